/**
 * A double of the few Electron APIs that Dateline uses: its runtime cannot run inside vitest. The same code runs in
 * real Electron in the e2e specs, wherever the runtime is.
 */
import { EventEmitter } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type * as Electron from 'electron';
import type { App, Dialog, Session, Shell, WebContents } from 'electron';
import { vi } from 'vitest';

/** The workspace's process: what it was sent, and what it says. */
export class FakeChild extends EventEmitter {
  readonly sent: { message: unknown; ports: unknown[] }[] = [];
  readonly kill = vi.fn(() => this.emit('exit', 1));
  postMessage(message: unknown, ports: unknown[] = []) {
    this.sent.push({ message, ports });
  }
}

/** Only what `T` has can be doubled: a name that Electron does not know does not compile. */
const doubleOf =
  <T>() =>
  <D extends { [K in keyof D]: K extends keyof T ? D[K] : never }>(double: D): D =>
    double;

export function fakeSession() {
  return doubleOf<Session>()({
    protocol: { handle: vi.fn() },
    webRequest: { onBeforeRequest: vi.fn() },
    on: vi.fn(),
    setCertificateVerifyProc: vi.fn(),
    setPermissionRequestHandler: vi.fn(),
    setPermissionCheckHandler: vi.fn(),
    setDevicePermissionHandler: vi.fn(),
    setSpellCheckerEnabled: vi.fn(),
  });
}

/** Every window that was opened. */
export const windows: FakeWindow[] = [];

class FakeWindow extends EventEmitter {
  webContents = Object.assign(
    new EventEmitter(),
    doubleOf<WebContents>()({ send: vi.fn(), postMessage: vi.fn(), forcefullyCrashRenderer: vi.fn() }),
  );
  show = vi.fn();
  focus = vi.fn();
  restore = vi.fn();
  maximize = vi.fn();
  reload = vi.fn();
  loadURL = vi.fn(async (_address: string) => {});
  setRepresentedFilename = vi.fn();
  isMinimized = vi.fn(() => false);
  isMaximized = vi.fn(() => false);
  getNormalBounds = vi.fn(() => ({ x: 10, y: 20, width: 1000, height: 700 }));
  close = vi.fn(() => this.emit('closed'));
  readonly options: unknown;
  constructor(options: unknown) {
    super();
    this.options = options;
    windows.push(this);
  }
}

/** Dateline's folder on the machine of this user. */
export const userData = mkdtempSync(join(tmpdir(), 'dateline-double-'));

/** Takes `electron`'s place: `vi.mock('electron', async () => (await import('./double.ts')).electron)`. */
export const electron = doubleOf<typeof Electron>()({
  app: Object.assign(
    new EventEmitter(),
    doubleOf<App>()({
      isPackaged: true,
      commandLine: { appendSwitch: vi.fn() },
      enableSandbox: vi.fn(),
      setName: vi.fn(),
      setAppUserModelId: vi.fn(),
      setAboutPanelOptions: vi.fn(),
      getVersion: vi.fn(() => '0.1.0'),
      requestSingleInstanceLock: vi.fn(() => true),
      whenReady: vi.fn(() => Promise.resolve()),
      isReady: vi.fn(() => true),
      getLocale: vi.fn(() => 'de-AT'),
      getPath: vi.fn(() => userData),
      addRecentDocument: vi.fn(),
      clearRecentDocuments: vi.fn(),
      quit: vi.fn(),
    }),
  ),
  protocol: { registerSchemesAsPrivileged: vi.fn() },
  session: { defaultSession: fakeSession() },
  screen: { getAllDisplays: vi.fn(() => [{ workArea: { x: 0, y: 0, width: 1920, height: 1080 } }]) },
  shell: doubleOf<Shell>()({ showItemInFolder: vi.fn() }),
  dialog: doubleOf<Dialog>()({
    showOpenDialog: vi.fn(),
    showSaveDialog: vi.fn(),
    showErrorBox: vi.fn(),
    showMessageBox: vi.fn(),
  }),
  ipcMain: { on: vi.fn(), handle: vi.fn() },
  ipcRenderer: { on: vi.fn(), off: vi.fn(), send: vi.fn(), invoke: vi.fn() },
  contextBridge: { exposeInMainWorld: vi.fn() },
  utilityProcess: { fork: vi.fn((..._args: unknown[]) => new FakeChild()) },
  Menu: { buildFromTemplate: vi.fn((template: unknown) => template), setApplicationMenu: vi.fn() },
  MessageChannelMain: class {
    port1 = 'port1';
    port2 = 'port2';
  },
  BrowserWindow: FakeWindow,
});

/** A double is not an Electron object to the type checker; here is the one place that says so. */
export const standIn = <T>(double: unknown): T => double as T;
