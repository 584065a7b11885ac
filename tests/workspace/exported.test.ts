/**
 * What leaves a workspace is what is in it: every format, opened with somebody else's reader, tells the titles, the dates,
 * the number and the sources of its events.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { unzipSync } from 'fflate';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { dateline1 } from '../../core/export/dateline1.ts';
import { type ExportFormat, FORMATS } from '../../core/export/options.ts';
import { dayNumber } from '../../core/temporal/calendar.ts';
import { formatInterval } from '../../core/temporal/format.ts';
import { formatWhen } from '../../core/timeline/dates.ts';
import type { EventDetail, Input, Output } from '../../workspace/contract.ts';
import { openWorkspace } from '../../workspace/open.ts';
import {
  calendarOf,
  elementsOf,
  elementsOfPdf,
  pageOf,
  rowsOf,
  textOf,
  timelineOf,
  wordOf,
} from '../core/export/readers.ts';
import { caller, importHere } from './edits/support.ts';

type Call = ReturnType<typeof caller>;
type ArticleRow = Output<'articles.list'>['articles'][number];

const SEEDS = [
  ...['000_72370bbfb6a044e5.txt', '001_bd5fafa3504607c0.txt', '002_082411c07413a728.txt'],
  ...['003_a97e2478b2c279f0.txt', '004_f35cf44dca2f7aeb.txt'],
];

let call: Call;
let events: EventDetail[];
let articles: ArticleRow[];

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-test-'));
  const workspace = openWorkspace(join(folder, 'Test.dateline'), { create: true });
  importHere(
    workspace.writer(),
    Object.fromEntries(SEEDS.map((name) => [name, readFileSync(`seeds/${name}`, 'utf8')])),
  );
  call = caller(workspace);
  const [first] = (await call('articles.list', {})).articles;
  await call('events.add', {
    title: '=SUMME(A1) & „Töne“ <b>; von Hand',
    when: { kind: 'on', date: '2024-10' },
    source: { article: first?.id ?? '', start: 0, end: 20 },
  });
  const { rows } = await call('events.list', { filter: {}, limit: 200 });
  events = await Promise.all(rows.map(({ id }) => call('events.get', { id })));
  articles = (await call('articles.list', {})).articles;
  expect(events.length).toBeGreaterThan(30);
  return () => {
    workspace.close();
    rmSync(folder, { recursive: true, force: true });
  };
}, 60_000);

/** An event as a file tells it. */
interface Told {
  title: string;
  /** As the format writes dates; '' for none. */
  date: string;
}

/** What somebody else's reader finds in a file. */
interface Reading {
  events: Told[];
  /** All that is said about sources. */
  sources: string;
}

interface Format {
  reader: string;
  options?: Partial<Input<'export'>>;
  /** Which events the format can tell. */
  tells(event: EventDetail): boolean;
  /** Their dates as the format writes them. */
  date(event: EventDetail): string;
  /** Publication dates as the format writes them. */
  published: 'words' | 'iso' | 'none';
  /** What an article is called. */
  name: 'title' | 'path';
  read(bytes: Uint8Array): Promise<Reading> | Reading;
}

const all = () => true;
const dated = ({ when }: EventDetail) => when !== null;
const inWords = ({ when }: EventDetail) => (when === null ? '' : formatWhen(when, 'de'));
const isoStart = ({ when }: EventDetail) => when?.start ?? '';

/** The period of the images: within it none of the seeds' events is an outlier. */
const PERIOD = { from: '2024-10-15', to: '2024-11-15' };
const inPeriod = ({ when }: EventDetail) =>
  when !== null &&
  dayNumber(when.start) <= dayNumber(PERIOD.to) &&
  dayNumber(when.end) >= dayNumber(PERIOD.from);

const ofNoYear = ({ when }: EventDetail) =>
  when !== null && when.open === null && dayNumber(when.end) - dayNumber(when.start) < 364;

/** As much of a date as schema.org is told. */
function known({ when }: EventDetail): string {
  if (when === null || when.open === 'start') return '';
  return when.start.slice(0, { year: -6, month: -3 }[when.granularity as 'year' | 'month']);
}

const seen = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim();

const graph = z.object({
  '@graph': z.array(
    z.object({
      name: z.string(),
      startDate: z.string().optional(),
      subjectOf: z.array(z.object({ headline: z.string(), datePublished: z.string().optional() })),
    }),
  ),
});

/** "Freitag, 1. November 2024: Der Titel" */
function hinted(hint: string): Told {
  const event = events.find(({ title }) => hint.endsWith(`: ${seen(title)}`));
  const title = seen(event?.title);
  return { title, date: hint.slice(0, -title.length - 2) };
}

/** A title without the numbers of its sources. */
const unnumbered = (text: string) => seen(text.replace(/(?: ?\[\^?\d+\])+ ?$/, ''));

const TABLE: Partial<Record<ExportFormat, Format>> = {
  svg: {
    ...{ reader: 'saxes', tells: inPeriod, date: inWords, published: 'words', name: 'title' },
    options: { ...PERIOD, width: 1600 },
    read: (bytes) => {
      const elements = elementsOf(textOf(bytes));
      const [, ...hints] = elements.filter(({ name }) => name === 'title');
      const texts = elements.filter(({ name }) => name === 'text').map(({ text }) => text);
      return { events: hints.map(({ text }) => hinted(text)), sources: texts.join(' ') };
    },
  },
  pdf: {
    ...{ reader: 'pdf.js', tells: inPeriod, published: 'words', name: 'title' },
    date: ({ when }) => (when === null ? '' : formatWhen(when, 'de', 'short')),
    options: { ...PERIOD, size: 'a3', pages: 'several' },
    read: async (bytes) => {
      const elements = await elementsOfPdf(bytes);
      // Behind the pictures every event stands under its source: "Fr., 1. Nov. 2024 Der Titel".
      const told = elements.filter(({ role }) => role === 'P').map(({ text }) => text);
      const labels = elements.filter(({ role }) => role === 'LBody').map(({ text }) => text);
      return {
        events: events
          .filter(({ title }) => labels.some((label) => joined(label).includes(joined(title))))
          .map((event) => {
            const line = told.find((text) => joined(text).endsWith(joined(event.title))) ?? '';
            return { title: seen(event.title), date: dateBefore(line, event) };
          }),
        sources: told.join(' '),
      };
    },
  },
  docx: {
    ...{ reader: 'mammoth', tells: all, date: inWords, published: 'words', name: 'title' },
    read: async (bytes) => {
      const page = await wordOf(bytes);
      const rows = [...page.querySelectorAll('tr')].map((row) => row.querySelectorAll('td'));
      return {
        events: rows.map(([date, main]) => ({
          date: seen(date?.textContent),
          title: seen(main?.querySelector('strong')?.textContent),
        })),
        sources: [...page.querySelectorAll('h2')].map(({ textContent }) => seen(textContent)).join(' '),
      };
    },
  },
  'briefing-pdf': {
    ...{ reader: 'pdf.js', tells: all, date: inWords, published: 'words', name: 'title' },
    read: async (bytes) => {
      const elements = await elementsOfPdf(bytes);
      const at = elements.findIndex(({ role, text }) => role === 'H2' && text === 'Quellen');
      const [chronology, appendix] = [elements.slice(0, at), elements.slice(at)];
      const undated = chronology.findIndex(({ role, text }) => role === 'H2' && text === 'Ohne Datum');
      return {
        events: chronology.flatMap(({ role, text }, index) =>
          role === 'H3'
            ? { title: unnumbered(text), date: index > undated ? '' : (chronology[index - 1]?.text ?? '') }
            : [],
        ),
        sources: appendix.map(({ text }) => text).join(' '),
      };
    },
  },
  html: {
    ...{ reader: 'jsdom', tells: all, date: inWords, published: 'words', name: 'title' },
    read: (bytes) => {
      const page = pageOf(textOf(bytes));
      return {
        events: [...page.querySelectorAll('.entry')].map((entry) => ({
          title: seen(entry.querySelector('.title')?.textContent),
          date: seen(entry.querySelector('.date')?.textContent),
        })),
        sources: seen(page.querySelector('footer')?.textContent),
      };
    },
  },
  md: {
    ...{ reader: 'mdast', tells: all, date: inWords, published: 'words', name: 'title' },
    read: (bytes) => {
      const tree = fromMarkdown(textOf(bytes));
      const items = tree.children.flatMap((node) => (node.type === 'list' ? node.children : []));
      return {
        events: items.map((item) => {
          const [line = []] = linesOf(item);
          const [first] = line;
          const date = first?.type === 'strong' ? flat(first) : '';
          const title = line.slice(date === '' ? 0 : 1).map(flat);
          return { date, title: unnumbered(title.join('').replace(/^ – /, '')) };
        }),
        sources: tree.children.map(flat).join(' '),
      };
    },
  },
  csv: {
    ...{ reader: 'csv-parse', tells: all, date: isoStart, published: 'none', name: 'path' },
    options: { separator: ';' },
    read: (bytes) => {
      const rows = rowsOf(bytes, ';');
      return {
        events: rows.map(({ title = '', date = '' }) => ({ title: title.replace(/^'(?==)/, ''), date })),
        sources: rows.map(({ sources }) => sources).join('; '),
      };
    },
  },
  json: {
    ...{ reader: 'zod', tells: all, date: isoStart, published: 'iso', name: 'title' },
    read: (bytes) => {
      const document = dateline1.parse(JSON.parse(textOf(bytes)));
      return {
        events: document.events.map(({ title, when }) => ({ title: seen(title), date: when?.start ?? '' })),
        sources: document.articles
          .map(({ title, path, published }) => `${title ?? path} ${published.value}`)
          .join('; '),
      };
    },
  },
  timelinejs: {
    ...{ reader: 'zod', tells: dated, date: inWords, published: 'words', name: 'title' },
    read: (bytes) => {
      const slides = timelineOf(bytes).events;
      return {
        events: slides.map(({ text, display_date }) => ({
          title: seen(pageOf(text.headline).body.textContent),
          date: display_date,
        })),
        sources: slides
          .map(({ text, media }) => pageOf(`${text.text} ${media?.credit}`).body.textContent)
          .join(' '),
      };
    },
  },
  'timelinejs-csv': {
    ...{ reader: 'csv-parse', tells: dated, date: inWords, published: 'words', name: 'title' },
    read: (bytes) => {
      const [title, ...slides] = rowsOf(bytes);
      expect(title?.Type).toBe('title');
      return {
        events: slides.map((cells) => ({
          title: seen(pageOf(cells.Headline?.replace(/^'(?==)/, '') ?? '').body.textContent),
          date: cells['Display Date'] ?? '',
        })),
        sources: slides
          .map((cells) => pageOf(`${cells.Text} ${cells['Media Credit']}`).body.textContent)
          .join(' '),
      };
    },
  },
  ics: {
    ...{ reader: 'ical.js', tells: ofNoYear, published: 'words', name: 'title' },
    date: (event) => isoStart(event).slice(0, 10),
    read: (bytes) => {
      const { entries } = calendarOf(bytes);
      return {
        events: entries.map(({ summary, start, description }) => ({
          title: summary.replace(` (${description.split('\n')[0]})`, ''),
          date: start,
        })),
        sources: entries.map(({ description }) => description).join('\n'),
      };
    },
  },
  jsonld: {
    ...{ reader: 'zod', tells: all, date: known, published: 'iso', name: 'title' },
    read: (bytes) => {
      const found = graph.parse(JSON.parse(textOf(bytes)))['@graph'];
      return {
        events: found.map(({ name, startDate = '' }) => ({ title: name, date: startDate })),
        sources: found
          .flatMap(({ subjectOf }) => subjectOf.map((source) => `${source.headline} ${source.datePublished}`))
          .join('; '),
      };
    },
  },
};

interface MarkdownNode {
  type: string;
  value?: string;
  children?: MarkdownNode[];
}

const flat = ({ value, children = [] }: MarkdownNode): string => value ?? children.map(flat).join('');

/** The parts of the lines of a list's item. */
function linesOf({ children: [paragraph] = [] }: MarkdownNode): MarkdownNode[][] {
  const lines: MarkdownNode[][] = [[]];
  for (const node of paragraph?.children ?? []) {
    if (node.type === 'break') lines.push([]);
    else lines.at(-1)?.push(node);
  }
  return lines;
}

/** A text however it was broken into lines. */
const joined = (text: string) => text.replace(/\s+/g, '');

/** The date that stands before the title in a line. */
function dateBefore(line: string, { title }: EventDetail): string {
  const end = joined(line).length - joined(title).length;
  let [at, count] = [0, 0];
  for (; count < end; at++) if (!/\s/.test(line[at] ?? '')) count++;
  return seen(line.slice(0, at));
}

const byText = (told: Told[]) => told.map(({ date, title }) => `${date} | ${title}`).sort();

async function exported(format: ExportFormat, options: Partial<Input<'export'>> = {}) {
  const { base64, ...told } = await call('export', { format, language: 'de', ...options });
  return { ...told, bytes: new Uint8Array(Buffer.from(base64, 'base64')) };
}

/** Articles that tell of the events. */
function sourcesOf(told: EventDetail[]): ArticleRow[] {
  const ids = new Set(told.flatMap(({ mentions }) => mentions.map(({ article }) => article)));
  return articles.filter(({ id }) => ids.has(id));
}

describe.each(Object.entries(TABLE).map(([id, format]) => [id as ExportFormat, format] as const))(
  '%s',
  (id, format) => {
    it(`tells the events of the workspace (${format.reader})`, async () => {
      const { bytes, events: count } = await exported(id, format.options);
      const expected = events.filter(format.tells);
      const reading = await format.read(bytes);
      expect(byText(reading.events)).toEqual(
        byText(expected.map((event) => ({ title: seen(event.title), date: format.date(event) }))),
      );
      expect(count).toBe(expected.length);
    });

    it('tells their sources', async () => {
      const { bytes } = await exported(id, format.options);
      const { sources } = await format.read(bytes);
      const text = joined(sources);
      for (const { title, name, published } of sourcesOf(events.filter(format.tells))) {
        // An article without a title goes by its first words in the window, by its file in exports.
        const names = format.name === 'title' ? [title, name] : [name];
        expect(names.some((one) => text.includes(joined(one)))).toBe(true);
        const { value } = published;
        if (value === null || format.published === 'none') continue;
        const granularity = value.includes('T') ? 'minute' : 'day';
        const words = formatInterval({ start: value, end: value }, granularity, 'de', 'short');
        expect(text).toContain(joined(format.published === 'iso' ? value : words));
      }
    });
  },
);

describe('png', () => {
  it('is the picture that the SVG is, to resvg', async () => {
    const options = { ...PERIOD, size: '1200x675' };
    const [png, svg] = [
      await exported('png', options),
      await exported('svg', { ...options, text: 'outlined' }),
    ];
    expect(png.events).toBe(svg.events);
    const shown = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="1200" height="675"><image width="1200" height="675" xlink:href="data:image/png;base64,${Buffer.from(png.bytes).toString('base64')}"/></svg>`;
    const [ours, theirs] = [new Resvg(shown), new Resvg(textOf(svg.bytes))].map(
      (image) => image.render().pixels,
    );
    if (!ours || !theirs) throw new Error('nothing was rendered');
    expect(ours.length).toBe(1200 * 675 * 4);
    expect(theirs.length).toBe(ours.length);
    // The edges of letters are smoothed in another way where they are outlines.
    let differences = 0;
    for (const [index, value] of ours.entries()) differences += Math.abs(value - (theirs[index] ?? 0));
    expect(differences / ours.length).toBeLessThan(2);
    expect(new Set(ours).size).toBeGreaterThan(50);
  });
});

describe('timeml', () => {
  it('has the articles whole, their dates, and the words that date the events', async () => {
    const { bytes, events: count } = await exported('timeml');
    const documents = Object.values(unzipSync(bytes)).map((file) => elementsOf(textOf(file)));
    const text = (name: string, document: (typeof documents)[number]) =>
      document.find((element) => element.name === name)?.text;
    expect(count).toBe(events.length);
    const sources = sourcesOf(events);
    expect(documents.map((document) => text('DOCID', document)).sort()).toEqual(
      sources.map(({ id }) => id).sort(),
    );
    for (const { id, title, published } of sources) {
      const document = documents.find((one) => text('DOCID', one) === id) ?? [];
      expect(text('TITLE', document)).toSatisfy((told) => told === title || told === '');
      expect(text('DCT', document)).toBe(published.value ?? '');
      expect(text('TEXT', document)).toBe((await call('articles.get', { id })).text);
      const tags = document.filter((element) => element.name === 'TIMEX3');
      for (const { article, expression } of events.flatMap(({ mentions }) => mentions)) {
        if (article !== id || expression === null) continue;
        expect(tags).toContainEqual(
          expect.objectContaining({
            text: expression.text,
            attributes: expect.objectContaining({ value: expression.value, type: expression.type }),
          }),
        );
      }
    }
  });
});

it('no format is forgotten', () => {
  expect([...Object.keys(TABLE), 'png', 'timeml'].sort()).toEqual([...FORMATS].sort());
});
