import { expect, test } from './dateline.ts';
import {
  chooseRow,
  inspector,
  library,
  mark,
  palette,
  reader,
  ready,
  rows,
  selectedRow,
  told,
} from './window.ts';

const title = (app: Parameters<typeof inspector>[0]) => inspector(app).getByRole('heading', { level: 2 });

test('the review is walked through by keys: confirm, dispute, hide, next and previous', async ({ app }) => {
  await ready(app);
  await rows(app).first().focus();
  await app.keyboard.press('Shift+R');
  const bar = app.getByRole('region', { name: 'Prüfen' });
  await expect(bar.getByText(/^0 von \d+ geprüft$/)).toBeVisible();
  await expect(bar.getByText('undatiert')).toBeVisible();
  await expect(reader(app).locator('a[aria-current]').first()).toBeInViewport();

  const first = (await title(app).textContent()) ?? '';
  await app.keyboard.press('c');
  await expect(told(app, `Bestätigt: ${first}`)).toBeVisible();
  await expect(bar.getByText(/^1 von \d+ geprüft$/)).toBeVisible();
  await expect(title(app)).not.toHaveText(first);

  const second = (await title(app).textContent()) ?? '';
  await app.keyboard.press('d');
  await expect(bar.getByText(/^2 von/)).toBeVisible();
  await expect(title(app)).not.toHaveText(second);
  const third = (await title(app).textContent()) ?? '';
  await app.keyboard.press('h');
  await expect(bar.getByText(/^3 von/)).toBeVisible();
  await expect(title(app)).not.toHaveText(third);

  const fourth = (await title(app).textContent()) ?? '';
  await app.keyboard.press('n');
  await expect(title(app)).not.toHaveText(fourth);
  await app.keyboard.press('p');
  await expect(title(app)).toHaveText(fourth);
  await app.keyboard.press('p');
  await expect(title(app)).toHaveText(third);
  await expect(inspector(app).getByRole('button', { name: 'ausgeblendet' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );

  await app.keyboard.press('e');
  await expect(inspector(app).getByLabel('Datum in Worten')).toBeFocused();
  await app.keyboard.press('Escape');
  await app.keyboard.press('Escape');
  await expect(bar).toHaveCount(0);
});

test('the review by mouse, narrowed by a filter, up to its end', async ({ app }) => {
  await ready(app);
  await library(app)
    .getByRole('button', { name: /^Verlegung/ })
    .click();
  await expect(rows(app)).toHaveCount(2);
  await app.getByRole('button', { name: 'Ereignisse prüfen' }).click();
  const bar = app.getByRole('region', { name: 'Prüfen' });
  await expect(bar.getByText('0 von 2 geprüft')).toBeVisible();
  const first = (await title(app).textContent()) ?? '';
  await bar.getByRole('button', { name: 'Nächstes' }).click();
  // What is pressed before the next event is shown counts for nothing: nobody has seen what it would judge.
  await expect(title(app)).not.toHaveText(first);
  await bar.getByRole('button', { name: 'Bestätigen' }).click();
  await expect(bar.getByText('1 Ereignis haben Sie übersprungen.')).toBeVisible();
  await bar.getByRole('button', { name: 'Übersprungene ansehen' }).click();
  await bar.getByRole('button', { name: 'Bestätigen' }).click();
  await expect(bar.getByText('Alles geprüft')).toBeVisible();
  await expect(bar.getByText('2 von 2 geprüft')).toBeVisible();
  await expect(rows(app).first()).toContainText('bestätigt');
  await bar.getByRole('button', { name: 'Prüfen beenden' }).first().click();
  await expect(bar).toHaveCount(0);
});

test('a judgement stands on table and timeline, and pressing it again takes it back', async ({ app }) => {
  await chooseRow(app, '425 Millionen');
  await inspector(app).getByRole('button', { name: 'Bestätigen' }).click();
  await expect(selectedRow(app)).toContainText('bestätigt');
  await expect(mark(app, '425 Millionen')).toHaveAccessibleName(/bestätigt/);
  await inspector(app).getByRole('button', { name: 'bestätigt' }).click();
  await expect(selectedRow(app)).not.toContainText('bestätigt');

  await inspector(app).getByRole('button', { name: 'Anzweifeln' }).click();
  await expect(selectedRow(app)).toContainText('angezweifelt');
  await inspector(app).getByRole('button', { name: 'Ausblenden' }).click();
  await expect(inspector(app).getByRole('button', { name: 'ausgeblendet' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
});

test('by keyboard and palette, a judgement is made and taken back', async ({ app }) => {
  await chooseRow(app, '425 Millionen');
  await app.keyboard.press('Shift+U');
  await expect(selectedRow(app)).toContainText('angezweifelt');
  await palette(app, 'Urteil zurücknehmen');
  await expect(selectedRow(app)).not.toContainText('angezweifelt');
  await palette(app, 'Ereignis bestätigen');
  await expect(selectedRow(app)).toContainText('bestätigt');
  await palette(app, 'Ereignis anzweifeln');
  await expect(selectedRow(app)).toContainText('angezweifelt');
  await palette(app, 'Ereignis ausblenden');
  await expect(rows(app).filter({ hasText: '425 Millionen' })).toHaveCount(0);
});

test('the review is walked through by way of the palette', async ({ app }) => {
  await ready(app);
  await palette(app, 'Ereignisse prüfen');
  await expect(app.getByRole('region', { name: 'Prüfen' })).toBeVisible();
  await expect(title(app)).toBeVisible();
  const first = (await title(app).textContent()) ?? '';
  await palette(app, 'Beim Prüfen: nächstes Ereignis');
  await expect(title(app)).not.toHaveText(first);
  await palette(app, 'Beim Prüfen: voriges Ereignis');
  await expect(title(app)).toHaveText(first);
});

test('hidden events leave the timeline, and come back by filter', async ({ app }) => {
  await chooseRow(app, '425 Millionen');
  await app.keyboard.press('Shift+H');
  await expect(rows(app).filter({ hasText: '425 Millionen' })).toHaveCount(0);
  await expect(mark(app, '425 Millionen')).toHaveCount(0);
  await library(app)
    .getByRole('button', { name: /^ausgeblendet/ })
    .click();
  await expect(rows(app)).toHaveCount(1);
  await expect(rows(app).first()).toContainText('ausgeblendet');
  await expect(mark(app, '425 Millionen')).toHaveClass(/dismissed/);
});

test('the legend explains the signs of the review', async ({ app }) => {
  await ready(app);
  await app.getByRole('button', { name: 'Legende' }).click();
  const legend = app.getByRole('heading', { name: 'Ihre Prüfung' }).locator('..');
  await expect(legend).toBeInViewport();
  await expect(legend.getByRole('listitem')).toHaveText([
    /bestätigt/,
    /angezweifelt/,
    /ausgeblendet/,
    /berichtigt/,
  ]);
});
