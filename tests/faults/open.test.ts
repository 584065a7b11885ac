/** Faults of the file and its disk, each with what Dateline says and what must still be there. */
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, mkdirSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import { afterAll, describe, expect, it, onTestFinished } from 'vitest';
import { check } from '../../workspace/check.ts';
import { MIGRATIONS } from '../../workspace/migrations/index.ts';
import { openWorkspace } from '../../workspace/open.ts';
import { createRouter } from '../../workspace/router.ts';
import { caller } from '../workspace/edits/support.ts';
import { temporaryFolder } from '../workspace/support.ts';
import { lost, makeWorkspace } from './support.ts';

const CHILD = fileURLToPath(new URL('child.ts', import.meta.url));

let injected = 0;
afterAll(() => console.log(`${injected} faults injected: each was told of, nothing was lost.`));

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

/** Runs `child.ts` under a shell's condition, and gives what it told. */
function childUnder(condition: string, work: string, path: string) {
  const script = `${condition}; exec "$0" "$@"`;
  const { stdout, stderr } = spawnSync('sh', ['-c', script, process.execPath, CHILD, work, path], {
    encoding: 'utf8',
  });
  const lines = stdout.split('\n');
  return {
    acknowledged: lines.filter((line) => line.startsWith('ack ')).map((line) => line.slice(4)),
    error: lines.find((line) => line.startsWith('error '))?.slice(6) ?? `none: ${stdout}${stderr}`,
  };
}

describe.skipIf(process.platform === 'win32')('a disk that', () => {
  it.each(['edit', 'import'])('takes no larger file (%s)', { timeout: 60_000 }, async (work) => {
    const path = workspace();
    // In blocks of 512 bytes (POSIX); the signal is ignored so that the write fails instead.
    const { acknowledged, error } = childUnder("trap '' XFSZ; ulimit -f 3000", work, path);
    expect(JSON.parse(error)).toMatchObject({ code: expect.stringMatching(/disk-full|unavailable/) });
    expect(acknowledged.length).toBeGreaterThan(0);
    expect(await lost(path, acknowledged)).toEqual([]);
    expect(check(path)).toEqual([]);
  });

  it.skipIf(!canMount())('is full', { timeout: 60_000 }, async () => {
    const folder = temporaryFolder();
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=3m', 'tmpfs', folder]);
    onTestFinished(() => void execFileSync('umount', ['-l', folder]));
    const path = workspace(folder);
    const { acknowledged, error } = childUnder('true', 'edit', path);
    expect(JSON.parse(error)).toEqual({ code: 'disk-full', message: expect.stringMatching(/make room/) });
    const safe = join(temporaryFolder(), 'Test.dateline');
    for (const suffix of ['', '-wal']) spawnSync('cp', [`${path}${suffix}`, `${safe}${suffix}`]);
    expect(await lost(safe, acknowledged)).toEqual([]);
    expect(check(safe)).toEqual([]);
  });
});

/** Whether this user may mount a disk of a few megabytes. */
function canMount(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  const folder = join('/tmp', `dateline-mount-${process.pid}`);
  mkdirSync(folder);
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', folder]).status === 0;
  if (mounted) spawnSync('umount', [folder]);
  rmSync(folder, { recursive: true, force: true });
  return mounted;
}

describe.skipIf(process.platform === 'win32')('a place that cannot be written:', () => {
  it.each<[string, (path: string) => void]>([
    ['the file', (path) => chmodSync(path, 0o444)],
    ['the folder', (path) => chmodSync(dirname(path), 0o555)],
  ])('%s: refused for writing with advice', (_what, change) => {
    const path = workspace();
    chmodSync(dirname(path), 0o777);
    chmodSync(path, 0o666);
    change(path);
    onTestFinished(() => chmodSync(dirname(path), 0o755));
    // Permissions do not bind the administrator.
    const condition =
      process.getuid?.() === 0 ? 'exec setpriv --reuid 65534 --clear-groups "$0" "$@"' : 'true';
    const { error } = childUnder(condition, 'edit', path);
    expect(JSON.parse(error)).toEqual({
      code: 'read-only',
      message: expect.stringMatching(/cannot be written: check the permissions/),
    });
  });
});

it.skipIf(process.platform === 'win32')(
  'a workspace in a folder that cannot be written can still be read',
  () => {
    const path = workspace();
    chmodSync(path, 0o444);
    chmodSync(dirname(path), 0o555);
    onTestFinished(() => chmodSync(dirname(path), 0o755));
    const command = [process.execPath, 'cli/dateline.ts', 'export', path, '--format', 'csv'];
    // Permissions do not bind the administrator.
    const user = process.getuid?.() === 0 ? ['setpriv', '--reuid', '65534', '--clear-groups'] : ['env'];
    const [program = '', ...args] = [...user, ...command];
    const { stdout, stderr } = spawnSync(program, args, { encoding: 'utf8' });
    expect(stderr).toBe('');
    expect(stdout.split('\n').length).toBeGreaterThan(3);
  },
);
