/** Electron's main process: the life of the application. What it can do stands in the files beside this one. */
import { join } from 'node:path';
import {
  app,
  type BrowserWindow,
  dialog,
  type Event,
  type IpcMainEvent,
  Menu,
  MessageChannelMain,
  protocol,
  session,
} from 'electron';
import type { MenuCommand } from '../../renderer/transport/transport.ts';
import { CHANNELS } from '../channels.ts';
import { pickArticles, pickWorkspace, placeWorkspace, saveFile } from './dialogs.ts';
import { handleIpc } from './ipc.ts';
import { menuTemplate } from './menu.ts';
import { type Service, startService } from './service-process.ts';
import { guard, lockSession } from './session.ts';
import { SCHEME } from './trust.ts';
import { createWindow } from './window.ts';
import { type Language, languageOf, WORDS } from './words.ts';

/** This file is dist/main.js. */
const DIST = import.meta.dirname;
const SEEDS = join(DIST, '..', 'seeds');

let window: BrowserWindow | null = null;
let service: Service | null = null;
let language: Language = 'en';

protocol.registerSchemesAsPrivileged([
  { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
]);
app.enableSandbox();
app.setName('Dateline');

function start(): void {
  let first = workspaceIn(process.argv);
  // macOS tells of a file before the application is ready, others name it as an argument.
  app.on('open-file', (event, path) => {
    event.preventDefault();
    if (app.isReady()) open(path);
    else first = path;
  });
  app.on('second-instance', (_event, argv) => {
    const path = workspaceIn(argv);
    if (path) open(path);
    window?.focus();
  });
  app.on('web-contents-created', (_event, contents) => guard(contents));
  app.on('window-all-closed', () => app.quit());
  app.on('before-quit', stopFirst);
  app.whenReady().then(() => {
    language = languageOf(app.getLocale());
    lockSession(session.defaultSession, join(DIST, 'renderer'));
    handleIpc(handlers);
    showMenu();
    open(first);
  });
}

const workspaceIn = (argv: string[]) =>
  argv.slice(1).find((argument) => argument.endsWith('.dateline')) ?? null;

/** Opens a workspace, the default one where the path is null, in place of the one that is open. */
async function open(path: string | null, create = false): Promise<void> {
  await service?.stop();
  service = startService({
    script: join(DIST, 'service.js'),
    open: { path, create, userData: app.getPath('userData'), seeds: SEEDS },
    onOpened(opened) {
      app.addRecentDocument(opened);
      window?.setRepresentedFilename(opened);
    },
    onFailed(message) {
      dialog.showErrorBox('Dateline', message);
      if (path === null) app.quit();
      else open(null);
    },
    onCrash: afterCrash(path),
  });
  if (window) window.reload();
  else {
    window = createWindow(join(DIST, 'preload.cjs'));
    window.on('closed', () => {
      window = null;
    });
  }
}

function afterCrash(path: string | null): () => Promise<void> {
  return async () => {
    const words = WORDS[language];
    const buttons = [words.restart, words.quit];
    const { response } = await dialog.showMessageBox({ type: 'error', message: words.serviceEnded, buttons });
    service = null;
    if (response === 0) await open(path);
    else app.quit();
  };
}

/** Quits only when the workspace is closed. */
function stopFirst(event: Event): void {
  if (!service) return;
  event.preventDefault();
  const stopped = service.stop();
  service = null;
  stopped.then(() => app.quit());
}

function showMenu(): void {
  const template = menuTemplate(language, {
    send: (command: MenuCommand) => window?.webContents.send(CHANNELS.command, command),
    openWorkspace: handlers.openWorkspace,
    newWorkspace: handlers.newWorkspace,
  });
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}

const handlers = {
  connect({ sender }: IpcMainEvent) {
    const { port1, port2 } = new MessageChannelMain();
    service?.connect(port1);
    sender.postMessage(CHANNELS.port, null, [port2]);
  },
  setLanguage(chosen: Language) {
    language = chosen;
    showMenu();
  },
  pickArticles: async () => (window ? pickArticles(window, language) : []),
  save: async (file: { name: string; bytes: Uint8Array }) => (window ? saveFile(window, file) : false),
  async openWorkspace() {
    const path = window && (await pickWorkspace(window, language));
    if (path) await open(path);
  },
  async newWorkspace() {
    const path = window && (await placeWorkspace(window, language));
    if (path) await open(path, true);
  },
};

if (app.requestSingleInstanceLock()) start();
else app.quit();
