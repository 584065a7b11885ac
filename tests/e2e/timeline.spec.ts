import type { Locator, Page } from '@playwright/test';
import { expect, test } from './dateline.ts';
import { inspector, marks, reader, ready, searchBox, timeline } from './window.ts';

const period = (app: Page) => app.getByTestId('period');
const heads = (app: Page) => timeline(app).locator('.lane-head');
const laneMenu = (app: Page, name: string) => app.getByRole('button', { name: `Spur ${name}`, exact: true });

/** The middle of the picture, off the heads of the lanes and near its axis, where no mark stands. */
async function middle(app: Page): Promise<{ x: number; y: number }> {
  const box = await timeline(app).locator('.lanes').boundingBox();
  if (!box) throw new Error('the timeline is not laid out');
  return { x: box.x + box.width / 2, y: box.y + box.height - 6 };
}

/** What stands where: the marks in sight with the top of each within its lane. */
const rowsOf = (app: Page) =>
  marks(app).evaluateAll((elements) =>
    Object.fromEntries(elements.map((element) => [element.dataset.mark ?? '', element.style.top])),
  );

/** Waits until the picture stands still. */
async function still(target: Locator): Promise<void> {
  let last = '';
  await expect
    .poll(
      async () => {
        const now = (await target.textContent()) ?? '';
        const same = now === last;
        last = now;
        return same;
      },
      { intervals: [150] },
    )
    .toBe(true);
}

test('a drag pans, runs on after a quick release, and a press stops it', async ({ app }) => {
  await ready(app);
  const { x, y } = await middle(app);
  // A busy machine may deliver the moves so slowly that the hand seems to rest: then it tries once more.
  await expect(async () => {
    await app.mouse.move(x, y);
    await app.mouse.down();
    for (let step = 1; step <= 8; step++) await app.mouse.move(x - step * 25, y);
    await app.mouse.up();
    const released = await period(app).textContent();
    await expect(period(app)).not.toHaveText(released ?? '', { timeout: 700 });
  }).toPass();
  await app.mouse.down();
  await app.mouse.up();
  await still(period(app));
});

test('without motion a drag ends where the hand lets go', async ({ app }) => {
  await app.emulateMedia({ reducedMotion: 'reduce' });
  await ready(app);
  const { x, y } = await middle(app);
  await app.mouse.move(x, y);
  await app.mouse.down();
  for (let step = 1; step <= 8; step++) await app.mouse.move(x - step * 25, y);
  await app.mouse.up();
  // The words follow the picture a moment later.
  await app.waitForTimeout(250);
  const released = await period(app).textContent();
  await app.waitForTimeout(300);
  await expect(period(app)).toHaveText(released ?? '');
});

test('Shift and the wheel or a sideways wheel pan, a double click and a pinch zoom in', async ({ app }) => {
  await ready(app);
  const { x, y } = await middle(app);
  await app.mouse.move(x, y);
  const gestures = [
    () => app.mouse.wheel(300, 0),
    async () => {
      await app.keyboard.down('Shift');
      await app.mouse.wheel(0, 300);
      await app.keyboard.up('Shift');
    },
    () => app.mouse.dblclick(x, y),
    async () => {
      await app.keyboard.down('Control');
      await app.mouse.wheel(0, -60);
      await app.keyboard.up('Control');
    },
  ];
  for (const gesture of gestures) {
    await still(period(app));
    const before = await period(app).textContent();
    await gesture();
    await expect(period(app)).not.toHaveText(before ?? '');
  }
});

test('page keys pan, End goes to the latest, Escape leads back from the source', async ({ app }) => {
  await ready(app);
  await timeline(app).focus();
  for (const key of ['PageUp', 'End', 'PageDown']) {
    await still(period(app));
    const before = await period(app).textContent();
    await app.keyboard.press(key);
    await expect(period(app)).not.toHaveText(before ?? '');
  }
  await app.keyboard.press('Home');
  await still(period(app));
  await app.keyboard.press('ArrowRight');
  await expect(inspector(app)).toBeVisible();
  await expect(timeline(app)).toHaveAttribute('aria-activedescendant', /timeline-mark/);
  await expect(reader(app).locator('#current-mark')).toBeVisible();
  await app.keyboard.press('Enter');
  await expect(reader(app).locator('a:focus')).toBeVisible();
  await app.keyboard.press('Escape');
  await expect(timeline(app)).toBeFocused();
});

test('an event keeps its row while the picture is panned', async ({ app }) => {
  await ready(app);
  await timeline(app).focus();
  for (const key of ['Shift+ArrowRight', 'Shift+ArrowRight', 'Shift+ArrowLeft', 'Shift+ArrowLeft']) {
    const before = await rowsOf(app);
    await app.keyboard.press(key);
    await still(period(app));
    const after = await rowsOf(app);
    for (const [id, row] of Object.entries(after)) if (id in before) expect(row, id).toBe(before[id]);
  }
});

test('what a filter leaves moves up to the top of its lane', async ({ app }) => {
  await ready(app);
  await searchBox(app).fill('Soldaten');
  await app.getByRole('option', { name: /^Alle 4 Ereignisse/ }).click();
  await expect(marks(app)).toHaveCount(4);
  const lanes = timeline(app)
    .locator('.lane-row')
    .filter({ has: app.locator('.mark') });
  const firsts = () =>
    lanes.evaluateAll((elements) =>
      elements.map((lane) =>
        Math.min(
          ...[...lane.querySelectorAll('.mark')].map(
            (mark) => mark.getBoundingClientRect().top - lane.getBoundingClientRect().top,
          ),
        ),
      ),
    );
  await expect.poll(async () => Math.max(...(await firsts()))).toBeLessThan(16);
});

test('lanes are moved and folded by their menus, and remembered', async ({ app }) => {
  await ready(app);
  await expect(heads(app).first()).toContainText('Treffen');
  await laneMenu(app, 'Treffen').focus();
  await app.keyboard.press('Enter');
  await app.getByRole('menuitem', { name: 'Nach unten' }).press('Enter');
  await expect(heads(app).nth(1)).toContainText('Treffen');
  await app.reload();
  await ready(app);
  await expect(heads(app).nth(1)).toContainText('Treffen');
  const fold = heads(app)
    .nth(1)
    .getByRole('button', { name: /^Treffen/ });
  await fold.click();
  await expect(fold).toHaveAttribute('aria-expanded', 'false');
});

test('lanes are moved by dragging their heads', async ({ app }) => {
  await ready(app);
  const from = await heads(app).first().boundingBox();
  const to = await heads(app).nth(2).boundingBox();
  if (!from || !to) throw new Error('the lanes are not laid out');
  await app.mouse.move(from.x + 60, from.y + 16);
  await app.mouse.down();
  await app.mouse.move(to.x + 60, to.y + 20, { steps: 6 });
  await app.mouse.up();
  await expect(heads(app).nth(2)).toContainText('Treffen');
});

test('a period without events leads to the nearest ones', async ({ app }) => {
  await ready(app);
  await timeline(app).focus();
  for (let page = 0; page < 6; page++) {
    await app.keyboard.press('PageDown');
    await still(period(app));
  }
  await expect(app.getByText('Kein Ereignis in diesem Zeitraum.')).toBeVisible();
  await app.getByRole('button', { name: /^Nächstes früheres Ereignis/ }).click();
  await expect(marks(app).first()).toBeVisible();
});

test('publication days can be shown', async ({ app }) => {
  await ready(app);
  await expect(timeline(app).locator('.backdrop.published')).toHaveCount(0);
  await app.getByRole('button', { name: 'Was die Zeitachse zeigt' }).click();
  await app.getByRole('menuitemcheckbox', { name: 'Erscheinungstage der Artikel' }).click();
  await expect(timeline(app).locator('.backdrop.published').first()).toBeAttached();
});

test('two fingers zoom in', async ({ app }) => {
  await ready(app);
  const { x, y } = await middle(app);
  const before = await period(app).textContent();
  const session = await app.context().newCDPSession(app);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', apart?: number) =>
    session.send('Input.dispatchTouchEvent', {
      type,
      touchPoints:
        apart === undefined
          ? []
          : [
              { x: x - apart, y, id: 1 },
              { x: x + apart, y, id: 2 },
            ],
    });
  await touch('touchStart', 40);
  for (let apart = 50; apart <= 160; apart += 10) await touch('touchMove', apart);
  await touch('touchEnd');
  await expect(period(app)).not.toHaveText(before ?? '');
});

test('lanes without events in sight can be hidden', async ({ app }) => {
  await ready(app);
  await timeline(app).focus();
  for (let press = 0; press < 5; press++) await app.keyboard.press('+');
  await still(period(app));
  const all = await heads(app).count();
  await app.getByRole('button', { name: 'Was die Zeitachse zeigt' }).click();
  await app.getByRole('menuitemcheckbox', { name: 'Spuren ohne sichtbare Ereignisse ausblenden' }).click();
  await expect.poll(() => heads(app).count()).toBeLessThan(all);
});
