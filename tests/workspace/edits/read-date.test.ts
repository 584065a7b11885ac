import { describe, expect, it } from 'vitest';
import { readDate } from '../../../workspace/edits/read-date.ts';

const on = (date: string, circa = false) => ({ kind: 'on', date, circa });
const between = (from: string, to: string, circa = false) => ({ kind: 'between', from, to, circa });

describe('a date in words', () => {
  it.each([
    ['de', '17.5.2024', on('2024-05-17')],
    ['de', '2024-05-17', on('2024-05-17')],
    ['de', 'Mai 2024', on('2024-05')],
    ['de', '1990', on('1990')],
    ['de', 'um 1990', on('1990', true)],
    ['de', 'etwa Mai 2024', on('2024-05', true)],
    ['de', 'ca. 3. Mai 2024', on('2024-05-03', true)],
    ['de', 'vor 3.5.2024', { kind: 'before', date: '2024-05-02' }],
    ['de', 'bis Mai 2024', { kind: 'before', date: '2024-05' }],
    ['de', 'nach 2020', { kind: 'after', date: '2021' }],
    ['de', 'seit Februar 2022', { kind: 'after', date: '2022-02' }],
    ['de', 'vom 3. bis 7. Mai 2024', between('2024-05-03', '2024-05-07')],
    ['de', 'März 2022 bis Mai 2023', between('2022-03', '2023-05')],
    ['de', '2020-2022', between('2020', '2022')],
    ['de', 'Sommer 2023', between('2023-06-01', '2023-08-31')],
    ['de', 'Ende Oktober 2024', between('2024-10-21', '2024-10-31', true)],
    ['de', 'unbekannt', { kind: 'unknown' }],
    ['en', 'May 2024', on('2024-05')],
    ['en', '1990', on('1990')],
    ['en', 'around 1990', on('1990', true)],
    ['en', '17 May 2024, 9:07 pm', on('2024-05-17T21:07')],
    ['en', 'before 3 May 2024', { kind: 'before', date: '2024-05-02' }],
    ['en', 'since 2022', { kind: 'after', date: '2022' }],
    ['en', 'unknown', { kind: 'unknown' }],
  ] as const)('%s: %s', (language, text, told) => {
    expect(readDate(text, language)).toEqual(told);
  });

  it.each([
    ['de', 'am Freitag'],
    ['de', 'gestern'],
    ['en', 'last week'],
    ['en', 'whenever'],
    ['de', ''],
  ] as const)('%s: %s names none', (language, text) => {
    expect(readDate(text, language)).toBeNull();
  });
});
