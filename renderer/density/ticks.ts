import { Temporal } from 'temporal-polyfill';
import { dayNumber } from '../../core/timeline/index.ts';
import { lengthOf, type Span } from '../state/span.ts';
import type { StripScale } from './strip-scale.ts';

/** A label under the strip, at the beginning of a year or month; `x` is a share of the strip's width. */
export interface StripTick {
  x: number;
  day: number;
  unit: 'year' | 'month';
}

/** Room a label needs, in pixels. */
const LABEL_WIDTH: Record<StripTick['unit'], number> = { year: 44, month: 76 };

/** Periods longer than this are labelled by years, in days. */
const YEARS_FROM = 3 * 365;

/** More beginnings than this are not tried: decades and centuries are, then. */
const MANY = 400;

/** As many labels as have room, in steps by which people count, one in a folded stretch; where the strip is widest first. */
export function stripTicks(scale: StripScale, width: number): StripTick[] {
  const whole = { from: scale.day(0), to: scale.day(1) };
  const unit = lengthOf(whole) > YEARS_FROM ? 'year' : 'month';
  const days = beginnings(whole, unit);
  const candidates = scale.stretches.flatMap(({ span, folded }) => {
    const within = days.filter((day) => day >= span.from && day < span.to);
    return folded ? within.slice(0, 1) : within;
  });
  const room = LABEL_WIDTH[unit] / width;
  const ticks: StripTick[] = [];
  const byWidth = [...Map.groupBy(candidates, (day) => widthRank(scale, day))].sort(([a], [b]) => b - a);
  for (const [, alike] of byWidth) {
    for (const day of stepped(alike, (a, b) => scale.x(b) - scale.x(a) >= room)) {
      const x = scale.x(day);
      const free = ticks.every((tick) => Math.abs(tick.x - x) >= room);
      if (free && x >= 0 && x <= 1 - room) ticks.push({ x, day, unit });
    }
  }
  return ticks.toSorted((a, b) => a.x - b.x);
}

/** How wide the strip draws a day there, in powers of two: what differs less counts as equally wide. */
const widthRank = (scale: StripScale, day: number) => Math.round(Math.log2(scale.x(day + 1) - scale.x(day)));

/** Steps by which people count, in months. */
const STEPS = [1, 3, 6, ...[1, 2, 5, 10, 20, 50, 100, 200, 500, 1000].map((years) => 12 * years)];

/** Of these beginnings those at the finest step at which neighbours are `apart`; the last one of all if none is. */
function stepped(days: number[], apart: (day: number, next: number) => boolean): number[] {
  for (const step of STEPS) {
    const chosen = days.filter((day) => monthsTo(day) % step === 0);
    if (
      chosen.length > 0 &&
      chosen.every((day, index) => index === 0 || apart(chosen[index - 1] ?? day, day))
    )
      return chosen;
  }
  return days.slice(-1);
}

/** Months from the year 0 to the month that begins with this day. */
function monthsTo(day: number): number {
  const { year, month } = Temporal.PlainDate.from('1970-01-01').add({ days: day });
  return 12 * year + month - 1;
}

/** First days of the years or months within a span, in steps that leave `MANY` at most. */
function beginnings({ from, to }: Span, unit: StripTick['unit']): number[] {
  const first = Temporal.PlainDate.from('1970-01-01').add({ days: Math.floor(from) });
  const step = 10 ** Math.max(0, Math.ceil(Math.log10((to - from) / (unit === 'year' ? 365 : 30) / MANY)));
  const days: number[] = [];
  let date = unit === 'year' ? first.with({ month: 1, day: 1 }) : first.with({ day: 1 });
  if (unit === 'year') date = date.add({ years: -(((date.year % step) + step) % step) });
  for (let day = dayNumber(date.toString()); day < to; day = dayNumber(date.toString())) {
    if (day >= from) days.push(day);
    date = date.add(unit === 'year' ? { years: step } : { months: step });
  }
  return days;
}
