import { Temporal } from 'temporal-polyfill';
import { expect, it } from 'vitest';
import { stripScale } from '../../renderer/density/strip-scale.ts';
import { stripTicks } from '../../renderer/density/ticks.ts';
import { dayOf } from '../../renderer/state/span.ts';
import type { Output } from '../../workspace/contract.ts';

type Density = Output<'timeline.density'>;

/** One event in 1949, three in the last thousandth of the period. */
const SPARSE: Density = {
  from: '1949-01-01',
  to: '2024-12-31',
  counts: Array.from({ length: 1000 }, (_, index) => (index === 0 ? 1 : index === 999 ? 3 : 0)),
};

const scaleOf = (density: Density) => {
  const scale = stripScale(density);
  if (!scale) throw new Error('there is something to scale');
  return scale;
};

it('has no scale for an empty workspace', () => {
  expect(stripScale({ from: null, to: null, counts: [] })).toBeNull();
});

it('folds the decades in which nothing happens, so that the news has room', () => {
  const scale = scaleOf(SPARSE);
  expect(1 - scale.x(dayOf('2024-12-05'))).toBeGreaterThan(0.3);
  expect(scale.stretches.map(({ folded }) => folded)).toEqual([false, true, false]);
});

it('leads from days to places and back', () => {
  const scale = scaleOf(SPARSE);
  for (const iso of ['1949-01-01', '1949-01-20', '1988-05-05', '2024-12-10', '2024-12-31']) {
    const day = dayOf(iso);
    expect(scale.day(scale.x(day))).toBeCloseTo(day, 3);
  }
  expect(scale.x(dayOf('1949-01-01'))).toBe(0);
  expect(scale.x(dayOf('2024-12-31') + 1)).toBeCloseTo(1);
});

it('goes on evenly beyond its ends', () => {
  const scale = scaleOf(SPARSE);
  expect(scale.x(dayOf('1948-12-01'))).toBeLessThan(0);
  expect(scale.x(dayOf('2025-02-01'))).toBeGreaterThan(1);
});

it('draws busy time wider than quiet time', () => {
  const scale = scaleOf({ from: '2024-01-01', to: '2024-01-04', counts: [1, 8, 1, 2] });
  const widths = scale.stretches.map(({ left, right }) => right - left);
  expect(Math.max(...widths)).toBe(widths[1]);
});

it.each([
  ['1949-01-01', '2024-12-31', 'year'],
  ['2024-01-01', '2024-06-30', 'month'],
])('labels %s to %s by the %s, without overlap', (from, to, unit) => {
  const counts = Array.from({ length: 500 }, (_, index) => index % 3);
  const ticks = stripTicks(scaleOf({ from, to, counts }), 800);
  expect(ticks.length).toBeGreaterThan(3);
  for (const [index, tick] of ticks.entries()) {
    expect(tick.unit).toBe(unit);
    const next = ticks[index + 1];
    if (next) expect((next.x - tick.x) * 800).toBeGreaterThanOrEqual(44);
  }
});

it.each([
  ['1995-01-01', '2024-12-31', 800, 2],
  ['1995-01-01', '2024-12-31', 400, 5],
  ['1700-01-01', '2024-12-31', 800, 20],
])('labels an evenly busy period from %s to %s, %d pixels wide, every %d years', (from, to, width, step) => {
  const counts = Array.from({ length: 500 }, (_, index) => 7 + (index % 2));
  const years = stripTicks(scaleOf({ from, to, counts }), width).map(
    ({ day }) => Temporal.PlainDate.from('1970-01-01').add({ days: day }).year,
  );
  const first = years[0] ?? 0;
  expect(first % step).toBe(0);
  expect(years).toEqual(years.map((_, index) => first + index * step));
});
