/** The life of the application, from its start to its end, with its process crashing in between. */
import { readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { CHANNELS } from '../../electron/channels.ts';
import { SWITCHES } from '../../electron/main/switches.ts';
import { temporaryFolder } from '../workspace/support.ts';
import { electron, FakeChild, standIn, windows } from './double.ts';

vi.mock('electron', async () => (await import('./double.ts')).electron);

/** What listens for errors in this process without Dateline. */
const emitter: NodeJS.EventEmitter = process;
const LISTENERS = ['uncaughtException', 'uncaughtExceptionMonitor'].map(
  (name) => [name, emitter.listeners(name)] as const,
);

/** The processes of the workspace that were started. */
let children: FakeChild[];

beforeEach(() => {
  vi.clearAllMocks();
  children = [];
  windows.length = 0;
  electron.utilityProcess.fork.mockImplementation(() => {
    const child = new FakeChild();
    children.push(child);
    return child;
  });
});

afterEach(() => {
  electron.app.removeAllListeners();
  for (const [name, before] of LISTENERS)
    for (const listener of emitter.listeners(name))
      if (!before.includes(listener)) emitter.off(name, standIn<() => void>(listener));
  vi.resetModules();
});

/** Starts main.ts and waits for its window. */
async function started(userData = temporaryFolder()) {
  electron.app.getPath.mockReturnValue(userData);
  await import('../../electron/main/main.ts');
  await vi.waitFor(() => expect(windows).toHaveLength(1));
  return userData;
}

const opened = (child: FakeChild | undefined) => child?.sent[0]?.message;
const page = { url: 'dateline://app/' };
const channel = (name: string) => electron.ipcMain.on.mock.calls.find(([on]) => on === name)?.[1];

it('opens one window on the default workspace and connects it', async () => {
  await started();
  expect(electron.app.enableSandbox).toHaveBeenCalled();
  expect(opened(children[0])).toMatchObject({ kind: 'open', path: null });
  expect(basename(standIn<{ seeds: string }>(opened(children[0])).seeds)).toBe('seeds');

  const postMessage = vi.fn();
  channel(CHANNELS.connect)({ sender: { mainFrame: page, postMessage }, senderFrame: page });
  expect(children[0]?.sent.at(-1)).toEqual({ message: { kind: 'connect' }, ports: ['port1'] });
  expect(postMessage).toHaveBeenCalledWith(CHANNELS.port, null, ['port2']);
});

it('shuts Chromium’s own ways to the network before it starts', async () => {
  await started();
  const names = electron.app.commandLine.appendSwitch.mock.calls.map(([name]) => name);
  expect(names).toEqual(Object.keys(SWITCHES));
  expect(names).toEqual(
    expect.arrayContaining([
      ...['host-resolver-rules', 'dns-prefetch-disable', 'no-proxy-server', 'disable-component-update'],
      ...['disable-background-networking', 'disable-breakpad'],
    ]),
  );
});

it('opens what a second instance names, from the folder it was started in', async () => {
  await started();
  windows[0]?.isMinimized.mockReturnValue(true);
  electron.app.emit('second-instance', {}, ['dateline', 'neu.dateline'], '/home/a');
  expect(windows[0]?.restore).toHaveBeenCalled();
  await vi.waitFor(() => expect(children[0]?.sent.at(-1)?.message).toEqual({ kind: 'quit' }));
  children[0]?.emit('exit', 0);
  await vi.waitFor(() =>
    expect(opened(children[1])).toMatchObject({ path: resolve('/home/a/neu.dateline') }),
  );
  expect(windows).toHaveLength(1);
  expect(windows[0]?.reload).toHaveBeenCalled();
});

it('opens what the Finder names, one after the other', async () => {
  await started();
  const preventDefault = vi.fn();
  electron.app.emit('open-file', { preventDefault }, '/a.dateline');
  electron.app.emit('open-file', { preventDefault }, '/b.dateline');
  for (const at of [0, 1]) {
    await vi.waitFor(() => expect(children[at]?.sent.at(-1)?.message).toEqual({ kind: 'quit' }));
    children[at]?.emit('exit', 0);
  }
  await vi.waitFor(() => expect(children.map(opened)).toHaveLength(3));
  expect(children.slice(1).map(opened)).toMatchObject([{ path: '/a.dateline' }, { path: '/b.dateline' }]);
});

it('comes back to the workspace that was open last, if it is still there', async () => {
  const userData = temporaryFolder();
  await started(userData);
  const path = join(userData, 'recent.json');
  children[0]?.emit('message', { kind: 'opened', path });
  children[0]?.emit('message', { kind: 'opened', path: '/gone.dateline' });
  windows.length = 0;
  vi.resetModules();
  await started(userData);
  expect(opened(children.at(-1))).toMatchObject({ path });
});

it('where the samples cannot be made, says why and ends', async () => {
  await started();
  children[0]?.emit('message', { kind: 'failed', message: 'ENOSPC' });
  const words = expect.stringContaining('ersten Arbeitsbereich nicht anlegen');
  expect(electron.dialog.showErrorBox).toHaveBeenCalledWith(words, 'ENOSPC');
  expect(electron.app.quit).toHaveBeenCalledOnce();
});

it('a backup that the window has gone back to is what comes back after a crash', async () => {
  const userData = await started();
  for (const path of ['/a.dateline', '/a.2026-03-01.dateline'])
    children[0]?.emit('message', { kind: 'opened', path });
  electron.dialog.showMessageBox.mockResolvedValueOnce({ response: 0 });
  children[0]?.emit('exit', 139);
  await vi.waitFor(() => expect(opened(children[1])).toMatchObject({ path: '/a.2026-03-01.dateline' }));
  const recent = JSON.parse(readFileSync(join(userData, 'recent.json'), 'utf8'));
  expect(recent).toEqual(['/a.2026-03-01.dateline', '/a.dateline']);
});

it('a crashed process of the workspace is started again, and the window goes on where it was', async () => {
  await started();
  children[0]?.emit('message', { kind: 'opened', path: '/a.dateline' });
  electron.dialog.showMessageBox.mockResolvedValueOnce({ response: 0 });
  children[0]?.emit('exit', 139);
  await vi.waitFor(() => expect(opened(children[1])).toMatchObject({ path: '/a.dateline', create: false }));
  expect(children[1]?.sent.at(-1)).toEqual({ message: { kind: 'connect' }, ports: ['port1'] });
  expect(windows[0]?.webContents.postMessage).toHaveBeenCalledWith(CHANNELS.port, null, ['port2']);
  expect(windows[0]?.reload).not.toHaveBeenCalled();
});

it('a crashed process of the workspace may also be the end of it', async () => {
  await started();
  electron.dialog.showMessageBox.mockResolvedValueOnce({ response: 1 });
  children[0]?.emit('exit', 139);
  await vi.waitFor(() => expect(electron.app.quit).toHaveBeenCalledOnce());
  expect(children).toHaveLength(1);
});

it('quits when the workspace is closed, not before', async () => {
  await started();
  const preventDefault = vi.fn();
  electron.app.emit('before-quit', { preventDefault });
  expect(preventDefault).toHaveBeenCalledOnce();
  expect(electron.app.quit).not.toHaveBeenCalled();
  expect(children[0]?.sent.at(-1)?.message).toEqual({ kind: 'quit' });
  children[0]?.emit('exit', 0);
  await vi.waitFor(() => expect(electron.app.quit).toHaveBeenCalledOnce());
});

it('the menus follow the language and the commands of the window', async () => {
  await started();
  const own = { sender: { mainFrame: page }, senderFrame: page };
  const titles = () =>
    electron.Menu.setApplicationMenu.mock.calls.at(-1)?.[0].map(({ label }: { label: string }) => label);
  expect(titles()).toContain('Datei');
  channel(CHANNELS.setLanguage)(own, 'en');
  channel(CHANNELS.setMenus)(own, [
    { id: 'reading', label: 'Reading', commands: [{ id: 'next-event', label: 'Next', key: 'N' }] },
  ]);
  expect(titles()).toEqual(expect.arrayContaining(['File', 'Reading', 'Help']));
});

it('an instance beside the first one leaves at once', async () => {
  electron.app.requestSingleInstanceLock.mockReturnValueOnce(false);
  await import('../../electron/main/main.ts');
  expect(electron.app.quit).toHaveBeenCalledOnce();
  expect(children).toEqual([]);
});
