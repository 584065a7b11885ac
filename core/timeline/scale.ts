/** Places days on a horizontal line, evenly. Days are day numbers (core/temporal/calendar.ts), fractions are hours. */
export interface TimeScale {
  /** First day of the period, and the day after its last. */
  from: number;
  to: number;
  /** Where the line begins and ends, in pixels. */
  left: number;
  right: number;
  pixelsPerDay: number;
  /** Position of a moment in pixels. */
  x(day: number): number;
}

/** A scale that shows the days from `from` to before `to` between `left` and `right` pixels. */
export function timeScale(from: number, to: number, left: number, right: number): TimeScale {
  const pixelsPerDay = (right - left) / (to - from);
  return { from, to, left, right, pixelsPerDay, x: (day) => left + (day - from) * pixelsPerDay };
}
