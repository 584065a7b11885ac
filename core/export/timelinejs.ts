/**
 * TimelineJS (Knight Lab): its JSON (https://timeline.knightlab.com/docs/json-format.html) and its spreadsheet
 * (https://timeline.knightlab.com/docs/using-spreadsheets.html). Headline, text and media are HTML there.
 */
import { civilDate, dayNumber } from '../temporal/calendar.ts';
import type { Granularity } from '../temporal/expression.ts';
import { formatWhen, type Language } from '../timeline/dates.ts';
import { type DatedEvent, isDated } from '../timeline/layout.ts';
import { summaryOf } from './captions.ts';
import { type Citation, Citations, sourceLine } from './citations.ts';
import { writeTable } from './csv.ts';
import { disagreementLine, entryOf } from './entry.ts';
import type { ExportInput, ExportOptions } from './options.ts';
import { escapeMarkup, oneLine, unique } from './text.ts';
import { languageOf, titleOf, wordsOf } from './words.ts';

/** A date as TimelineJS has it: only what is known. Years before 1 are 0 and below. */
interface SlideDate {
  year: number;
  month?: number;
  day?: number;
  hour?: number;
  minute?: number;
}

interface Media {
  /** A quotation as HTML. */
  url: string;
  credit: string;
}

interface Slide {
  start_date: SlideDate;
  end_date?: SlideDate;
  /** The date in words, with all its uncertainty. */
  display_date: string;
  text: { headline: string; text: string };
  media?: Media;
  group: string;
  unique_id: string;
}

interface Timeline {
  title: { text: { headline: string; text: string } };
  events: Slide[];
}

/** The dated events as TimelineJS reads them from a JSON file. Undated ones have no place on a timeline. */
export function toTimelineJs(input: ExportInput, options: ExportOptions): string {
  return `${JSON.stringify(timelineOf(input, options), null, 2)}\n`;
}

function timelineOf(input: ExportInput, options: ExportOptions): Timeline {
  const language = languageOf(input, options);
  const title = oneLine(titleOf(input.articles, options, wordsOf(language).chronology));
  const citations = new Citations(input.articles, language);
  const events = input.events.filter(isDated).map((event) => slideOf(event, language, citations));
  const text = summaryOf(input, events.length, language);
  return { title: { text: { headline: escapeMarkup(title), text: paragraph(text) } }, events };
}

function slideOf(event: DatedEvent, language: Language, citations: Citations): Slide {
  const entry = entryOf(event, language, citations);
  const [first, ...others] = entry.citations;
  const lines = [
    [entry.factuality, ...entry.facts].join(' · '),
    ...entry.disagreements.map(disagreementLine),
    ...entry.editorial,
    ...unique(others.map(sourceLine)),
  ];
  return {
    ...datesOf(event),
    display_date: formatWhen(event.when, language),
    text: { headline: escapeMarkup(entry.title), text: lines.map(paragraph).join('') },
    ...(first && { media: mediaOf(first) }),
    group: entry.type,
    unique_id: slideId(event.id),
  };
}

const paragraph = (text: string) => `<p>${escapeMarkup(text)}</p>`;

const mediaOf = (citation: Citation): Media => ({
  url: `<blockquote>${escapeMarkup(citation.quote)}</blockquote>`,
  credit: escapeMarkup(sourceLine(citation)),
});

/** TimelineJS makes it part of an address and of the page. */
const slideId = (id: string) => `event-${id.replace(/[^\w-]/g, '-')}`;

/** A stretch that is one unit of the calendar is told by its beginning alone; so is an open one by what is known. */
function datesOf({ when }: DatedEvent): Pick<Slide, 'start_date' | 'end_date'> {
  const start = slideDate(when.start, when.granularity);
  const end = slideDate(when.end, when.granularity);
  if (when.open === 'start') return { start_date: end };
  const isOne = when.open === 'end' || JSON.stringify(start) === JSON.stringify(end);
  return isOne ? { start_date: start } : { start_date: start, end_date: end };
}

const YEARS: ReadonlySet<Granularity> = new Set(['year', 'decade', 'century']);
const MONTHS: ReadonlySet<Granularity> = new Set(['month', 'season', 'quarter', 'half']);

function slideDate(iso: string, granularity: Granularity): SlideDate {
  const { year, month, day } = civilDate(dayNumber(iso));
  if (YEARS.has(granularity)) return { year };
  if (MONTHS.has(granularity)) return { year, month };
  const time = /T(\d\d):(\d\d)/.exec(iso);
  if (time === null) return { year, month, day };
  return { year, month, day, hour: Number(time[1]), minute: Number(time[2]) };
}

/** The columns of the spreadsheet, which TimelineJS knows by these names. */
export const COLUMNS = [
  ...(['Year', 'Month', 'Day', 'Time', 'End Year', 'End Month', 'End Day', 'End Time'] as const),
  ...(['Display Date', 'Headline', 'Text', 'Media', 'Media Credit', 'Media Caption'] as const),
  ...(['Media Thumbnail', 'Type', 'Group', 'Background'] as const),
] as const;

type Cells = Partial<Record<(typeof COLUMNS)[number], string | number>>;

/** The dated events as the spreadsheet of TimelineJS, the title slide first. */
export function toTimelineJsTable(input: ExportInput, options: ExportOptions): string {
  const { title, events } = timelineOf(input, options);
  const rows = [
    { Headline: title.text.headline, Text: title.text.text, Type: 'title' },
    ...events.map(cellsOf),
  ];
  return writeTable(
    [[...COLUMNS], ...rows.map((cells: Cells) => COLUMNS.map((column) => cells[column] ?? ''))],
    options.separator,
  );
}

function cellsOf({ start_date: start, end_date: end, display_date, text, media, group }: Slide): Cells {
  return {
    ...filled({ Year: start.year, Month: start.month, Day: start.day, Time: timeOf(start) }),
    ...filled({
      'End Year': end?.year,
      'End Month': end?.month,
      'End Day': end?.day,
      'End Time': timeOf(end),
    }),
    ...{ 'Display Date': display_date, Headline: text.headline, Text: text.text, Group: group },
    ...filled({ Media: media?.url, 'Media Credit': media?.credit }),
  };
}

/** "21:07:00", as the spreadsheet wants it. */
function timeOf(date: SlideDate | undefined): string | undefined {
  if (date?.hour === undefined) return undefined;
  return `${two(date.hour)}:${two(date.minute ?? 0)}:00`;
}

const two = (value: number) => String(value).padStart(2, '0');

function filled(cells: Record<string, string | number | undefined>): Cells {
  return Object.fromEntries(Object.entries(cells).filter(([, value]) => value !== undefined));
}
