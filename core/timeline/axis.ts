/** The divisions of the calendar that an axis shows: never equal pixels, always days, weeks, months, years. */
import { civilDate, dayOf, mondayOf, weekdayOf } from '../temporal/calendar.ts';
import names from '../temporal/format.json' with { type: 'json' };
import { formatYear, type Language } from './dates.ts';
import { FONT } from './metrics.ts';
import type { TimeScale } from './scale.ts';
import type { Line, Tick } from './scene.ts';
import words from './words.json' with { type: 'json' };
import type { Measure } from './wrap.ts';

type Unit = 'hour' | 'weekday' | 'day' | 'week' | 'month' | 'year';

/** One way to divide the axis. */
interface Division {
  unit: Unit;
  /** Number of units from tick to tick. */
  step: number;
  /** Average length of a step in days. */
  days: number;
  /** The unit of the upper line of labels. */
  major: 'day' | 'month' | 'year' | null;
}

const YEAR_STEPS = [1, 2, 5].flatMap((digit) =>
  [1, 10, 100, 1000, 10_000, 100_000].map((ten) => digit * ten),
);

/** The finest first. */
const DIVISIONS: Division[] = [
  ...[1, 3, 6, 12].map((step): Division => ({ unit: 'hour', step, days: step / 24, major: 'day' })),
  { unit: 'weekday', step: 1, days: 1, major: 'month' },
  { unit: 'day', step: 1, days: 1, major: 'month' },
  { unit: 'week', step: 1, days: 7, major: 'month' },
  ...[1, 3].map((step): Division => ({ unit: 'month', step, days: step * 30.44, major: 'year' })),
  ...YEAR_STEPS.sort((a, b) => a - b).map(
    (step): Division => ({ unit: 'year', step, days: step * 365.24, major: null }),
  ),
];

/** Narrowest distance of ticks, in pixels: room for their labels. */
const MIN_DISTANCE: Record<Unit, number> = { hour: 56, weekday: 64, day: 34, week: 72, month: 52, year: 56 };

/** Free space between a tick and its label, and after the label. */
const LABEL_OFFSET = 4;
const LABEL_SPACE = 8;

/** Baselines of the two lines of labels, under the top of the axis. */
const UPPER = 14;
const LOWER = 34;

export interface AxisOptions {
  language: Language;
  measure: Measure;
  /** The finest unit that the dates tell; `hour` unless told otherwise. */
  finest?: 'hour' | 'day';
  /** Whether days have their weekday beside them, where there is room. */
  weekdays?: boolean;
}

/** Ticks with their labels, from left to right; labels neither overlap nor leave the scale. */
export function axisTicks(scale: TimeScale, options: AxisOptions): Tick[] {
  const { language, measure } = options;
  const division = divisionFor(scale, options);
  const name = (unit: Unit, day: number) => tickLabel(unit, day, language);
  const width = (text: string) => measure(text, FONT.axis, 'semibold');
  const minor = divide(division.unit, division.step, scale).filter((day) => day >= scale.from);
  const minorTicks = withLabels(
    minor.map((day) => ({ x: scale.x(day), text: name(division.unit, day) })),
    { scale, width, y: LOWER, major: false },
  );
  if (division.major === null) return minorTicks;
  const unit = division.major;
  const major = divide(unit, 1, scale).map((day) => ({
    x: scale.x(day),
    text: longLabel(unit, day, language),
  }));
  const majorTicks = withLabels(major, { scale, width, y: UPPER, major: true });
  return [...minorTicks, ...majorTicks].sort((a, b) => a.x - b.x);
}

function divisionFor(
  { pixelsPerDay }: TimeScale,
  { finest = 'hour', weekdays = false }: AxisOptions,
): Division {
  const unwanted = new Set<Unit>([
    ...(finest === 'day' ? ['hour' as const] : []),
    ...(weekdays ? [] : ['weekday' as const]),
  ]);
  const wide = DIVISIONS.find(
    ({ unit, days }) => days * pixelsPerDay >= MIN_DISTANCE[unit] && !unwanted.has(unit),
  );
  return wide ?? { unit: 'year', step: 1_000_000, days: 365_242_500, major: null };
}

interface LabelOptions {
  scale: TimeScale;
  width: (text: string) => number;
  y: number;
  major: boolean;
}

/**
 * Labels that begin at their tick; that of a unit begun before the picture begins at its edge. Where two would overlap
 * the earlier one gives way, where one would leave the picture it is left out.
 */
function withLabels(ticks: { x: number; text: string }[], { scale, width, y, major }: LabelOptions): Tick[] {
  return ticks.flatMap(({ x, text }, index) => {
    const start = Math.max(x, scale.left) + LABEL_OFFSET;
    const next = ticks[index + 1]?.x ?? Infinity;
    const fits = start + width(text) <= Math.min(scale.right, next - LABEL_SPACE);
    const label: Line | null = fits ? { x: start, y, text } : null;
    return x >= scale.left || label !== null ? [{ x: Math.max(x, scale.left), major, label }] : [];
  });
}

/** Moments at which units begin, as day numbers: from the unit under way at the scale's beginning to its end. */
function divide(unit: Unit, step: number, { from, to }: TimeScale): number[] {
  const moments: number[] = [];
  for (
    let index = 0, moment = nth(unit, step, from, 0);
    moment < to;
    moment = nth(unit, step, from, ++index)
  ) {
    moments.push(moment);
  }
  return moments;
}

/** The beginning of the unit that holds `day` (index 0), or of one that follows. */
function nth(unit: Unit, step: number, day: number, index: number): number {
  const { year, month } = civilDate(Math.floor(day));
  switch (unit) {
    case 'hour':
      return Math.floor(day) + (index * step) / 24;
    case 'weekday':
    case 'day':
      return Math.floor(day) + index * step;
    case 'week':
      return mondayOf(Math.floor(day)) + index * step * 7;
    case 'month':
      return dayOf(year, month - ((month - 1) % step) + index * step, 1);
    case 'year':
      return dayOf(Math.floor(year / step) * step + index * step, 1, 1);
  }
}

/** Lower line: "18:00", "Mo. 4.", "4.", "4. Nov.", "Nov.", "2024"; in English "18:00", "Mon 4", "4", "4 Nov", "Nov", "2024". */
function tickLabel(unit: Unit, moment: number, language: Language): string {
  const { year, month, day } = civilDate(Math.floor(moment));
  const monthName = names[language].shortMonths[month - 1] ?? '';
  const dayName = `${day}${words[language].ordinal}`;
  switch (unit) {
    case 'hour':
      return `${String(Math.round((moment - Math.floor(moment)) * 24)).padStart(2, '0')}:00`;
    case 'weekday':
      return `${names[language].shortWeekdays[weekdayOf(Math.floor(moment)) - 1] ?? ''} ${dayName}`;
    case 'day':
      return dayName;
    case 'week':
      return `${dayName} ${monthName}`;
    case 'month':
      return monthName;
    case 'year':
      return formatYear(year, language);
  }
}

/** Upper line: "4. November 2024", "November 2024", "2024". */
function longLabel(unit: 'day' | 'month' | 'year', moment: number, language: Language): string {
  const { year, month, day } = civilDate(Math.floor(moment));
  const parts = [formatYear(year, language)];
  if (unit !== 'year') parts.unshift(names[language].months[month - 1] ?? '');
  if (unit === 'day') parts.unshift(`${day}${words[language].ordinal}`);
  return parts.join(' ');
}
