import { expect, test } from './dateline.ts';
import { article, library, ready, rowCount, rows, table } from './window.ts';

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
  await app.getByRole('button', { name: /^Nur Ereignisse dieses Artikels/ }).click();
  await expect(async () => expect(await rowCount(app)).toBeLessThan(all)).toPass();
  await app.getByRole('button', { name: /^Nur: Nordkorea verspricht .* aufheben$/ }).click();
  await expect(table(app)).toHaveAttribute('aria-rowcount', String(all + 1));
});

test('the search finds events and articles, marks the hits and narrows the timeline', async ({ app }) => {
  await ready(app);
  await app.keyboard.press('/');
  await app.keyboard.type('militärhilfe');
  const list = app.getByRole('listbox');
  await expect(list.getByRole('option').first()).toContainText('militärhilfe');
  await expect(list.locator('mark').first()).toContainText(/militärhilfe/i);
  await list.getByRole('option', { name: /Nur Ereignisse mit/ }).click();
  await expect(app.getByText('Text: militärhilfe')).toBeVisible();
  await expect(rows(app).first()).toBeVisible();

  await app.getByRole('button', { name: 'Text: militärhilfe aufheben' }).click();
  await expect(app.getByText('Text: militärhilfe')).toHaveCount(0);
});
