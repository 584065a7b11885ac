import { BrowserWindow } from 'electron';
import { PAGE } from './trust.ts';

/** Opens the window: sandboxed, isolated, without Node.js. */
export function createWindow(preload: string): BrowserWindow {
  const window = new BrowserWindow({
    title: 'Dateline',
    width: 1440,
    height: 900,
    minWidth: 800,
    minHeight: 560,
    show: false,
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      spellcheck: false,
    },
  });
  // Shown when there is something to see, so that no white window flashes up.
  window.once('ready-to-show', () => window.show());
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason !== 'clean-exit') window.reload();
  });
  window.loadURL(PAGE);
  return window;
}
