import { expect, test } from './dateline.ts';
import { article, library, reader, ready, rowCount, told, typeDate } from './window.ts';

const TITLE = 'Washington verspricht';

test('the publication date of an undated article dates its events at once, and undo takes it back', async ({
  app,
}) => {
  await ready(app);
  await article(app, TITLE).getByRole('button', { name: 'Datum unbekannt – festlegen' }).click();
  await expect(reader(app).getByRole('spinbutton').first()).toBeFocused();
  await app.keyboard.type('13112024');
  await app.keyboard.press('Enter');

  // What it changes is counted, in the same words as every other step.
  await expect(told(app, /Datiert auf 13\. November 2024: .* · \d+ datiert/)).toBeVisible();
  await expect(article(app, TITLE)).toContainText('Mi., 13. Nov. 2024 (von Ihnen festgelegt)');
  await expect(library(app).getByText('Datum unbekannt – festlegen')).toHaveCount(1);

  await app.keyboard.press('ControlOrMeta+z');
  await expect(app.getByRole('status').filter({ hasText: /Zurückgenommen: ./ })).toBeVisible();
  await expect(article(app, TITLE)).toContainText('Datum unbekannt – festlegen');
  await app.getByRole('button', { name: 'Wiederholen' }).click();
  await expect(article(app, TITLE)).toContainText('13. Nov. 2024');
});

test('an opened undated article asks when it is from', async ({ app }) => {
  await ready(app);
  const before = await rowCount(app);
  await article(app, TITLE)
    .getByRole('button', { name: new RegExp(`^${TITLE}`) })
    .click();
  await expect(reader(app)).toContainText('Blinken');
  await typeDate(reader(app), '13112024');
  await reader(app).locator('form').getByRole('button', { name: 'Festlegen' }).click();
  await expect(reader(app)).toContainText('Erschienen Mi., 13. Nov. 2024 · von Ihnen festgelegt');
  // With its date one of its events turns out to be told by another article too.
  await expect.poll(() => rowCount(app)).toBe(before - 1);
});
