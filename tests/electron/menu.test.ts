import type { MenuItemConstructorOptions } from 'electron';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { acceleratorOf } from '../../electron/main/accelerator.ts';
import { menuTemplate } from '../../electron/main/menu.ts';
import { WORDS } from '../../electron/main/words.ts';
import type { HostMenu } from '../../renderer/transport/transport.ts';
import { standIn } from './double.ts';

const actions = {
  send: vi.fn(),
  openWorkspace: vi.fn(),
  newWorkspace: vi.fn(),
  openRecent: vi.fn(),
  clearRecent: vi.fn(),
  showLicences: vi.fn(),
  showCrashLog: vi.fn(),
};

const MENUS: HostMenu[] = [
  {
    id: 'find',
    label: 'Finden',
    commands: [{ id: 'search', label: 'Suchen', key: 'Mod+F' }],
  },
  { id: 'edit', label: 'Bearbeiten', commands: [{ id: 'undo', label: 'Rückgängig', key: 'Mod+Z' }] },
  {
    id: 'workspace',
    label: 'Arbeitsbereich',
    commands: [
      { id: 'print', label: 'Drucken', key: 'Mod+P' },
      { id: 'open-workspace', label: 'Öffnen', key: null },
    ],
  },
  { id: 'help', label: 'Hilfe', commands: [{ id: 'keys', label: 'Tasten', key: '?' }] },
];

const RECENT = ['/home/a/Müller & Söhne.dateline', '/home/a/Wahl.dateline'];

beforeEach(() => {
  vi.clearAllMocks();
});

type Item = MenuItemConstructorOptions;
const submenu = (item: Item | undefined): Item[] => (Array.isArray(item?.submenu) ? item.submenu : []);
const template = (platform: NodeJS.Platform = 'linux', language: 'de' | 'en' = 'de', menus = MENUS) =>
  menuTemplate({ language, menus, recent: RECENT }, actions, platform);
const all = (items: Item[]): Item[] => items.flatMap((item) => [item, ...all(submenu(item))]);
const labelled = (label: string, platform?: NodeJS.Platform) =>
  all(template(platform)).find((item) => item.label === label);
const click = (item: Item | undefined) => standIn<(() => void) | undefined>(item?.click)?.();

describe.each(['de', 'en'] as const)('in %s', (language) => {
  it.each(['linux', 'darwin', 'win32'] as const)('everything has a name on %s', (platform) => {
    for (const { type, label } of all(template(platform, language)))
      if (type !== 'separator') expect(label).toBeTruthy();
  });

  it.each(['quit', 'about', 'cut', 'copy', 'paste', 'selectAll', 'togglefullscreen', 'minimize'])(
    'the role %s stands once on every system',
    (role) => {
      for (const platform of ['linux', 'darwin', 'win32'] as const)
        expect(all(template(platform, language)).filter((item) => item.role === role)).toHaveLength(1);
    },
  );

  it('the menus of the host are in its language', () => {
    const labels = template('linux', language).map(({ label }) => label);
    for (const word of ['file', 'edit', 'view', 'window', 'help'] as const)
      expect(labels).toContain(WORDS[language][word]);
  });
});

it('every command of the window stands in a menu once, and runs in the window', () => {
  for (const { id, label } of MENUS.flatMap(({ commands }) => commands)) {
    const items = all(template()).filter((item) => item.label === label && !item.submenu);
    expect(items, id).toHaveLength(id === 'open-workspace' ? 0 : 1);
    click(items[0]);
  }
  expect(actions.send.mock.calls.flat()).toEqual(['search', 'undo', 'print', 'keys']);
});

it('commands stand in the menus that people know, others in one of their own', () => {
  const menus = Object.fromEntries(
    template().map((menu) => [menu.label, submenu(menu).map(({ label }) => label)]),
  );
  expect(menus.Datei).toContain('Drucken');
  expect(menus.Bearbeiten).toEqual(expect.arrayContaining(['Rückgängig', 'Kopieren']));
  expect(menus.Finden).toEqual(['Suchen']);
  expect(menus.Hilfe).toEqual(expect.arrayContaining(['Tasten', 'Lizenzen', 'Absturzprotokoll zeigen']));
});

it('keys are shown, and left to the window', () => {
  expect(labelled('Suchen')).toMatchObject({ accelerator: 'CmdOrCtrl+F', registerAccelerator: false });
  // macOS would take them from a text field.
  expect(labelled('Suchen', 'darwin')).not.toHaveProperty('accelerator');
});

it('before the window has told its commands, files can be opened and the program ended', () => {
  const items = all(template('linux', 'en', []));
  expect(items.map(({ label }) => label)).toEqual(
    expect.arrayContaining(['Open Workspace…', 'Quit Dateline', 'Paste']),
  );
  expect(items.filter(({ click }) => click)).not.toHaveLength(0);
});

it('recent workspaces are opened by their path, and forgotten on demand', () => {
  const [first, second, , clear] = submenu(labelled('Zuletzt geöffnet'));
  expect([first?.label, second?.label]).toEqual(['Müller && Söhne.dateline', 'Wahl.dateline']);
  click(second);
  expect(actions.openRecent).toHaveBeenCalledWith(RECENT[1]);
  click(clear);
  expect(actions.clearRecent).toHaveBeenCalledOnce();
});

it.each([
  ['Mod+Z', 'CmdOrCtrl+Z'],
  ['Mod+Shift+Z', 'CmdOrCtrl+Shift+Z'],
  ['Alt+ArrowLeft', 'Alt+Left'],
  ['Shift+F6', 'Shift+F6'],
  ['+', 'Plus'],
  ['Mod++', 'CmdOrCtrl+Plus'],
  ['?', '?'],
  ['Mod+ü', null],
  ['Dead', null],
])('%s is %s', (chord, accelerator) => {
  expect(acceleratorOf(chord)).toBe(accelerator);
});
