import { describe, expect, it } from 'vitest';
import { dayNumber, isoDay } from '../../../core/temporal/calendar.ts';
import { bucketsBetween, chooseUnit, coarser } from '../../../core/timeline/buckets.ts';

const buckets = (from: string, to: string, unit: Parameters<typeof bucketsBetween>[2]) =>
  bucketsBetween(dayNumber(from), dayNumber(to), unit).map((bucket) => [
    isoDay(bucket.from),
    isoDay(bucket.to),
  ]);

describe('bucketsBetween', () => {
  it.each([
    [
      'day',
      '2024-02-28',
      '2024-03-01',
      [
        ['2024-02-28', '2024-02-28'],
        ['2024-02-29', '2024-02-29'],
        ['2024-03-01', '2024-03-01'],
      ],
    ],
    [
      'week',
      '2024-10-30',
      '2024-11-04',
      [
        ['2024-10-28', '2024-11-03'],
        ['2024-11-04', '2024-11-10'],
      ],
    ],
    [
      'month',
      '2024-01-31',
      '2024-02-01',
      [
        ['2024-01-01', '2024-01-31'],
        ['2024-02-01', '2024-02-29'],
      ],
    ],
    [
      'quarter',
      '2024-05-17',
      '2024-07-01',
      [
        ['2024-04-01', '2024-06-30'],
        ['2024-07-01', '2024-09-30'],
      ],
    ],
    [
      'year',
      '2023-12-31',
      '2024-01-01',
      [
        ['2023-01-01', '2023-12-31'],
        ['2024-01-01', '2024-12-31'],
      ],
    ],
    [
      'decade',
      '1989-11-09',
      '1990-10-03',
      [
        ['1980-01-01', '1989-12-31'],
        ['1990-01-01', '1999-12-31'],
      ],
    ],
    [
      'century',
      '1999-12-31',
      '2000-01-01',
      [
        ['1900-01-01', '1999-12-31'],
        ['2000-01-01', '2099-12-31'],
      ],
    ],
    ['millennium', '1066-10-14', '1066-10-14', [['1000-01-01', '1999-12-31']]],
    ['decade', '-000479-08-27', '-000479-08-27', [['-000480-01-01', '-000471-12-31']]],
  ] as const)('aligns each %s to the calendar', (unit, from, to, expected) => {
    expect(buckets(from, to, unit)).toEqual(expected);
  });

  it('does not move when the window does', () => {
    const before = buckets('2024-03-10', '2024-08-20', 'month');
    const after = buckets('2024-03-29', '2024-09-02', 'month');
    expect(after.slice(0, before.length)).toEqual(before);
  });
});

describe('chooseUnit', () => {
  it.each([
    [1, 'day'],
    [10, 'day'],
    [60, 'week'],
    [365, 'month'],
    [3 * 365, 'quarter'],
    [10 * 365, 'year'],
    [100 * 365, 'decade'],
    [1000 * 365, 'century'],
    [10_000 * 365, 'millennium'],
    [500_000 * 365, 'millennium'],
  ])('shows %i days of 1600 pixels by the %s', (days, unit) => {
    expect(chooseUnit(0, days - 1, 1600)).toBe(unit);
  });

  it('never makes more buckets than there is room for', () => {
    for (const days of [1, 5, 30, 200, 1000, 9000, 40_000, 300_000])
      expect(bucketsBetween(0, days - 1, chooseUnit(0, days - 1, 1200)).length).toBeLessThanOrEqual(
        1200 / 120 + 2,
      );
  });

  it('has a coarser unit for each but the last', () => {
    expect(coarser('month')).toBe('quarter');
    expect(coarser('millennium')).toBeNull();
  });
});
