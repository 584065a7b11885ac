import { expect, test } from './dateline.ts';
import { ready } from './window.ts';

test('the language follows the system, can be switched, and is remembered', async ({ app, host }) => {
  await ready(app);
  await expect(app.locator('html')).toHaveAttribute('lang', 'de');
  await app.getByRole('radio', { name: 'English' }).click();
  await expect(app.locator('html')).toHaveAttribute('lang', 'en');
  await expect(app.getByRole('heading', { name: 'Articles 5' })).toBeVisible();
  await expect(app.getByRole('contentinfo')).toContainText(/\d+ events/);
  await expect(app.getByRole('grid', { name: 'Events' })).toContainText('Fri 1 Nov 2024');

  test.skip(host === 'electron', 'a reload asks the main process for a new port, which its own specs cover');
  await app.reload();
  await expect(app.getByRole('heading', { name: 'Articles 5' })).toBeVisible();
});

test.describe('on an English system', () => {
  test.use({ locale: 'en-GB' });

  test('the window is in English', async ({ app }) => {
    await expect(app.getByRole('complementary', { name: 'Articles and filters' })).toBeVisible();
    await expect(app.getByText('Date unknown – set it')).toHaveCount(2);
  });
});
