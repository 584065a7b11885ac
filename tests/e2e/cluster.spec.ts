import type { Page } from '@playwright/test';
import { expect, test } from './dateline.ts';
import { drop, inspector, timeline } from './window.ts';

const TOWNS = [
  'Aachen',
  'Bremen',
  'Chemnitz',
  'Dortmund',
  'Essen',
  'Freiburg',
  'Gera',
  'Halle',
  'Jena',
  'Kiel',
];

/** Meetings on every day of March in ten towns. */
const TEXT = [
  'Sitzungen im März',
  ...TOWNS.flatMap((town) =>
    Array.from(
      { length: 31 },
      (_, day) => `Am ${day + 1}. März 2024 traf sich der Stadtrat von ${town} mit Vertretern der Kammer.`,
    ),
  ),
].join('\n\n');

const clusters = (app: Page) => timeline(app).locator('.mark.cluster');
const list = (app: Page) => app.getByRole('dialog', { name: /^Ereignisse eines Bündels/ });

test.describe('more events than there is room for', () => {
  test.use({ articles: 'none' });

  test.beforeEach(async ({ app }) => {
    await drop(app, [{ name: 'maerz.txt', text: TEXT }]);
    await timeline(app).focus();
    await app.keyboard.press('5');
    await app.keyboard.press('Home');
  });

  test('a cluster opens its list by mouse, which leads to an event and to its time', async ({ app }) => {
    await clusters(app).first().locator('.mark-label').click();
    await expect(list(app).getByRole('listitem').first()).toBeVisible();
    await list(app).getByRole('listitem').getByRole('button').nth(3).click();
    await expect(list(app)).toHaveCount(0);
    await expect(inspector(app)).toContainText('Stadtrat');

    const before = await app.getByTestId('period').textContent();
    await clusters(app).first().locator('.mark-label').click();
    await list(app).getByRole('button', { name: 'Hierher zoomen' }).click();
    await expect(app.getByTestId('period')).not.toHaveText(before ?? '');
  });

  test('a cluster is reached and opened by keyboard', async ({ app }) => {
    const said = timeline(app)
      .locator('..')
      .getByText(/^Bündel mit \d+ Ereignissen/);
    await timeline(app).focus();
    await expect(async () => {
      await app.keyboard.press('ArrowRight');
      await expect(said).toBeAttached({ timeout: 200 });
    }).toPass();
    await app.keyboard.press('Enter');
    await expect(list(app)).toBeVisible();
    await expect(list(app).getByRole('button', { name: 'Hierher zoomen' })).toBeFocused();
    await app.keyboard.press('Escape');
    await expect(list(app)).toHaveCount(0);
    await expect(timeline(app)).toBeFocused();
  });
});
