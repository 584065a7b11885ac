import { basename } from 'node:path';
import type { MenuItemConstructorOptions } from 'electron';
import type { HostCommand, HostMenu } from '../../renderer/transport/transport.ts';
import { acceleratorOf } from './accelerator.ts';
import { type Language, WORDS } from './words.ts';

export interface MenuActions {
  /** Asks the window to run a command of its own. */
  send(command: string): void;
  openWorkspace(): void;
  newWorkspace(): void;
  openRecent(path: string): void;
  clearRecent(): void;
  showLicences(): void;
  showCrashLog(): void;
}

export interface MenuContent {
  language: Language;
  /** What the window can do, in its words; none until it has said so. */
  menus: readonly HostMenu[];
  /** Paths, the newest first. */
  recent: readonly string[];
}

/** Commands of the window that the host has an entry of its own for. */
const NATIVE = new Set(['open-workspace', 'new-workspace']);
/** Groups of commands that stand in a menu which every application has. */
const IN_NATIVE_MENUS = new Set(['workspace', 'edit', 'window', 'help']);

const SEPARATOR: MenuItemConstructorOptions = { type: 'separator' };

/** The native menu bar. Labels are written out: Electron translates those of its roles on macOS only. */
export function menuTemplate(
  { language, menus, recent }: MenuContent,
  actions: MenuActions,
  platform: NodeJS.Platform = process.platform,
): MenuItemConstructorOptions[] {
  const words = WORDS[language];
  const isMac = platform === 'darwin';
  /** The window has the same keys and knows when they belong to a text field: the menu only shows them. */
  const command = ({ id, label, key }: HostCommand): MenuItemConstructorOptions => {
    // macOS takes every key that a menu shows, also from a text field (registerAccelerator is not for it).
    const accelerator = isMac || key === null ? null : acceleratorOf(key);
    return {
      label,
      ...(accelerator && { accelerator, registerAccelerator: false }),
      click: () => actions.send(id),
    };
  };
  const group = (id: string): MenuItemConstructorOptions[] => {
    const commands = menus.find((menu) => menu.id === id)?.commands ?? [];
    const items = commands.filter((entry) => !NATIVE.has(entry.id)).map(command);
    return items.length > 0 ? [...items, SEPARATOR] : [];
  };

  const quit: MenuItemConstructorOptions = { role: 'quit', label: words.quit };
  const about: MenuItemConstructorOptions = { role: 'about', label: words.about };
  const appMenu: MenuItemConstructorOptions = {
    label: 'Dateline',
    submenu: [
      about,
      SEPARATOR,
      { role: 'hide', label: words.hide },
      { role: 'hideOthers', label: words.hideOthers },
      { role: 'unhide', label: words.showAll },
      SEPARATOR,
      quit,
    ],
  };
  const fileMenu: MenuItemConstructorOptions = {
    label: words.file,
    submenu: [
      { label: words.newWorkspace, accelerator: 'CmdOrCtrl+N', click: actions.newWorkspace },
      { label: words.openWorkspace, accelerator: 'CmdOrCtrl+O', click: actions.openWorkspace },
      { label: words.openRecent, submenu: recentItems(recent, words.clearRecent, actions) },
      SEPARATOR,
      ...group('workspace'),
      isMac ? { role: 'close', label: words.close } : quit,
    ],
  };
  const editMenu: MenuItemConstructorOptions = {
    label: words.edit,
    submenu: [
      ...group('edit'),
      { role: 'cut', label: words.cut },
      { role: 'copy', label: words.copy },
      { role: 'paste', label: words.paste },
      { role: 'selectAll', label: words.selectAll },
    ],
  };
  const viewMenu: MenuItemConstructorOptions = {
    label: words.view,
    submenu: [
      ...group('window'),
      { role: 'zoomIn', label: words.zoomIn },
      { role: 'zoomOut', label: words.zoomOut },
      { role: 'resetZoom', label: words.resetZoom },
      SEPARATOR,
      { role: 'togglefullscreen', label: words.fullScreen },
    ],
  };
  const windowMenu: MenuItemConstructorOptions = {
    label: words.window,
    submenu: [
      { role: 'minimize', label: words.minimize },
      { role: 'close', label: words.close },
    ],
  };
  const helpMenu: MenuItemConstructorOptions = {
    role: 'help',
    label: words.help,
    submenu: [
      ...group('help'),
      { label: words.licences, click: actions.showLicences },
      { label: words.showCrashLog, click: actions.showCrashLog },
      ...(isMac ? [] : [SEPARATOR, about]),
    ],
  };
  const others = menus.filter(({ id }) => !IN_NATIVE_MENUS.has(id));
  return [
    ...(isMac ? [appMenu] : []),
    fileMenu,
    editMenu,
    ...others.map(({ label, commands }) => ({ label, submenu: commands.map(command) })),
    viewMenu,
    windowMenu,
    helpMenu,
  ];
}

function recentItems(
  recent: readonly string[],
  clear: string,
  { openRecent, clearRecent }: MenuActions,
): MenuItemConstructorOptions[] {
  return [
    ...recent.map((path) => ({
      label: escapeMnemonic(basename(path)),
      toolTip: path,
      click: () => openRecent(path),
    })),
    SEPARATOR,
    { label: clear, enabled: recent.length > 0, click: clearRecent },
  ];
}

/** In a menu, an ampersand underlines the letter after it. */
const escapeMnemonic = (label: string) => label.replaceAll('&', '&&');
