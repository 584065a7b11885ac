import { expect, test } from './dateline.ts';
import { chooseRow, ready, searchBox } from './window.ts';

test('with suggestions open, letters that are keys of commands stay letters of the search', async ({
  app,
}) => {
  await ready(app);
  await chooseRow(app, '425 Millionen');
  await app.keyboard.press('/');
  let typed = '';
  for (const letter of 'Nord dcsnvmgxrSCHKTMGQR+50') {
    // A suggestion is marked while the cursor stays in the box: keys reach it too.
    if (typed) await expect(searchBox(app)).toHaveAttribute('aria-activedescendant');
    await app.keyboard.type(letter);
    typed += letter;
    await expect(searchBox(app)).toHaveValue(typed);
  }
  await expect(searchBox(app)).toBeFocused();
  await expect(app.getByRole('dialog')).toHaveCount(0);
  await expect(app.getByRole('button', { name: /^Rückgängig/ })).toBeDisabled();
});
