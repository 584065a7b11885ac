/** The shell's own work: dialogs, the workspace's process, the bridge. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserWindow } from 'electron';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { CHANNELS } from '../../electron/channels.ts';
import { workspaceIn } from '../../electron/main/arguments.ts';
import { pickArticles, placeWorkspace, saveFile } from '../../electron/main/dialogs.ts';
import { startService } from '../../electron/main/service-process.ts';
import { languageOf } from '../../electron/main/words.ts';
import { PORT_MESSAGE } from '../../renderer/transport/bridge.ts';
import { MAX_ARTICLE_BYTES } from '../../workspace/contract.ts';
import { temporaryFolder } from '../workspace/support.ts';
import { electron, FakeChild, standIn } from './double.ts';

vi.mock('electron', async () => (await import('./double.ts')).electron);

const window = standIn<BrowserWindow>({});

beforeEach(() => {
  vi.clearAllMocks();
});

describe.skipIf(process.platform === 'win32')('a command line', () => {
  it.each([
    [['dateline', '/a/Wahl.dateline'], '/a/Wahl.dateline'],
    [['dateline', 'Wahl.DATELINE'], '/home/a/Wahl.DATELINE'],
    [['dateline', '--flag', '../b/Wahl.dateline'], '/home/b/Wahl.dateline'],
    [['dateline', 'file:///a/M%C3%BCller%20%26%20S%C3%B6hne.dateline'], '/a/Müller & Söhne.dateline'],
    [['dateline', 'file://server/a.dateline'], '/home/a/file:/server/a.dateline'],
    [['dateline', 'file:///a%2Fb%.dateline'], '/home/a/file:/a%2Fb%.dateline'],
    [['dateline', '--load=/a/b.dateline'], null],
    [['/opt/x.dateline'], null],
    [['dateline', 'article.txt'], null],
    [[], null],
  ])('%j names %j', (argv, path) => {
    expect(workspaceIn(argv, '/home/a')).toBe(path);
  });
});

describe('dialogs', () => {
  it('read the chosen articles, and leave the bytes of one that is too large', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'klein.txt'), 'Am Freitag');
    writeFileSync(join(folder, 'gross.txt'), new Uint8Array(MAX_ARTICLE_BYTES + 1));
    electron.dialog.showOpenDialog.mockResolvedValue({
      filePaths: [join(folder, 'klein.txt'), join(folder, 'gross.txt')],
    });
    const picked = await pickArticles(window, 'de');
    expect(picked.map(({ name, bytes }) => [name, bytes && Buffer.from(bytes).toString()])).toEqual([
      ['klein.txt', 'Am Freitag'],
      ['gross.txt', null],
    ]);
    const [, options] = electron.dialog.showOpenDialog.mock.calls[0] ?? [];
    expect(options.filters[0]).toEqual({
      name: 'Artikel',
      extensions: expect.arrayContaining(['txt', 'pdf', 'html']),
    });
  });

  it('save where the user says, under no name that leads elsewhere', async () => {
    const filePath = join(temporaryFolder(), 'zeitleiste.svg');
    electron.dialog.showSaveDialog.mockResolvedValue({ canceled: false, filePath });
    const file = { name: '../../etc/zeitleiste.svg', bytes: new TextEncoder().encode('<svg/>') };
    expect(await saveFile(window, file)).toBe(true);
    expect(readFileSync(filePath, 'utf8')).toBe('<svg/>');
    expect(electron.dialog.showSaveDialog.mock.calls[0]?.[1]).toEqual({ defaultPath: 'zeitleiste.svg' });
  });

  it('do nothing when the user cancels', async () => {
    electron.dialog.showOpenDialog.mockResolvedValue({ canceled: true, filePaths: [] });
    electron.dialog.showSaveDialog.mockResolvedValue({ canceled: true, filePath: '' });
    expect(await pickArticles(window, 'en')).toEqual([]);
    expect(await saveFile(window, { name: 'x', bytes: new Uint8Array() })).toBe(false);
    expect(await placeWorkspace(window, 'en')).toBeNull();
  });
});

it.each([
  ['de', 'de'],
  ['de-CH', 'de'],
  ['en-US', 'en'],
  ['fr', 'en'],
])('a %s system gets %s', (locale, language) => {
  expect(languageOf(locale)).toBe(language);
});

describe('the process of the workspace', () => {
  function started() {
    const child = new FakeChild();
    electron.utilityProcess.fork.mockReturnValueOnce(child);
    const told = { onOpened: vi.fn(), onFailed: vi.fn(), onCrash: vi.fn() };
    const open = { path: '/x.dateline', create: false, userData: '/u', seeds: '/s' };
    return { child, told, service: startService({ script: '/dist/service.js', open, ...told }) };
  }

  it('is told what to open, and given the ports of windows', () => {
    const { child, service } = started();
    service.connect(standIn('port'));
    expect(child.sent).toEqual([
      {
        message: { kind: 'open', path: '/x.dateline', create: false, userData: '/u', seeds: '/s' },
        ports: [],
      },
      { message: { kind: 'connect' }, ports: ['port'] },
    ]);
  });

  it('writes nothing where the system would keep it, once it is packaged', () => {
    started();
    expect(electron.utilityProcess.fork.mock.calls[0]).toMatchObject([
      '/dist/service.js',
      [],
      { stdio: 'ignore' },
    ]);
  });

  it('says whether it could open the workspace', () => {
    const { child, told } = started();
    child.emit('message', { kind: 'opened', path: '/x.dateline' });
    child.emit('message', { kind: 'failed', message: 'There is no such workspace.' });
    expect([told.onOpened.mock.calls, told.onFailed.mock.calls]).toEqual([
      [['/x.dateline']],
      [['There is no such workspace.']],
    ]);
  });

  it('is reported when it ends by itself, and only then', async () => {
    const crashed = started();
    crashed.child.emit('exit', 139);
    expect(crashed.told.onCrash.mock.calls).toEqual([[139]]);
    const asked = started();
    const stopped = asked.service.stop();
    expect(asked.child.sent.at(-1)).toEqual({ message: { kind: 'quit' }, ports: [] });
    asked.child.emit('exit', 0);
    await stopped;
    expect(asked.told.onCrash).not.toHaveBeenCalled();
  });

  it('is ended when it does not end', async () => {
    vi.useFakeTimers();
    const { child, service } = started();
    const stopped = service.stop();
    await vi.advanceTimersByTimeAsync(6000);
    await stopped;
    expect(child.kill).toHaveBeenCalledOnce();
    vi.useRealTimers();
  });
});

describe('the bridge', () => {
  it('gives the page a port and the host’s abilities, and never the event of a message', async () => {
    const postMessage = vi.fn();
    vi.stubGlobal('window', { postMessage });
    await import('../../electron/preload/preload.ts');
    const [name, bridge] = electron.contextBridge.exposeInMainWorld.mock.calls[0] ?? [];
    expect(name).toBe('dateline');
    const listenerOf = (channel: string) =>
      electron.ipcRenderer.on.mock.calls.findLast(([on]) => on === channel)?.[1];

    bridge.connect();
    expect(electron.ipcRenderer.send).toHaveBeenCalledWith(CHANNELS.connect);
    listenerOf(CHANNELS.port)({ ports: ['port'] });
    expect(postMessage).toHaveBeenCalledWith(PORT_MESSAGE, '/', ['port']);

    const heard = vi.fn();
    const leave = bridge.onCommand(heard);
    listenerOf(CHANNELS.command)({ sender: 'secret' }, 'undo');
    expect(heard.mock.calls).toEqual([['undo']]);
    leave();
    expect(electron.ipcRenderer.off).toHaveBeenCalledWith(CHANNELS.command, listenerOf(CHANNELS.command));
    vi.unstubAllGlobals();
  });
});
