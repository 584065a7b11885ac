/** Placements as ISO intervals. */
import { isoDay, two } from '../calendar.ts';
import type { Interval } from '../expression.ts';
import type { Placement } from './context.ts';

/** Days from year −9999 to year 9999: what lies beyond is not placed on a calendar. */
const FIRST_DAY = -4_371_587;
const LAST_DAY = 2_932_896;

/** ISO days, or minutes where the placement has a time of day; null beyond the years of four digits. */
export function toInterval({
  first,
  last,
  minute,
}: Pick<Placement, 'first' | 'last' | 'minute'>): Interval | null {
  if (first === null && last === null) return null;
  if ((first ?? 0) < FIRST_DAY || (last ?? 0) > LAST_DAY) return null;
  const time = minute === undefined ? '' : `T${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
  const start = first === null ? null : isoDay(first) + time;
  if (first === last) return { start, end: start };
  return { start, end: last === null ? null : isoDay(last) + time };
}
