/** Every format from the command line, from articles and from a workspace, with the same options. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { calendarOf, pageOf, pdfOf, rowsOf, textOf, timelineOf, wordOf } from '../core/export/readers.ts';
import { dateline, type Finished, folderWith, START_TIMEOUT } from './dateline.ts';

const ARTICLE = `Warnstreik bei der Bahn

Konzern und Gewerkschaft unterzeichneten am 12. März 2019 in Berlin ein Abkommen über 300 Millionen Euro.

Die Gewerkschaft rief am Freitag in Hannover zu einem Warnstreik auf.
`;

let folder: Awaited<ReturnType<typeof folderWith>>;
const run = (...args: string[]): Promise<Finished> => dateline(args, { cwd: folder.path });
/** Titles of the dated events. */
let titles: string[];

beforeAll(async () => {
  folder = await folderWith({ 'streik.txt': ARTICLE });
  expect(await run('import', 'news.dateline', 'streik.txt')).toMatchObject({ code: 0 });
  const { stdout } = await run('extract', 'streik.txt');
  const { events }: { events: { title: string; when: object | null }[] } = JSON.parse(stdout);
  titles = events.filter(({ when }) => when !== null).map(({ title }) => title);
}, 3 * START_TIMEOUT);
afterAll(() => folder.remove());

const squeezed = (text = '') => text.replace(/\s+/g, '');

/** How a file of each name is read, as the words in it. */
const READERS: Record<string, (bytes: Uint8Array) => Promise<string> | string> = {
  'x.csv': (bytes) =>
    rowsOf(bytes)
      .map(({ title }) => title)
      .join('\n'),
  'x.ics': (bytes) =>
    calendarOf(bytes)
      .entries.map(({ summary }) => summary)
      .join('\n'),
  'x.jsonld': textOf,
  'x.md': textOf,
  'x.html': (bytes) => pageOf(textOf(bytes)).body.textContent ?? '',
  'x.docx': async (bytes) => (await wordOf(bytes)).body.textContent ?? '',
  'x.pdf': async (bytes) => (await pdfOf(bytes)).text,
};

it.each([
  ...Object.keys(READERS).map((name) => ['export', 'news.dateline', name]),
  // Both write with the same code: two formats show that they do.
  ...['x.ics', 'x.docx'].map((name) => ['extract', 'streik.txt', name]),
])('%s %s writes what the name says: %s', async (command, input, name) => {
  const { code, stdout } = await run(command, input, '--out', name);
  expect([code, stdout]).toEqual([0, '']);
  const words = await READERS[name]?.(await readFile(join(folder.path, name)));
  for (const title of titles) expect(squeezed(words)).toContain(squeezed(title).slice(0, 30));
});

it('writes TimelineJS, and names on standard error what has no place in it', async () => {
  const { bytes, messages } = await run('extract', 'streik.txt', '--format', 'timelinejs');
  expect(timelineOf(bytes).events.map(({ text }) => text.headline)).toEqual(titles);
  expect(messages.join('\n')).toMatch(/no place in this format for 1 of the events: .*Warnstreik/);
});

it('writes only what somebody has confirmed', async () => {
  const { stdout } = await run('export', 'news.dateline', '--confirmed');
  expect(JSON.parse(stdout)).toMatchObject({ events: [], articles: [] });
});

it.each([
  [['--query', 'Abkommen'], 1],
  [['--query', 'Erdbeben'], 0],
  [['--factuality', 'denied'], 0],
  [['--tag', 'Bahn'], 0],
  [['--known-by', '2019-01-01'], 0],
  [['--disputed'], 0],
])('chooses events as the window does: %j', async (args, count) => {
  const { stdout } = await run('export', 'news.dateline', ...args);
  expect(JSON.parse(stdout).events).toHaveLength(count);
});

it('takes events back from a spreadsheet, and names the row that is none', async () => {
  await run('export', 'news.dateline', '--format', 'timelinejs-csv', '--out', 'slides.csv');
  const { code, stdout } = await run('import', 'slides.dateline', 'slides.csv');
  expect([code, stdout]).toEqual([
    0,
    'slides.dateline: 0 articles imported, 1 events taken over, 0 there already, 0 failed.\n',
  ]);
  await writeFile(join(folder.path, 'wrong.csv'), 'Year,Headline\n2024,Gut\nbald,Schlecht\n');
  const wrong = await run('import', 'slides.dateline', 'wrong.csv');
  expect([wrong.code, wrong.messages]).toEqual([
    1,
    ['dateline: wrong.csv: row 3: Year is "bald"; write a whole number.'],
  ]);
});

it('takes back what it wrote, with the texts', async () => {
  await run('export', 'news.dateline', '--texts', '--out', 'all.json');
  const { code, stdout } = await run('import', 'copy.dateline', 'all.json');
  expect([code, stdout]).toEqual([0, 'copy.dateline: 1 articles imported, 0 there already, 0 failed.\n']);
  const [copy, first] = [await run('export', 'copy.dateline'), await run('export', 'news.dateline')];
  expect(JSON.parse(copy.stdout)).toEqual(JSON.parse(first.stdout));
});

it.each([
  [['--format', 'csv', '--out', 'x.png'], /csv does not go into a \.png file/],
  [
    ['--format', 'ics', '--separator', 'semicolon'],
    /--separator is not for ics, but for csv, timelinejs-csv/,
  ],
  [['--format', 'csv', '--texts'], /--texts is not for csv/],
  [['--out', 'x.svg', '--no-image'], /--no-image is not for svg/],
  [['--out', 'x.svg', '--no-undated'], /--no-undated is not for svg/],
  [['--out', 'x.csv', '--no-sources'], /--no-sources is not for csv/],
  [['--factuality', 'maybe'], /Write one of asserted, reported/],
  [['--title', 'x'.repeat(301)], /Write at most 300 characters/],
  [['--format', 'csv', '--separator', 'tab'], /Write comma or semicolon/],
])('refuses what does not go together: %j', async (args, message) => {
  const { code, messages } = await run('export', 'news.dateline', ...args);
  expect([code, messages]).toEqual([2, [expect.stringMatching(message)]]);
});
