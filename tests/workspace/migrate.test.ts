import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { listBackups } from '../../workspace/backups.ts';
import { migrate, readVersion } from '../../workspace/migrate.ts';
import { temporaryFolder } from './support.ts';

const FIRST = 'CREATE TABLE note (text TEXT)';
const SECOND = 'ALTER TABLE note ADD COLUMN author TEXT';

function file(migrations: string[]): string {
  const path = join(temporaryFolder(), 'Test.dateline');
  const connection = new Database(path);
  migrate(connection, path, migrations);
  connection.prepare("INSERT INTO note (text) VALUES ('bleibt')").run();
  connection.close();
  return path;
}

it('applies what is missing, keeps what is there, and copies the older file first', () => {
  const path = file([FIRST]);
  const connection = new Database(path);
  migrate(connection, path, [FIRST, SECOND]);
  expect(connection.prepare('SELECT * FROM note').all()).toEqual([{ text: 'bleibt', author: null }]);
  expect(readVersion(connection, path, 2)).toBe(2);
  connection.close();
  const [backup] = listBackups(path);
  const copy = new Database(backup?.path ?? '', { readonly: true });
  expect(copy.prepare('SELECT * FROM note').all()).toEqual([{ text: 'bleibt' }]);
  expect(readVersion(copy, path, 2)).toBe(1);
  copy.close();
});

it('changes nothing when a migration fails', () => {
  const path = file([FIRST]);
  const connection = new Database(path);
  expect(() => migrate(connection, path, [FIRST, SECOND, 'CREATE nonsense'])).toThrow(/syntax error/);
  expect(connection.prepare('SELECT * FROM note').all()).toEqual([{ text: 'bleibt' }]);
  expect(readVersion(connection, path, 3)).toBe(1);
  connection.close();
});

it('makes no copy of a file that is new or up to date', () => {
  const path = file([FIRST, SECOND]);
  const connection = new Database(path);
  migrate(connection, path, [FIRST, SECOND]);
  connection.close();
  expect(listBackups(path)).toEqual([]);
});
