/** Where a window opens, and how it comes back when its page crashes or hangs. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserWindow } from 'electron';
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { recentWorkspaces } from '../../electron/main/recent.ts';
import { recover } from '../../electron/main/recovery.ts';
import { createWindow, openLicences } from '../../electron/main/window.ts';
import { readWindowState } from '../../electron/main/window-state.ts';
import { WORDS } from '../../electron/main/words.ts';
import { crashLogPath, startCrashLog } from '../../workspace/crash-log.ts';
import { temporaryFolder } from '../workspace/support.ts';
import { electron, standIn, windows } from './double.ts';

vi.mock('electron', async () => (await import('./double.ts')).electron);

const SCREEN = { x: 0, y: 0, width: 1920, height: 1080 };
const LEFT_OF_IT = { x: -1280, y: 0, width: 1280, height: 1024 };

beforeEach(() => {
  vi.clearAllMocks();
});

describe('the place of the window', () => {
  const placed = (x: number, y: number, width = 1000, height = 700) => ({
    bounds: { x, y, width, height },
    maximized: false,
  });
  const read = (content: string, areas = [SCREEN]) => {
    const path = join(temporaryFolder(), 'window.json');
    writeFileSync(path, content);
    return readWindowState(path, areas);
  };

  it.each([
    ['on the screen', placed(100, 100), [SCREEN], true],
    ['on a second screen', placed(-1200, 10), [SCREEN, LEFT_OF_IT], true],
    ['on a screen that is gone', placed(-1200, 10), [SCREEN], false],
    ['half over the edge', placed(1500, 100), [SCREEN], true],
    ['with a corner only', placed(1900, 100), [SCREEN], false],
    ['above the screen', placed(100, -200), [SCREEN], false],
    ['below the screen', placed(100, 1070), [SCREEN], false],
    ['without a screen', placed(100, 100), [], false],
  ])('%s is kept or not', (_where, state, areas, kept) => {
    expect(read(JSON.stringify(state), areas)).toEqual(kept ? state : null);
  });

  it.each([
    '',
    '{',
    'null',
    '{"bounds":{"x":"0"}}',
    '{"bounds":{"x":1e9,"y":0,"width":9,"height":9},"maximized":true}',
  ])('a damaged file (%s) is none', (content) => {
    expect(read(content)).toBeNull();
  });

  it('is the one in which it was closed', () => {
    const folder = temporaryFolder();
    electron.app.getPath.mockReturnValue(folder);
    createWindow('/preload.cjs');
    const first = windows.at(-1);
    expect(first?.options).toMatchObject({ width: 1440, height: 900 });
    first?.isMaximized.mockReturnValue(true);
    first?.emit('close');
    createWindow('/preload.cjs');
    const second = windows.at(-1);
    expect(second?.options).toMatchObject({ x: 10, y: 20, width: 1000, height: 700 });
    second?.emit('ready-to-show');
    expect(second?.maximize).toHaveBeenCalledOnce();
    expect(second?.show).toHaveBeenCalledOnce();
  });
});

it.each([
  ['the window', () => createWindow('/preload.cjs'), 'dateline://app/'],
  ['the licences', () => openLicences('de'), 'dateline://app/licences.html'],
])('%s is sandboxed, isolated and without Node.js', (_name, open, url) => {
  electron.app.getPath.mockReturnValue(temporaryFolder());
  open();
  expect(windows.at(-1)?.loadURL).toHaveBeenCalledWith(url);
  expect(windows.at(-1)?.options).toMatchObject({
    webPreferences: {
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      nodeIntegrationInWorker: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: false,
    },
  });
});

it('the licences have no bridge and run no script', () => {
  openLicences('en');
  expect(windows.at(-1)?.options).toMatchObject({ webPreferences: { javascript: false } });
  expect(windows.at(-1)?.options).not.toHaveProperty('webPreferences.preload');
});

describe('a page that', () => {
  function watched() {
    const window = new electron.BrowserWindow({});
    recover(standIn<BrowserWindow>(window), () => WORDS.de);
    const crash = (reason: string) =>
      window.webContents.emit('render-process-gone', {}, { reason, exitCode: 5 });
    const answer = (response: number) => electron.dialog.showMessageBox.mockResolvedValueOnce({ response });
    return { window, crash, answer };
  }

  it('crashes is loaded again, and the crash is in the log', async () => {
    const folder = temporaryFolder();
    startCrashLog('main', folder);
    const { window, crash } = watched();
    crash('oom');
    await vi.waitFor(() => expect(window.reload).toHaveBeenCalledOnce());
    expect(electron.dialog.showMessageBox).not.toHaveBeenCalled();
    expect(JSON.parse(readFileSync(crashLogPath(folder), 'utf8'))).toMatchObject({
      process: 'main',
      gone: 'window',
      reason: 'oom',
    });
  });

  it('ends as it should is left alone', () => {
    const { window, crash } = watched();
    crash('clean-exit');
    expect(window.reload).not.toHaveBeenCalled();
  });

  it.each([
    ['reopened', 0, 2, 0],
    ['given up', 1, 1, 1],
  ])('crashes again at once is %s as the user says', async (_what, response, reloads, quits) => {
    const { window, crash, answer } = watched();
    crash('crashed');
    answer(response);
    crash('crashed');
    await vi.waitFor(() => expect(electron.app.quit).toHaveBeenCalledTimes(quits));
    await vi.waitFor(() => expect(window.reload).toHaveBeenCalledTimes(reloads));
  });

  it('crashes again much later is loaded without a question', async () => {
    const now = vi.spyOn(performance, 'now').mockReturnValue(0);
    onTestFinished(() => now.mockRestore());
    const { window, crash } = watched();
    crash('crashed');
    now.mockReturnValue(61_000);
    crash('crashed');
    await vi.waitFor(() => expect(window.reload).toHaveBeenCalledTimes(2));
    expect(electron.dialog.showMessageBox).not.toHaveBeenCalled();
  });

  it('hangs is ended when the user says so', async () => {
    const { window, answer } = watched();
    answer(1);
    window.emit('unresponsive');
    await vi.waitFor(() => expect(window.webContents.forcefullyCrashRenderer).toHaveBeenCalledOnce());
  });

  it('answers again takes the question back', () => {
    const { window, answer } = watched();
    answer(0);
    window.emit('unresponsive');
    const [, { signal }] = electron.dialog.showMessageBox.mock.calls[0] ?? [];
    window.emit('responsive');
    expect(signal.aborted).toBe(true);
  });
});

describe('recent workspaces', () => {
  it('are kept in a file, the newest first, each once, ten at most', () => {
    const file = join(temporaryFolder(), 'recent.json');
    const recent = recentWorkspaces(file);
    for (let i = 0; i < 12; i++) recent.add(`/${i}.dateline`);
    recent.add('/5.dateline');
    const kept = recentWorkspaces(file).list();
    expect(kept).toHaveLength(10);
    expect(kept.slice(0, 3)).toEqual(['/5.dateline', '/11.dateline', '/10.dateline']);
    expect(electron.app.addRecentDocument).toHaveBeenLastCalledWith('/5.dateline');
  });

  it('are cleared with the lists of the system', () => {
    const file = join(temporaryFolder(), 'recent.json');
    const recent = recentWorkspaces(file);
    recent.add('/a.dateline');
    recent.clear();
    expect([recent.list(), existsSync(file)]).toEqual([[], false]);
    expect(electron.app.clearRecentDocuments).toHaveBeenCalledOnce();
  });

  it.each(['{', '[1]', '{"a":1}'])('a damaged list (%s) begins anew', (content) => {
    const file = join(temporaryFolder(), 'recent.json');
    writeFileSync(file, content);
    expect(recentWorkspaces(file).list()).toEqual([]);
  });
});
