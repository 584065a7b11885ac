/** Days of a month that other words tell: "am 15.", "on the 15th". */
import { civilDate, dayOf, daysInMonth, two } from '../calendar.ts';
import type { Anchor } from '../expression.ts';
import type { MonthDayMeaning } from '../meaning.ts';
import { type Context, type Placement, PUBLICATION, unplaced } from './context.ts';
import { isNear } from './near.ts';
import { type Tense, tenseAround } from './tense/tense.ts';
import { dayStretch } from './values.ts';

/** Months to go back or ahead at most for one that has the day: not every month has a 31st. */
const MOST_MONTHS = 2;

/**
 * In the month told nearby ("Im Mai … am 15."), else the last or next such day by the tense of the clause, and the nearer
 * one where that tells nothing.
 */
export function placeMonthDay(
  { day, month }: MonthDayMeaning,
  context: Context,
  from: number,
  to: number,
): Placement {
  const { published, told } = context;
  if (month === undefined && told && isNear(told, context, from) && (context.narrative || isMonth(told))) {
    const date = civilDate(told.first);
    return placed(dayIn(date.year, date.month, day), day, told.anchor);
  }
  if (!published) return placed(null, day, PUBLICATION);
  if (month !== undefined)
    return placed(dayIn(published.year, published.month + month, day), day, PUBLICATION);
  const tense = tenseAround(context, from, to);
  const { last, next } = around(published, day);
  const isPast = tense === 'past' || (tense !== 'future' && published.day - last <= next - published.day);
  return placed(isPast ? last : next, day, PUBLICATION, tense);
}

function isMonth({ granularity }: { granularity: string }): boolean {
  return granularity === 'month';
}

/** The last such day up to the day of publication, and the next one from it on. */
function around(
  published: { day: number; year: number; month: number },
  day: number,
): { last: number; next: number } {
  let last = Number.NEGATIVE_INFINITY;
  let next = Number.POSITIVE_INFINITY;
  for (let month = published.month - MOST_MONTHS; month <= published.month + MOST_MONTHS; month++) {
    const date = dayIn(published.year, month, day);
    if (date === null) continue;
    if (date <= published.day) last = date;
    if (date >= published.day) next = Math.min(next, date);
  }
  return { last, next };
}

/** The day of a month, which may count on into other years; null where the month is too short. */
function dayIn(year: number, month: number, day: number): number | null {
  const first = dayOf(year, month, 1);
  const date = civilDate(first);
  return day <= daysInMonth(date.year, date.month) ? first + day - 1 : null;
}

function placed(date: number | null, day: number, anchor: Anchor, tense?: Tense): Placement {
  if (date === null) return unplaced(`XXXX-XX-${two(day)}`, 'day');
  return { type: 'DATE', ...dayStretch(date), anchor, tense };
}
