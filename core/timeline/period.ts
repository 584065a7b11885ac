import type { Event, When } from '../events/event.ts';
import { dayNumber, isoDay } from '../temporal/calendar.ts';
import { daysOf, extentOf } from './extent.ts';

/** First and last calendar day, ISO dates, both inclusive. */
export interface Period {
  from: string;
  to: string;
}

/**
 * Values further than this many interquartile ranges from the quartiles are "far out" (Tukey, Exploratory Data Analysis,
 * 1977).
 */
const FENCE = 3;

/** Events of a few days still get a week to either side before one counts as far out. */
const LEAST_RANGE = 7;

/** Free time at both ends, as a share of the period. */
const PADDING = 0.03;

/**
 * A period in which the events can be told apart: all of them, or all but the few that lie so far out (a visit in 1949
 * among last week's news) that everything else would shrink to one spot. Null without events.
 */
export function choosePeriod(events: (Event & { when: When })[]): Period | null {
  const spans = events.map(({ when }) => daysOf(extentOf(when)));
  if (spans.length === 0) return null;
  const middles = spans.map(middleOf).sort((a, b) => a - b);
  const [lower, upper] = [quantile(middles, 0.25), quantile(middles, 0.75)];
  const reach = FENCE * Math.max(upper - lower, LEAST_RANGE);
  const fence = { first: Math.floor(lower - reach), last: Math.ceil(upper + reach) };
  const near = spans.filter((span) => middleOf(span) >= fence.first && middleOf(span) <= fence.last);
  const earliest = near.reduce((least, span) => Math.min(least, span.first), Infinity);
  const latest = near.reduce((most, span) => Math.max(most, span.last), -Infinity);
  const first = Math.max(fence.first, earliest);
  const last = Math.min(fence.last, latest);
  return { from: isoDay(first), to: isoDay(last) };
}

/** The period with some free time at both ends, at least a day. */
export function padded({ from, to }: Period): Period {
  const [first, last] = [dayNumber(from), dayNumber(to)];
  const padding = Math.max(1, Math.round((last - first) * PADDING));
  return { from: isoDay(first - padding), to: isoDay(last + padding) };
}

const middleOf = ({ first, last }: { first: number; last: number }) => (first + last) / 2;

/** The value below which a share of the sorted values lies (the nearest rank). */
function quantile(sorted: number[], share: number): number {
  return sorted[Math.round((sorted.length - 1) * share)] ?? Number.NaN;
}
