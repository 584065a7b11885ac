import type { Output } from '../../workspace/contract.ts';
import { type Span, spanOf } from './span.ts';

/** Shorter stretches are shown as if they were this long, in days. */
const LEAST = 14;

/** What a timeline shows first: the busiest stretch with the days around it, more of them after it, as labels stand there. */
export function initialSpan(start: NonNullable<Output<'timeline.start'>>): Span {
  const { from, to } = spanOf({ start: start.from, end: start.to });
  const length = Math.max(LEAST, to - from);
  return { from: from - length * 0.2, to: to + length * 0.65 };
}
