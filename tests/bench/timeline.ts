/**
 * `npm run bench -- timeline`: the built window on a workspace of 100,000 made-up events, beside a page with nothing but
 * vis-timeline and 2,000 of them, in one Chromium; then how fast the workspace answers. Run `npm run build` first.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from '@playwright/test';
import { findChromium, isRoot } from '../../build/chromium.ts';
import type { Event } from '../../core/events/event.ts';
import type { Input, LaneBy } from '../../workspace/contract.ts';
import { openWorkspace } from '../../workspace/open.ts';
import { createRouter, type Router } from '../../workspace/router.ts';
import { type Measured, measure } from './page.ts';
import { ms, quantile } from './statistics.ts';
import { makeWorkspace } from './timeline-workspace.ts';

const EVENTS = 100_000;
const PLAIN_EVENTS = 2000;
/** Loads of Dateline's page; the plain one takes too long to be loaded more than once. */
const LOADS = 3;
const VIEWPORT = { width: 1440, height: 900 };
const MAX_ITEMS = 400;
const MAX_ANSWER = 50;

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
    for (let load = 0; load < LOADS; load++) dateline.push(await measureDateline(browser, path));
    printPages(dateline, await measurePlain(browser, events.slice(0, PLAIN_EVENTS)));
  } finally {
    await browser.close();
  }
  await printAnswers(path);
} finally {
  rmSync(folder, { recursive: true });
}

async function measureDateline(browser: Browser, path: string): Promise<Measured> {
  const server = spawn(process.execPath, [fromRoot('dist/dateline.js'), 'serve', path], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const page = await browser.newPage({ viewport: VIEWPORT });
  try {
    const url = await firstLine(server);
    return await measure(page, () => page.goto(url));
  } finally {
    await page.close();
    server.kill();
  }
}

async function firstLine(server: ChildProcess): Promise<string> {
  if (server.stdout) for await (const line of createInterface({ input: server.stdout })) return line;
  throw new Error("dateline serve ended without an address: run 'npm run build' first");
}

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
            ...(when.end !== when.start && { end: when.end }),
          },
        ]
      : [],
  );
  const groups = [...new Set(events.map(({ type }) => type))].map((id) => ({ id, content: id }));
  try {
    return await measure(page, async () => {
      await page.goto('about:blank');
      await page.addStyleTag({
        path: fromRoot('node_modules/vis-timeline/styles/vis-timeline-graph2d.min.css'),
      });
      await page.addScriptTag({
        path: fromRoot('node_modules/vis-timeline/standalone/umd/vis-timeline-graph2d.min.cjs'),
      });
      await drawPlain(page, items, groups);
    });
  } finally {
    await page.close();
  }
}

/** The page as vis-timeline's own examples make it. */
async function drawPlain(page: Page, items: object[], groups: object[]): Promise<void> {
  await page.evaluate(
    `new vis.Timeline(document.body, new vis.DataSet(${JSON.stringify(items)}),
       new vis.DataSet(${JSON.stringify(groups)}), { height: '900px' })`,
  );
}

function printPages(dateline: Measured[], plain: Measured): void {
  const median = (value: (page: Measured) => number) => quantile(dateline.map(value), 0.5);
  const compare = (what: string, value: (page: Measured) => number) => {
    const own = median(value);
    const theirs = value(plain);
    console.log(
      `${what.padEnd(28)} ${ms(own).padStart(9)} ${ms(theirs).padStart(11)}  ${(theirs / own).toFixed(1)}`,
    );
  };
  console.log(`${''.padEnd(28)}  Dateline  vis-timeline  times as fast`);
  console.log(`${'events'.padEnd(28)} ${String(EVENTS).padStart(9)} ${String(PLAIN_EVENTS).padStart(11)}`);
  compare('first paint', ({ firstPaint }) => firstPaint);
  compare('frame, p95', ({ frames }) => quantile(frames, 0.95));
  compare('frame, longest', ({ frames }) => quantile(frames, 1));
  const items = Math.max(...dateline.map((page) => page.items));
  console.log(
    `${'items in the DOM, most'.padEnd(28)} ${String(items).padStart(9)} ${String(plain.items).padStart(11)}`,
  );
  const memory = (page: Measured) => `${(page.memory / 1e6).toFixed(0)} MB`;
  const last = dateline.at(-1);
  console.log(
    `${'script memory of the page'.padEnd(28)} ${(last ? memory(last) : '').padStart(9)} ${memory(plain).padStart(11)}`,
  );
  if (items > MAX_ITEMS) process.exitCode = 1;
}

async function printAnswers(path: string): Promise<void> {
  const workspace = openWorkspace(path, { readonly: true });
  const router = createRouter(workspace);
  console.log(`\n${'answer of the workspace'.padEnd(28)}   median        p95   (at most ${MAX_ANSWER} ms)`);
  try {
    for (const lanes of ['type', 'participant', 'place', 'article', 'none'] as const)
      await printAnswer(router, `timeline.window by ${lanes}`, 'timeline.window', windows(lanes));
    const queries = ['hochwasser', 'Streik Köln', 'Donaudampf', '"die Tarifverhandlungen"', 'Pr', 'nirgends'];
    await printAnswer(router, 'search', 'search', repeat(queries.map((query) => ({ query }))));
    await printAnswer(router, 'timeline.density', 'timeline.density', repeat([{ buckets: 600 }]));
    await printAnswer(router, 'facets', 'facets', repeat([{ filter: {} }]));
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
  if (p95 > MAX_ANSWER) process.exitCode = 1;
}
