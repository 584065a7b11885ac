/** The workspace's process as the main process sees it, with real ports and a real workspace. */
import { EventEmitter } from 'node:events';
import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it, onTestFinished, vi } from 'vitest';
import { check } from '../../workspace/check.ts';
import { openWorkspace } from '../../workspace/open.ts';
import { temporaryFolder } from '../workspace/support.ts';

const SEEDS = fileURLToPath(new URL('../../seeds', import.meta.url));

/** Starts service.ts in this process, with a double of the port to its parent. */
async function started() {
  const parentPort = Object.assign(new EventEmitter(), { postMessage: vi.fn() });
  const exit = vi.fn();
  vi.stubGlobal('process', Object.assign(Object.create(process), { parentPort, exit }));
  onTestFinished(() => {
    vi.unstubAllGlobals();
    vi.resetModules();
  });
  await import('../../electron/service.ts');
  const told = () => parentPort.postMessage.mock.calls.map(([message]) => message);
  const tell = (data: unknown, ports: unknown[] = []) => parentPort.emit('message', { data, ports });
  return { tell, told, exit };
}

/** A window's port as MessagePortMain is. */
function windowPort() {
  const port = Object.assign(new EventEmitter(), { postMessage: vi.fn(), start: vi.fn() });
  const answers = () => port.postMessage.mock.calls.map(([message]) => message);
  return { port, answers, call: (message: unknown) => port.emit('message', { data: message }) };
}

it('opens the samples the first time, answers windows that came before it was ready, and closes cleanly', async () => {
  const { tell, told, exit } = await started();
  const folder = temporaryFolder();
  const seeds = join(folder, 'seeds');
  mkdirSync(seeds);
  for (const name of ['000_72370bbfb6a044e5.txt', '001_bd5fafa3504607c0.txt'])
    copyFileSync(join(SEEDS, name), join(seeds, name));
  const { port, answers, call } = windowPort();
  tell({ kind: 'open', path: null, create: false, userData: join(folder, 'data'), seeds });
  tell({ kind: 'connect' }, [port]);
  const path = join(folder, 'data', 'Samples.dateline');
  await vi.waitFor(() => expect(told()).toEqual([{ kind: 'opened', path }]), { timeout: 20_000 });
  await vi.waitFor(() => expect(port.start).toHaveBeenCalled());
  call({ id: 1, method: 'workspace.info', input: {} });
  await vi.waitFor(() =>
    expect(answers()).toMatchObject([{ id: 1, reply: { ok: true, value: { articles: 2, path } } }]),
  );
  for (const hostile of [null, 'x', { id: 'x' }, { id: 1.5, method: 'search' }, { id: 2, method: null }])
    call(hostile);
  call({ id: 3, method: '__proto__', input: {} });
  await vi.waitFor(() =>
    expect(answers().at(-1)).toMatchObject({ id: 3, reply: { ok: false, code: 'unknown-method' } }),
  );
  tell({ kind: 'quit' });
  await vi.waitFor(() => expect(exit).toHaveBeenCalledWith(0));
  // The journal was written back and is gone.
  expect(existsSync(`${path}-wal`)).toBe(false);
  expect(check(path)).toEqual([]);
});

it('tells the window why it cannot open a workspace', async () => {
  const { tell, told } = await started();
  const path = join(temporaryFolder(), 'weg.dateline');
  const { port, answers, call } = windowPort();
  tell({ kind: 'open', path, create: false, userData: temporaryFolder(), seeds: '' });
  tell({ kind: 'connect' }, [port]);
  await vi.waitFor(() => expect(port.start).toHaveBeenCalled());
  call({ id: 1, method: 'workspace.access', input: {} });
  const value = { name: 'weg', path, access: 'none', why: 'not-found' };
  await vi.waitFor(() => expect(answers()).toEqual([{ id: 1, reply: { ok: true, value } }]));
  expect(told()).toEqual([]);
});

it('says so where not even the samples can be made', async () => {
  const { tell, told } = await started();
  const userData = join(temporaryFolder(), 'data');
  tell({ kind: 'open', path: null, create: false, userData, seeds: join(userData, 'nowhere') });
  await vi.waitFor(() =>
    expect(told()).toEqual([{ kind: 'failed', message: expect.stringMatching(/no such file/) }]),
  );
});

it('makes a new workspace where it is asked to', async () => {
  const { tell, told } = await started();
  const path = join(temporaryFolder(), 'neu.dateline');
  tell({ kind: 'open', path, create: true, userData: '', seeds: '' });
  await vi.waitFor(() => expect(told()).toEqual([{ kind: 'opened', path }]));
  tell({ kind: 'quit' });
  openWorkspace(path).close();
});
