/** What comes round every year, in one year: its days, and its TIMEX3 value. */
import { dayOf, daysInMonth, two } from '../calendar.ts';
import { holidayIn } from '../holidays.ts';
import type { Yearly } from '../meaning.ts';
import { type Placement, unplaced } from './context.ts';
import {
  dayStretch,
  monthStretch,
  type Stretch,
  YEAR_PARTS,
  yearPartStretch,
  yearStretch,
} from './values.ts';

/** First and last day number, both inclusive. */
export interface Days {
  first: number;
  last: number;
}

/** The days of something yearly in a year; null where the year does not have it (30 February). */
export function daysIn(year: number, yearly: Yearly): Days | null {
  if ('part' in yearly) {
    const { month, months } = YEAR_PARTS[yearly.part];
    return { first: dayOf(year, month, 1), last: dayOf(year, month + months, 1) - 1 };
  }
  if ('holiday' in yearly) {
    const day = holidayIn(year, yearly.holiday);
    return day === null ? null : { first: day, last: day };
  }
  const { month, day } = yearly;
  if (day !== undefined && !hasDay(year, month, day)) return null;
  const first = dayOf(year, month, day ?? 1);
  return { first, last: day === undefined ? first + daysInMonth(year, month) - 1 : first };
}

function hasDay(year: number, month: number, day: number): boolean {
  return day <= SHORTEST_MONTH || day <= daysInMonth(year, month);
}

const SHORTEST_MONTH = 28;

/** The same with its TIMEX3 value; null where the year does not have it (30 February). */
export function stretchIn(year: number, yearly: Yearly | undefined): Stretch | null {
  if (!yearly) return yearStretch(year);
  if ('part' in yearly) return yearPartStretch(year, yearly.part);
  if ('holiday' in yearly) {
    const day = holidayIn(year, yearly.holiday);
    return day === null ? null : dayStretch(day);
  }
  if (yearly.day === undefined) return monthStretch(year, yearly.month);
  if (!hasDay(year, yearly.month, yearly.day)) return null;
  return dayStretch(dayOf(year, yearly.month, yearly.day));
}

/** `XXXX-09-07`: where no year is known. */
export function unresolved(yearly: Yearly | undefined): Placement {
  if (!yearly) return unplaced('XXXX', 'year');
  if ('part' in yearly) return unplaced(`XXXX-${yearly.part}`, YEAR_PARTS[yearly.part].granularity);
  if ('holiday' in yearly) return unplaced('XXXX-XX-XX', 'day');
  if (yearly.day === undefined) return unplaced(`XXXX-${two(yearly.month)}`, 'month');
  return unplaced(`XXXX-${two(yearly.month)}-${two(yearly.day)}`, 'day');
}
