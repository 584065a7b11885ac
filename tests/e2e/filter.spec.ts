import { expect, test } from './dateline.ts';
import { article, library, ready, rowCount, rows, searchBox, table, typeDate } from './window.ts';

test('a chip narrows table and timeline to as many events as it counts', async ({ app }) => {
  await ready(app);
  const all = await rowCount(app);
  const chip = library(app).getByRole('button', { name: /^Hilfe \d+ Ereignisse/ });
  const count = Number(/\d+/.exec((await chip.textContent()) ?? '')?.[0]);
  await chip.click();
  await expect(chip).toHaveAttribute('aria-pressed', 'true');
  await expect(table(app)).toHaveAttribute('aria-rowcount', String(count + 1));
  expect(count).toBeLessThan(all);
  for (const row of await rows(app).all()) await expect(row).toContainText('Hilfe:');

  await library(app).getByRole('button', { name: 'Filter aufheben' }).click();
  await expect(table(app)).toHaveAttribute('aria-rowcount', String(all + 1));
});

test('an article narrows the timeline to its own events', async ({ app }) => {
  await ready(app);
  const all = await rowCount(app);
  await article(app, 'Nordkorea verspricht').getByRole('button').first().click();
  await app.getByRole('button', { name: /^Nur dieser Artikel/ }).click();
  await expect(async () => expect(await rowCount(app)).toBeLessThan(all)).toPass();
  await app.getByRole('button', { name: /^Artikel: Nordkorea verspricht .* aufheben$/ }).click();
  await expect(table(app)).toHaveAttribute('aria-rowcount', String(all + 1));
});

test('the search finds events and articles, marks the hits and narrows the timeline', async ({ app }) => {
  await ready(app);
  await app.keyboard.press('/');
  await app.keyboard.type('militärhilfe');
  const list = app.getByRole('listbox');
  await expect(list.getByRole('option').first()).toContainText('militärhilfe');
  await expect(list.locator('mark').first()).toContainText(/militärhilfe/i);
  await list.getByRole('option', { name: /Ereignisse mit „militärhilfe“ auf der Zeitachse/ }).click();
  await expect(app.getByText('Text: militärhilfe')).toBeVisible();
  await expect(rows(app).first()).toBeVisible();

  await app.getByRole('button', { name: 'Text: militärhilfe aufheben' }).click();
  await expect(app.getByText('Text: militärhilfe')).toHaveCount(0);
});

test('names of people are suggested while one types, and narrow the timeline', async ({ app }) => {
  await ready(app);
  await app.keyboard.press('/');
  await app.keyboard.type('blink');
  const suggestions = app.getByRole('group', { name: 'Filtern nach' });
  await expect(suggestions.getByRole('option').first()).toContainText('Antony Blinken');
  await app.keyboard.press('ArrowDown');
  await expect(suggestions.locator('[data-focused]')).toHaveCount(1);
  await app.keyboard.press('Enter');
  await expect(app.getByRole('button', { name: 'Beteiligte: Antony Blinken aufheben' })).toBeVisible();
  await expect(searchBox(app)).toHaveValue('');
});

test('several conditions at once are named with what they leave, and taken back one by one or all', async ({
  app,
}) => {
  await ready(app);
  const all = await rowCount(app);
  const chip = (name: RegExp) => library(app).getByRole('button', { name });
  await chip(/^Hilfe \d/).click();
  await chip(/^berichtet \d/).click();
  const active = app.getByRole('region', { name: 'Gesetzte Filter' });
  await expect(active).toContainText(new RegExp(`^\\d+ von ${all} Ereignissen`));
  await active.getByRole('button', { name: 'Art: Hilfe aufheben' }).click();
  await expect(chip(/^Hilfe \d/)).toHaveAttribute('aria-pressed', 'false');
  await expect(active.getByText('Stand: berichtet')).toBeVisible();

  await rows(app).first().focus();
  await app.keyboard.press('Control+K');
  await app.keyboard.type('filter aufheben');
  await app.keyboard.press('Enter');
  await expect(active).toHaveCount(0);
  await expect(table(app)).toHaveAttribute('aria-rowcount', String(all + 1));
});

test('an empty picture says which condition to take back', async ({ app }) => {
  await ready(app);
  const all = await rowCount(app);
  const until = library(app).getByRole('group', { name: 'Bis' });
  await typeDate(until, '01011900');
  const reason = app.getByText(`Keines der ${all} Ereignisse entspricht allen Filtern.`);
  await expect(reason).toBeVisible();
  await expect(app.getByTestId('table-status')).toContainText(`0 von ${all} Ereignissen`);
  await app.getByRole('button', { name: /^bis .* aufheben zeigt \d+ Ereignisse$/ }).click();
  await expect(reason).toHaveCount(0);
  await expect(table(app)).toHaveAttribute('aria-rowcount', String(all + 1));
});

test('a long list of names is searched', async ({ app }) => {
  await ready(app);
  const field = library(app).getByRole('searchbox', { name: 'Beteiligte suchen' });
  await field.fill('kim');
  const people = library(app).getByRole('group', { name: 'Beteiligte' });
  await expect(people.getByRole('button').first()).toContainText('Kim Jong Un');
  await expect(people.getByRole('button', { name: /Russland/ })).toHaveCount(0);
  await field.fill('niemand');
  await expect(library(app).getByText('Nichts mit „niemand“')).toBeVisible();
});
