import { describe, expect, it } from 'vitest';
import { choosePeriod, padded } from '../../../core/timeline/period.ts';
import { day, event } from './events.ts';

const on = (...dates: string[]) => dates.map((date, index) => event(`e${index}`, day(date)));

describe('choosePeriod', () => {
  it.each([
    ['all events that lie together', ['2024-10-01', '2024-10-20', '2024-11-13'], '2024-10-01', '2024-11-13'],
    [
      'not the visit in 1949 among the news of a week',
      ['1949-06-01', '2024-10-30', '2024-10-31', '2024-10-31', '2024-11-01', '2024-11-01'],
      '2024-10-30',
      '2024-11-01',
    ],
    ['a single day', ['2024-11-01'], '2024-11-01', '2024-11-01'],
    [
      'years that are evenly spread',
      ['1950-01-01', '1970-01-01', '1990-01-01', '2010-01-01'],
      '1950-01-01',
      '2010-01-01',
    ],
  ])('shows %s', (_, dates, from, to) => {
    expect(choosePeriod(on(...dates))).toEqual({ from, to });
  });

  it('knows none without events', () => {
    expect(choosePeriod([])).toBeNull();
  });

  it('does not let one long stretch decide', () => {
    const century = event('c', {
      start: '1901-01-01',
      end: '2000-12-31',
      granularity: 'century',
      certainty: 'exact',
      open: null,
    });
    const period = choosePeriod([...on('2024-10-30', '2024-10-31', '2024-11-01', '2024-11-02'), century]);
    expect(period).toEqual({ from: '2024-10-30', to: '2024-11-02' });
  });
});

it('padded leaves at least a day free at both ends', () => {
  expect(padded({ from: '2024-11-01', to: '2024-11-01' })).toEqual({ from: '2024-10-31', to: '2024-11-02' });
  expect(padded({ from: '2024-01-01', to: '2024-12-31' })).toEqual({ from: '2023-12-21', to: '2025-01-11' });
});
