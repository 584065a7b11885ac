import { describe, expect, it } from 'vitest';
import { dayNumber } from '../../../core/temporal/calendar.ts';
import { daysOf, extentOf } from '../../../core/timeline/extent.ts';
import { day } from './events.ts';

const FIRST = dayNumber('2024-11-01');

describe('extentOf', () => {
  it('counts the last day in', () => {
    expect(extentOf({ ...day('2024-11-01'), end: '2024-11-03' })).toMatchObject({
      from: FIRST,
      to: FIRST + 3,
    });
  });

  it('places a time of day within its day', () => {
    const noon = { ...day('2024-11-01T12:00'), granularity: 'minute' } as const;
    const { from, to, form } = extentOf(noon);
    expect(form).toBe('point');
    expect(from).toBe(FIRST + 0.5);
    expect(to).toBeCloseTo(FIRST + 0.5 + 1 / 1440);
    expect(daysOf({ ...extentOf(noon) })).toEqual({ first: FIRST, last: FIRST });
  });

  it.each(['week', 'month', 'season', 'quarter', 'half', 'year', 'decade', 'century', 'none'] as const)(
    'takes a date known to the %s for an uncertain bar, even where it covers one day',
    (granularity) => {
      expect(extentOf({ ...day('2024-11-01'), granularity })).toMatchObject({ form: 'bar', uncertain: true });
    },
  );

  it('takes a day that goes on for a bar', () => {
    expect(extentOf({ ...day('2024-11-01'), open: 'end' }).form).toBe('bar');
  });
});
