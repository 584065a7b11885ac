/**
 * `npm run bench -- timeline [--minutes N]`: the built window on a workspace of 100,000 made-up events, beside a page with
 * nothing but vis-timeline and 2,000 of them, in one Chromium; then how fast the workspace answers. Run `npm run build`
 * first.
 *
 * Both pages are measured from the moment when data are asked for to the frame that shows the last item of the first
 * picture: loading and starting the page counts on neither side, and is told apart for Dateline. Dateline's time includes
 * asking the workspace for the picture of a period; vis-timeline has its data at hand.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type Browser, chromium, type Page } from '@playwright/test';
import { findChromium, isRoot } from '../../build/chromium.ts';
import type { Event } from '../../core/events/event.ts';
import type { Input, LaneBy } from '../../workspace/contract.ts';
import { openWorkspace } from '../../workspace/open.ts';
import { createRouter, type Router } from '../../workspace/router.ts';
import { instrument, type Measured, measure, memoryOf, panAndZoom } from './page.ts';
import { ms, quantile } from './statistics.ts';
import { makeWorkspace } from './timeline-workspace.ts';

const EVENTS = 100_000;
const PLAIN_EVENTS = 2000;
/** Loads of Dateline's page; the plain one takes too long to be loaded more than once. */
const LOADS = 3;
const VIEWPORT = { width: 1440, height: 900 };

/** What issue 5 asks for. */
const TARGETS = { firstPaint: 40, frame: 10, items: 400, answer: 50, opened: 1500, megabytes: 250 };

/** Ways of arranging the lanes that scripted use goes through. */
const ARRANGEMENTS = ['Participant', 'Place', 'none', 'Type'];

const { values } = parseArgs({ args: process.argv.slice(3), options: { minutes: { type: 'string' } } });
const minutes = Number(values.minutes ?? 0.2);

const fromRoot = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

const folder = mkdtempSync(join(tmpdir(), 'dateline-bench-'));
try {
  const path = join(folder, 'Many.dateline');
  const events = makeWorkspace(path, EVENTS);
  const browser = await chromium.launch({
    executablePath: findChromium() ?? undefined,
    args: isRoot() ? ['--no-sandbox'] : [],
  });
  try {
    const dateline: Measured[] = [];
    for (let load = 0; load < LOADS; load++)
      dateline.push(await withDateline(browser, path, (page) => measure(page, true)));
    printPages(dateline, await measurePlain(browser, events.slice(0, PLAIN_EVENTS)));
    await printMemory(browser, path);
  } finally {
    await browser.close();
  }
  await printAnswers(path);
} finally {
  rmSync(folder, { recursive: true });
}

/** Opens the workspace in a window of its own, by a server of its own. */
async function withDateline<T>(browser: Browser, path: string, work: (page: Page) => Promise<T>): Promise<T> {
  const server = spawn(process.execPath, [fromRoot('dist/dateline.js'), 'serve', path], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const page = await browser.newPage({ viewport: VIEWPORT });
  try {
    const url = await firstLine(server);
    await instrument(page);
    await page.goto(url);
    return await work(page);
  } finally {
    await page.close();
    server.kill();
  }
}

async function firstLine(server: ChildProcess): Promise<string> {
  if (server.stdout) for await (const line of createInterface({ input: server.stdout })) return line;
  throw new Error("dateline serve ended without an address: run 'npm run build' first");
}

/** As vis-timeline's own examples use it: items in groups, stacked, in a visible element, the whole period in sight. */
async function measurePlain(browser: Browser, events: Event[]): Promise<Measured> {
  const page = await browser.newPage({ viewport: VIEWPORT });
  const items = events.flatMap(({ id, title, type, when }) =>
    when
      ? [
          {
            id,
            content: title,
            group: type,
            start: when.start,
            ...(when.end > when.start && { end: when.end }),
          },
        ]
      : [],
  );
  const groups = [...new Set(events.map(({ type }) => type))].map((id) => ({ id, content: id }));
  const days = items.flatMap(({ start, end }) => [start, end ?? start]).sort();
  const options = { height: '900px', stack: true, start: days[0], end: days.at(-1) };
  try {
    await instrument(page);
    await page.goto('about:blank');
    await page.addStyleTag({
      path: fromRoot('node_modules/vis-timeline/styles/vis-timeline-graph2d.min.css'),
    });
    await page.addScriptTag({
      path: fromRoot('node_modules/vis-timeline/standalone/umd/vis-timeline-graph2d.min.cjs'),
    });
    await page.evaluate(
      `{ const items = ${JSON.stringify(items)}, groups = ${JSON.stringify(groups)};
         bench.asked = performance.now();
         new vis.Timeline(document.body, new vis.DataSet(items), new vis.DataSet(groups),
           ${JSON.stringify(options)}) }`,
    );
    return await measure(page, false);
  } finally {
    await page.close();
  }
}

function printPages(dateline: Measured[], plain: Measured): void {
  const median = (value: (page: Measured) => number) => quantile(dateline.map(value), 0.5);
  const compare = (what: string, value: (page: Measured) => number, target?: number) => {
    const own = median(value);
    const theirs = value(plain);
    const times = `${(theirs / own).toFixed(1)}${target ? ` (at least ${target})` : ''}`;
    console.log(`${what.padEnd(34)} ${ms(own).padStart(9)} ${ms(theirs).padStart(12)}  ${times}`);
    if (target && theirs / own < target) process.exitCode = 1;
  };
  const limit = (what: string, value: string, met: boolean) => {
    console.log(`${what.padEnd(34)} ${value.padStart(9)}${met ? '' : '  missed'}`);
    if (!met) process.exitCode = 1;
  };
  console.log(`${''.padEnd(34)}  Dateline vis-timeline  times as fast`);
  console.log(`${'events'.padEnd(34)} ${String(EVENTS).padStart(9)} ${String(PLAIN_EVENTS).padStart(12)}`);
  compare('first picture, from asking', ({ firstPaint }) => firstPaint, TARGETS.firstPaint);
  compare('work for a frame, p95 (slowed 4×)', ({ work }) => quantile(work, 0.95), TARGETS.frame);
  compare('work for a frame, median', ({ work }) => quantile(work, 0.5));
  compare('from frame to frame, p95', ({ frames }) => quantile(frames, 0.95));
  compare('from frame to frame, longest', ({ frames }) => quantile(frames, 1));
  console.log(`${'items in the DOM, most'.padEnd(34)} ${' '.repeat(9)} ${String(plain.items).padStart(12)}`);
  const items = Math.max(...dateline.map((page) => page.items));
  limit(`items in the DOM (at most ${TARGETS.items})`, String(items), items <= TARGETS.items);
  const opened = median((page) => page.opened ?? 0);
  limit(`opened (under ${ms(TARGETS.opened)})`, ms(opened), opened < TARGETS.opened);
}

/** Pans, zooms, rearranges and opens events for so many minutes, then looks at the memory of the page. */
async function printMemory(browser: Browser, path: string): Promise<void> {
  await withDateline(browser, path, async (page) => {
    await page.locator('.vis-item').first().waitFor({ state: 'attached' });
    const before = await memoryOf(page);
    const end = performance.now() + minutes * 60_000;
    for (let round = 0; performance.now() < end; round++) {
      await panAndZoom(page);
      await page.getByRole('radio', { name: ARRANGEMENTS[round % ARRANGEMENTS.length] }).click();
      await page
        .locator('tr[aria-selected]')
        .nth(round % 5)
        .click();
      await page.getByRole('button', { name: 'All', exact: true }).click();
    }
    const used = (await memoryOf(page)) / 1e6;
    const met = used < TARGETS.megabytes;
    console.log(
      `${`memory after ${minutes} min of use`.padEnd(34)} ${`${used.toFixed(0)} MB`.padStart(9)}` +
        `  (${(before / 1e6).toFixed(0)} MB at first; under ${TARGETS.megabytes} MB)${met ? '' : '  missed'}`,
    );
    if (!met) process.exitCode = 1;
  });
}

async function printAnswers(path: string): Promise<void> {
  const workspace = openWorkspace(path, { readonly: true });
  const router = createRouter(workspace);
  console.log(
    `\n${'answer of the workspace'.padEnd(28)}   median        p95   (at most ${TARGETS.answer} ms)`,
  );
  try {
    for (const lanes of ['type', 'participant', 'place', 'article', 'none'] as const)
      await printAnswer(router, `timeline.window by ${lanes}`, 'timeline.window', windows(lanes));
    const queries = ['hochwasser', 'Streik Köln', 'Donaudampf', '"die Tarifverhandlungen"', 'Pr', 'nirgends'];
    await printAnswer(router, 'search', 'search', repeat(queries.map((query) => ({ query }))));
    await printAnswer(router, 'timeline.density', 'timeline.density', repeat([{ buckets: 600 }]));
    await printAnswer(router, 'facets', 'facets', repeat([{ filter: {} }]));
    const filters = [
      { types: ['aid'] },
      { types: ['attack', 'summit'], dated: true, sources: ['1'] },
      { query: 'streik', factualities: ['reported'] },
      { knownBy: '2024-12-31', from: '2010-01-01' },
    ];
    await printAnswer(router, 'facets, filtered', 'facets', repeat(filters.map((filter) => ({ filter }))));
    await printAnswer(
      router,
      'events.list',
      'events.list',
      repeat([{ filter: {} }, { filter: {}, offset: 90_000 }]),
    );
  } finally {
    workspace.close();
  }
}

/** The whole period, then ever shorter windows, each moved a little. */
function windows(lanes: LaneBy): Input<'timeline.window'>[] {
  return [30, 10, 3, 1].flatMap((years) =>
    Array.from({ length: 10 }, (_, i) => {
      const month = String(i + 1).padStart(2, '0');
      return { from: `${2024 - years}-${month}-01`, to: `2024-${month}-28`, width: 1600, lanes };
    }),
  );
}

function repeat<Item>(items: Item[]): Item[] {
  return Array.from({ length: 40 }).flatMap((_, i) => items.slice(i % items.length, (i % items.length) + 1));
}

async function printAnswer(router: Router, what: string, method: string, inputs: unknown[]): Promise<void> {
  const times: number[] = [];
  for (const input of inputs) {
    const start = performance.now();
    const reply = await router.dispatch(method, input);
    times.push(performance.now() - start);
    if (!reply.ok) throw new Error(`${method}: ${reply.message}`);
  }
  const [median, p95] = [quantile(times, 0.5), quantile(times, 0.95)];
  console.log(`${what.padEnd(28)} ${ms(median).padStart(8)} ${ms(p95).padStart(10)}`);
  if (p95 > TARGETS.answer) process.exitCode = 1;
}
