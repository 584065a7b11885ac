import { describe, expect, it } from 'vitest';
import { found, tagEnglish } from './support.ts';

/** Text, and what is found in it in an article of Friday, 1 November 2024. */
type Row = [text: string, expected: string];

function table(name: string, rows: Row[]): void {
  describe(name, () => {
    it.each(rows)('%s', (text, expected) => {
      expect(found(tagEnglish(text))).toBe(expected);
    });
  });
}

table('days with month and year', [
  ['on November 1, 2024', 'November 1, 2024=2024-11-01'],
  ['on 1 November 2024', '1 November 2024=2024-11-01'],
  ['the 1st of November 2024', '1st of November 2024=2024-11-01'],
  ['Tuesday, Jan. 16, 2024.', 'Tuesday, Jan. 16, 2024=2024-01-16'],
  ['on Nov. 1, officials', 'Nov. 1=2024-11-01'],
  ['on 2024-11-01', '2024-11-01=2024-11-01'],
]);

table('days and months without a year go by the tense', [
  ['They met on 31 October.', '31 October=2024-10-31'],
  ['He was elected on December 12.', 'December 12=2023-12-12'],
  ['He will return on January 20.', 'January 20=2025-01-20'],
  ['They met in June.', 'June=2024-06'],
  ['The fair will open in April.', 'April=2025-04'],
]);

table('months, seasons and parts', [
  ['in February 2022', 'February 2022=2022-02'],
  ['by the end of April 1942', 'the end of April 1942=1942-04'],
  ['in early October 1939', 'early October 1939=1939-10'],
  ['by mid-September 1942', 'mid-September 1942=1942-09'],
  ['during the summer of 1955', 'the summer of 1955=1955-SU'],
  ['the third quarter of 2014', 'the third quarter of 2014=2014-Q3'],
]);

table('years, decades, centuries', [
  ['in 1949', '1949=1949'],
  ['from 1926 to 1995', '1926=1926 | 1995=1995'],
  ['1955-57', '1955=1955 | 57=1957'],
  ['in the 1950s', 'the 1950s=195'],
  ["in the '80s", "the '80s=198"],
  ['the 21st century', 'the 21st century=20'],
  ['from 499 to 493 BC', '499=BC0499 | 493 BC=BC0493'],
]);

table('days by name and distance', [
  ['He said on Friday.', 'Friday=2024-11-01'],
  ['He said on Wednesday.', 'Wednesday=2024-10-30'],
  ['He will speak on Wednesday.', 'Wednesday=2024-11-06'],
  ['last Friday', 'last Friday=2024-10-25'],
  ['It burned yesterday evening.', 'yesterday evening=2024-10-31TEV'],
  [
    'On May 10, 1940 he resigned. That same day Germany attacked.',
    'May 10, 1940=1940-05-10 | That same day=1940-05-10',
  ],
  ['On May 10, 1940 he resigned. The next day he fled.', 'May 10, 1940=1940-05-10 | The next day=1940-05-11'],
]);

table('counted units', [
  ['last week', 'last week=2024-W43'],
  ['next year', 'next year=2025'],
  ['He left three years ago.', 'three years ago=2021'],
  [
    'On May 3, 2023 he fled. Two days later he came back.',
    'May 3, 2023=2023-05-03 | Two days later=2023-05-05',
  ],
]);

table('durations and sets', [
  ['for five years', 'five years=P5Y'],
  ['twenty-three days', 'twenty-three days=P23D'],
  ['a ten-day visit', 'ten-day=P10D'],
  ['in the last ten years', 'the last ten years=P10Y'],
  ['every day', 'every day=P1D'],
]);

table('times of day', [
  ['at 5:30 p.m. yesterday', '5:30 p.m.=2024-10-31T17:30 | yesterday=2024-10-31'],
  ['The inquest will open at 10am on Monday.', '10am=2024-11-04T10:00 | Monday=2024-11-04'],
  ['It will last until 8 p.m. Tuesday.', '8 p.m.=2024-11-05T20:00 | Tuesday=2024-11-05'],
  ['On Friday at 5 p.m. Monday was far.', 'Friday=2024-11-01 | 5 p.m.=2024-11-01T17:00 | Monday=2024-10-28'],
  ['It is open daily from 10 a.m. to 5 p.m.', 'daily=P1D | 10 a.m.=T10:00 | 5 p.m.=T17:00'],
  ['at 04:45', '04:45=2024-11-01T04:45'],
]);

describe('what is no date', () => {
  it.each([
    'It may march on.',
    '2,000 men and 1,200 tanks',
    'about 2000 people',
    'They won 2-1 and 6-4.',
    'page 1999, flight 2012',
    'a 45-year-old man, aged 31 years',
    'version 1.2.3 at 192.168.1.2',
  ])('%s', (text) => {
    expect(found(tagEnglish(text))).toBe('');
  });
});
