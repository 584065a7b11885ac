import { join } from 'node:path';
import { app, BrowserWindow, screen, type WebPreferences } from 'electron';
import { LICENCES, PAGE } from './trust.ts';
import { keepWindowState, readWindowState } from './window-state.ts';
import { type Language, WORDS } from './words.ts';

/** Sandboxed, isolated, without Node.js; most of it is Electron's default, said here so that it stays so. */
const LOCKED: WebPreferences = {
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
};

/** Opens the window, where it was the last time if that display is still there. */
export function createWindow(preload: string): BrowserWindow {
  const stateFile = join(app.getPath('userData'), 'window.json');
  const state = readWindowState(
    stateFile,
    screen.getAllDisplays().map(({ workArea }) => workArea),
  );
  const window = new BrowserWindow({
    title: 'Dateline',
    width: 1440,
    height: 900,
    ...state?.bounds,
    minWidth: 800,
    minHeight: 560,
    show: false,
    webPreferences: { ...LOCKED, preload, devTools: !app.isPackaged },
  });
  keepWindowState(window, stateFile);
  // Shown when there is something to see, so that no white window flashes up.
  window.once('ready-to-show', () => {
    if (state?.maximized) window.maximize();
    window.show();
  });
  load(window, PAGE);
  return window;
}

/** Opens the licences of what Dateline is made of: a page without scripts and without a bridge. */
export function openLicences(language: Language): BrowserWindow {
  const window = new BrowserWindow({
    title: WORDS[language].licences,
    width: 760,
    height: 720,
    autoHideMenuBar: true,
    webPreferences: { ...LOCKED, javascript: false, devTools: false },
  });
  load(window, LICENCES);
  return window;
}

/** A load that another one cuts off is rejected, too, and is no failure: it is only told. */
function load(window: BrowserWindow, address: string): void {
  window.loadURL(address).catch((error: Error) => console.error(`dateline: ${address}: ${error.message}`));
}
