import { existsSync, mkdirSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { z } from 'zod';
import { check } from '../../workspace/check.ts';
import type { Notification } from '../../workspace/contract.ts';
import { APPLICATION_ID } from '../../workspace/migrate.ts';
import { MIGRATIONS } from '../../workspace/migrations/index.ts';
import { openWorkspace } from '../../workspace/open.ts';
import { importTexts, newWorkspace, STRIKE, temporaryFolder } from './support.ts';

const path = () => join(temporaryFolder(), 'Test.dateline');

describe('openWorkspace', () => {
  it('marks a new file as a workspace of this version, in WAL mode', () => {
    const workspace = newWorkspace();
    const database = new Database(workspace.path, { readonly: true });
    expect(database.pragma('application_id', { simple: true })).toBe(APPLICATION_ID);
    expect(database.pragma('user_version', { simple: true })).toBe(MIGRATIONS.length);
    expect(database.pragma('journal_mode', { simple: true })).toBe('wal');
    database.close();
  });

  it('keeps what was stored, and leaves one file behind when it is closed', async () => {
    const file = path();
    const workspace = openWorkspace(file, { create: true });
    await importTexts(workspace, { 'streik.txt': STRIKE });
    workspace.close();
    expect([`${file}-wal`, `${file}-shm`, `${file}-writer`].filter(existsSync)).toEqual([]);
    const again = openWorkspace(file, { readonly: true });
    expect(again.reader.all(z.object({ name: z.string() }), 'SELECT name FROM article')).toEqual([
      { name: 'streik.txt' },
    ]);
    again.close();
  });

  it.each([
    ['a file that is not there', () => path(), 'not-found', /no such workspace/],
    ['a folder', () => temporaryFolder(), 'not-a-workspace', /not a file/],
    [
      'a text file',
      () => withContent('Das ist kein Workspace. '.repeat(100)),
      'not-a-workspace',
      /not a Dateline workspace/,
    ],
    ['another program’s database', () => foreignDatabase(), 'not-a-workspace', /not a Dateline workspace/],
    ['a newer version’s file', () => newerWorkspace(), 'newer-version', /newer Dateline: update/],
  ])('refuses %s and says so', (_what, make, code, message) => {
    const file = make();
    for (const readonly of [true, false])
      expect(() => openWorkspace(file, { readonly })).toThrow(
        expect.objectContaining({ code, message: expect.stringMatching(message) }),
      );
  });

  it('lets one writer in, and readers beside it', () => {
    const first = newWorkspace();
    expect(() => openWorkspace(first.path)).toThrow(
      expect.objectContaining({ code: 'busy', message: expect.stringMatching(/open in another Dateline/) }),
    );
    const reader = openWorkspace(first.path, { readonly: true });
    expect(() => reader.writer()).toThrow(expect.objectContaining({ code: 'read-only' }));
    reader.close();
  });

  it('tells readers what the writer has changed', async () => {
    const writer = newWorkspace();
    const reader = openWorkspace(writer.path, { readonly: true });
    onTestFinished(() => reader.close());
    const heard: Notification[] = [];
    reader.subscribe((notification) => heard.push(notification));
    await importTexts(writer, { 'streik.txt': STRIKE });
    await vi.waitFor(() => expect(heard).toContainEqual({ kind: 'changed', revision: 1 }), { timeout: 5000 });
    expect(reader.reader.all(z.unknown(), 'SELECT 1 FROM article')).toHaveLength(1);
  });

  it('lets the next writer in when the first is gone', () => {
    const file = path();
    openWorkspace(file, { create: true }).close();
    openWorkspace(file).close();
  });

  it('merges at the next start what an interrupted import left', async () => {
    const file = path();
    const workspace = openWorkspace(file, { create: true });
    await importTexts(workspace, { 'streik.txt': STRIKE });
    workspace.writer().run('DELETE FROM event');
    workspace.close();
    expect(check(file)).toEqual([expect.stringMatching(/wait for a merge/)]);
    const again = openWorkspace(file);
    await again.merged();
    expect(again.reader.all(z.unknown(), 'SELECT 1 FROM event').length).toBeGreaterThan(0);
    again.close();
    expect(check(file)).toEqual([]);
  });
});

function withContent(content: string): string {
  const file = path();
  writeFileSync(file, content);
  return file;
}

function foreignDatabase(): string {
  const file = path();
  const database = new Database(file);
  database.exec('CREATE TABLE contact (name TEXT)');
  database.close();
  return file;
}

function newerWorkspace(): string {
  const file = path();
  openWorkspace(file, { create: true }).close();
  const database = new Database(file);
  database.pragma(`user_version = ${MIGRATIONS.length + 1}`);
  database.close();
  return file;
}

describe('check', () => {
  it('finds nothing wrong with a whole file', async () => {
    const file = path();
    const workspace = openWorkspace(file, { create: true });
    await importTexts(workspace, { 'streik.txt': STRIKE });
    workspace.close();
    expect(check(file)).toEqual([]);
  });

  it.each([
    ["UPDATE mention SET article = 'gone', expression = NULL", /row of mention points to a row of article/],
    ['DELETE FROM article', /belong to an article that is missing/],
    ["UPDATE article SET published_user = '2020-01-01'", /another date than the one told/],
    ['UPDATE mention SET "end" = start', /do not stand in their article/],
    ['DELETE FROM mention', /have no mention/],
    ["UPDATE mention SET participants = '{'", /damaged: .*participants/],
    ["UPDATE event SET factuality = 'perhaps'", /damaged: .*factuality/],
    ['DROP TABLE block', /not as Dateline makes them/],
  ])('names what %s broke', async (sql, problem) => {
    const file = path();
    const workspace = openWorkspace(file, { create: true });
    await importTexts(workspace, { 'streik.txt': STRIKE });
    workspace.close();
    const database = new Database(file);
    database.pragma('foreign_keys = OFF');
    database.exec(sql);
    database.close();
    expect(check(file)).toContainEqual(expect.stringMatching(problem));
  });

  it.each([0.1, 0.5, 0.9])('sees that %f of the file is not the whole', async (part) => {
    const file = path();
    const workspace = openWorkspace(file, { create: true });
    await importTexts(workspace, { 'streik.txt': STRIKE });
    workspace.close();
    truncateSync(file, Math.floor(statSync(file).size * part));
    expect(check(file)).not.toEqual([]);
  });

  it('says what is wrong with a file that cannot be opened', () => {
    const folder = join(temporaryFolder(), 'x.dateline');
    mkdirSync(folder);
    expect(check(folder)).toEqual([expect.stringMatching(/not a file/)]);
  });
});
