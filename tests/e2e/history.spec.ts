import { readFile } from 'node:fs/promises';
import { addEvent } from '../../workspace/edits/corrections.ts';
import { openWorkspace } from '../../workspace/open.ts';
import { expect, openServer, runCli, test } from './dateline.ts';
import {
  chooseRow,
  inspector,
  openEvent,
  palette,
  reader,
  ready,
  rowCount,
  rows,
  selectedRow,
  told,
} from './window.ts';

test('the history names every step, leads back to one and forward again', async ({ app }) => {
  await chooseRow(app, '425 Millionen');
  await app.keyboard.press('Shift+C');
  await expect(selectedRow(app)).toContainText('bestätigt');
  await app.keyboard.press('Shift+U');
  await expect(selectedRow(app)).toContainText('angezweifelt');

  await app.getByRole('button', { name: 'Verlauf der Bearbeitungen zeigen' }).click();
  const dialog = app.getByRole('dialog', { name: 'Verlauf der Bearbeitungen' });
  const steps = dialog.getByRole('listitem');
  await expect(steps).toHaveText([/^Stand jetzt/, /^Angezweifelt: /, /^Bestätigt: /]);
  await dialog.getByRole('button', { name: /^Bis hierher zurücknehmen: Bestätigt/ }).click();
  await expect(steps).toHaveText([
    /^Angezweifelt.*zurückgenommen/,
    /^Bestätigt.*zurückgenommen/,
    /^Stand jetzt/,
  ]);
  await dialog.getByRole('button', { name: /^Bis hierher wiederholen: Bestätigt/ }).click();
  await expect(steps).toHaveText([/^Angezweifelt.*zurückgenommen/, /^Stand jetzt/, /^Bestätigt/]);
  await app.keyboard.press('Escape');
  await expect(selectedRow(app)).toContainText('bestätigt');
});

test('edits survive a new window; their author stands beside them', async ({ app }) => {
  await ready(app);
  await palette(app, 'Ihren Namen für Bearbeitungen festlegen');
  const dialog = app.getByRole('dialog', { name: 'Verlauf der Bearbeitungen' });
  await expect(dialog.getByLabel('Ihr Name')).toBeFocused();
  await app.keyboard.type('Lena Fuchs');
  await app.keyboard.press('Enter');
  await expect(told(app, 'Bearbeitungen stehen von nun an unter „Lena Fuchs“')).toBeVisible();
  await app.keyboard.press('Escape');

  await chooseRow(app, '425 Millionen');
  await app.keyboard.press('F2');
  await app.keyboard.press('Control+A');
  await app.keyboard.type('Neues Paket');
  await app.keyboard.press('Enter');
  await expect(selectedRow(app)).toContainText('Neues Paket');

  await app.reload();
  await chooseRow(app, 'Neues Paket');
  await palette(app, 'Verlauf dieses Ereignisses zeigen');
  const history = inspector(app).getByRole('list').filter({ hasText: 'Titel auf' });
  await expect(history).toContainText('Lena Fuchs');
  await expect(history.getByRole('row', { name: /Titel/ })).toContainText('Das neue Paket habe');
  await expect(history.getByRole('row', { name: /Titel/ })).toContainText('Neues Paket');
  await app.keyboard.press('Control+Z');
  await expect(selectedRow(app)).toContainText('Das neue Paket habe');
});

test('the history of an event is unfolded by mouse', async ({ app }) => {
  await openEvent(app, '425 Millionen');
  await inspector(app).getByRole('button', { name: 'Bestätigen' }).click();
  await inspector(app).getByRole('button', { name: 'Verlauf dieses Ereignisses' }).click();
  await expect(inspector(app).getByRole('listitem').filter({ hasText: 'Bestätigt: ' })).toBeVisible();
});

test('undo and redo go on after a restart', async ({
  page,
  workspace,
  userData,
  host,
  foreignRequests: _,
}) => {
  test.skip(host === 'electron', 'starts the loopback server by itself');
  const first = await openServer(workspace, userData, page);
  await first.start();
  await chooseRow(page, '425 Millionen');
  await page.keyboard.press('Shift+C');
  await expect(selectedRow(page)).toContainText('bestätigt');
  await page.keyboard.press('Shift+U');
  await expect(selectedRow(page)).toContainText('angezweifelt');
  await page.keyboard.press('Control+Z');
  await expect(selectedRow(page)).toContainText('bestätigt');
  await first.close();

  const second = await openServer(workspace, userData, page);
  await second.start();
  await chooseRow(page, '425 Millionen');
  await page.keyboard.press('Control+Shift+Z');
  await expect(selectedRow(page)).toContainText('angezweifelt');
  await page.getByRole('button', { name: 'Rückgängig', exact: true }).click();
  await expect(selectedRow(page)).toContainText('bestätigt');
  await page.keyboard.press('Control+Z');
  await expect(selectedRow(page)).not.toContainText('bestätigt');
  await second.close();
});

test('a history of hundreds of steps is shown to its beginning, which it leads back to', async ({
  page,
  workspace,
  userData,
  host,
  foreignRequests: _,
}) => {
  test.skip(host === 'electron', 'starts the loopback server by itself');
  test.slow();
  const STEPS = 620;
  const file = openWorkspace(workspace);
  const db = file.writer();
  db.transaction(() => {
    for (let step = 1; step <= STEPS; step++) addEvent(db, { title: `Eigenes ${step}`, type: 'other' });
  });
  file.close();
  const opened = await openServer(workspace, userData, page);
  await opened.start();
  await ready(page);
  const before = await rowCount(page);
  await palette(page, 'Verlauf der Bearbeitungen zeigen');
  const dialog = page.getByRole('dialog', { name: 'Verlauf der Bearbeitungen' });
  for (let shown = 50; shown < STEPS; shown += 50) {
    await expect(dialog.getByRole('listitem')).toHaveCount(shown + 1);
    await dialog.getByRole('button', { name: 'Ältere zeigen' }).click();
  }
  await expect(dialog.getByRole('listitem')).toHaveCount(STEPS + 1);
  await expect(dialog.getByRole('button', { name: 'Ältere zeigen' })).toHaveCount(0);
  await dialog.getByRole('button', { name: /^Bis hierher zurücknehmen: .*Eigenes 1$/ }).click();
  await expect(dialog.getByRole('listitem').last()).toHaveText('Stand jetzt', { timeout: 90_000 });
  await page.keyboard.press('Escape');
  await expect.poll(() => rowCount(page)).toBe(before - STEPS);
  await opened.close();
});

test('the command line reads beside a window, and sees its edits', async ({ app, workspace }) => {
  await chooseRow(app, '425 Millionen');
  await app.keyboard.press('F2');
  await app.keyboard.press('Control+A');
  await app.keyboard.type('Neues Paket aus Washington');
  await app.keyboard.press('Enter');
  await expect(selectedRow(app)).toContainText('Neues Paket aus Washington');
  const out = `${workspace}.md`;
  await runCli('export', workspace, '--format', 'md', '--out', out);
  expect(await readFile(out, 'utf8')).toContain('Neues Paket aus Washington');
});

test('another window sees the change, and is told of it', async ({ app, host }) => {
  test.skip(host === 'electron', 'a second window of the loopback server');
  await ready(app);
  const other = await app.context().newPage();
  await other.goto(app.url());
  await ready(other);
  await chooseRow(app, '425 Millionen');
  await app.keyboard.press('Shift+C');
  await expect(rows(other).filter({ hasText: '425 Millionen' })).toContainText('bestätigt');
  await expect(told(other, 'In einem anderen Fenster: Bestätigt')).toBeVisible();
  await expect(told(app, 'In einem anderen Fenster')).toHaveCount(0);
  await app.keyboard.press('Control+Z');
  await expect(told(other, 'In einem anderen Fenster zurückgenommen: Bestätigt')).toBeVisible();
});

test('a second writer is told who has the workspace', async ({ app, workspace }) => {
  await ready(app);
  await expect(runCli('import', workspace, 'seeds')).rejects.toThrow(/open in another Dateline/);
});

test('by keyboard, the language of an article is changed, and the article removed and restored', async ({
  app,
}) => {
  await chooseRow(app, '425 Millionen');
  await palette(app, 'Sprache des Artikels ändern');
  await expect(reader(app).getByRole('combobox', { name: 'Sprache des Artikels' })).toBeFocused();
  await app.keyboard.type('Englisch');
  await app.keyboard.press('Enter');
  await expect(told(app, /Sprache auf Englisch gesetzt: .* · .*\d+ entfallen/)).toBeVisible();
  await app.keyboard.press('Control+Z');
  await expect(told(app, 'Zurückgenommen: Sprache auf Englisch gesetzt')).toBeVisible();

  await chooseRow(app, '425 Millionen');
  await palette(app, 'Artikel entfernen');
  await expect(told(app, /Artikel entfernt: .* · .*\d+ entfallen/)).toBeVisible();
  await expect(inspector(app).getByText('Dieses Ereignis gibt es nicht mehr')).toBeVisible();
  await palette(app, 'Entfernte Artikel zeigen');
  await app
    .getByRole('dialog')
    .getByRole('button', { name: /^Wiederherstellen/ })
    .press('Enter');
  await expect(app.getByText('Kein Artikel ist entfernt.')).toBeVisible();
  await app.keyboard.press('Escape');
  await expect(app.getByRole('dialog')).toHaveCount(0);
  await expect(rows(app).filter({ hasText: '425 Millionen' })).toHaveCount(1);
});

test('by mouse, the language of an article is changed, and the article removed and restored', async ({
  app,
}) => {
  await openEvent(app, '425 Millionen');
  await reader(app).getByRole('button', { name: 'Sprache ändern' }).click();
  await reader(app)
    .getByRole('combobox', { name: 'Sprache des Artikels' })
    .selectOption({ label: 'Englisch' });
  await reader(app).getByRole('button', { name: 'Übernehmen' }).click();
  await expect(told(app, 'Sprache auf Englisch gesetzt')).toBeVisible();
  await app.keyboard.press('Control+Z');

  await chooseRow(app, '425 Millionen');
  await reader(app).getByRole('button', { name: 'Artikel entfernen' }).click();
  await expect(told(app, 'Artikel entfernt')).toBeVisible();
  await expect(rows(app).filter({ hasText: '425 Millionen' })).toHaveCount(0);
  await app.getByRole('button', { name: '1 entfernter Artikel' }).click();
  await app
    .getByRole('dialog', { name: 'Entfernte Artikel' })
    .getByRole('button', { name: /^Wiederherstellen/ })
    .click();
  await expect(app.getByText('Kein Artikel ist entfernt.')).toBeVisible();
  await app.keyboard.press('Escape');
  await expect(app.getByRole('dialog')).toHaveCount(0);
  await expect(rows(app).filter({ hasText: '425 Millionen' })).toHaveCount(1);
});
