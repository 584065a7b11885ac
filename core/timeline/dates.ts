/** Dates in words, from tables and not from the machine's locale. */
import type { When } from '../events/event.ts';
import { civilDate, dayNumber } from '../temporal/calendar.ts';
import type { Interval } from '../temporal/expression.ts';
import names from '../temporal/format.json' with { type: 'json' };
import { type FormatStyle, formatInterval } from '../temporal/format.ts';
import words from './words.json' with { type: 'json' };

export type Language = 'de' | 'en';

/** When an event happened, for readers: "Freitag, 1. November 2024", "seit Februar 2022", "ca. Juni 2024". */
export function formatWhen(when: When, language: Language, style: FormatStyle = 'long'): string {
  const { granularity, open } = when;
  const date = (interval: Interval) => formatInterval(interval, granularity, language, style);
  if (open === null) return hedged(when, date(when), language);
  return date(open === 'end' ? { start: when.start, end: null } : { start: null, end: when.end });
}

/**
 * The shortest form that is still clear, for the labels of a picture: "1. Nov.", "7. Sep. – 1. Okt.", "Juni 2024".
 * @param year the only year a picture shows, which its dates need not repeat; null where it shows several
 */
export function compactDate(when: When, language: Language, year: number | null): string {
  const date = withoutWeekday(formatWhen(when, language, 'short'), language);
  if (year === null || civilDate(dayNumber(when.start)).year !== year) return date;
  const repeated = ` ${formatYear(year, language)}`;
  const short = date.endsWith(repeated) ? date.slice(0, -repeated.length) : date;
  return short.replaceAll(`${repeated},`, ',');
}

/** "1. Nov. 2024", in English "1 Nov 2024". */
export function shortDay(iso: string, language: Language): string {
  return `${dayAndMonth(iso, language)} ${formatYear(civilDate(dayNumber(iso)).year, language)}`;
}

/** "1. Nov.", in English "1 Nov". */
function dayAndMonth(iso: string, language: Language): string {
  const { day, month } = civilDate(dayNumber(iso));
  return `${day}${words[language].ordinal} ${names[language].shortMonths[month - 1] ?? ''}`;
}

/** A year as readers count: ISO 8601 calls the year before year 1 zero. */
export function formatYear(year: number, language: Language): string {
  return year > 0 ? String(year) : names[language].bc.replace('{year}', String(1 - year));
}

function withoutWeekday(date: string, language: Language): string {
  return names[language].shortWeekdays.reduce(
    (text, name) => text.replace(`${name}, `, '').replace(`${name} `, ''),
    date,
  );
}

function hedged({ certainty, open }: When, date: string, language: Language): string {
  return certainty === 'approximate' && open === null ? words[language].around.replace('{date}', date) : date;
}
