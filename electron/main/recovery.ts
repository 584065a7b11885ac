/** A way back to work when the page of a window crashes or hangs. The workspace is in another process and goes on. */
import { app, type BrowserWindow, dialog } from 'electron';
import { recordProcessGone } from '../../workspace/crash-log.ts';
import type { Words } from './words.ts';

/** A page that crashes again within this time, in milliseconds, is not loaded again before the user was asked. */
const SOON = 60_000;

/** @param words gives the words of dialogs in the language of the moment */
export function recover(window: BrowserWindow, words: () => Words): void {
  const { webContents } = window;
  let lastCrash = Number.NEGATIVE_INFINITY;
  let asking: AbortController | null = null;

  webContents.on('render-process-gone', async (_event, { reason, exitCode }) => {
    if (reason === 'clean-exit') return;
    recordProcessGone('window', reason, exitCode);
    const again = performance.now() - lastCrash < SOON;
    lastCrash = performance.now();
    if (again && !(await wantsReopen())) app.quit();
    else window.reload();
  });
  window.on('unresponsive', async () => {
    asking = new AbortController();
    if (!(await wantsReload(asking.signal))) return;
    // A page that hangs does not hear of a reload.
    webContents.forcefullyCrashRenderer();
  });
  window.on('responsive', () => asking?.abort());

  async function wantsReopen(): Promise<boolean> {
    const { windowEnded, reopen, quit } = words();
    const { response } = await dialog.showMessageBox({
      type: 'error',
      message: windowEnded,
      buttons: [reopen, quit],
      defaultId: 0,
      cancelId: 1,
    });
    return response === 0;
  }

  async function wantsReload(signal: AbortSignal): Promise<boolean> {
    const { windowHangs, wait, reopen } = words();
    const { response } = await dialog.showMessageBox(window, {
      type: 'warning',
      message: windowHangs,
      buttons: [wait, reopen],
      defaultId: 0,
      cancelId: 0,
      signal,
    });
    return response === 1;
  }
}
