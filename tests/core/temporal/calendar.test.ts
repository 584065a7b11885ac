import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import {
  civilDate,
  dayNumber,
  dayOf,
  daysInMonth,
  easterSunday,
  isoDay,
  isoWeek,
  weekdayOf,
} from '../../../core/temporal/calendar.ts';

const EPOCH = Temporal.PlainDate.from('1970-01-01');

/** From about 5000 BC to 9000 AD. */
const day = fc.integer({ min: -2_500_000, max: 2_500_000 });

describe('the calendar agrees with Temporal', () => {
  it('on dates, weekdays, weeks and ISO strings', () => {
    fc.assert(
      fc.property(day, (number) => {
        const date = EPOCH.add({ days: number });
        expect(civilDate(number)).toEqual({ year: date.year, month: date.month, day: date.day });
        expect(dayOf(date.year, date.month, date.day)).toBe(number);
        expect(weekdayOf(number)).toBe(date.dayOfWeek);
        expect(isoWeek(number)).toEqual({ year: date.yearOfWeek, week: date.weekOfYear });
        expect(daysInMonth(date.year, date.month)).toBe(date.daysInMonth);
        expect(isoDay(number)).toBe(date.toString());
        expect(dayNumber(date.toString())).toBe(number);
      }),
    );
  });

  it('on the day of a date-time', () => {
    expect(dayNumber('2024-11-01T21:07')).toBe(dayNumber('2024-11-01'));
  });
});

it.each(['2023-02-29', '2024-13-01', '2024-1-1', 'yesterday', '2024-11-01 21:07'])(
  '%s is no ISO date',
  (text) => {
    expect(() => dayNumber(text)).toThrow(RangeError);
  },
);

it.each([
  [1818, '1818-03-22'],
  [1943, '1943-04-25'],
  [2000, '2000-04-23'],
  [2024, '2024-03-31'],
  [2025, '2025-04-20'],
])('Easter Sunday of %i', (year, date) => {
  expect(isoDay(easterSunday(year))).toBe(date);
});
