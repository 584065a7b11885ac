import type { MenuItemConstructorOptions } from 'electron';
import type { MenuCommand } from '../../renderer/transport/transport.ts';
import { type Language, WORDS } from './words.ts';

export interface MenuActions {
  /** Asks the window to do something. */
  send(command: MenuCommand): void;
  openWorkspace(): void;
  newWorkspace(): void;
}

/** The native menu bar. Labels are written out: Electron translates those of its roles on macOS only. */
export function menuTemplate(
  language: Language,
  { send, openWorkspace, newWorkspace }: MenuActions,
  platform: NodeJS.Platform = process.platform,
): MenuItemConstructorOptions[] {
  const words = WORDS[language];
  /** The window has the same keys and knows when they belong to a text field: the menu only shows them. */
  const command = (label: string, name: MenuCommand, accelerator?: string): MenuItemConstructorOptions => ({
    label,
    accelerator,
    registerAccelerator: false,
    click: () => send(name),
  });
  const separator: MenuItemConstructorOptions = { type: 'separator' };
  const quit: MenuItemConstructorOptions = { role: 'quit', label: words.quit };
  const about: MenuItemConstructorOptions = { role: 'about', label: words.about };
  const isMac = platform === 'darwin';

  const appMenu: MenuItemConstructorOptions = { label: 'Dateline', submenu: [about, separator, quit] };
  const fileMenu: MenuItemConstructorOptions = {
    label: words.file,
    submenu: [
      { label: words.newWorkspace, accelerator: 'CmdOrCtrl+N', click: newWorkspace },
      { label: words.openWorkspace, accelerator: 'CmdOrCtrl+O', click: openWorkspace },
      separator,
      command(words.import, 'import', 'CmdOrCtrl+I'),
      separator,
      command(words.exportSvg, 'export-svg'),
      command(words.exportPng, 'export-png'),
      separator,
      ...(isMac ? [{ role: 'close', label: words.close } as const] : [about, quit]),
    ],
  };
  const editMenu: MenuItemConstructorOptions = {
    label: words.edit,
    submenu: [
      command(words.undo, 'undo', 'CmdOrCtrl+Z'),
      command(words.redo, 'redo', 'CmdOrCtrl+Shift+Z'),
      separator,
      { role: 'cut', label: words.cut },
      { role: 'copy', label: words.copy },
      { role: 'paste', label: words.paste },
      { role: 'selectAll', label: words.selectAll },
      separator,
      command(words.search, 'search', '/'),
    ],
  };
  const viewMenu: MenuItemConstructorOptions = {
    label: words.view,
    submenu: [
      command(words.zoomAll, 'zoom-all'),
      separator,
      { role: 'zoomIn', label: words.zoomIn },
      { role: 'zoomOut', label: words.zoomOut },
      { role: 'resetZoom', label: words.resetZoom },
      separator,
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
  return [...(isMac ? [appMenu] : []), fileMenu, editMenu, viewMenu, windowMenu];
}
