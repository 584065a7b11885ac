import type { When } from '../events/event.ts';
import { dayNumber } from '../temporal/calendar.ts';
import type { Granularity } from '../temporal/expression.ts';

/** The stretch of the time axis that a date covers, and how it is to be drawn. */
export interface Extent {
  /** First moment, and the moment after the last, as day numbers with fractions for the time of day. */
  from: number;
  to: number;
  /** A day or a time of day is a point; everything longer is a bar of its true length, never a point. */
  form: 'point' | 'bar';
  /** The event lies somewhere within, or the words are vague: the edges are drawn soft. */
  uncertain: boolean;
  open: When['open'];
}

const POINTS: ReadonlySet<Granularity> = new Set(['minute', 'hour', 'daypart', 'day']);
const MINUTES_PER_DAY = 24 * 60;

/** Where a date lies on the time axis. */
export function extentOf({ start, end, granularity, certainty, open }: When): Extent {
  const from = moment(start);
  const to = moment(end) + (end.includes('T') ? 1 / MINUTES_PER_DAY : 1);
  const fine = POINTS.has(granularity);
  const form = fine && to - from <= 1 && open === null ? 'point' : 'bar';
  return { from, to, form, uncertain: !fine || certainty !== 'exact', open };
}

/** The calendar days an extent touches: first and last day number, both inclusive. */
export function daysOf({ from, to }: Extent): { first: number; last: number } {
  return { first: Math.floor(from), last: Math.ceil(to) - 1 };
}

function moment(iso: string): number {
  const time = /T(\d{2}):(\d{2})/.exec(iso);
  const minutes = time === null ? 0 : Number(time[1]) * 60 + Number(time[2]);
  return dayNumber(iso) + minutes / MINUTES_PER_DAY;
}
