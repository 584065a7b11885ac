import type { Output } from '../../workspace/contract.ts';
import { lengthOf, type Span, spanOf } from '../state/span.ts';

type Density = Output<'timeline.density'>;

/** A stretch of the strip: time to width, evenly within. */
interface Stretch {
  span: Span;
  left: number;
  right: number;
  /** How many events touch every part of it. */
  count: number;
  /** True where nothing begins or ends for so long that the stretch is drawn short. */
  folded: boolean;
}

/** Places moments on the strip and back; positions are shares of its width, 0 to 1. */
export interface StripScale {
  stretches: Stretch[];
  x(day: number): number;
  day(x: number): number;
}

/** Runs of equal buckets longer than this are folded to this length. */
const FOLD = 3;

/**
 * The scale of the density strip. A visit in 1949 among last week's news would leave the news one pixel; so long
 * stretches in which no event begins or ends are folded, and busy ones are drawn wider by the logarithm of their count.
 */
export function stripScale({ from, to, counts }: Density): StripScale | null {
  if (from === null || to === null || counts.length === 0) return null;
  const whole = spanOf({ start: from, end: to });
  const bucket = lengthOf(whole) / counts.length;
  const runs = runsOf(counts);
  const widths = runs.map(({ first, length }) => Math.min(length, FOLD) * weightOf(counts[first] ?? 0));
  const total = widths.reduce((sum, width) => sum + width, 0);

  let left = 0;
  const stretches = runs.map(({ first, length }, index): Stretch => {
    const start = left;
    left += (widths[index] ?? 0) / total;
    const span = { from: whole.from + first * bucket, to: whole.from + (first + length) * bucket };
    return { span, left: start, right: left, count: counts[first] ?? 0, folded: length > FOLD };
  });
  return {
    stretches,
    x: (day) =>
      interpolate(
        stretches,
        day,
        ({ span }) => [span.from, span.to],
        ({ left, right }) => [left, right],
      ),
    day: (x) =>
      interpolate(
        stretches,
        x,
        ({ left, right }) => [left, right],
        ({ span }) => [span.from, span.to],
      ),
  };
}

const weightOf = (count: number) => 1 + Math.log2(Math.max(1, count));

/** Runs of buckets with the same count. */
function runsOf(counts: number[]): { first: number; length: number }[] {
  const runs: { first: number; length: number }[] = [];
  for (const [index, count] of counts.entries()) {
    const last = runs.at(-1);
    if (last && counts[last.first] === count) last.length++;
    else runs.push({ first: index, length: 1 });
  }
  return runs;
}

type Ends = (stretch: Stretch) => readonly [number, number];

/** Maps a value through the stretch it lies in; before the first and after the last their slope goes on. */
function interpolate(stretches: Stretch[], value: number, from: Ends, to: Ends): number {
  const stretch = stretches.find((each) => value < from(each)[1]) ?? stretches.at(-1);
  if (!stretch) return 0;
  const [a, b] = from(stretch);
  const [c, d] = to(stretch);
  return c + ((value - a) / (b - a)) * (d - c);
}
