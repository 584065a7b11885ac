import { expect, test } from './dateline.ts';

test('on paper stand the timeline, the event and the whole article, without what only a screen has', async ({
  app,
}) => {
  await app.getByRole('row').filter({ hasText: '425 Millionen' }).first().click();
  const article = app.locator('#inspector article').first();
  await expect(article.locator('mark').first()).toBeVisible();
  const onScreen = await app.locator('#inspector').evaluate((panel) => panel.clientHeight);

  await app.emulateMedia({ media: 'print' });
  await expect(app.getByRole('banner')).toBeHidden();
  await expect(app.locator('#library')).toBeHidden();
  await expect(app.locator('.mark').first()).toBeVisible();
  const onPaper = await app.locator('#inspector').evaluate((panel) => panel.clientHeight);
  expect(onPaper).toBeGreaterThan(1.5 * onScreen);
});
