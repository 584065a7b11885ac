/** Days of the year without their year, alone ("1. November") or with their weekday, which leaves few years. */
import { Temporal } from 'temporal-polyfill';
import { isoDate } from './dates.ts';
import months from './months.json' with { type: 'json' };
import weekdays from './weekdays.json' with { type: 'json' };

/** A day of a year that is not named. */
export interface YearDay {
  start: number;
  end: number;
  month: number;
  day: number;
  /** 1 for Monday to 7 for Sunday; null where it is not named. */
  weekday: number | null;
}

const MONTHS = new Map<string, number>(Object.entries(months));
const WEEKDAYS = new Map<string, number>(Object.entries(weekdays));

const oneOf = (names: Iterable<string>) => [...names].sort((a, b) => b.length - a.length).join('|');
const MONTH = oneOf(MONTHS.keys());
const DAY = '\\d{1,2}';

const YEAR_DAY = new RegExp(
  `(?<![\\p{L}\\d.])(?:(?<weekday>${oneOf(WEEKDAYS.keys())})\\.?,?\\s+\\(?(?:de[nmr]\\s+|the\\s+)?)?(?:` +
    [
      `(?<day1>${DAY})(?:\\.|st|nd|rd|th)?\\s+(?:of\\s+)?(?<month1>${MONTH})(?!\\p{L})\\.?`,
      `(?<month2>${MONTH})\\.?\\s+(?<day2>${DAY})(?:st|nd|rd|th)?(?!\\d)`,
      `(?<day3>${DAY})\\.\\s?(?<month3>\\d{1,2})\\.(?!\\d)`,
    ].join('|') +
    ')(?!,?\\s*\\d{4})',
  'giu',
);

/** All days of a text that stand without their year, in order. */
export function findYearDays(text: string): YearDay[] {
  return [...text.matchAll(YEAR_DAY)].flatMap((match) => {
    const { weekday, day1, day2, day3, month1, month2, month3 } = match.groups ?? {};
    const month = month3 ? Number(month3) : (MONTHS.get((month1 ?? month2 ?? '').toLowerCase()) ?? 0);
    const day = Number(day1 ?? day2 ?? day3);
    // A leap year has every day that any year has.
    if (!isoDate(2000, month, day)) return [];
    const number = weekday ? (WEEKDAYS.get(weekday.toLowerCase()) ?? null) : null;
    return [{ start: match.index, end: match.index + match[0].length, month, day, weekday: number }];
  });
}

/** The ISO date of such a day in a year; null where the year has no such day, or on another day of the week. */
export function inYear({ month, day, weekday }: YearDay, year: number): string | null {
  const value = isoDate(year, month, day);
  if (!value || weekday === null) return value;
  return Temporal.PlainDate.from(value).dayOfWeek === weekday ? value : null;
}
