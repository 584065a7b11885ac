/** iCalendar (RFC 5545): an all-day entry for every event whose days are known. */
import ical, { ICalEventBusyStatus, ICalEventTransparency } from 'ical-generator';
import { Temporal } from 'temporal-polyfill';
import type { Article } from '../article/article.ts';
import type { Event } from '../events/event.ts';
import { dayNumber } from '../temporal/calendar.ts';
import { formatWhen, type Language } from '../timeline/dates.ts';
import { type DatedEvent, isDated } from '../timeline/layout.ts';
import { Citations, quoted, sourceLine } from './citations.ts';
import { disagreementLine, entryOf } from './entry.ts';
import type { ExportInput, ExportOptions } from './options.ts';
import { oneLine } from './text.ts';
import { counted, fill, languageOf, titleOf, wordsOf } from './words.ts';

export interface Calendar {
  text: string;
  /** Events that cannot be a calendar entry. */
  omitted: Event[];
}

/**
 * A calendar of the events. Undated and open stretches have no days to stand on, a year or more is no appointment, and
 * the format has no years before 1 and after 9999: those are left out and named.
 */
export function toCalendar(input: ExportInput, options: ExportOptions): Calendar {
  const language = languageOf(input, options);
  const articles = new Map(input.articles.map((article) => [article.id, article]));
  const citations = new Citations(input.articles, language);
  const entries = input.events.filter(isDated).filter(isEntry);
  const shown = new Set<Event>(entries);
  const omitted = input.events.filter((event) => !shown.has(event));
  const calendar = ical({
    name: oneLine(titleOf(input.articles, options, wordsOf(language).chronology)),
    prodId: { company: 'Dateline', product: 'Dateline', language: language.toUpperCase() },
    events: entries.map((event) => calendarEntry(event, articles, citations, language)),
  });
  if (omitted.length > 0) calendar.description(omittedNote(omitted, language));
  return { text: `${calendar.toString()}\r\n`, omitted };
}

/** "3 Ereignisse sind keine Kalendereinträge: …", for whoever subscribes to the calendar. */
function omittedNote(omitted: Event[], language: Language): string {
  const words = wordsOf(language);
  const titles = omitted.map(({ title }) => oneLine(title)).join('; ');
  return fill(words.notInCalendar, { events: counted(words.events, omitted.length), titles });
}

/** Days from which on a stretch is no appointment any more. */
const TOO_LONG = 365;
const FOUR_DIGITS = /^(?!0000)\d{4}-/;

const isEntry = ({ when }: DatedEvent) =>
  when.open === null &&
  dayNumber(when.end) - dayNumber(when.start) + 1 < TOO_LONG &&
  FOUR_DIGITS.test(when.start) &&
  // The day after the last one must be writable too.
  FOUR_DIGITS.test(when.end) &&
  !when.end.startsWith('9999-12-31');

function calendarEntry(
  event: DatedEvent,
  articles: ReadonlyMap<string, Article>,
  citations: Citations,
  language: Language,
) {
  const { when } = event;
  const entry = entryOf(event, language, citations);
  const date = formatWhen(when, language);
  const sources = entry.citations.map(
    (citation) => `${quoted(citation.quote, language)} – ${sourceLine(citation)}`,
  );
  const lines = [
    date,
    [entry.type, entry.factuality, ...entry.facts].join(' · '),
    ...entry.disagreements.map(disagreementLine),
    ...entry.editorial,
    ...sources,
  ];
  return {
    id: `${oneLine(event.id)}@dateline`,
    stamp: stampOf(event, articles),
    start: plainDate(when.start),
    end: plainDate(when.end).add({ days: 1 }),
    allDay: true,
    summary: isCertain(when) ? entry.title : fill(wordsOf(language).hedged, { title: entry.title, date }),
    description: lines.join('\n'),
    location: event.places.map(oneLine).join(', ') || null,
    categories: [{ name: entry.type }],
    transparency: ICalEventTransparency.TRANSPARENT,
    busystatus: ICalEventBusyStatus.FREE,
  };
}

/** A day that the words name: nothing to add to the title. */
const isCertain = ({ granularity, certainty }: DatedEvent['when']) =>
  certainty === 'exact' && (granularity === 'day' || granularity === 'minute' || granularity === 'hour');

const plainDate = (iso: string) => Temporal.PlainDate.from(iso.slice(0, 10));

/**
 * DTSTAMP, the last revision of what is told: when the newest of its articles was published. The clock takes no part, so
 * that the same events give the same file. RFC 5545 wants UTC; an article's local time is as near as can be known.
 */
function stampOf(
  { mentions, when }: DatedEvent,
  articles: ReadonlyMap<string, Article>,
): Temporal.PlainDateTime {
  const dates = mentions.flatMap(({ article }) => articles.get(article)?.published.value ?? []);
  const newest = dates
    .filter((date) => FOUR_DIGITS.test(date))
    .sort()
    .at(-1);
  return Temporal.PlainDateTime.from(newest ?? when.start);
}
