import { dayNumber, isoDay } from '../../core/timeline/index.ts';

/** A stretch of time on the screen, in days since 1970-01-01; fractions of days are times of day. */
export interface Span {
  from: number;
  /** Exclusive. */
  to: number;
}

/** The least and the most a window may show, in days: three hours, two thousand years. */
export const MIN_LENGTH = 3 / 24;
export const MAX_LENGTH = 2000 * 365;

const MINUTES_PER_DAY = 24 * 60;

export const lengthOf = ({ from, to }: Span): number => to - from;

/** The day of an ISO date, with its time of day as a fraction. */
export function dayOf(iso: string): number {
  const [hours = 0, minutes = 0] = iso.split('T')[1]?.split(':').map(Number) ?? [];
  return dayNumber(iso) + (hours * 60 + minutes) / MINUTES_PER_DAY;
}

/** What an inclusive stretch of days or minutes covers. */
export const spanOf = ({ start, end }: { start: string; end: string }): Span => ({
  from: dayOf(start),
  to: dayOf(end) + (end.includes('T') ? 1 / MINUTES_PER_DAY : 1),
});

/** The calendar days a span touches, both inclusive, as the contract wants them. */
export const daysOf = ({ from, to }: Span): { from: string; to: string } => ({
  from: isoDay(Math.floor(from)),
  to: isoDay(Math.max(Math.floor(from), Math.ceil(to) - 1)),
});

/** The span around `at` (its middle where not told), `factor` times as long, within the limits. */
export function zoom(span: Span, factor: number, at = (span.from + span.to) / 2): Span {
  const length = Math.min(MAX_LENGTH, Math.max(MIN_LENGTH, lengthOf(span) * factor));
  const share = (at - span.from) / lengthOf(span);
  return { from: at - share * length, to: at + (1 - share) * length };
}

/** The span moved by a share of its own length; positive is later. */
export function pan(span: Span, share: number): Span {
  const by = share * lengthOf(span);
  return { from: span.from + by, to: span.to + by };
}

/** The same span with a little air before it and, as labels stand behind their marks, more of it after. */
export const withLabelRoom = ({ from, to }: Span): Span => ({
  from: from - (to - from) * 0.05,
  to: to + (to - from) * 0.25,
});

/** The span moved so that it shows `target`, or as much of its beginning as fits; the same span where it is in sight. */
export function reveal(span: Span, target: Span): Span {
  const margin = lengthOf(span) * 0.1;
  if (target.from < span.to - margin && target.to > span.from) return span;
  // A third from the left, as labels stand behind their marks.
  const from = target.from - lengthOf(span) / 3;
  return { from, to: from + lengthOf(span) };
}
