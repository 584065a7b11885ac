/** Faults of the file, each with what Dateline says and what must still be there. */
import { copyFileSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, describe, expect, it, onTestFinished } from 'vitest';
import { check } from '../../workspace/check.ts';
import { MIGRATIONS } from '../../workspace/migrations/index.ts';
import { openWorkspace } from '../../workspace/open.ts';
import { createRouter } from '../../workspace/router.ts';
import { caller } from '../workspace/edits/support.ts';
import { temporaryFolder } from '../workspace/support.ts';
import { makeWorkspace } from './support.ts';

let injected = 0;
afterAll(() => console.log(`${injected} faults of files injected: each was told of, nothing was lost.`));

function workspace(folder = temporaryFolder()): string {
  injected++;
  const path = join(folder, 'Test.dateline');
  makeWorkspace(path, 4, 6);
  return path;
}

async function viewsOf(path: string): Promise<string[]> {
  const opened = openWorkspace(path, { readonly: true });
  const { views } = await caller(opened)('views.list', {});
  opened.close();
  return views.map(({ name }) => name);
}

describe('a file that', () => {
  it.each<[string, (path: string) => string]>([
    ['is moved', (path) => moved(path)],
    ['is replaced by a copy', (path) => replaced(path)],
    ['is replaced by something else', (path) => replaced(path, () => writeFileSync(path, 'Einkaufsliste'))],
    ['is deleted', deleted],
    ['vanishes with its folder', (path) => moved(path, `${dirname(path)}-weg`)],
  ])(
    '%s while it is open is not written to any more; what was acknowledged stands in it',
    async (_what, change) => {
      const path = workspace();
      const opened = openWorkspace(path);
      onTestFinished(() => opened.close());
      const router = createRouter(opened);
      await caller(opened)('views.save', { name: 'Davor', filter: {}, lanes: 'type', span: null });
      const now = change(path);
      for (let call = 0; call < 2; call++)
        expect(await router.dispatch('events.add', { title: 'Danach' })).toMatchObject({
          ok: false,
          code: 'unavailable',
          message: expect.stringMatching(/moved, deleted or replaced.*open it again where it is now/),
        });
      if (now) expect(await viewsOf(now)).toEqual(['Davor']);
    },
  );
});

function moved(path: string, folder = dirname(path)): string {
  if (folder === dirname(path)) {
    renameSync(path, join(folder, 'anderswo.dateline'));
    return join(folder, 'anderswo.dateline');
  }
  renameSync(dirname(path), folder);
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, 'Test.dateline');
}

function deleted(path: string): string {
  rmSync(path);
  return '';
}

function replaced(path: string, write?: () => void): string {
  const place = moved(path);
  if (write) write();
  else copyFileSync(place, path);
  return place;
}

describe('a file that cannot be opened:', () => {
  it.each<[string, (path: string) => void, string, RegExp]>([
    ['empty', (path) => truncateSync(path, 0), 'damaged', /is empty: go back to a backup/],
    [
      'cut off',
      (path) => truncateSync(path, 3 * 4096),
      'damaged',
      /damaged: 'dateline check --repair' saves/,
    ],
    [
      'nothing but zeros',
      (path) => writeFileSync(path, Buffer.alloc(8192)),
      'not-a-workspace',
      /not a Dateline workspace/,
    ],
    [
      'a picture',
      (path) => writeFileSync(path, '\x89PNG\r\n\x1a\n'.repeat(99)),
      'not-a-workspace',
      /not a Dateline/,
    ],
    [
      'of another program',
      (path) => pragma(path, 'application_id = 1'),
      'not-a-workspace',
      /not a Dateline workspace/,
    ],
    [
      'of a newer version',
      (path) => pragma(path, `user_version = ${MIGRATIONS.length + 1}`),
      'newer-version',
      /update/,
    ],
    ['locked by another program', (path) => locked(path), 'busy', /try again/],
  ])('%s', (_what, change, code, message) => {
    const path = workspace();
    change(path);
    expect(() => openWorkspace(path)).toThrow(
      expect.objectContaining({ name: 'WorkspaceError', code, message: expect.stringMatching(message) }),
    );
    expect(check(path)).toEqual([expect.any(String)]);
  });
});

function pragma(path: string, text: string): void {
  const database = new Database(path);
  database.pragma(text);
  database.close();
}

function locked(path: string): void {
  const database = new Database(path);
  database.pragma('journal_mode = DELETE');
  database.exec('BEGIN EXCLUSIVE');
  onTestFinished(() => {
    database.close();
  });
}
