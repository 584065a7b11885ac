/** A briefing: what every document says, before it is written as Markdown, HTML, Word or PDF. */
import type { Event } from '../../events/event.ts';
import { civilDate, dayNumber } from '../../temporal/calendar.ts';
import { formatInterval } from '../../temporal/format.ts';
import { formatYear, type Language } from '../../timeline/dates.ts';
import { type DatedEvent, isDated } from '../../timeline/layout.ts';
import { summaryOf } from '../captions.ts';
import { type Citation, Citations, sourceLine } from '../citations.ts';
import { type Entry, entryOf } from '../entry.ts';
import type { ExportInput, ExportOptions } from '../options.ts';
import { oneLine } from '../text.ts';
import { fill, languageOf, titleOf, wordsOf } from '../words.ts';

export interface Briefing {
  language: Language;
  title: string;
  /** "1. März – 3. Juni 2024 · 3 Ereignisse aus 1 Artikel · 1 ohne Datum". */
  summary: string;
  /** A year each, the undated last. */
  sections: { heading: string; entries: Entry[] }[];
  /** The quoted paragraphs by their numbers: the appendix. */
  citations: Citation[];
}

/** The events as a chronology with its sources, undated ones at the end. */
export function briefingOf(input: ExportInput, options: ExportOptions): Briefing {
  const language = languageOf(input, options);
  const words = wordsOf(language);
  const citations = new Citations(input.articles, language);
  const entries = (events: Event[]) =>
    events.map((event) => told(entryOf(event, language, citations), options));
  const dated = input.events.filter(isDated).sort(byDate);
  const undated = options.undated === false ? [] : input.events.filter((event) => !isDated(event));
  const listed = { ...input, events: [...dated, ...undated] };
  const years = Map.groupBy(dated, ({ when }) => civilDate(dayNumber(when.start)).year);
  const sections = [...years].map(([year, events]) => ({
    heading: formatYear(year, language),
    entries: entries(events),
  }));
  if (undated.length > 0) sections.push({ heading: words.undatedHeading, entries: entries(undated) });
  return {
    language,
    title: oneLine(titleOf(input.articles, options, words.chronology)),
    summary: [
      ...periodOf(dated, options, language),
      summaryOf(listed, listed.events.length, language),
      ...(undated.length > 0 ? [fill(words.undated, { count: undated.length })] : []),
    ].join(' · '),
    sections,
    citations: options.sources === false ? [] : citations.all,
  };
}

/** An entry without the numbers of its sources where nobody wants them. */
function told(entry: Entry, { sources }: ExportOptions): Entry {
  if (sources !== false) return entry;
  const disagreements = entry.disagreements.map(({ label, claims }) => ({
    label,
    claims: claims.map(({ value }) => ({ value, citations: [] })),
  }));
  return { ...entry, citations: [], disagreements };
}

/** The numbers of events that a briefing lists, and that it leaves out. */
export function countsOf({ events }: ExportInput, { undated }: ExportOptions) {
  const omitted = undated === false ? events.filter((event) => !isDated(event)).length : 0;
  return { shown: events.length - omitted, omitted };
}

/** The period told, else that of the events, in words; none where there is neither. */
function periodOf(dated: DatedEvent[], { from, to }: ExportOptions, language: Language): string[] {
  const days = (edge: 'start' | 'end') => dated.map(({ when }) => when[edge].replace(/T.*/, ''));
  const start = from ?? days('start').reduce<string | null>(earlier, null);
  const end = to ?? days('end').reduce<string | null>(later, null);
  if (start === null && end === null) return [];
  return [formatInterval({ start, end }, 'day', language)];
}

const earlier = (a: string | null, b: string) => (a !== null && dayNumber(a) <= dayNumber(b) ? a : b);
const later = (a: string | null, b: string) => (a !== null && dayNumber(a) >= dayNumber(b) ? a : b);

function byDate(a: DatedEvent, b: DatedEvent): number {
  return (
    dayNumber(a.when.start) - dayNumber(b.when.start) ||
    dayNumber(a.when.end) - dayNumber(b.when.end) ||
    (a.when.start < b.when.start ? -1 : a.when.start > b.when.start ? 1 : 0)
  );
}

/** The appendix: the articles in the order of their first paragraph, each with its paragraphs. */
export function appendixOf({ citations }: Briefing): { source: string; citations: Citation[] }[] {
  const articles = Map.groupBy(citations, ({ article }) => article);
  return [...articles.values()].map((same) => {
    const [first] = same;
    return { source: first ? sourceLine({ ...first, paragraph: null }) : '', citations: same };
  });
}

/** Where a paragraph of the appendix stands, below the name of its article: " – Absatz 3". */
export const placeOf = ({ paragraph }: Citation): string => (paragraph === null ? '' : ` – ${paragraph}`);

/** A part of a line: text, or the number of a quoted paragraph. */
export type Piece = string | { reference: number };

/** A line of a document as text and references, which each format writes in its own way. */
export function piecesOf(entry: Entry): Piece[][] {
  const { type, factuality, facts, disagreements, editorial } = entry;
  const claims = disagreements.map(({ label, claims }): Piece[] => [
    `${label}: `,
    ...claims.flatMap(({ value, citations }, index): Piece[] => [
      ...(index > 0 ? [' / '] : []),
      value,
      ...citations.map(({ number }) => ({ reference: number })),
    ]),
  ]);
  return [[[type, factuality, ...facts].join(' · ')], ...claims, ...editorial.map((line) => [line])];
}
