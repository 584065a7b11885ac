/** What a page with a timeline does when it is opened, panned and zoomed. */
import type { Page } from '@playwright/test';

/** How long the first item may take to appear, in milliseconds: plain vis-timeline needs long. */
const PATIENCE = 300_000;
const PANS = 8;
/** Mouse moves of a pan, and pixels of each. */
const PAN_STEPS = 40;
const PAN = 10;
/** Turns of the wheel: half of them in, half of them out again. */
const ZOOMS = 40;

export interface Measured {
  /** From the beginning of loading to the first frame with an item, in milliseconds. */
  firstPaint: number;
  /** Time between two frames while panning and zooming, in milliseconds. */
  frames: number[];
  /** The most items in the DOM at once. */
  items: number;
  /** JavaScript memory in use at the end, in bytes, after a collection of garbage. */
  memory: number;
}

/** Measures a page that `open` loads and draws. */
export async function measure(page: Page, open: () => Promise<unknown>): Promise<Measured> {
  page.setDefaultTimeout(PATIENCE);
  const start = performance.now();
  const opening = open();
  await opening;
  await page.locator('.vis-item').first().waitFor({ state: 'attached' });
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
  const firstPaint = performance.now() - start;
  await page.evaluate(recordFrames);
  await panAndZoom(page);
  const { frames, items } = await page.evaluate(() => globalThis.recorded);
  return { firstPaint, frames, items, memory: await memoryOf(page) };
}

declare global {
  var recorded: { frames: number[]; items: number };
}

/** Runs in the page: notes the time of every frame, and the number of items. */
function recordFrames(): void {
  const recorded: typeof globalThis.recorded = { frames: [], items: 0 };
  globalThis.recorded = recorded;
  let last = performance.now();
  const note = (now: number) => {
    recorded.frames.push(now - last);
    recorded.items = Math.max(recorded.items, document.querySelectorAll('.vis-item').length);
    last = now;
    requestAnimationFrame(note);
  };
  requestAnimationFrame(note);
}

async function panAndZoom(page: Page): Promise<void> {
  const box = await page.locator('.vis-panel.vis-center').first().boundingBox();
  if (!box) throw new Error('The page shows no timeline.');
  const x = box.x + box.width / 2;
  // Near the top, where lanes begin, and off the items in the middle.
  const y = box.y + Math.min(box.height, 600) / 2;
  for (let pan = 0; pan < PANS; pan++) {
    const direction = pan % 2 === 0 ? 1 : -1;
    await page.mouse.move(x, y);
    await page.mouse.down();
    for (let step = 1; step <= PAN_STEPS; step++) await page.mouse.move(x + direction * step * PAN, y);
    await page.mouse.up();
  }
  await page.mouse.move(x, y);
  for (let zoom = 0; zoom < ZOOMS; zoom++) await page.mouse.wheel(0, zoom < ZOOMS / 2 ? -120 : 120);
}

async function memoryOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize;
}
