import { expect, test } from './dateline.ts';
import { inspector, markedSentence, marks, reader, ready, rows, table, timeline } from './window.ts';

test('the table is walked through with arrow keys; Enter leads to the marked sentence', async ({ app }) => {
  await ready(app);
  await rows(app).first().focus();
  await app.keyboard.press('ArrowDown');
  await expect(rows(app).nth(1)).toBeFocused();
  await expect(rows(app).nth(1)).toHaveAttribute('aria-selected', 'true');
  await expect(inspector(app)).toBeVisible();
  await app.keyboard.press('End');
  await expect(rows(app).last()).toBeFocused();
  await expect(markedSentence(app)).toBeVisible();
  await app.keyboard.press('Enter');
  await expect(markedSentence(app)).toBeFocused();
});

test('a press on a column head sorts, a second one turns the order round', async ({ app }) => {
  await ready(app);
  const head = table(app).getByRole('columnheader', { name: 'Ereignis' });
  await head.getByRole('button').click();
  await expect(head).toHaveAttribute('aria-sort', 'ascending');
  const first = await rows(app).first().textContent();
  await head.getByRole('button').click();
  await expect(head).toHaveAttribute('aria-sort', 'descending');
  await expect(rows(app).first()).not.toHaveText(first ?? '');
});

test('the timeline: arrows choose events, plus and minus zoom, Home shows everything', async ({ app }) => {
  await ready(app);
  const period = app.getByTestId('period');
  await timeline(app).focus();
  const first = await period.textContent();
  await app.keyboard.press('+');
  await expect(period).not.toHaveText(first ?? '');
  await app.keyboard.press('Home');
  await expect(period).toHaveText(/ 19\d\d – .* 20\d\d$/);

  await app.keyboard.press('ArrowRight');
  const title = inspector(app).getByRole('heading', { level: 2 });
  await expect(title).toBeVisible();
  const one = await title.textContent();
  await app.keyboard.press('ArrowRight');
  await expect(title).not.toHaveText(one ?? '');
  await expect(marks(app).and(app.locator('.selected'))).toHaveCount(1);
  await app.keyboard.press('Enter');
  await expect(reader(app).locator('a:focus')).toBeVisible();
});

test('the density strip moves and resizes the visible period by keyboard and by dragging', async ({
  app,
}) => {
  await ready(app);
  const handle = app.getByRole('slider', { name: 'Sichtbarer Zeitraum', exact: true });
  const end = app.getByRole('slider', { name: 'Ende des sichtbaren Zeitraums' });
  const before = await handle.getAttribute('aria-valuetext');
  await handle.focus();
  await app.keyboard.press('ArrowLeft');
  await expect(handle).not.toHaveAttribute('aria-valuetext', before ?? '');

  const until = await end.getAttribute('aria-valuetext');
  await end.focus();
  await app.keyboard.press('ArrowLeft');
  await expect(end).not.toHaveAttribute('aria-valuetext', until ?? '');

  const moved = await handle.getAttribute('aria-valuetext');
  const box = await handle.boundingBox();
  if (!box) throw new Error('the handle is not laid out');
  await app.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await app.mouse.down();
  await app.mouse.move(box.x - 120, box.y + box.height / 2, { steps: 4 });
  await app.mouse.up();
  await expect(handle).not.toHaveAttribute('aria-valuetext', moved ?? '');
});

test('the wheel zooms at the pointer, dragging pans', async ({ app }) => {
  await ready(app);
  const period = app.getByTestId('period');
  const box = await timeline(app).boundingBox();
  if (!box) throw new Error('the timeline is not laid out');
  const first = await period.textContent();
  await app.mouse.move(box.x + box.width * 0.6, box.y + 40);
  await app.mouse.wheel(0, 400);
  await expect(period).not.toHaveText(first ?? '');
  const zoomed = await period.textContent();
  await app.mouse.down();
  await app.mouse.move(box.x + box.width * 0.4, box.y + 40, { steps: 4 });
  await app.mouse.up();
  await expect(period).not.toHaveText(zoomed ?? '');
});
