import { describe, expect, it } from 'vitest';
import type { Granularity } from '../../../core/temporal/expression.ts';
import { formatInterval } from '../../../core/temporal/format.ts';

type Row = [start: string | null, end: string | null, Granularity, de: string, en: string];

describe('intervals in words', () => {
  it.each<Row>([
    ['2024-11-01', '2024-11-01', 'day', 'Freitag, 1. November 2024', 'Friday, 1 November 2024'],
    [
      '2024-11-01T21:07',
      '2024-11-01T21:07',
      'minute',
      'Freitag, 1. November 2024, 21:07 Uhr',
      'Friday, 1 November 2024, 21:07',
    ],
    ['2024-06-01', '2024-06-30', 'month', 'Juni 2024', 'June 2024'],
    ['2024-03-01', '2024-05-31', 'season', 'Frühjahr 2024', 'spring 2024'],
    ['2024-12-01', '2025-02-28', 'season', 'Winter 2024/25', 'winter 2024/25'],
    ['2024-07-01', '2024-09-30', 'quarter', '3. Quartal 2024', '3rd quarter of 2024'],
    ['2024-01-01', '2024-12-31', 'year', '2024', '2024'],
    ['1990-01-01', '1999-12-31', 'decade', '1990er-Jahre', '1990s'],
    ['1901-01-01', '2000-12-31', 'century', '20. Jahrhundert', '20th century'],
    ['-000489-01-01', '-000489-12-31', 'year', '490 v. Chr.', '490 BC'],
    ['2024-10-21', '2024-10-27', 'week', '21.–27. Oktober 2024', '21–27 October 2024'],
    ['2023-09-07', '2023-10-01', 'day', '7. September – 1. Oktober 2023', '7 September – 1 October 2023'],
    [
      '2023-12-30',
      '2024-01-02',
      'day',
      '30. Dezember 2023 – 2. Januar 2024',
      '30 December 2023 – 2 January 2024',
    ],
    ['1989-01-01', '1990-12-31', 'year', '1989–1990', '1989–1990'],
    ['2022-02-24', null, 'day', 'seit Donnerstag, 24. Februar 2022', 'since Thursday, 24 February 2022'],
    [null, '2022-02-24', 'day', 'bis Donnerstag, 24. Februar 2022', 'until Thursday, 24 February 2022'],
    ['2022-02-01', null, 'month', 'seit Februar 2022', 'since February 2022'],
    [null, '2022-12-31', 'year', 'bis 2022', 'until 2022'],
    ['2024-01-01', '2024-06-30', 'half', '1. Halbjahr 2024', '1st half of 2024'],
    ['1101-01-01', '1200-12-31', 'century', '12. Jahrhundert', '12th century'],
    [null, null, 'none', 'ohne Datum', 'undated'],
  ])('%s to %s by the %s', (start, end, granularity, de, en) => {
    expect(formatInterval({ start, end }, granularity, 'de')).toBe(de);
    expect(formatInterval({ start, end }, granularity, 'en')).toBe(en);
  });

  it('short', () => {
    const interval = { start: '2024-11-01', end: '2024-11-01' };
    expect(formatInterval(interval, 'day', 'de', 'short')).toBe('Fr., 1. Nov. 2024');
    expect(formatInterval(interval, 'day', 'en', 'short')).toBe('Fri 1 Nov 2024');
  });

  it('nothing known', () => {
    expect(formatInterval(null, 'day', 'de')).toBe('ohne Datum');
  });
});
