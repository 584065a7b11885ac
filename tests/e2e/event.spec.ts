import { expect, test } from './dateline.ts';
import {
  inspector,
  library,
  mark,
  markedSentence,
  openEvent,
  reader,
  ready,
  rows,
  selectedRow,
} from './window.ts';

test('the first start shows the sample articles with their events', async ({ app }) => {
  await ready(app);
  await expect(library(app).getByRole('heading', { name: 'Artikel 5' })).toBeVisible();
  await expect(library(app).getByText('Datum unbekannt – festlegen')).toHaveCount(2);
  await expect(app.getByRole('contentinfo')).toContainText(/\d+ Ereignisse · \d+ ohne Datum/);
  await expect(app.getByRole('contentinfo')).toContainText('Offline · alles bleibt auf diesem Rechner');
});

test('an event leads to its date, its source and the marked sentence', async ({ app }) => {
  await openEvent(app, '425 Millionen');
  await expect(selectedRow(app)).toBeInViewport();
  await expect(selectedRow(app)).toContainText('425 Millionen');

  const event = inspector(app);
  await expect(event.getByRole('heading', { level: 2 })).toContainText('425 Millionen');
  await expect(event.getByRole('heading', { name: 'Warum dieses Datum' })).toBeVisible();
  await expect(event.getByText('Freitag, 1. November 2024', { exact: true }).first()).toBeVisible();
  await expect(event.getByText('aus der Datumszeile')).toBeVisible();

  await expect(markedSentence(app)).toBeInViewport();
  await expect(markedSentence(app)).toContainText('425 Millionen US-Dollar');
  await expect(markedSentence(app).locator('mark')).toHaveText(/Freitag/);
  expect(await app.evaluate(() => document.scrollingElement?.scrollTop), 'the window itself stays').toBe(0);
});

test('a marked sentence of the article selects its event', async ({ app }) => {
  await openEvent(app, '425 Millionen');
  const title = inspector(app).getByRole('heading', { level: 2 });
  const before = await title.textContent();

  const other = reader(app).locator('article a:not([aria-current])').first();
  const words = (await other.textContent()) ?? '';
  await other.click();
  await expect(title).not.toHaveText(before ?? '');
  await expect(markedSentence(app)).toHaveText(words);
});

test('an event picked on the timeline is selected in the table and opens its source', async ({ app }) => {
  await ready(app);
  const shown = mark(app, '425 Millionen');
  await shown.locator('.mark-label').click();
  await expect(shown).toHaveClass(/selected/);
  await expect(inspector(app).getByRole('heading', { level: 2 })).toContainText('425 Millionen');
  await expect(selectedRow(app)).toContainText('425 Millionen');
});

test('an undated event says what is missing', async ({ app }) => {
  await library(app)
    .getByRole('button', { name: /^ohne Datum/ })
    .click();
  const undated = rows(app).first();
  await expect(undated).toContainText('ohne Datum');
  await undated.click();
  await expect(inspector(app).getByText('Datum unbekannt')).toBeVisible();
  await expect(inspector(app).getByRole('heading', { name: 'Warum kein Datum' })).toBeVisible();
});
