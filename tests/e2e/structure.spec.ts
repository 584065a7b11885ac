import type { Page } from '@playwright/test';
import { expect, test } from './dateline.ts';
import {
  chooseRow,
  inspector,
  mark,
  openEvent,
  palette,
  reader,
  ready,
  rowCount,
  rows,
  selectedRow,
  told,
  undo,
} from './window.ts';

const sources = (app: Page, count: string | RegExp) => inspector(app).getByRole('heading', { name: count });
const bar = (app: Page) => app.getByRole('region', { name: 'Gewählte Ereignisse' });

test('rows chosen by mouse become one event, and two again', async ({ app }) => {
  await ready(app);
  const before = await rowCount(app);
  await rows(app).nth(1).click();
  await rows(app)
    .nth(2)
    .click({ modifiers: ['Control'] });
  await expect(bar(app)).toContainText('2 Ereignisse gewählt');
  await rows(app)
    .nth(4)
    .click({ modifiers: ['Shift'] });
  await expect(bar(app)).toContainText('4 Ereignisse gewählt');
  await rows(app)
    .nth(4)
    .click({ modifiers: ['Control'] });
  await bar(app).getByRole('button', { name: 'Zusammenführen' }).click();
  await expect.poll(() => rowCount(app)).toBe(before - 2);
  await expect(told(app, 'Ereignisse zusammengeführt')).toBeVisible();
  await undo(app);
  await expect.poll(() => rowCount(app)).toBe(before);
});

test('rows chosen by keyboard are merged and judged together', async ({ app }) => {
  await ready(app);
  const before = await rowCount(app);
  await rows(app).first().focus();
  await app.keyboard.press('Space');
  await app.keyboard.press('Shift+ArrowDown');
  await expect(bar(app)).toContainText('2 Ereignisse gewählt');
  await app.keyboard.press('Shift+C');
  await expect(rows(app).nth(1)).toContainText('bestätigt');
  await app.keyboard.press('Shift+M');
  await expect.poll(() => rowCount(app)).toBe(before - 1);
  await expect(bar(app)).toHaveCount(0);
});

test('by mouse, chosen events get a tag and a type, and are confirmed, disputed and hidden at once', async ({
  app,
}) => {
  await ready(app);
  const before = await rowCount(app);
  await rows(app).nth(1).click();
  await rows(app)
    .nth(3)
    .click({ modifiers: ['Shift'] });
  await expect(bar(app)).toContainText('3 Ereignisse gewählt');
  await bar(app).getByRole('button', { name: 'Schlagwort …' }).click();
  const tagging = app.getByRole('dialog', { name: 'Schlagwort für 3 Ereignisse' });
  await tagging.getByLabel('Schlagwort', { exact: true }).fill('Titelseite');
  await tagging.getByRole('button', { name: 'Übernehmen' }).click();
  await expect(told(app, /Schlagwort „Titelseite“ vergeben: .* \(\+2\)/)).toBeVisible();

  await bar(app).getByRole('button', { name: 'Art …' }).click();
  const typing = app.getByRole('dialog', { name: 'Art von 3 Ereignissen' });
  await typing.getByRole('combobox', { name: 'Art' }).selectOption({ label: 'Gericht' });
  await typing.getByRole('button', { name: 'Übernehmen' }).click();
  await expect(rows(app).filter({ hasText: 'Gericht' })).toHaveCount(3);
  // One step for all of them.
  await undo(app);
  await expect(rows(app).filter({ hasText: 'Gericht' })).toHaveCount(0);

  await bar(app).getByRole('button', { name: 'Bestätigen' }).click();
  await expect(rows(app).filter({ hasText: 'bestätigt' })).toHaveCount(3);
  await bar(app).getByRole('button', { name: 'Anzweifeln' }).click();
  await expect(rows(app).filter({ hasText: 'angezweifelt' })).toHaveCount(3);
  await bar(app).getByRole('button', { name: 'Ausblenden' }).click();
  await expect.poll(() => rowCount(app)).toBe(before - 3);
  await undo(app);
  await expect.poll(() => rowCount(app)).toBe(before);
});

test('by keyboard, chosen events get a tag and a type', async ({ app }) => {
  await ready(app);
  await rows(app).first().focus();
  await app.keyboard.press('Space');
  await app.keyboard.press('Shift+ArrowDown');
  await expect(bar(app)).toContainText('2 Ereignisse gewählt');
  await app.keyboard.press('Shift+T');
  await expect(app.getByRole('dialog').getByLabel('Schlagwort', { exact: true })).toBeFocused();
  await app.keyboard.type('Titelseite');
  await app.keyboard.press('Enter');
  await expect(told(app, /Schlagwort „Titelseite“ vergeben: .* \(\+1\)/)).toBeVisible();

  await palette(app, 'Schlagwort vergeben');
  await app.keyboard.type('Titelseite');
  await app.keyboard.press('Tab');
  await app.keyboard.press('Enter');
  await expect(told(app, /Schlagwort „Titelseite“ entfernt: .* \(\+1\)/)).toBeVisible();

  await palette(app, 'Art berichtigen');
  await expect(app.getByRole('dialog').getByRole('combobox')).toBeFocused();
  await app.keyboard.type('Gericht');
  await app.keyboard.press('Enter');
  await expect(rows(app).filter({ hasText: 'Gericht' })).toHaveCount(2);
  await app.keyboard.press('Control+Z');
  await expect(rows(app).filter({ hasText: 'Gericht' })).toHaveCount(0);
});

test('events are chosen, merged and left by way of the palette', async ({ app }) => {
  await ready(app);
  const before = await rowCount(app);
  await rows(app).nth(1).focus();
  await app.keyboard.press('ArrowDown');
  await palette(app, 'Ereignis zur Auswahl nehmen');
  await expect(bar(app)).toContainText('1 Ereignis gewählt');
  await palette(app, 'Auswahl aufheben');
  await expect(bar(app)).toHaveCount(0);
  await palette(app, 'Ereignis zur Auswahl nehmen');
  await selectedRow(app).focus();
  await app.keyboard.press('ArrowDown');
  await expect(bar(app)).toContainText('1 Ereignis gewählt');
  await palette(app, 'Ereignis zur Auswahl nehmen');
  await expect(bar(app)).toContainText('2 Ereignisse gewählt');
  await palette(app, 'Gewählte Ereignisse zusammenführen');
  await expect.poll(() => rowCount(app)).toBe(before - 1);
});

test('marks of the timeline are chosen with Ctrl', async ({ app }) => {
  await ready(app);
  await mark(app, '425 Millionen').locator('.mark-label').click();
  await mark(app, 'Das Weiße Haus')
    .locator('.mark-label')
    .click({ modifiers: ['Control'] });
  await expect(bar(app)).toContainText('2 Ereignisse gewählt');
  await expect(mark(app, '425 Millionen')).toHaveClass(/chosen/);
  await bar(app).getByRole('button', { name: 'Auswahl aufheben' }).click();
  await expect(mark(app, '425 Millionen')).not.toHaveClass(/chosen/);
});

test('"same event as" finds the other one by search', async ({ app }) => {
  await chooseRow(app, '425 Millionen');
  await app.keyboard.press('Shift+G');
  const dialog = app.getByRole('dialog', { name: 'Dasselbe Ereignis wie …' });
  await expect(dialog.getByRole('option').first()).toBeVisible();
  await app.keyboard.type('Weiße Haus');
  // The list of the whole words, not of their beginning.
  await expect(dialog.getByRole('option').first()).toContainText('Weiße Haus');
  await expect(dialog.getByRole('option')).toHaveCount(2);
  await app.keyboard.press('ArrowDown');
  await expect(dialog.locator('[data-focused]')).toHaveCount(1);
  await app.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect(told(app, 'Ereignisse zusammengeführt')).toBeVisible();
  await expect(sources(app, /^[2-9] (Quellen|Artikel)/)).toBeVisible();
});

test('a source is split off, and moved to another event', async ({ app }) => {
  await openEvent(app, 'Sergej Lawrow empfängt');
  await expect(sources(app, '2 Quellen')).toBeVisible();
  const before = await rowCount(app);
  const menu = inspector(app)
    .getByRole('button', { name: /^Quelle bearbeiten/ })
    .last();
  await menu.click();
  await app.getByRole('menuitem', { name: 'Als eigenes Ereignis abtrennen' }).click();
  await expect(sources(app, '1 Quelle')).toBeVisible();
  await expect.poll(() => rowCount(app)).toBe(before + 1);

  await palette(app, 'Quelle zu anderem Ereignis verschieben');
  const dialog = app.getByRole('dialog', { name: 'Quelle verschieben zu …' });
  await app.keyboard.type('Lawrow empfängt');
  await dialog.getByRole('option').filter({ hasText: 'Lawrow empfängt' }).first().click();
  await expect(sources(app, '2 Quellen')).toBeVisible();
  await expect.poll(() => rowCount(app)).toBe(before);

  await palette(app, 'Quelle als eigenes Ereignis abtrennen');
  await expect.poll(() => rowCount(app)).toBe(before + 1);
});

test('by mouse, two events are made the same, and a source is moved', async ({ app }) => {
  await openEvent(app, '425 Millionen');
  await inspector(app).getByRole('button', { name: 'Dasselbe Ereignis wie …' }).click();
  await app.getByRole('dialog', { name: 'Dasselbe Ereignis wie …' }).getByRole('option').first().click();
  await expect(told(app, 'Ereignisse zusammengeführt')).toBeVisible();
  await expect(sources(app, /^[2-9] (Quellen|Artikel)/)).toBeVisible();
  const menu = inspector(app).getByRole('button', { name: /^Quelle bearbeiten/ });
  await menu.last().click();
  await app.getByRole('menuitem', { name: 'Zu anderem Ereignis verschieben …' }).click();
  await app.getByRole('dialog', { name: 'Quelle verschieben zu …' }).getByRole('option').first().click();
  await expect(told(app, 'Fundstelle verschoben')).toBeVisible();
});

test('by mouse, an event is added by hand', async ({ app }) => {
  await ready(app);
  await app.getByRole('contentinfo').getByRole('button', { name: 'Ereignis hinzufügen' }).click();
  const dialog = app.getByRole('dialog', { name: 'Ereignis hinzufügen' });
  await dialog.getByLabel('Was ist geschehen?').fill('Redaktion erhält Unterlagen');
  await dialog.getByRole('button', { name: 'Hinzufügen' }).click();
  await expect(inspector(app).getByText('Von Hand hinzugefügt')).toBeVisible();
});

test('by keyboard, an event is added by hand, without a source', async ({ app }) => {
  await ready(app);
  await rows(app).first().focus();
  await app.keyboard.press('Shift+A');
  const dialog = app.getByRole('dialog', { name: 'Ereignis hinzufügen' });
  await expect(dialog.getByLabel('Was ist geschehen?')).toBeFocused();
  await app.keyboard.type('Redaktion erhält Unterlagen');
  await dialog.getByRole('combobox', { name: 'Art' }).focus();
  await app.keyboard.type('Treffen');
  await dialog.getByLabel('Datum in Worten').focus();
  await app.keyboard.type('2. November 2024');
  await expect(dialog.getByText('= Samstag, 2. November 2024')).toBeVisible();
  await app.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect(selectedRow(app)).toContainText('Redaktion erhält Unterlagen');
  await expect(inspector(app).getByText('Von Hand hinzugefügt')).toBeVisible();
  await expect(mark(app, 'Redaktion erhält')).toBeVisible();
});

test('an event is added from words selected in an article', async ({ app }) => {
  await openEvent(app, '425 Millionen');
  const words = reader(app)
    .getByText(/Nordkoreas Außenministerin/)
    .first();
  await words.scrollIntoViewIfNeeded();
  await words.evaluate((element) => {
    const range = document.createRange();
    range.selectNodeContents(element);
    getSelection()?.removeAllRanges();
    getSelection()?.addRange(range);
  });
  await reader(app).getByRole('button', { name: 'Ereignis aus der Auswahl' }).click();
  const dialog = app.getByRole('dialog', { name: 'Ereignis hinzufügen' });
  await expect(dialog.getByLabel('Was ist geschehen?')).toHaveValue(/^Nordkoreas Außenministerin/);
  await expect(dialog.locator('blockquote')).toContainText('Nordkoreas Außenministerin');
  await dialog.getByLabel('Was ist geschehen?').fill('Zusage aus Pjöngjang');
  await dialog.getByRole('button', { name: 'Hinzufügen' }).click();
  await expect(inspector(app).getByRole('heading', { level: 2 })).toHaveText('Zusage aus Pjöngjang');
  await expect(sources(app, '1 Quelle')).toBeVisible();
  await expect(reader(app).locator('a[aria-current]').first()).toContainText('Nordkoreas Außenministerin');
});

test('by keyboard, an event is added from the sentence of a time expression', async ({ app }) => {
  await chooseRow(app, '425 Millionen');
  await app.keyboard.press('Enter');
  await app.keyboard.press('d');
  await expect(reader(app).locator('[data-expression]:focus')).toBeVisible();
  await app.keyboard.press('Shift+A');
  const dialog = app.getByRole('dialog', { name: 'Ereignis hinzufügen' });
  await expect(dialog.locator('blockquote')).not.toBeEmpty();
  await expect(dialog.locator('[aria-live]')).toContainText(/^= /);
  await dialog.getByLabel('Was ist geschehen?').focus();
  await app.keyboard.press('Control+A');
  await app.keyboard.type('Aus dem Satz');
  await dialog.getByLabel('Datum in Worten').press('Enter');
  await expect(inspector(app).getByRole('heading', { level: 2 })).toHaveText('Aus dem Satz');
  await expect(sources(app, '1 Quelle')).toBeVisible();
});
