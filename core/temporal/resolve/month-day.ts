/** Days of a month that other words tell: "am 15.", "on the 15th". */
import { civilDate, dayOf, two } from '../calendar.ts';
import type { Anchor } from '../expression.ts';
import type { MonthDayMeaning } from '../meaning.ts';
import {
  type Context,
  type Placement,
  PUBLICATION,
  type PublicationDate,
  type Told,
  unplaced,
} from './context.ts';
import { isNear } from './near.ts';
import { type Tense, tenseAround } from './tense/tense.ts';
import { dayStretch } from './values.ts';

/** Months to go back or ahead at most for one that has the day: not every month has a 31st. */
const MOST_MONTHS = 2;
const SHORTEST_MONTH = 28;

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
  if (month === undefined && isNear(told, context, from) && lendsMonth(told, context.narrative)) {
    const date = civilDate(told.first);
    return placed(dayIn(date.year, date.month, day), day, told.anchor);
  }
  if (!published) return placed(null, day, PUBLICATION);
  if (month !== undefined)
    return placed(dayIn(published.year, published.month + month, day), day, PUBLICATION);
  const tense = tenseAround(context, from, to);
  const [last, next] = [dayFrom(published, day, -1), dayFrom(published, day, 1)];
  const isPast = tense === 'past' || (tense !== 'future' && published.day - last <= next - published.day);
  return placed(isPast ? last : next, day, PUBLICATION, tense);
}

/** A month lends itself, in a history also that of a day. */
function lendsMonth({ granularity }: Told, narrative: boolean): boolean {
  return granularity === 'month' || (narrative && granularity === 'day');
}

/** The last such day up to the day of publication (−1), or the next one from it on (1). */
function dayFrom({ year, month, day: today }: PublicationDate, day: number, direction: -1 | 1): number {
  for (let months = 0; months <= MOST_MONTHS; months++) {
    const date = dayIn(year, month + direction * months, day);
    if (date !== null && (date - today) * direction >= 0) return date;
  }
  return today;
}

/** The day of a month, which may count on into other years; null where the month is too short. */
function dayIn(year: number, month: number, day: number): number | null {
  const date = dayOf(year, month, day);
  return day <= SHORTEST_MONTH || date < dayOf(year, month + 1, 1) ? date : null;
}

function placed(date: number | null, day: number, anchor: Anchor, tense?: Tense): Placement {
  if (date === null) return unplaced(`XXXX-XX-${two(day)}`, 'day');
  return { type: 'DATE', ...dayStretch(date), anchor, tense };
}
