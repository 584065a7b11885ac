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

/** As many labels as have room, one in a folded stretch; those where the strip is drawn widest come first. */
export function stripTicks(scale: StripScale, width: number): StripTick[] {
  const whole = { from: scale.day(0), to: scale.day(1) };
  const unit = lengthOf(whole) > YEARS_FROM ? 'year' : 'month';
  const days = beginnings(whole, unit);
  const ticks: StripTick[] = [];
  const candidates = scale.stretches.flatMap(({ span, folded }) => {
    const within = days.filter((day) => day >= span.from && day < span.to);
    return folded ? within.slice(0, 1) : within;
  });
  for (const day of candidates.sort((a, b) => widthOfDay(scale, b) - widthOfDay(scale, a) || b - a)) {
    const x = scale.x(day);
    const free = ticks.every((tick) => Math.abs(tick.x - x) * width >= LABEL_WIDTH[unit]);
    if (free && x >= 0 && x * width <= width - LABEL_WIDTH[unit]) ticks.push({ x, day, unit });
  }
  return ticks.toSorted((a, b) => a.x - b.x);
}

/** How wide the strip draws a day there, as a share of its width. */
const widthOfDay = (scale: StripScale, day: number) => scale.x(day + 1) - scale.x(day);

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
