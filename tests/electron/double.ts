/**
 * A double of the few Electron APIs that Dateline uses: its runtime cannot run inside vitest. The same code runs in
 * real Electron in the e2e specs, wherever the runtime is.
 */
import { EventEmitter } from 'node:events';
import { vi } from 'vitest';

/** The workspace's process: what it was sent, and what it says. */
export class FakeChild extends EventEmitter {
  readonly sent: { message: unknown; ports: unknown[] }[] = [];
  readonly kill = vi.fn(() => this.emit('exit', 1));
  postMessage(message: unknown, ports: unknown[] = []) {
    this.sent.push({ message, ports });
  }
}

export function fakeSession() {
  return {
    protocol: { handle: vi.fn() },
    webRequest: { onBeforeRequest: vi.fn() },
    setPermissionRequestHandler: vi.fn(),
    setPermissionCheckHandler: vi.fn(),
    setDevicePermissionHandler: vi.fn(),
    setSpellCheckerEnabled: vi.fn(),
  };
}

/** Every window that was opened. */
export const windows: InstanceType<typeof electron.BrowserWindow>[] = [];

/** Takes `electron`'s place: `vi.mock('electron', async () => (await import('./double.ts')).electron)`. */
export const electron = {
  app: Object.assign(new EventEmitter(), {
    enableSandbox: vi.fn(),
    setName: vi.fn(),
    requestSingleInstanceLock: vi.fn(() => true),
    whenReady: vi.fn(() => Promise.resolve()),
    isReady: vi.fn(() => true),
    getLocale: vi.fn(() => 'de-AT'),
    getPath: vi.fn(() => '/home/user/.config/Dateline'),
    addRecentDocument: vi.fn(),
    quit: vi.fn(),
  }),
  protocol: { registerSchemesAsPrivileged: vi.fn() },
  session: { defaultSession: fakeSession() },
  dialog: {
    showOpenDialog: vi.fn(),
    showSaveDialog: vi.fn(),
    showErrorBox: vi.fn(),
    showMessageBox: vi.fn(),
  },
  ipcMain: { on: vi.fn(), handle: vi.fn() },
  ipcRenderer: { on: vi.fn(), off: vi.fn(), send: vi.fn(), invoke: vi.fn() },
  contextBridge: { exposeInMainWorld: vi.fn() },
  utilityProcess: { fork: vi.fn(() => new FakeChild()) },
  Menu: { buildFromTemplate: vi.fn((template: unknown) => template), setApplicationMenu: vi.fn() },
  MessageChannelMain: class {
    port1 = 'port1';
    port2 = 'port2';
  },
  BrowserWindow: class extends EventEmitter {
    webContents = Object.assign(new EventEmitter(), { send: vi.fn() });
    show = vi.fn();
    focus = vi.fn();
    reload = vi.fn();
    loadURL = vi.fn();
    setRepresentedFilename = vi.fn();
    readonly options: unknown;
    constructor(options: unknown) {
      super();
      this.options = options;
      windows.push(this);
    }
  },
};
