/**
 * Calendar-aligned buckets, in which the timeline counts events that stand too close to be shown singly. Their bounds
 * come from the calendar, never from the window, so that nothing jumps while panning. Days are day numbers
 * (core/temporal/calendar.ts).
 */
import { Temporal } from 'temporal-polyfill';
import { dayNumber, isoDay } from '../temporal/calendar.ts';

/** Units of buckets, the finest first, with their average length in days. Weeks begin on Monday (ISO 8601). */
const UNITS = [
  { unit: 'day', days: 1 },
  { unit: 'week', days: 7 },
  { unit: 'month', days: 30.44 },
  { unit: 'quarter', days: 91.31 },
  { unit: 'year', days: 365.24 },
  { unit: 'lustrum', days: 1826.2 },
  { unit: 'decade', days: 3652.4 },
  { unit: 'century', days: 36_524 },
  { unit: 'millennium', days: 365_243 },
] as const;

export type BucketUnit = (typeof UNITS)[number]['unit'];

const YEARS: Partial<Record<BucketUnit, number>> = {
  year: 1,
  lustrum: 5,
  decade: 10,
  century: 100,
  millennium: 1000,
};

/** Width a bucket needs so that a labelled event or a cluster can be drawn in it, in CSS pixels. */
const BUCKET_WIDTH = 120;

/** The earliest year whose every day the calendar knows (ECMA-262, 21.4.1.1: 271821 BC begins in April). */
const FIRST_YEAR = -271_820;

/** First and last day, both inclusive. */
export interface Bucket {
  from: number;
  to: number;
}

/** The finest unit whose buckets are wide enough when the days `from` to `to` are drawn `width` CSS pixels wide. */
export function chooseUnit(from: number, to: number, width: number): BucketUnit {
  const pixelsPerDay = width / (to - from + 1);
  return UNITS.find(({ days }) => days * pixelsPerDay >= BUCKET_WIDTH)?.unit ?? 'millennium';
}

/** Average length of a unit in days. */
export function daysPer(unit: BucketUnit): number {
  return UNITS.find((entry) => entry.unit === unit)?.days ?? 1;
}

/** The next coarser unit; the coarsest has none. */
export function coarser(unit: BucketUnit): BucketUnit | null {
  return UNITS[UNITS.findIndex((entry) => entry.unit === unit) + 1]?.unit ?? null;
}

/** All buckets that touch the days `from` to `to`, in order. */
export function bucketsBetween(from: number, to: number, unit: BucketUnit): Bucket[] {
  const buckets: Bucket[] = [];
  let start = startOf(Temporal.PlainDate.from(isoDay(from)), unit);
  while (dayNumber(start.toString()) <= to) {
    const next = start.add(lengthOf(unit));
    buckets.push({ from: dayNumber(start.toString()), to: dayNumber(next.toString()) - 1 });
    start = next;
  }
  return buckets;
}

function startOf(date: Temporal.PlainDate, unit: BucketUnit): Temporal.PlainDate {
  if (unit === 'day') return date;
  if (unit === 'week') return date.subtract({ days: date.dayOfWeek - 1 });
  if (unit === 'month') return date.with({ day: 1 });
  if (unit === 'quarter') return date.with({ day: 1, month: date.month - ((date.month - 1) % 3) });
  const years = YEARS[unit] ?? 1;
  const year = Math.floor(date.year / years) * years;
  return Temporal.PlainDate.from({ year: Math.max(year, FIRST_YEAR), month: 1, day: 1 });
}

function lengthOf(unit: BucketUnit): Temporal.DurationLike {
  if (unit === 'day') return { days: 1 };
  if (unit === 'week') return { weeks: 1 };
  if (unit === 'month') return { months: 1 };
  if (unit === 'quarter') return { months: 3 };
  return { years: YEARS[unit] ?? 1 };
}
