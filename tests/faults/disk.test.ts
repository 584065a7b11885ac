/** Disks that are full, folders that cannot be written: what Dateline says, and what must still be there. */
import { spawnSync } from 'node:child_process';
import { chmodSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it, onTestFinished } from 'vitest';
import { check } from '../../workspace/check.ts';
import { temporaryFolder } from '../workspace/support.ts';
import { contentOf, lost, makeWorkspace } from './support.ts';

const CHILD = fileURLToPath(new URL('child.ts', import.meta.url));
const isWindows = process.platform === 'win32';
const isRoot = process.getuid?.() === 0;

let injected = 0;
afterAll(() => {
  console.log(`${injected} faults of disks injected: each was told of, nothing was lost.`);
  if (isWindows) console.log('Skipped: faults of disks (Windows has no shell for them).');
  else if (!canMount)
    console.log('Skipped: a full disk (this system gives nobody a disk of their own: unshare).');
});

function workspace(folder = temporaryFolder()): string {
  injected++;
  const path = join(folder, 'Test.dateline');
  makeWorkspace(path, 4, 6);
  return path;
}

/** Runs `child.ts` by a script, in which `"$0" "$@"` stands for it, and gives what it told. */
function childBy(script: string, work: string, path: string, command: string[] = []) {
  const [program = 'sh', ...args] = [...command, 'sh', '-c', script, process.execPath, CHILD, work, path];
  const { stdout, stderr } = spawnSync(program, args, { encoding: 'utf8' });
  const lines = stdout.split('\n');
  const after = (word: string) =>
    lines.filter((line) => line.startsWith(`${word} `)).map((line) => line.slice(word.length + 1));
  const told = (word: string) => JSON.parse(after(word)[0] ?? JSON.stringify(`nothing: ${stdout}${stderr}`));
  return { acknowledged: after('ack'), told };
}

/** A folder of this process and its children alone, in which they may mount a disk; nobody has to be the administrator. */
const OWN_DISK = ['unshare', '--mount', ...(isRoot ? [] : ['--user', '--map-root-user'])];
const mount = (folder: string) => `mount -t tmpfs -o size=3m tmpfs '${folder}'`;
const canMount = spawnSync(OWN_DISK[0] ?? '', [...OWN_DISK.slice(1), 'sh', '-c', mount('/mnt')]).status === 0;

describe.skipIf(isWindows)('a disk that', () => {
  it.each(['edit', 'import'])('takes no larger file (%s)', { timeout: 60_000 }, async (work) => {
    const path = workspace();
    // In blocks of 512 bytes (POSIX); the signal is ignored so that the write fails instead.
    const { acknowledged, told } = childBy(`trap '' XFSZ; ulimit -f 3000; exec "$0" "$@"`, work, path);
    expect(told('error')).toMatchObject({ code: expect.stringMatching(/disk-full|unavailable/) });
    expect(acknowledged.length).toBeGreaterThan(0);
    expect(await lost(path, acknowledged)).toEqual([]);
    expect(check(path)).toEqual([]);
  });

  it.skipIf(!canMount)('gets full', { timeout: 60_000 }, async () => {
    const [path, disk, safe] = [workspace(), temporaryFolder(), temporaryFolder()];
    const script = `${mount(disk)} && cp '${path}' '${disk}' && "$0" "$@"; cp '${disk}'/Test.dateline* '${safe}'`;
    const { acknowledged, told } = childBy(script, 'edit', join(disk, 'Test.dateline'), OWN_DISK);
    expect(told('error')).toEqual({ code: 'disk-full', message: expect.stringMatching(/make room/) });
    expect(acknowledged.length).toBeGreaterThan(0);
    expect(await lost(join(safe, 'Test.dateline'), acknowledged)).toEqual([]);
    expect(check(join(safe, 'Test.dateline'))).toEqual([]);
  });

  it.skipIf(!canMount)('is full is read from', { timeout: 60_000 }, () => {
    const [path, disk] = [workspace(), temporaryFolder()];
    const fill = `dd if=/dev/zero of='${disk}/full' bs=4096 2>&1 | grep -q 'No space'`;
    const script = `${mount(disk)} && cp '${path}' '${disk}' && ${fill} && exec "$0" "$@"`;
    const { told } = childBy(script, 'host', join(disk, 'Test.dateline'), OWN_DISK);
    expect(told('access')).toMatchObject({ access: 'read', why: 'disk-full' });
    expect(told('info')).toMatchObject({ articles: 4 });
  });
});

describe.skipIf(isWindows)('a place that cannot be written:', () => {
  // Permissions do not bind the administrator.
  const asUser = isRoot ? ['setpriv', '--reuid', '65534', '--clear-groups'] : [];
  const places: [string, (path: string) => void][] = [
    ['the file', (path) => chmodSync(path, 0o444)],
    ['the folder', (path) => chmodSync(dirname(path), 0o555)],
  ];

  function unwritable(change: (path: string) => void): string {
    const path = workspace();
    chmodSync(dirname(path), 0o777);
    chmodSync(path, 0o666);
    change(path);
    onTestFinished(() => chmodSync(dirname(path), 0o755));
    return path;
  }

  it.each(places)('%s: refused for writing with advice', (_what, change) => {
    const { told } = childBy('exec "$0" "$@"', 'edit', unwritable(change), asUser);
    expect(told('error')).toEqual({
      code: 'read-only',
      message: expect.stringMatching(/cannot be written: check the permissions/),
    });
  });

  it.each(places)('%s: windows read it and are told', (_what, change) => {
    const { told } = childBy('exec "$0" "$@"', 'host', unwritable(change), asUser);
    expect(told('access')).toMatchObject({ access: 'read', why: 'read-only' });
    expect(told('info')).toMatchObject({ articles: 4 });
  });

  it('the folder: no way back is written there, and the reason is told', () => {
    const path = workspace();
    const before = contentOf(path);
    chmodSync(dirname(path), 0o555);
    onTestFinished(() => chmodSync(dirname(path), 0o755));
    const { told } = childBy('exec "$0" "$@"', 'repair', path, asUser);
    expect(told('error')).toMatchObject({ code: 'read-only', message: expect.stringMatching(/permissions/) });
    expect(contentOf(path)).toEqual(before);
  });

  it.each(places)('%s: the command line reads it', (_what, change) => {
    const args = ['cli/dateline.ts', 'export', unwritable(change), '--format', 'csv'];
    const [program = '', ...rest] = [...asUser, process.execPath, ...args];
    const { stdout, stderr } = spawnSync(program, rest, { encoding: 'utf8' });
    expect(stderr).toBe('');
    expect(stdout.split('\n').length).toBeGreaterThan(3);
  });
});
