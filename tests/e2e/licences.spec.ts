import { expect, test } from './dateline.ts';

test('the licences of third parties open in a window of their own', async ({ app, host }) => {
  test.skip(host === 'electron', 'a window that the main process opens is none that the page knows of');
  await app.keyboard.press('ControlOrMeta+k');
  await app.keyboard.type('Lizenzen');
  const opened = app.context().waitForEvent('page');
  await app.keyboard.press('Enter');
  const page = await opened;
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Dateline');
  const database = page.getByRole('group').filter({ hasText: /^better-sqlite3 / });
  await database.getByText('better-sqlite3').first().click();
  await expect(database.getByText('Permission is hereby granted')).toBeVisible();
});
