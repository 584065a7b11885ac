/** A workspace that cannot be written, or not be opened: what the window says, and the ways back to work. */
import { existsSync, readFileSync, renameSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { openWorkspace } from '../../workspace/open.ts';
import { violations } from './axe.ts';
import { test as base, expect } from './dateline.ts';
import { chooseRow, inspector, library, palette, ready, rows, told } from './window.ts';

/** What is done to a workspace before its window opens; gives the way to take it back, where there is one. */
const CHANGES = {
  nothing: () => {},
  'is open in another Dateline': (workspace: string) => {
    const writer = openWorkspace(workspace);
    return () => writer.close();
  },
  'is no workspace': (workspace: string) => writeFileSync(workspace, 'Einkaufsliste '.repeat(99)),
  'is of a newer version': (workspace: string) => change(workspace, 'PRAGMA user_version = 99'),
  'is locked by another program': (workspace: string) => {
    const database = new Database(workspace);
    database.pragma('journal_mode = DELETE');
    database.exec('BEGIN EXCLUSIVE');
    return () => void database.close();
  },
  'is cut off': (workspace: string) => truncateSync(workspace, 3 * 4096),
  'has tables of somebody else’s': (workspace: string) => change(workspace, 'CREATE TABLE evil (a)'),
  'is damaged, and has a backup': (workspace: string) => {
    // The first time that it is opened on a day, it is copied.
    openWorkspace(workspace).close();
    change(workspace, 'DROP TRIGGER event_inserted');
  },
} satisfies Record<string, (workspace: string) => unknown>;

function change(workspace: string, sql: string): void {
  const database = new Database(workspace);
  database.exec(sql);
  database.close();
}

const test = base.extend<{ change: keyof typeof CHANGES; takeBack(): void }>({
  change: ['nothing', { option: true }],
  takeBack: async ({ change, workspace }, use) => {
    const takeBack = CHANGES[change](workspace);
    await use(takeBack ?? (() => {}));
  },
  app: async ({ takeBack: _, app }, use) => use(app),
});

test.describe('beside another Dateline', () => {
  test.use({ change: 'is open in another Dateline' });

  test('the window is for reading, says so, and is for writing when the other one has closed', async ({
    app,
    takeBack,
  }) => {
    const banner = app.getByRole('region', { name: 'Nur zum Lesen geöffnet' });
    await expect(banner).toContainText('Ein anderes Dateline bearbeitet diesen Arbeitsbereich');
    await ready(app);
    expect(await violations(app)).toEqual([]);
    await chooseRow(app, '425 Millionen');
    await app.keyboard.press('Shift+C');
    await expect(told(app, 'kann nur gelesen werden')).toBeVisible();
    await banner.getByRole('button', { name: 'Noch einmal versuchen' }).click();
    await expect(banner).toBeVisible();

    takeBack();
    await banner.getByRole('button', { name: 'Noch einmal versuchen' }).click();
    await expect(banner).toHaveCount(0);
    await chooseRow(app, '425 Millionen');
    await app.keyboard.press('Shift+C');
    await expect(inspector(app).getByRole('button', { name: 'bestätigt' })).toBeVisible();
  });
});

for (const [change, german, english] of [
  ['is no workspace', 'kein Arbeitsbereich von Dateline', 'not a Dateline workspace'],
  ['is of a newer version', 'Aktualisieren Sie Dateline', 'Update Dateline'],
  [
    'is locked by another program',
    'Ein anderes Programm benutzt die Datei',
    'Another program is using the file',
  ],
  ['is cut off', 'beschädigt', 'damaged'],
  ['has tables of somebody else’s', 'von jemandem verändert', 'somebody has changed it'],
] as const)
  test.describe(`a file that ${change}`, () => {
    test.use({ change });

    test('is told in German and in English, with the ways back', async ({ app, takeBack, workspace }) => {
      await expect(app.getByRole('heading', { level: 1 })).toContainText('lässt sich nicht öffnen');
      await expect(app.getByRole('alert')).toContainText(german);
      await expect(app.getByText(workspace)).toBeVisible();
      await expect(app.getByText('Von diesem Arbeitsbereich gibt es noch keine')).toBeVisible();
      expect(await violations(app)).toEqual([]);
      await app.getByText('EN', { exact: true }).click();
      await expect(app.getByRole('heading', { level: 1 })).toContainText('cannot be opened');
      await expect(app.getByRole('alert')).toContainText(english);
      await app.getByRole('button', { name: 'Try again' }).click();
      await expect(app.getByRole('alert')).toContainText(english);
      takeBack();
    });
  });

test.describe('a damaged file with a backup', () => {
  test.use({ change: 'is damaged, and has a backup' });

  test('goes on with the backup, in a file of its own', async ({ app, workspace }) => {
    const before = readFileSync(workspace);
    await app.getByRole('button', { name: /^Sicherungskopie öffnen/ }).click();
    await ready(app);
    await expect(rows(app).filter({ hasText: '425 Millionen' })).toHaveCount(1);
    await expect(app.getByRole('banner')).toContainText(/\.\d{4}-\d\d-\d\d/);
    expect(readFileSync(workspace).equals(before)).toBe(true);
  });

  test('is saved as far as it is readable, and goes on from there', async ({ app, workspace }) => {
    const before = readFileSync(workspace);
    await app.getByRole('button', { name: 'In eine neue Datei retten' }).click();
    await expect(app.getByRole('status')).toContainText('Artikel: 5');
    await app.getByRole('button', { name: 'Die neue Datei öffnen' }).click();
    await ready(app);
    await expect(library(app).getByRole('listitem')).not.toHaveCount(0);
    await expect(app.getByRole('banner')).toContainText('.repaired');
    expect(readFileSync(workspace).equals(before)).toBe(true);
  });
});

test('the backups of an open workspace are a command away', async ({ app }) => {
  await ready(app);
  const first = await rows(app).first().innerText();
  await palette(app, 'Sicherungskopien öffnen');
  const dialog = app.getByRole('dialog', { name: 'Sicherungskopien' });
  await expect(dialog.getByRole('listitem')).toHaveCount(1);
  expect(await violations(app)).toEqual([]);
  await dialog.getByRole('button', { name: /^Sicherungskopie öffnen/ }).click();
  await expect(dialog).toHaveCount(0);
  await ready(app);
  await expect(app.getByRole('banner')).toContainText(/\.\d{4}-\d\d-\d\d/);
  expect(await rows(app).first().innerText()).toBe(first);
});

test('an error in the page is in the crash log, without a word of an article', async ({ app, userData }) => {
  await ready(app);
  const log = join(userData, 'crash.log');
  const secret = 'Der Informant traf Oberst Wagner';
  await app.evaluate((message) => {
    setTimeout(() => {
      throw new TypeError(message);
    });
    Promise.reject(new RangeError(message));
  }, secret);
  await expect.poll(() => (existsSync(log) ? readFileSync(log, 'utf8').split('\n').length : 0)).toBe(3);
  const text = readFileSync(log, 'utf8');
  expect(text).toContain('"name":"TypeError"');
  expect(text).toContain('"name":"RangeError"');
  expect(text).not.toMatch(/Informant|Oberst|Wagner/);
  expect(text).not.toContain(dirname(userData));
});

test('a file that is moved away while it is open is not changed any more, and the window says so', async ({
  app,
  workspace,
}) => {
  await ready(app);
  renameSync(workspace, `${workspace}.elsewhere`);
  await chooseRow(app, '425 Millionen');
  await app.keyboard.press('Shift+C');
  await expect(told(app, 'verschoben, gelöscht oder ersetzt')).toBeVisible();
});
