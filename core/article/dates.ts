/**
 * Complete calendar dates in the notations in which mastheads, datelines and addresses give them. The temporal tagger
 * reads running text; this reads the few places that say when an article was published.
 */
import { Temporal } from 'temporal-polyfill';
import months from './months.json' with { type: 'json' };

/** A date found in a text. */
export interface FoundDate {
  start: number;
  end: number;
  /** ISO date, or date-time where a clock time follows. */
  value: string;
}

const MONTHS = new Map<string, number>(Object.entries(months));
const MONTH_NAME = `(?:${[...MONTHS.keys()].sort((a, b) => b.length - a.length).join('|')})`;
const MONTH = `(?<month>${MONTH_NAME})\\.?`;
const DAY = '(?<day>\\d{1,2})(?:st|nd|rd|th)?';
const YEAR = '(?<year>\\d{4})';
/** No digit follows, unless a clock time or another date was run together with it: "November 1, 20241:28 PM". */
const YEAR_END = `(?!\\d(?!\\d?:\\d{2}|\\d?\\.\\s?(?:\\d{1,2}\\.|${MONTH_NAME})))`;
const NEXT_DATE = '(?!\\d(?!\\d{3}[-/]\\d{2}[-/]))';

/** Two-digit years count from 1970 to 2069, as POSIX does. */
const CENTURY_PIVOT = 70;

const NOTATIONS = [
  `(?<!\\d)${YEAR}-(?<monthNumber>\\d{2})-(?<day>\\d{2})${NEXT_DATE}`,
  `(?<!\\d)${YEAR}/(?<monthNumber>\\d{2})/(?<day>\\d{2})${NEXT_DATE}`,
  `(?<![\\d.])(?<day>\\d{1,2})\\.\\s?(?<monthNumber>\\d{1,2})\\.\\s?(?<year>\\d{4}|\\d{2}(?![\\d.:]))`,
  // Day and month can be told apart only when one is no month.
  '(?<![\\d/])(?<day>1[3-9]|2\\d|3[01])/(?<monthNumber>\\d{1,2})/(?<year>\\d{4})(?!\\d)',
  `(?<![\\d.])${DAY}\\.?\\s+(?:of\\s+)?${MONTH},?\\s+${YEAR}${YEAR_END}`,
  `(?<!\\p{L})${MONTH}\\s+${DAY},?\\s+${YEAR}${YEAR_END}`,
].map((source) => new RegExp(source, 'giu'));

const CLOCK =
  /^[\s,|·•/–—-]*(?:T|um\s+|at\s+)?(?:(?<hour>\d{1,2}):(?<minute>\d{2})|(?<hour2>\d{1,2})[.:h](?<minute2>\d{2})(?=\s*(?:uhr|[ap]\.?m|gmt|bst|utc|e[sd]?t|cest|cet)))(?<second>:\d{2})?(?:\s*(?<half>[ap])\.?m\.?(?!\p{L}))?/iu;

/** No date with its clock time is longer, in characters. */
const MAX_DATE = 60;

/** All complete dates of a text, in order, with the clock time that directly follows. */
export function findDates(text: string): FoundDate[] {
  if (!/\d{2}/.test(text)) return [];
  return NOTATIONS.flatMap((notation) => [...text.matchAll(notation)].flatMap((match) => read(text, match)))
    .flatMap((date) => [date, ...runTogether(text, date)])
    .sort((a, b) => a.start - b.start)
    .map((date, i, dates) => withClockBefore(text, date, dates[i - 1]?.end ?? 0));
}

/** "17:20, 2 Jun 2023", "09:15 Uhr, Freitag, 2. Juni 2023" */
const CLOCK_BEFORE =
  /(?<![\d.:])(?<hour>\d{1,2}):(?<minute>\d{2})(?:\s*(?<half>[ap])\.?m\.?)?(?:\s*(?:uhr|gmt|bst|utc|e[sd]?t|cest|cet))?,?\s*(?:(?:am|on)\s+)?(?:\p{L}{3,10},?\s+)?$/iu;

/** @param after where the date before this one ends, with its own clock time */
function withClockBefore(text: string, date: FoundDate, after: number): FoundDate {
  if (date.value.includes('T')) return date;
  const begin = Math.max(after, date.start - MAX_DATE);
  const clock = CLOCK_BEFORE.exec(text.slice(begin, date.start));
  const time = clock && clockTime(clock);
  return time ? { ...date, start: begin + clock.index, value: `${date.value}T${time}` } : date;
}

/** The date that a page's text runs together with the one before it: "01.11.2024, 13:2801.11.2024, 13:27". */
function runTogether(text: string, { end }: FoundDate): FoundDate[] {
  const rest = text.slice(end, end + MAX_DATE);
  if (!/\d/.test(text[end - 1] ?? '') || !/^\d/.test(rest)) return [];
  const next = findDates(rest).find(({ start }) => start === 0);
  return next ? [{ ...next, start: end, end: end + next.end }] : [];
}

/** The ISO date of year, month and day, null when the calendar has no such day. */
export function isoDate(year: number, month: number, day: number): string | null {
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  const date = Temporal.PlainDate.from({ year, month, day }, { overflow: 'constrain' });
  return date.day === day ? date.toString() : null;
}

function read(text: string, match: RegExpExecArray): FoundDate[] {
  const { day, month, monthNumber, year } = match.groups ?? {};
  const number = monthNumber ? Number(monthNumber) : (MONTHS.get(month?.toLowerCase() ?? '') ?? 0);
  const date = isoDate(fullYear(year ?? ''), number, Number(day));
  if (!date) return [];
  const end = match.index + match[0].length;
  const clock = CLOCK.exec(text.slice(end, end + 40));
  const time = clock && clockTime(clock);
  return [
    { start: match.index, end: time ? end + clock[0].length : end, value: time ? `${date}T${time}` : date },
  ];
}

function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length === 4) return year;
  return year < CENTURY_PIVOT ? 2000 + year : 1900 + year;
}

function clockTime(match: RegExpExecArray): string | null {
  const { hour, hour2, minute, minute2, half } = match.groups ?? {};
  let hours = Number(hour ?? hour2);
  if (half) hours = (hours % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  const minutes = minute ?? minute2 ?? '';
  return hours < 24 && Number(minutes) < 60 ? `${String(hours).padStart(2, '0')}:${minutes}` : null;
}
