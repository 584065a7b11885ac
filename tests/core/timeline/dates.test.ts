import { describe, expect, it } from 'vitest';
import type { When } from '../../../core/events/event.ts';
import { compactDate, formatWhen, shortDay } from '../../../core/timeline/dates.ts';

const when = (start: string, end: string, more: Partial<When> = {}): When => ({
  start,
  end,
  granularity: 'day',
  certainty: 'exact',
  open: null,
  ...more,
});

describe('formatWhen', () => {
  it.each([
    ['a day', when('2024-11-01', '2024-11-01'), 'Freitag, 1. November 2024', 'Friday, 1 November 2024'],
    ['a month', when('2024-06-01', '2024-06-30', { granularity: 'month' }), 'Juni 2024', 'June 2024'],
    [
      'since a month',
      when('2022-02-01', '2024-11-13', { granularity: 'month', open: 'end' }),
      'seit Februar 2022',
      'since February 2022',
    ],
    [
      'since a day',
      when('2022-02-24', '2024-11-13', { open: 'end' }),
      'seit Donnerstag, 24. Februar 2022',
      'since Thursday, 24 February 2022',
    ],
    [
      'until a year',
      when('2019-01-01', '2022-12-31', { granularity: 'year', open: 'start' }),
      'bis 2022',
      'until 2022',
    ],
    [
      'since the middle of a year, which is no whole unit',
      when('2022-05-01', '2024-11-13', { granularity: 'year', open: 'end' }),
      'seit Sonntag, 1. Mai 2022',
      'since Sunday, 1 May 2022',
    ],
    [
      'an approximate month',
      when('2024-06-01', '2024-06-30', { granularity: 'month', certainty: 'approximate' }),
      'ca. Juni 2024',
      'c. June 2024',
    ],
  ])('%s', (_, date, german, english) => {
    expect(formatWhen(date, 'de')).toBe(german);
    expect(formatWhen(date, 'en')).toBe(english);
  });
});

describe('compactDate', () => {
  it.each([
    ['a day in a picture of its year', when('2024-11-01', '2024-11-01'), 2024, '1. Nov.', '1 Nov'],
    [
      'a day in a picture of several years',
      when('2024-11-01', '2024-11-01'),
      null,
      '1. Nov. 2024',
      '1 Nov 2024',
    ],
    ['days of one month', when('2024-10-21', '2024-10-27'), 2024, '21.–27. Okt.', '21–27 Oct'],
    [
      'days of two years keep both',
      when('2022-02-24', '2024-11-01'),
      2024,
      '24. Feb. 2022 – 1. Nov. 2024',
      '24 Feb 2022 – 1 Nov 2024',
    ],
    [
      'a year keeps its name',
      when('2024-01-01', '2024-12-31', { granularity: 'year' }),
      2024,
      '2024',
      '2024',
    ],
    [
      'since another year',
      when('2022-02-24', '2024-11-01', { open: 'end' }),
      2024,
      'seit 24. Feb. 2022',
      'since 24 Feb 2022',
    ],
  ])('%s', (_, date, year, german, english) => {
    expect(compactDate(date, 'de', year)).toBe(german);
    expect(compactDate(date, 'en', year)).toBe(english);
  });
});

it('shortDay counts years before Christ as readers do', () => {
  expect(shortDay('-000043-03-15', 'de')).toBe('15. März 44 v. Chr.');
  expect(shortDay('2024-11-01', 'en')).toBe('1 Nov 2024');
});
