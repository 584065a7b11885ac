/** Exported files in a browser: they work alone, from the disk, and ask for nothing. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import AxeBuilder from '@axe-core/playwright';
import { test as base, expect, type Page } from '@playwright/test';
import { type ExportFormat, exportEvents } from '../../core/export/index.ts';
import { sample } from '../core/export/sample.ts';
import { manyEvents } from '../core/timeline/events.ts';
import type { HostOptions } from './dateline.ts';

const test = base.extend<HostOptions & { folder: string; asked: string[] }>({
  host: ['chromium', { option: true }],
  articles: ['seeds', { option: true }],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures a function needs from this pattern
  folder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'dateline-files-'));
    await use(folder);
    await rm(folder, { recursive: true, force: true });
  },
  /** Every address that the page asked for. */
  asked: async ({ page }, use) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    page.on('pageerror', (error) => asked.push(`error: ${error.message}`));
    page.on('console', (message) => message.type() === 'error' && asked.push(message.text()));
    await use(asked);
  },
});

test.skip(({ host }) => host === 'electron', 'no window of the app takes part');

const many = { events: manyEvents(300), articles: [] };

async function write(folder: string, format: ExportFormat, input = sample): Promise<string> {
  const { bytes, extension } = await exportEvents(input, { format, title: 'Der Streik', language: 'de' });
  const path = join(folder, `briefing.${extension}`);
  await writeFile(path, bytes);
  return pathToFileURL(path).href;
}

const labels = (page: Page) => page.locator('.canvas a');

test('the HTML briefing opens from the disk with its timeline, and asks for nothing else', async ({
  page,
  folder,
  asked,
}) => {
  const address = await write(folder, 'html');
  await page.goto(address);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Der Streik');
  await expect(labels(page)).toHaveCount(2);
  await expect(page.locator('.entry')).toHaveCount(3);
  await page.getByRole('link', { name: '[2]' }).first().click();
  await expect(page.locator('.source:target')).toContainText('Rund 4.000 Beschäftigte');
  expect(asked).toEqual([address]);
});

test('the timeline zooms, moves and comes back, by buttons and by keys', async ({ page, folder }) => {
  await page.goto(await write(folder, 'html', many));
  const ticks = () => page.locator('.canvas .tick text').allTextContents();
  await page.getByRole('button', { name: 'Ganzer Zeitraum' }).click();
  const whole = await ticks();
  await page.getByRole('button', { name: 'Vergrößern' }).click();
  await page.getByRole('button', { name: 'Vergrößern' }).click();
  const near = await ticks();
  expect(near).not.toEqual(whole);
  await page.getByRole('button', { name: 'Später' }).click();
  expect(await ticks()).not.toEqual(near);
  await page.locator('.canvas').press('0');
  expect(await ticks()).toEqual(whole);
  await page.locator('.canvas').press('+');
  expect(await ticks()).not.toEqual(whole);
});

test('dragging moves the timeline, and its labels do not overlap', async ({ page, folder }) => {
  await page.goto(await write(folder, 'html', many));
  const canvas = await page.locator('.canvas').boundingBox();
  if (!canvas) throw new Error('the timeline is not shown');
  await page.getByRole('button', { name: 'Vergrößern' }).click();
  const first = await page.locator('.canvas .tick text').first().textContent();
  await page.mouse.move(canvas.x + 600, canvas.y + 12);
  await page.mouse.down();
  await page.mouse.move(canvas.x + 200, canvas.y + 12, { steps: 4 });
  await page.mouse.up();
  expect(await page.locator('.canvas .tick text').first().textContent()).not.toBe(first);
  const overlaps = await labels(page).evaluateAll((links) => {
    const boxes = links.map((link) => link.querySelector('text:last-of-type')?.getBoundingClientRect());
    return boxes.flatMap((a, index) =>
      boxes
        .slice(index + 1)
        .filter(
          (b) =>
            a && b && a.left < b.right && b.left < a.right && a.top < b.bottom - 4 && b.top < a.bottom - 4,
        ),
    ).length;
  });
  expect(overlaps).toBe(0);
});

test('the search and the types filter the chronology and the timeline', async ({ page, folder }) => {
  await page.goto(await write(folder, 'html', many));
  const rows = page.locator('.entry:visible');
  await expect(rows).toHaveCount(300);
  await page.getByRole('checkbox', { name: 'Sport' }).uncheck();
  const sport = many.events.filter(({ type }) => type === 'sport').length;
  await expect(rows).toHaveCount(300 - sport);
  await expect(page.locator('.count')).toHaveText(`${300 - sport} von 300 Ereignissen`);
  await page.getByRole('searchbox').fill('köln hochwasser');
  const found = many.events.filter(
    ({ title, type }) => type !== 'sport' && /köln/i.test(title) && /hochwasser/i.test(title),
  ).length;
  await expect(rows).toHaveCount(found);
  expect(found).toBeGreaterThan(0);
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`the page has no accessibility fault in ${colorScheme} colours`, async ({ page, folder }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto(await write(folder, 'html'));
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });

test('on paper there are the events and the sources, and nothing to press', async ({ page, folder }) => {
  await page.goto(await write(folder, 'html'));
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.entry:visible')).toHaveCount(3);
  await expect(page.locator('.source:visible')).toHaveCount(2);
  await expect(page.getByRole('button')).toHaveCount(0);
  await expect(page.getByRole('checkbox')).toHaveCount(0);
});

for (const format of ['timelinejs', 'timelinejs-csv'] as const)
  test(`TimelineJS itself shows every dated event, with its date in words and its source: ${format}`, async ({
    page,
    folder,
    asked,
  }) => {
    const { bytes } = await exportEvents(sample, { format });
    const data = new TextDecoder().decode(bytes);
    const scripts = dirname(
      createRequire(import.meta.url).resolve('@knight-lab/timelinejs/dist/js/timeline.js'),
    );
    const [script, style] = await Promise.all([
      readFile(join(scripts, 'timeline.js'), 'utf8'),
      readFile(join(scripts, '../css/timeline.css'), 'utf8'),
    ]);
    const path = join(folder, 'timeline.html');
    await writeFile(
      path,
      '<!doctype html><meta charset="utf-8"><div id="timeline" style="height:600px"></div>',
    );
    await page.goto(pathToFileURL(path).href);
    await page.addStyleTag({ content: style });
    await page.addScriptTag({ content: script });
    await page.evaluate(
      ({ data, isTable }) => {
        if (!('TL' in window)) throw new Error('TimelineJS did not start');
        // It has no types of its own.
        const { Timeline } = window.TL as {
          Timeline: new (id: string, data: unknown, options: object) => unknown;
        };
        // It knows a table by how its address ends.
        const told = isTable ? `${URL.createObjectURL(new Blob([data]))}#.csv` : JSON.parse(data);
        new Timeline('timeline', told, { language: 'en', script_path: '.', font: null });
      },
      { data, isTable: format === 'timelinejs-csv' },
    );
    await expect(page.locator('.tl-timemarker')).toHaveCount(2);
    for (const title of ['Die Reeder verhandeln', 'Rund 4.000 Beschäftigte haben die Arbeit niedergelegt'])
      await expect(page.locator('.tl-slide .tl-headline', { hasText: title })).toHaveCount(1);
    await expect(page.locator('.tl-slide', { hasText: 'seit März 2024' })).toHaveCount(1);
    await expect(page.locator('.tl-slide blockquote', { hasText: 'Rund 4.000' })).toHaveCount(1);
    expect(asked.filter((address) => address.startsWith('error:'))).toEqual([]);
  });
