import { expect, it } from 'vitest';
import {
  dayOf,
  daysOf,
  lengthOf,
  MAX_LENGTH,
  MIN_LENGTH,
  pan,
  reveal,
  spanOf,
  zoom,
} from '../../renderer/state/span.ts';

it.each([
  ['1970-01-01', 0],
  ['1970-01-02', 1],
  ['1969-12-31', -1],
  ['1970-01-01T06:00', 0.25],
  ['2024-11-01T21:07', 20028 + (21 * 60 + 7) / 1440],
])('%s is day %d', (iso, day) => {
  expect(dayOf(iso)).toBeCloseTo(day, 9);
});

it('covers the last day or minute of an inclusive stretch', () => {
  expect(spanOf({ start: '1970-01-01', end: '1970-01-01' })).toEqual({ from: 0, to: 1 });
  expect(lengthOf(spanOf({ start: '1970-01-01T10:00', end: '1970-01-01T10:00' }))).toBeCloseTo(1 / 1440);
});

it.each([
  [{ from: 0, to: 1 }, '1970-01-01', '1970-01-01'],
  [{ from: 0.5, to: 1.5 }, '1970-01-01', '1970-01-02'],
  [{ from: 0, to: 31 }, '1970-01-01', '1970-01-31'],
  [{ from: 0.2, to: 0.4 }, '1970-01-01', '1970-01-01'],
])('%j touches the days %s to %s', (span, from, to) => {
  expect(daysOf(span)).toEqual({ from, to });
});

it('zooms around a moment, which stays where it is', () => {
  const zoomed = zoom({ from: 0, to: 100 }, 0.5, 25);
  expect(zoomed).toEqual({ from: 12.5, to: 62.5 });
});

it('keeps within the limits of zooming', () => {
  expect(lengthOf(zoom({ from: 0, to: 1 }, 1e-9))).toBeCloseTo(MIN_LENGTH);
  expect(lengthOf(zoom({ from: 0, to: 1000 }, 1e9))).toBeCloseTo(MAX_LENGTH);
});

it('pans by a share of what is visible', () => {
  expect(pan({ from: 10, to: 20 }, 0.2)).toEqual({ from: 12, to: 22 });
});

it('moves only to reveal what is out of sight', () => {
  const span = { from: 0, to: 100 };
  expect(reveal(span, { from: 40, to: 41 })).toBe(span);
  expect(reveal(span, { from: -300, to: 20 }), 'the end of a long bar is in sight').toBe(span);
  const moved = reveal(span, { from: 300, to: 301 });
  expect(lengthOf(moved)).toBe(100);
  expect(moved.from).toBeLessThan(300);
  expect(moved.to).toBeGreaterThan(301);
});
