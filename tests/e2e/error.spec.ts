import { expect, test } from './dateline.ts';
import { inspector, ready, rows } from './window.ts';

test.skip(({ host }) => host === 'electron', 'a MessagePort cannot be cut off from outside');

test('a call that fails says so in its own part of the window, and can be tried again', async ({ app }) => {
  await ready(app);
  await app.context().setOffline(true);
  await rows(app).nth(2).click();
  const alert = app.getByRole('alert').filter({ hasText: 'Das hat nicht geklappt' });
  await expect(alert.first()).toBeVisible();
  await expect(rows(app).first()).toBeVisible();

  await app.context().setOffline(false);
  await alert.first().getByRole('button', { name: 'Noch einmal versuchen' }).click();
  await expect(inspector(app).getByRole('heading', { level: 2 })).toBeVisible();
  await expect(alert).toHaveCount(0);
});
