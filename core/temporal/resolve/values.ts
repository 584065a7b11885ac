/** TIMEX3 values and the days they cover. */
import { civilDate, dayOf, daysInMonth, isoDay, isoWeek, mondayOf, two, weekdayOf } from '../calendar.ts';
import type { Granularity } from '../expression.ts';
import type { Unit, YearPart } from '../meaning.ts';

/** A stretch of the calendar with its TIMEX3 value. */
export interface Stretch {
  readonly value: string;
  readonly granularity: Granularity;
  readonly first: number;
  readonly last: number;
}

/** Parts of a year: first month, number of months, granularity. Seasons are the meteorological ones. */
export const YEAR_PARTS: Readonly<
  Record<YearPart, { month: number; months: number; granularity: Granularity }>
> = {
  SP: { month: 3, months: 3, granularity: 'season' },
  SU: { month: 6, months: 3, granularity: 'season' },
  FA: { month: 9, months: 3, granularity: 'season' },
  WI: { month: 12, months: 3, granularity: 'season' },
  Q1: { month: 1, months: 3, granularity: 'quarter' },
  Q2: { month: 4, months: 3, granularity: 'quarter' },
  Q3: { month: 7, months: 3, granularity: 'quarter' },
  Q4: { month: 10, months: 3, granularity: 'quarter' },
  H1: { month: 1, months: 6, granularity: 'half' },
  H2: { month: 7, months: 6, granularity: 'half' },
};

/** TIMEX3 letters of units; seasons have none of their own. */
export const UNIT_LETTERS: Readonly<Record<Unit, string>> = {
  second: 'S',
  minute: 'M',
  hour: 'H',
  day: 'D',
  weekend: 'WE',
  week: 'W',
  month: 'M',
  season: 'SN',
  quarter: 'Q',
  half: 'H',
  year: 'Y',
  decade: 'DE',
  century: 'C',
};

/** Years before Christ as in TIDES and WikiWars: astronomical −478 is `BC0479`. */
function yearValue(year: number): string {
  return year > 0 ? String(year).padStart(4, '0') : `BC${String(1 - year).padStart(4, '0')}`;
}

export function dayStretch(day: number): Stretch {
  return { value: dayValue(day), granularity: 'day', first: day, last: day };
}

/** The ISO date, but for years of other than four digits. */
function dayValue(day: number): string {
  if (day >= FIRST_AD && day <= LAST_DAY) return isoDay(day);
  const { year, month, day: dayOfMonth } = civilDate(day);
  return `${yearValue(year)}-${two(month)}-${two(dayOfMonth)}`;
}

/** 1 January of year 1, and 31 December 9999. */
const FIRST_AD = -719_162;
const LAST_DAY = 2_932_896;

function weekStretch(day: number): Stretch {
  const monday = mondayOf(day);
  const { year, week } = isoWeek(day);
  return { value: `${yearValue(year)}-W${two(week)}`, granularity: 'week', first: monday, last: monday + 6 };
}

/** Saturday and Sunday of the week that holds a day. */
function weekendStretch(day: number): Stretch {
  const week = weekStretch(day);
  return { ...week, value: `${week.value}-WE`, granularity: 'day', first: week.first + 5 };
}

export function monthStretch(year: number, month: number): Stretch {
  const first = dayOf(year, month, 1);
  const date = civilDate(first);
  return {
    value: `${yearValue(date.year)}-${two(date.month)}`,
    granularity: 'month',
    first,
    last: first + daysInMonth(date.year, date.month) - 1,
  };
}

export function yearPartStretch(year: number, part: YearPart): Stretch {
  const { month, months, granularity } = YEAR_PARTS[part];
  return {
    value: `${yearValue(year)}-${part}`,
    granularity,
    first: dayOf(year, month, 1),
    last: dayOf(year, month + months, 1) - 1,
  };
}

export function yearStretch(year: number): Stretch {
  return {
    value: yearValue(year),
    granularity: 'year',
    first: dayOf(year, 1, 1),
    last: dayOf(year, 12, 31),
  };
}

/** A decade after Christ by its first three digits, before Christ likewise: the 460s BC run from 469 to 460. */
export function decadeStretch(decade: number, bc: boolean): Stretch {
  const digits = String(decade).padStart(3, '0');
  const firstYear = bc ? 1 - (decade * 10 + 9) : decade * 10;
  return {
    value: bc ? `BC${digits}` : digits,
    granularity: 'decade',
    first: dayOf(firstYear, 1, 1),
    last: dayOf(firstYear + 9, 12, 31),
  };
}

/** The nth century, from its year 1 to its year 100; TIMEX3 writes the digits its years begin with. */
export function centuryStretch(century: number, bc: boolean): Stretch {
  const digits = String(century - 1).padStart(2, '0');
  const firstYear = bc ? 1 - century * 100 : (century - 1) * 100 + 1;
  return {
    value: bc ? `BC${digits}` : digits,
    granularity: 'century',
    first: dayOf(firstYear, 1, 1),
    last: dayOf(firstYear + 99, 12, 31),
  };
}

/** The unit of the calendar that holds a day, moved on by a number of units. */
export function unitStretch(day: number, unit: Unit, count: number): Stretch | null {
  const { year, month } = civilDate(day);
  switch (unit) {
    case 'day':
      return dayStretch(day + count);
    case 'week':
      return weekStretch(day + 7 * count);
    case 'weekend':
      return weekendStretch(day + 7 * count);
    case 'month':
      return monthStretch(year, month + count);
    case 'quarter':
      return numberedPart(year, Math.floor((month - 1) / 3) + count, 4, 'Q');
    case 'half':
      return numberedPart(year, Math.floor((month - 1) / 6) + count, 2, 'H');
    case 'year':
      return yearStretch(year + count);
    case 'decade':
      return movedDecade(year, count);
    case 'century':
      return movedCentury(year, count);
    default:
      return null;
  }
}

function movedDecade(year: number, count: number): Stretch {
  return year > 0
    ? decadeStretch(Math.floor(year / 10) + count, false)
    : decadeStretch(Math.floor((1 - year) / 10) - count, true);
}

function movedCentury(year: number, count: number): Stretch {
  return year > 0
    ? centuryStretch(Math.ceil(year / 100) + count, false)
    : centuryStretch(Math.ceil((1 - year) / 100) - count, true);
}

function numberedPart(year: number, index: number, perYear: 2 | 4, letter: 'Q' | 'H'): Stretch | null {
  const years = Math.floor(index / perYear);
  const part = Object.keys(YEAR_PARTS).find((name) => name === `${letter}${index - years * perYear + 1}`);
  return isYearPart(part) ? yearPartStretch(year + years, part) : null;
}

/** Whether a word is the TIMEX3 name of a part of a year. */
export function isYearPart(word: string | undefined): word is YearPart {
  return word !== undefined && Object.hasOwn(YEAR_PARTS, word);
}

/** A day moved by a number of units, keeping the day of the month where the month has it. */
export function moveDay(day: number, unit: Unit, count: number): number {
  const months = { month: 1, quarter: 3, season: 3, half: 6, year: 12, decade: 120, century: 1200 };
  if (unit === 'week' || unit === 'weekend') return day + Math.round(7 * count);
  if (unit === 'day') return day + Math.round(count);
  if (unit === 'hour' || unit === 'minute' || unit === 'second') return day;
  const date = civilDate(day);
  const target = dayOf(date.year, date.month + Math.round(months[unit] * count), 1);
  const { year, month } = civilDate(target);
  return target + Math.min(date.day, daysInMonth(year, month)) - 1;
}

/** The day of the week on or after (1), on or before (−1) a day. */
export function weekdayFrom(day: number, weekday: number, direction: -1 | 1): number {
  const distance = direction === 1 ? weekday - weekdayOf(day) : weekdayOf(day) - weekday;
  return day + direction * (((distance % 7) + 7) % 7);
}
