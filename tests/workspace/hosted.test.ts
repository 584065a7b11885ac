/** A workspace as windows meet it: read-only beside another writer, with the ways back where it cannot be opened. */
import { chmodSync, existsSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { listBackups } from '../../workspace/backups.ts';
import {
  type Input,
  type Method,
  type Notification,
  type Output,
  schemas,
} from '../../workspace/contract.ts';
import { crashLogPath, startCrashLog } from '../../workspace/crash-log.ts';
import { hostWorkspace } from '../../workspace/hosted.ts';
import { openWorkspace } from '../../workspace/open.ts';
import { makeWorkspace } from '../faults/support.ts';
import { temporaryFolder } from './support.ts';

function workspaceFile(): string {
  const path = join(temporaryFolder(), 'Test.dateline');
  makeWorkspace(path, 4, 6);
  return path;
}

function hosted(path: string, options = {}) {
  const host = hostWorkspace(path, options);
  onTestFinished(() => host.close());
  const told: Notification[] = [];
  host.subscribe((notification) => told.push(notification));
  async function call<M extends Method>(method: M, input: Input<M>): Promise<Output<M>> {
    const reply = await host.dispatch(method, input);
    if (!reply.ok) throw Object.assign(new Error(reply.message), { code: reply.code });
    return schemas[method].output.parse(reply.value);
  }
  return { host, told, call };
}

const addTo = (call: ReturnType<typeof hosted>['call']) => call('events.add', { title: 'Neu' });

it('is open for writing where nothing is in the way', async () => {
  const path = workspaceFile();
  const onOpened = vi.fn();
  const { host, call } = hosted(path, { onOpened });
  expect(await call('workspace.access', {})).toEqual({ name: 'Test', path, access: 'write', why: null });
  expect(host.failure).toBeNull();
  expect(onOpened.mock.calls).toEqual([[path]]);
  await addTo(call);
});

it('is made where it is asked for', async () => {
  const path = join(temporaryFolder(), 'Neu.dateline');
  const { call } = hosted(path, { create: true });
  expect(await call('workspace.access', {})).toMatchObject({ access: 'write' });
  expect(existsSync(path)).toBe(true);
});

describe('read-only', () => {
  it('beside another writer, whose changes are told, until that one closes', async () => {
    const path = workspaceFile();
    const writer = openWorkspace(path);
    const { told, call } = hosted(path);
    expect(await call('workspace.access', {})).toMatchObject({ access: 'read', why: 'busy' });
    expect((await call('events.list', { filter: {} })).total).toBeGreaterThan(0);
    await expect(addTo(call)).rejects.toMatchObject({ code: 'read-only' });
    writer.writer().run("UPDATE article SET name = 'umbenannt.txt' WHERE key = 1");
    await vi.waitFor(() => expect(told).toContainEqual({ kind: 'changed', revision: 1 }), { timeout: 3000 });
    writer.close();

    await call('workspace.reopen', {});
    expect(told.at(-1)).toEqual({ kind: 'reopened' });
    expect(await call('workspace.access', {})).toMatchObject({ access: 'write', why: null });
    await addTo(call);
  });

  // Permissions do not bind the administrator: tests/faults/open.test.ts tries it as another user.
  it.skipIf(process.platform === 'win32' || process.getuid?.() === 0)('in a folder of others', async () => {
    const path = workspaceFile();
    chmodSync(dirname(path), 0o555);
    onTestFinished(() => chmodSync(dirname(path), 0o755));
    const { call } = hosted(path);
    expect(await call('workspace.access', {})).toMatchObject({ access: 'read', why: 'read-only' });
    expect((await call('events.list', { filter: {} })).total).toBeGreaterThan(0);
  });
});

describe('a file that cannot be opened', () => {
  it.each<[string, (path: string) => void, string]>([
    ['is gone', (path) => rmSync(path), 'not-found'],
    ['is a text', (path) => writeFileSync(path, 'Einkaufsliste '.repeat(99)), 'not-a-workspace'],
    ['is of a newer version', (path) => pragma(path, 'user_version = 99'), 'newer-version'],
    ['is cut off', (path) => truncateSync(path, 3 * 4096), 'damaged'],
    ['is empty', (path) => truncateSync(path, 0), 'damaged'],
  ])('(it %s) is told, and every other call is refused with the reason', async (_what, change, why) => {
    const path = workspaceFile();
    change(path);
    const { host, call } = hosted(path);
    expect(await call('workspace.access', {})).toMatchObject({ access: 'none', why });
    await expect(call('workspace.info', {})).rejects.toMatchObject({ code: why });
    await expect(addTo(call)).rejects.toMatchObject({ code: why });
    expect(await call('backups.list', {})).toEqual({ backups: [] });
    expect(host.failure?.code).toBe(why);
  });

  it('may be tried again', async () => {
    const path = workspaceFile();
    const whole = readFileSync(path);
    truncateSync(path, 0);
    const { call } = hosted(path);
    writeFileSync(path, whole);
    await call('workspace.reopen', {});
    expect(await call('workspace.access', {})).toMatchObject({ access: 'write' });
  });
});

describe('the ways back', () => {
  it('a backup is opened as a new file, and nothing is written over', async () => {
    const path = workspaceFile();
    openWorkspace(path).close();
    const { number = 0, day = '' } = listBackups(path)[0] ?? {};
    truncateSync(path, 3 * 4096);
    for (const name of [`Test.${day}`, `Test.${day}-2`]) {
      const onOpened = vi.fn();
      const { told, call } = hosted(path, { onOpened });
      expect(onOpened).not.toHaveBeenCalled();
      await expect(call('backups.open', { number: 99 })).rejects.toMatchObject({ code: 'not-found' });
      await call('backups.open', { number });
      expect(told).toEqual([{ kind: 'reopened' }]);
      const opened = join(dirname(path), `${name}.dateline`);
      expect(await call('workspace.access', {})).toEqual({ name, path: opened, access: 'write', why: null });
      expect(onOpened.mock.calls).toEqual([[opened]]);
      expect((await call('events.list', { filter: {} })).total).toBeGreaterThan(0);
    }
    expect(readFileSync(path)).toHaveLength(3 * 4096);
  });

  it('what is readable is saved beside it, and then opened', async () => {
    const path = workspaceFile();
    pragma(path, 'writable_schema = ON', 'DROP TRIGGER event_inserted');
    const { call } = hosted(path);
    await expect(call('workspace.openRepaired', {})).rejects.toMatchObject({ code: 'not-found' });
    const saved = await call('workspace.repair', {});
    expect(saved).toMatchObject({ name: 'Test.repaired.dateline', articles: 4, losses: 0 });
    expect((await call('workspace.repair', {})).name).toBe('Test.repaired-2.dateline');
    await call('workspace.openRepaired', {});
    expect(await call('workspace.access', {})).toMatchObject({ name: 'Test.repaired-2', access: 'write' });
    expect((await call('workspace.info', {})).articles).toBe(4);
  });

  it('wait until an import has ended', async () => {
    const { call } = hosted(workspaceFile());
    const base64 = Buffer.from('Am 3. Mai 2020 traf Anna Beispiel in Berlin Karl Muster.').toString('base64');
    const importing = call('articles.import', { files: [{ name: 'a.txt', base64 }] });
    await expect(call('workspace.reopen', {})).rejects.toMatchObject({ code: 'busy' });
    expect((await importing).imported).toHaveLength(1);
    await call('workspace.reopen', {});
  });
});

it('errors of a window are in the crash log without a word of an article', async () => {
  const folder = temporaryFolder();
  startCrashLog('service', folder);
  const { call } = hosted(workspaceFile());
  const secret = 'Der Informant traf Oberst Wagner';
  const stack = [
    `TypeError: ${secret}`,
    `    at Informant (http://127.0.0.1:4711/assets/index-Bx_1.js:10:222)`,
    `    at async dateline://app/assets/index-Bx_1.js:3:4`,
    `    at http://127.0.0.1:4711/Wagner/Informant.js:1:1`,
    `    at https://attacker.example/assets/index.js:1:1`,
  ].join('\n');
  await call('window.failed', { name: 'TypeError', message: secret, stack });
  await call('window.failed', { name: secret, message: secret, stack: secret });
  const entries = readFileSync(crashLogPath(folder), 'utf8').trimEnd().split('\n');
  expect(entries.map((line) => JSON.parse(line))).toMatchObject([
    {
      process: 'service',
      window: {
        name: 'TypeError',
        frames: ['assets/index-Bx_1.js:10:222', 'assets/index-Bx_1.js:3:4'],
      },
    },
    { window: { name: '?', frames: [] } },
  ]);
  expect(entries.join()).not.toMatch(/Informant|Wagner|Oberst|4711/);
});

function pragma(path: string, text: string, sql = ''): void {
  const database = new Database(path);
  database.unsafeMode(true);
  database.pragma(text);
  database.exec(sql);
  database.close();
}
