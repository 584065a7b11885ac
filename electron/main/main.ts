/** Electron's main process: the life of the application. What it can do stands in the files beside this one. */
import { existsSync } from 'node:fs';
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
  shell,
  type WebContents,
} from 'electron';
import type { HostMenu } from '../../renderer/transport/transport.ts';
import { crashLogPath, recordProcessGone, startCrashLog } from '../../workspace/crash-log.ts';
import { CHANNELS } from '../channels.ts';
import { workspaceIn } from './arguments.ts';
import { pickArticles, pickWorkspace, placeWorkspace, saveFile } from './dialogs.ts';
import { handleIpc } from './ipc.ts';
import { menuTemplate } from './menu.ts';
import { type RecentWorkspaces, recentWorkspaces } from './recent.ts';
import { recover } from './recovery.ts';
import { type Service, startService } from './service-process.ts';
import { guard, lockSession } from './session.ts';
import { shutNetwork } from './switches.ts';
import { SCHEME } from './trust.ts';
import { createWindow, openLicences } from './window.ts';
import { type Language, languageOf, WORDS } from './words.ts';

/** This file is dist/main.js. */
const DIST = import.meta.dirname;
const SEEDS = join(DIST, '..', 'seeds');

let window: BrowserWindow | null = null;
let licences: BrowserWindow | null = null;
let service: Service | null = null;
let language: Language = 'en';
let menus: HostMenu[] = [];
let recent: RecentWorkspaces;
/** The workspace is opened and closed one after the other, however often the user asks. */
let turn = Promise.resolve();

protocol.registerSchemesAsPrivileged([
  { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
]);
app.enableSandbox();
app.setName('Dateline');
app.setAppUserModelId('org.dateline.Dateline');
shutNetwork(app.commandLine);

function start(): void {
  startCrashLog('main', app.getPath('userData'));
  process.on('uncaughtException', endAfterFailure);
  let first = workspaceIn(process.argv, process.cwd());
  // macOS tells of a file before the application is ready, others name it as an argument.
  app.on('open-file', (event, path) => {
    event.preventDefault();
    if (app.isReady()) open(path);
    else first = path;
  });
  app.on('second-instance', (_event, argv, folder) => {
    const path = workspaceIn(argv, folder);
    if (path) open(path);
    if (window?.isMinimized()) window.restore();
    window?.focus();
  });
  app.on('web-contents-created', (_event, contents) => guard(contents, showLicences));
  app.on('child-process-gone', (_event, { type, reason, exitCode }) => {
    if (type === 'GPU' && reason !== 'clean-exit') recordProcessGone('gpu', reason, exitCode);
  });
  app.on('window-all-closed', () => app.quit());
  app.on('before-quit', stopFirst);
  app.whenReady().then(() => {
    language = languageOf(app.getLocale());
    recent = recentWorkspaces(join(app.getPath('userData'), 'recent.json'));
    app.setAboutPanelOptions({
      applicationName: 'Dateline',
      applicationVersion: app.getVersion(),
      copyright: '© 2026 The Dateline authors (MIT)',
    });
    lockSession(session.defaultSession, join(DIST, 'renderer'));
    handleIpc(handlers);
    showMenu();
    open(first ?? lastOpened());
  });
}

function lastOpened(): string | null {
  return recent.list().find((path) => existsSync(path)) ?? null;
}

/** Opens a workspace, the default one where the path is null, in place of the one that is open. */
function open(path: string | null, create = false): Promise<void> {
  turn = turn.then(() => openNow(path, create));
  return turn;
}

async function openNow(path: string | null, create: boolean): Promise<void> {
  await service?.stop();
  service = serve(path, create);
  if (window) window.reload();
  else openWindow();
}

/** What cannot be opened is told in the window, which has the ways back (workspace/hosted.ts). */
function serve(path: string | null, create: boolean): Service {
  /** The service may go on with another file: a backup. */
  let current = path;
  return startService({
    script: join(DIST, 'service.js'),
    open: { path, create, userData: app.getPath('userData'), seeds: SEEDS },
    onOpened(opened) {
      current = opened;
      recent.add(opened);
      showMenu();
      window?.setRepresentedFilename(opened);
    },
    onFailed(message) {
      dialog.showErrorBox(WORDS[language].noSamples, message);
      app.quit();
    },
    onCrash: (exitCode) => afterCrash(current, exitCode),
  });
}

function openWindow(): void {
  window = createWindow(join(DIST, 'preload.cjs'));
  recover(window, () => WORDS[language]);
  window.on('closed', () => {
    window = null;
    licences?.close();
  });
}

/** Starts the workspace's process again; the window stays as it is and goes on over a new port. */
async function afterCrash(path: string | null, exitCode: number): Promise<void> {
  recordProcessGone('service', 'exit', exitCode);
  service = null;
  const { serviceEnded, reopen, quit } = WORDS[language];
  const buttons = [reopen, quit];
  const question = { message: serviceEnded, buttons, defaultId: 0, cancelId: 1 };
  const { response } = await dialog.showMessageBox({ type: 'error', ...question });
  if (response !== 0) return app.quit();
  service = serve(path, false);
  if (window) connect(window.webContents);
}

/** Gives a page a port to the workspace. */
function connect(page: WebContents): void {
  if (!service) return;
  const { port1, port2 } = new MessageChannelMain();
  service.connect(port1);
  page.postMessage(CHANNELS.port, null, [port2]);
}

/** Quits only when the workspace is closed. */
function stopFirst(event: Event): void {
  if (!service) return;
  event.preventDefault();
  const stopped = service.stop();
  service = null;
  stopped.then(() => app.quit());
}

/** After an error that nobody caught, nothing here can be relied on; the crash log has it already. */
function endAfterFailure(): void {
  dialog.showErrorBox('Dateline', WORDS[language].mainFailed);
  app.quit();
}

function showMenu(): void {
  const content = { language, menus, recent: recent.list() };
  const template = menuTemplate(content, {
    send: (command) => window?.webContents.send(CHANNELS.command, command),
    openWorkspace: handlers.openWorkspace,
    newWorkspace: handlers.newWorkspace,
    openRecent: open,
    clearRecent() {
      recent.clear();
      showMenu();
    },
    showLicences,
    showCrashLog,
  });
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}

function showLicences(): void {
  licences?.focus();
  if (licences) return;
  licences = openLicences(language);
  licences.on('closed', () => {
    licences = null;
  });
}

function showCrashLog(): void {
  const path = crashLogPath(app.getPath('userData'));
  if (existsSync(path)) shell.showItemInFolder(path);
  else dialog.showMessageBox({ type: 'info', message: WORDS[language].noCrashLog });
}

const handlers = {
  connect: ({ sender }: IpcMainEvent) => connect(sender),
  setLanguage(chosen: Language) {
    language = chosen;
    showMenu();
  },
  setMenus(told: HostMenu[]) {
    menus = told;
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
