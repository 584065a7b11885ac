import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, it, onTestFinished } from 'vitest';
import { z } from 'zod';
import { handle, type Writer } from '../../workspace/database.ts';
import { openWorkspace } from '../../workspace/open.ts';
import { temporaryFolder } from './support.ts';

const PATIENCE = 2000;

/** A workspace, and how many failures another program reads from its file. */
function opened(): { db: Writer; close: () => void; stored: () => number } {
  const path = join(temporaryFolder(), 'Test.dateline');
  const workspace = openWorkspace(path, { create: true });
  const other = new Database(path, { readonly: true });
  onTestFinished(() => {
    other.close();
  });
  const reader = handle(other);
  return { db: workspace.writer(), close: workspace.close, stored: () => count(reader) };
}

const count = (db: Pick<Writer, 'get'>) =>
  db.get(z.object({ n: z.number() }), 'SELECT count(*) AS n FROM failure')?.n ?? -1;

const add = (db: Writer, name: string) =>
  db.run("INSERT INTO failure (name, code, message) VALUES (?, 'empty', '')", name);

it('is seen at once through the same handle, and stored by itself a little later', async () => {
  const { db, close, stored } = opened();
  db.gather(() => add(db, 'a.txt'));
  expect([count(db), stored()]).toEqual([1, 0]);
  await expect.poll(stored, { timeout: PATIENCE }).toBe(1);
  close();
});

it.each<[string, (db: Writer, close: () => void) => void, number]>([
  ['when asked to', (db) => db.commit(), 1],
  ['before the next transaction', (db) => db.transaction(() => add(db, 'b.txt')), 2],
  ['before the next statement', (db) => add(db, 'b.txt'), 2],
  ['before the workspace is closed', (_db, close) => close(), 1],
])('is stored %s', (_when, act, expected) => {
  const { db, close, stored } = opened();
  db.gather(() => add(db, 'a.txt'));
  act(db, close);
  expect(stored()).toBe(expected);
});

it('undoes only the piece of work that fails', () => {
  const { db, close, stored } = opened();
  db.gather(() => add(db, 'a.txt'));
  const failing = () =>
    db.gather(() => {
      add(db, 'b.txt');
      throw new Error('odd');
    });
  expect(failing).toThrow('odd');
  db.gather(() => add(db, 'c.txt'));
  db.commit();
  expect(stored()).toBe(2);
  close();
});

it('belongs to the transaction that it is done in', () => {
  const { db, close, stored } = opened();
  const failing = () =>
    db.transaction(() => {
      db.gather(() => add(db, 'a.txt'));
      throw new Error('odd');
    });
  expect(failing).toThrow('odd');
  expect([count(db), stored()]).toEqual([0, 0]);
  close();
});
