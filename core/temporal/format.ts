/**
 * Intervals in words, for readers: the same on every machine, because the names of months and weekdays come from
 * `format.json` and not from the locale data of the runtime.
 */
import { type CivilDate, civilDate, dayNumber, dayOf, isoDay, weekdayOf } from './calendar.ts';
import type { Granularity, Interval } from './expression.ts';
import tables from './format.json' with { type: 'json' };

export type FormatLanguage = 'de' | 'en';

/** `long`: "Freitag, 1. November 2024"; `short`: "Fr., 1. Nov. 2024". */
export type FormatStyle = 'long' | 'short';

interface Style {
  words: (typeof tables)[FormatLanguage];
  language: FormatLanguage;
  short: boolean;
}

/**
 * An interval as a reader would write it, at the granularity it is known to: "Freitag, 1. November 2024", "Juni 2024",
 * "Frühjahr 2024", "7. September – 1. Oktober 2023", "seit 24. Februar 2022", "479 v. Chr.".
 *
 * @param interval ISO dates or date-times, both inclusive; null gives "ohne Datum" / "undated"
 * @param granularity an interval that does not fill exactly one unit of it is written as a range
 */
export function formatInterval(
  interval: Interval | null,
  granularity: Granularity,
  language: FormatLanguage,
  form: FormatStyle = 'long',
): string {
  const style: Style = { words: tables[language], language, short: form === 'short' };
  if (!interval) return style.words.unknown;
  const { start, end } = interval;
  if (start !== null && end !== null) return formatClosed(start, end, granularity, style);
  if (start !== null)
    return fill(style.words.since, { date: formatEdge(start, 'start', granularity, style) });
  if (end !== null) return fill(style.words.until, { date: formatEdge(end, 'end', granularity, style) });
  return style.words.unknown;
}

/** A day as readers write it: "Freitag, 1. November 2024". */
export function formatDate(day: number, language: FormatLanguage): string {
  return formatWeekday(day, { words: tables[language], language, short: false });
}

/** Lengths in months of the units that an open stretch may begin or end with ("seit Februar 2022", "bis 2019"). */
const MONTHS: Partial<Record<Granularity, number>> = { month: 1, quarter: 3, half: 6, year: 12 };

/** The known edge of an open stretch: the unit that begins or ends there, where that is a whole one, else the day. */
function formatEdge(iso: string, edge: 'start' | 'end', granularity: Granularity, style: Style): string {
  const months = MONTHS[granularity] ?? 0;
  const boundary = edge === 'start' ? dayNumber(iso) : dayNumber(iso) + 1;
  const { year, month, day } = civilDate(boundary);
  if (months === 0 || day !== 1 || (month - 1) % months !== 0) return formatMoment(iso, granularity, style);
  const other = dayOf(year, month + (edge === 'start' ? months : -months), 1);
  const [start, end] = edge === 'start' ? [iso, isoDay(other - 1)] : [isoDay(other), iso];
  return formatClosed(start, end, granularity, style);
}

/** A stretch that is still to begin and has no end: "ab Dezember 2024", "from December 2024". */
export function formatFrom(start: string, granularity: Granularity, language: FormatLanguage): string {
  const style: Style = { words: tables[language], language, short: false };
  return fill(style.words.from, { date: formatEdge(start, 'start', granularity, style) });
}

function formatClosed(start: string, end: string, granularity: Granularity, style: Style): string {
  const unit = formatUnit(start, end, granularity, style);
  if (unit !== null) return unit;
  if (start === end) return formatMoment(start, granularity, style);
  const from = civilDate(dayNumber(start));
  const to = civilDate(dayNumber(end));
  if (from.month === 1 && from.day === 1 && to.month === 12 && to.day === 31) {
    return `${formatYear(from.year, style)}–${formatYear(to.year, style)}`;
  }
  return formatDays(from, to, style);
}

/** The name of the one unit of the calendar that the interval fills; null where it fills none. */
function formatUnit(start: string, end: string, granularity: Granularity, style: Style): string | null {
  const first = dayNumber(start);
  const { year, month, day } = civilDate(first);
  const last = civilDate(dayNumber(end));
  if (day !== 1) return null;
  const next = civilDate(dayNumber(end) + 1);
  if (next.day !== 1) return null;
  const months = (last.year - year) * 12 + last.month - month + 1;
  const name = formatYear(year, style);
  const { words } = style;
  if (granularity === 'month' && months === 1) return `${monthName(month, style)} ${name}`;
  if (granularity === 'season' && months === 3) {
    const season = Object.entries(words.seasons).find(([first]) => Number(first) === month)?.[1];
    if (season === undefined) return null;
    const years = last.year === year ? name : `${name}/${String(last.year % 100).padStart(2, '0')}`;
    return `${season} ${years}`;
  }
  if (granularity === 'quarter' && months === 3) {
    return fill(words.quarter, { nth: ordinal((month + 2) / 3, style), year: name });
  }
  if (granularity === 'half' && months === 6) {
    return fill(words.half, { nth: ordinal((month + 5) / 6, style), year: name });
  }
  if (month !== 1) return null;
  if (months === 12) return name;
  if (granularity === 'decade' && months === 120 && year > 0) return fill(words.decade, { year });
  if (granularity === 'century' && months === 1200) {
    return year > 0
      ? fill(words.century, { nth: ordinal(Math.ceil(last.year / 100), style) })
      : fill(words.centuryBc, { nth: ordinal(Math.ceil((1 - year) / 100), style) });
  }
  return null;
}

/** One day or minute: with the weekday, and the time of day where it is known. */
function formatMoment(iso: string, granularity: Granularity, style: Style): string {
  const date = formatWeekday(dayNumber(iso), style);
  const time = iso.split('T')[1];
  if (time === undefined || granularity === 'day') return date;
  return fill(style.words.time, { date, time });
}

function formatWeekday(day: number, style: Style): string {
  const names = style.short ? style.words.shortWeekdays : style.words.weekdays;
  const separator = style.language === 'de' || !style.short ? ', ' : ' ';
  return `${names[weekdayOf(day) - 1]}${separator}${formatDay(civilDate(day), style)}`;
}

/** Two days with what they share written once: "3.–5. Mai 2024", "7. September – 1. Oktober 2023". */
function formatDays(from: CivilDate, to: CivilDate, style: Style): string {
  if (from.year !== to.year) return `${formatDay(from, style)} – ${formatDay(to, style)}`;
  const start = formatDayOfMonth(from, style);
  if (from.month !== to.month) return `${start} – ${formatDay(to, style)}`;
  return style.language === 'de'
    ? `${from.day}.–${formatDay(to, style)}`
    : `${from.day}–${formatDay(to, style)}`;
}

function formatDay(date: CivilDate, style: Style): string {
  return `${formatDayOfMonth(date, style)} ${formatYear(date.year, style)}`;
}

function formatDayOfMonth(date: CivilDate, style: Style): string {
  return `${date.day}${style.language === 'de' ? '.' : ''} ${monthName(date.month, style)}`;
}

function monthName(month: number, style: Style): string {
  return (style.short ? style.words.shortMonths : style.words.months)[month - 1] ?? '';
}

/** "3." and "3rd". */
function ordinal(n: number, { language }: Style): string {
  if (language === 'de') return `${n}.`;
  const isTeen = n % 100 > 10 && n % 100 < 20;
  return `${n}${(isTeen ? undefined : ['th', 'st', 'nd', 'rd'][n % 10]) ?? 'th'}`;
}

/** An astronomical year as readers count: year 0 is 1 BC. */
function formatYear(year: number, style: Style): string {
  return year > 0 ? String(year) : fill(style.words.bc, { year: 1 - year });
}

function fill(template: string, values: Record<string, string | number>): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
