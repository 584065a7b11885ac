import { dayNumber } from '../../core/timeline/index.ts';
import type { Output } from '../../workspace/contract.ts';
import type { Transport } from '../transport/index.ts';
import { lengthOf, type Span, spanOf, withMargin } from './span.ts';

type Density = Output<'timeline.density'>;

/** Finer than a pixel of the widest screens, so that a busy week among quiet decades is seen. */
const BUCKETS = 2000;

/** The share of the events that a first look should show. */
const SHARE = 0.6;

/** What a timeline shows first: the shortest stretch in which most of the events lie; null in an empty workspace. */
export async function initialSpan(transport: Transport): Promise<Span | null> {
  const density = await transport.call('timeline.density', { buckets: BUCKETS });
  const busy = busiestSpan(density, SHARE);
  return busy && withMargin(busy);
}

/** The shortest run of buckets that holds at least `share` of all that is counted. */
export function busiestSpan({ from, to, counts }: Density, share: number): Span | null {
  if (from === null || to === null) return null;
  const whole = spanOf({ start: from, end: to });
  const needed = share * counts.reduce((sum, count) => sum + count, 0);
  let best = { first: 0, last: counts.length - 1 };
  let first = 0;
  let held = 0;
  for (const [last, count] of counts.entries()) {
    held += count;
    while (held - (counts[first] ?? 0) >= needed && first < last) held -= counts[first++] ?? 0;
    if (held >= needed && last - first < best.last - best.first) best = { first, last };
  }
  const bucket = lengthOf(whole) / counts.length;
  const start = dayNumber(from);
  return { from: start + best.first * bucket, to: start + (best.last + 1) * bucket };
}
