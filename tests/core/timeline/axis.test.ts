import { describe, expect, it } from 'vitest';
import { createMeasure } from '../../../core/export/font.ts';
import { dayNumber } from '../../../core/temporal/calendar.ts';
import { axisTicks } from '../../../core/timeline/axis.ts';
import { FONT } from '../../../core/timeline/metrics.ts';
import { timeScale } from '../../../core/timeline/scale.ts';

const measure = createMeasure();

function axis(from: string, to: string, width = 1400, language: 'de' | 'en' = 'de') {
  const scale = timeScale(dayNumber(from), dayNumber(to) + 1, 0, width);
  return { scale, ticks: axisTicks(scale, { language, measure }) };
}

/** Texts of the upper or the lower line, from left to right. */
const labels = (ticks: ReturnType<typeof axis>['ticks'], y: number) =>
  ticks.flatMap(({ label }) => (label?.y === y ? [label.text] : []));
const UPPER = 14;
const LOWER = 34;

describe('axisTicks', () => {
  it.each([
    ['hours', '2024-11-01', '2024-11-01', ['1. November 2024'], '00:00'],
    ['days', '2024-10-15', '2024-11-15', ['Oktober 2024', 'November 2024'], '15.'],
    [
      'weeks from Monday',
      '2024-09-02',
      '2024-11-15',
      ['September 2024', 'Oktober 2024', 'November 2024'],
      '2. Sep.',
    ],
    ['months', '2023-07-01', '2024-12-31', ['2023', '2024'], 'Juli'],
    ['quarters', '2022-01-01', '2025-12-31', ['2022', '2023', '2024', '2025'], 'Jan.'],
    ['years', '2010-01-01', '2024-12-31', [], '2010'],
    ['decades', '1850-01-01', '2024-12-31', [], '1850'],
  ])('divides into %s', (_, from, to, upper, first) => {
    const { ticks } = axis(from, to);
    expect(labels(ticks, UPPER)).toEqual(upper);
    expect(labels(ticks, LOWER)[0]).toBe(first);
  });

  it.each([300, 700, 1030, 1040, 1060, 1100, 1400])('names every day or none, %i pixels wide', (width) => {
    const { ticks } = axis('2024-05-02', '2024-06-02', width);
    const lower = ticks.filter(({ major }) => !major);
    const named = lower.filter(({ label }) => label !== null);
    expect(named.length).toBeGreaterThanOrEqual(lower.length - 1);
  });

  it('writes dates in English', () => {
    const { ticks } = axis('2024-10-15', '2024-11-15', 1400, 'en');
    expect(labels(ticks, UPPER)).toEqual(['October 2024', 'November 2024']);
    expect(labels(ticks, LOWER).slice(0, 2)).toEqual(['15', '16']);
  });

  it.each([
    ['de', 1400, 'Fr. 1.'],
    ['en', 1400, 'Fri 1'],
    ['de', 500, '1.'],
  ] as const)(
    'names weekdays where that is asked for and there is room: %s, %i pixels',
    (language, width, first) => {
      const scale = timeScale(dayNumber('2024-11-01'), dayNumber('2024-11-15'), 0, width);
      const ticks = axisTicks(scale, { language, measure, weekdays: true });
      expect(labels(ticks, LOWER)[0]).toBe(first);
    },
  );

  it('counts years before Christ as readers do', () => {
    expect(labels(axis('-000100-01-01', '0050-12-31').ticks, LOWER)).toContain('101 v. Chr.');
  });

  it('starts a month at its first day, however long the month before', () => {
    const { scale, ticks } = axis('2023-07-01', '2024-12-31');
    const march = ticks.find(({ label }) => label?.text === 'März');
    expect(march?.x).toBeCloseTo(scale.x(dayNumber('2024-03-01')));
  });

  it.each([
    ['2024-11-01', '2024-11-02', 320],
    ['2024-10-15', '2024-11-15', 1400],
    ['2024-10-28', '2025-02-03', 900],
    ['1949-01-01', '2025-01-20', 640],
    ['-009000-01-01', '2024-12-31', 1400],
  ])('never lets labels overlap or leave the axis: %s to %s on %i pixels', (from, to, width) => {
    const { ticks } = axis(from, to, width);
    for (const y of [UPPER, LOWER]) {
      const row = ticks.flatMap(({ label, major }) => (label?.y === y ? [{ ...label, major }] : []));
      row.forEach(({ x, text }, index) => {
        const end = x + measure(text, FONT.axis, 'semibold');
        expect(end).toBeLessThanOrEqual(Math.min(width, row[index + 1]?.x ?? width));
      });
    }
  });
});
