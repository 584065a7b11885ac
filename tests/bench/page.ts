/**
 * What a page with a timeline does when it is drawn, panned and zoomed; the same for any page whose parts can be found,
 * so that two pages are measured with one yardstick.
 */
import type { Page } from '@playwright/test';
import { workPerFrame } from './trace.ts';

/** How long a picture may take to be complete, in milliseconds: plain vis-timeline needs long. */
const PATIENCE = 300_000;
const PANS = 6;
/** Mouse moves of a pan, and pixels of each. */
const PAN_STEPS = 30;
const PAN = 12;
/** Turns of the wheel: half of them in, half of them out again. */
const ZOOMS = 24;

/** A laptop of a newsroom is that many times as slow; and 60 frames a second are no floor then. */
const THROTTLE = 4;

/** Selectors of what stands on a timeline, and of the part of the page that shows time. */
export interface Parts {
  item: string;
  time: string;
}
export const DATELINE: Parts = { item: '[data-mark]', time: '.lanes' };
export const VIS_TIMELINE: Parts = { item: '.vis-item', time: '.vis-panel.vis-center' };

export interface Start {
  /** From asking for the data to the frame that shows the last item in sight, in milliseconds. */
  firstPaint: number;
  /** The same from the beginning of loading the page. */
  opened: number;
}

export interface Moves {
  /** Processor time of the main thread for each frame while panning and zooming: scripts, styles, layout, paint; ms. */
  work: number[];
  /** Time from frame to frame in the same gestures on a slowed machine, in milliseconds. */
  frames: number[];
  /** The most items in the DOM at once. */
  items: number;
}

declare global {
  var bench: {
    /** When the data were asked for, and when the picture was last added to and drawn. */
    asked: number | null;
    painted: number;
    frames: number[];
    items: number;
  };
}

/** Puts the instruments into a page before anything of it is loaded. */
export async function instrument(page: Page, { item }: Parts): Promise<void> {
  page.setDefaultTimeout(PATIENCE);
  await page.addInitScript((item) => {
    const bench: typeof globalThis.bench = { asked: null, painted: 0, frames: [], items: 0 };
    globalThis.bench = bench;
    const ask = globalThis.fetch;
    globalThis.fetch = (input, options) => {
      if (String(input).includes('timeline.window')) bench.asked ??= performance.now();
      return ask(input, options);
    };
    const isInSight = (element: Element) => {
      let { left, top, right, bottom } = element.getBoundingClientRect();
      const clip = (box: { left: number; top: number; right: number; bottom: number }) => {
        left = Math.max(left, box.left);
        top = Math.max(top, box.top);
        right = Math.min(right, box.right);
        bottom = Math.min(bottom, box.bottom);
      };
      clip({ left: 0, top: 0, right: innerWidth, bottom: innerHeight });
      for (let around = element.parentElement; around; around = around.parentElement)
        if (getComputedStyle(around).overflow !== 'visible') clip(around.getBoundingClientRect());
      return right > left && bottom > top;
    };
    // Two frames after items have been added they are on the screen. Where they stand is asked then, when it costs nothing.
    const drawn = new MutationObserver((changes) => {
      const added = changes
        .flatMap(({ addedNodes }) => [...addedNodes])
        .flatMap((node) => (node instanceof Element && node.matches(item) ? [node] : []));
      if (added.length === 0) return;
      requestAnimationFrame(() =>
        requestAnimationFrame(() => {
          const now = performance.now();
          if (added.some(isInSight)) bench.painted = now;
        }),
      );
    });
    drawn.observe(document, { childList: true, subtree: true });
  }, item);
}

/** Measures how long a page with instruments, which is being drawn, takes for its first picture. */
export async function measureStart(page: Page, { item }: Parts): Promise<Start> {
  await page.locator(item).first().waitFor({ state: 'attached' });
  await quiet(page);
  const { asked, painted } = await page.evaluate(() => globalThis.bench);
  return { firstPaint: painted - (asked ?? 0), opened: painted };
}

/** Measures how a page with instruments and a picture is panned and zoomed. */
export async function measureMoves(page: Page, parts: Parts): Promise<Moves> {
  const work = await workPerFrame(page, () => panAndZoom(page, parts));
  await throttled(page, THROTTLE, async () => {
    await page.evaluate(recordFrames, parts.item);
    await panAndZoom(page, parts);
  });
  const { frames, items } = await page.evaluate(() => globalThis.bench);
  return { work, frames, items };
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

/** Runs in the page: notes of every frame when it came, and the items. */
function recordFrames(item: string): void {
  const { bench } = globalThis;
  let last = performance.now();
  const note = (now: number) => {
    requestAnimationFrame(note);
    bench.frames.push(now - last);
    bench.items = Math.max(bench.items, document.querySelectorAll(item).length);
    last = now;
  };
  requestAnimationFrame(note);
}

/** Drags the picture to and fro and turns the wheel in and out, as a hand would. */
export async function panAndZoom(page: Page, { time }: Parts): Promise<void> {
  const box = await page.locator(time).first().boundingBox();
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
