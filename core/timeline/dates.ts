/** Dates in words, from tables and not from the machine's locale. */
import type { When } from '../events/event.ts';
import { civilDate, dayNumber } from '../temporal/calendar.ts';
import type { Interval } from '../temporal/expression.ts';
import names from '../temporal/format.json' with { type: 'json' };
import { type FormatStyle, formatInterval } from '../temporal/format.ts';
import words from './words.json' with { type: 'json' };

export type Language = 'de' | 'en';

/** When an event happened, for readers: "Freitag, 1. November 2024", "seit 24. Februar 2022", "ca. Juni 2024". */
export function formatWhen(when: When, language: Language, style: FormatStyle = 'long'): string {
  return hedged(when, formatInterval(intervalOf(when), when.granularity, language, style), language);
}

/**
 * The shortest form that is still clear, for the labels of a picture: "1. Nov.", "7. Sep. – 1. Okt.", "Juni 2024".
 * @param withYear false where the picture shows a single year; only days can do without
 */
export function compactDate(when: When, language: Language, withYear: boolean): string {
  const { start, end, granularity, open } = when;
  const day = (iso: string) => (withYear ? shortDay(iso, language) : dayAndMonth(iso, language));
  if (open !== null && granularity === 'day') {
    const { since, until } = names[language];
    return open === 'end' ? since.replace('{date}', day(start)) : until.replace('{date}', day(end));
  }
  const isSingleDay = dayNumber(start) === dayNumber(end);
  if (isSingleDay && granularity === 'minute')
    return hedged(when, `${day(start)}, ${start.slice(-5)}`, language);
  if (isSingleDay) return hedged(when, day(start), language);
  return formatWhen(when, language, 'short');
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

function intervalOf({ start, end, open }: When): Interval {
  return { start: open === 'start' ? null : start, end: open === 'end' ? null : end };
}

function hedged({ certainty, open }: When, date: string, language: Language): string {
  return certainty === 'approximate' && open === null ? words[language].around.replace('{date}', date) : date;
}
