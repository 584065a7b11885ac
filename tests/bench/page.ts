/**
 * What a page with a timeline does when it is drawn, panned and zoomed; the same for any page with vis-timeline's
 * elements in it, so that two pages are measured with one yardstick.
 */
import type { Page } from '@playwright/test';

/** How long a picture may take to be complete, in milliseconds: plain vis-timeline needs long. */
const PATIENCE = 300_000;
const PANS = 8;
/** Mouse moves of a pan, and pixels of each. */
const PAN_STEPS = 40;
const PAN = 10;
/** Turns of the wheel: half of them in, half of them out again. */
const ZOOMS = 40;

/** A laptop of a newsroom is that many times as slow; and 60 frames a second are no floor then. */
const THROTTLE = 4;

export interface Measured {
  /** From asking for the data to the frame after which nothing was added to the picture, in milliseconds. */
  firstPaint: number;
  /** The same from the beginning of loading the page; null where the page is not loaded from anywhere. */
  opened: number | null;
  /** Work of the main thread for each frame while panning and zooming, in milliseconds: scripts, styles, layout, paint. */
  work: number[];
  /** Time between two frames in the same time. */
  frames: number[];
  /** The most items in the DOM at once. */
  items: number;
}

declare global {
  var bench: {
    /** When the data were asked for, and when the picture was last added to and drawn. */
    asked: number | null;
    painted: number;
    work: number[];
    frames: number[];
    items: number;
  };
}

/** Puts the instruments into a page before anything of it is loaded. */
export async function instrument(page: Page): Promise<void> {
  page.setDefaultTimeout(PATIENCE);
  await page.addInitScript(() => {
    const bench: typeof globalThis.bench = { asked: null, painted: 0, work: [], frames: [], items: 0 };
    globalThis.bench = bench;
    const ask = globalThis.fetch;
    globalThis.fetch = (input, options) => {
      if (String(input).includes('timeline.window')) bench.asked ??= performance.now();
      return ask(input, options);
    };
    // Two frames after items have been added they are on the screen.
    const drawn = new MutationObserver((changes) => {
      const added = changes.some(({ target, addedNodes }) => {
        const isTimeline = target instanceof Element && target.closest('.vis-timeline') !== null;
        return (
          isTimeline && [...addedNodes].some((node) => node instanceof Element && node.matches('.vis-item'))
        );
      });
      if (added)
        requestAnimationFrame(() =>
          requestAnimationFrame(() => {
            bench.painted = performance.now();
          }),
        );
    });
    drawn.observe(document, { childList: true, subtree: true });
  });
}

/** Measures a page with instruments that is being drawn. */
export async function measure(page: Page, isLoaded: boolean): Promise<Measured> {
  await page.locator('.vis-item').first().waitFor({ state: 'attached' });
  await quiet(page);
  const { asked, painted } = await page.evaluate(() => globalThis.bench);
  await throttled(page, THROTTLE, async () => {
    await page.evaluate(recordFrames);
    await panAndZoom(page);
  });
  const { work, frames, items } = await page.evaluate(() => globalThis.bench);
  return { firstPaint: painted - (asked ?? 0), opened: isLoaded ? painted : null, work, frames, items };
}

/** Waits until no items have been added for a second. */
async function quiet(page: Page): Promise<void> {
  await page.waitForFunction(
    () => globalThis.bench.painted > 0 && performance.now() - globalThis.bench.painted > 1000,
  );
}

async function throttled(page: Page, rate: number, work: () => Promise<void>): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate });
  await work();
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
}

/** Runs in the page: notes of every frame when it came and how long the main thread worked for it, and the items. */
function recordFrames(): void {
  const { bench } = globalThis;
  const { port1, port2 } = new MessageChannel();
  let last = performance.now();
  let begun = last;
  let place = '';
  // A message is delivered after the frame has been drawn; frames in which nothing moved are not counted.
  port1.onmessage = () => {
    const label = document.querySelector<HTMLElement>('.vis-time-axis .vis-text.vis-minor:not(.vis-measure)');
    const now = `${label?.textContent} ${label?.style.transform}`;
    if (now !== place) bench.work.push(performance.now() - begun);
    place = now;
  };
  const note = (now: number) => {
    requestAnimationFrame(note);
    begun = performance.now();
    bench.frames.push(now - last);
    bench.items = Math.max(bench.items, document.querySelectorAll('.vis-item').length);
    last = now;
    port2.postMessage(null);
  };
  requestAnimationFrame(note);
}

/** Drags the picture to and fro and turns the wheel in and out, as a hand would. */
export async function panAndZoom(page: Page): Promise<void> {
  const box = await page.locator('.vis-panel.vis-center').first().boundingBox();
  if (!box) throw new Error('The page shows no timeline.');
  const x = box.x + box.width / 2;
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

/** JavaScript memory in use, in bytes, after a collection of garbage. */
export async function memoryOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize;
}
