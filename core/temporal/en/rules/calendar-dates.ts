/** Days, months, seasons and other parts of a year, with and without the year. */
import type { Rule } from '../../grammar/grammar.ts';
import { isPartOfNumber } from '../../grammar/numerals.ts';
import { inYear } from '../../grammar/of-year.ts';
import type { Match } from '../../grammar/pattern.ts';
import { daypartOf } from '../../grammar/terms.ts';
import { isOf, readingOf } from '../../grammar/tokens.ts';
import type { DateMeaning, Meaning } from '../../meaning.ts';
import { isYearPart } from '../../resolve/values.ts';
import { BC } from './years.ts';

function dayInMonth(match: Match): DateMeaning | null {
  const month = match.values.number('month') ?? match.values.number('shortMonth');
  const day = match.values.number('day') ?? match.values.number('ordinal');
  return month === undefined || day === undefined ? null : inYear({ month, day }, match);
}

function monthInYear(match: Match): DateMeaning | null {
  const month = match.values.number('month') ?? match.values.number('shortMonth');
  return month === undefined ? null : inYear({ month }, match);
}

/** "May" and "March" are also a verb and a noun: alone they need a word before them that fits a month. */
const AMBIGUOUS_MONTHS: ReadonlySet<number> = new Set([3, 5]);

function bareMonth(match: Match): Meaning | null {
  const { tokens, from, to, values } = match;
  const month = values.number('month') ?? 0;
  const before = tokens[from - 1];
  const fits = isOf(before, 'yearBefore') || isOf(before, 'part') || isOf(before, 'joiner');
  if (AMBIGUOUS_MONTHS.has(month) && !fits) return null;
  if (!fits && tokens[to]?.capital) return null;
  return monthInYear(match);
}

/** "Will spring into action" is a verb, "the fall of Saigon" no season. */
function season(match: Match): Meaning | null {
  const { tokens, from, to, values } = match;
  const part = values.text('season') ?? values.text('fall');
  if (values.has('season') && isOf(tokens[from - 1], 'infinitiveBefore')) return null;
  if (values.has('fall') && tokens[to]?.key === 'of') return null;
  return isYearPart(part) ? inYear({ part }, match) : null;
}

function withDaypart(match: Match): Meaning | null {
  const meaning = dayInMonth(match);
  const daypart = daypartOf(match.values.text('daypart'));
  return meaning && daypart ? { ...meaning, time: { daypart } } : meaning;
}

/** "The week of October 14"; "the week from 3 to 9 May" is a range. */
function weekOfDate(match: Match): Meaning | null {
  const meaning = dayInMonth(match);
  const isRange = isOf(match.tokens[match.to], 'through');
  return meaning?.kind === 'date' && !isRange ? { ...meaning, week: true } : null;
}

const SUFFIX = '~st|nd|rd|th?';
const DAY_FIRST = [`<day> ${SUFFIX} of? <month>`, `<day> ${SUFFIX} <shortMonth> .?`];
const MONTH_FIRST = [`<month> the? <day> ${SUFFIX}`, `<shortMonth> .? <day> ${SUFFIX}`];
const DATES = [...DAY_FIRST, ...MONTH_FIRST];

export const CALENDAR_DATES: readonly Rule[] = [
  {
    name: 'en/date',
    patterns: [
      ...DATES.map((date) => `${date} <ofYear>?`),
      ...DATES.map((date) => `<weekday> ,? the? ${date} <ofYear>?`),
      ...MONTH_FIRST.map((date) => `<shortWeekday> .? ,? ${date} <ofYear>?`),
      'the? <ordinal> of <month> <ofYear>?',
    ],
    meaning: dayInMonth,
  },
  {
    name: 'en/week-of-date',
    patterns: DATES.map((date) => `week of|beginning|starting|from ${date} <ofYear>?`),
    meaning: weekOfDate,
    article: true,
  },
  {
    // The day of a list or range that shares its month: "25 and 26 August", and "January 25-29".
    name: 'en/shared-month',
    patterns: [
      `<day> ${SUFFIX} (<joiner>) (the)? (<other:day>) (~st|nd|rd|th)? (of)? (<month>) (<year>)?`,
      `<day> ${SUFFIX} (<joiner>) (<day2:day>) (~st|nd|rd|th)? (,)? (and) (<other:day>) (~st|nd|rd|th)? (<month>) (<year>)?`,
      '<month> <day> (<joiner>) (<other:day>) (,) (<year>)',
      '<day> <month> (<joiner>) (<other:day>) (<month2:month>) (,)? (<year>)',
      '<month> <day> (<joiner>) (<month2:month>) (<other:day>) (,) (<year>)',
    ],
    meaning: dayInMonth,
  },
  {
    // The second day of "January 25-29" and "March 3–5, 2020".
    name: 'en/month-before',
    patterns: ['(<joiner>) <day>', '(<joiner>) <day> , <year>'],
    meaning: (match) => {
      const month = readingOf(match.tokens[match.outerFrom - 2], 'month');
      if (isPartOfNumber(match.tokens, match.from, match.from + 1)) return null;
      const isSecond = match.tokens[match.outerFrom - 1]?.kind === 'number' && typeof month === 'number';
      return isSecond ? inYear({ month, day: match.values.number('day') }, match) : null;
    },
  },
  {
    name: 'en/month',
    patterns: ['<month> <ofYear>', '<shortMonth> .? <year>', '<direction> <month>'],
    meaning: monthInYear,
  },
  {
    name: 'en/part-of-year-bc',
    patterns: [`<month> <bc:anyYear> ${BC}`, `<season> of? <bc:anyYear> ${BC}`],
    meaning: (match) => {
      const meaning = match.values.has('month') ? monthInYear(match) : season(match);
      const year = 1 - (match.values.number('bc') ?? 0);
      return meaning?.kind === 'date' ? { ...meaning, year } : null;
    },
    article: true,
  },
  {
    // "that September", "the following February".
    name: 'en/month-told',
    patterns: ['that same? <month>', '<toldDirection> <month>'],
    meaning: ({ values }) => {
      const [month, direction] = [values.number('month'), values.number('toldDirection') ?? 0];
      if (month === undefined) return null;
      if (direction === 1) return { kind: 'date', yearly: { month }, following: true };
      return { kind: 'date', yearly: { month }, yearOffset: { count: direction, base: 'told' } };
    },
    article: true,
  },
  { name: 'en/month', patterns: ['<month>'], meaning: bareMonth },
  {
    name: 'en/shared-year',
    patterns: [
      '<month> (<joiner>) (<month2:month>) (of)? (,)? (<year>)',
      '<month> (<joiner>) (<part2:part>) (-)? (<month2:month>) (of)? (,)? (<year>)',
      'the? <season> (and) (<part2:part>)? (<season2:season>) (of)? (<year>)',
    ],
    meaning: (match) => (match.values.has('month') ? monthInYear(match) : season(match)),
  },
  {
    name: 'en/season',
    patterns: [
      '<season> <ofYear>?',
      '<direction> <season>',
      '(the|in|of) <fall>',
      '<direction> <fall>',
      '<fall> <year>',
      // "the 1982 summer offensive"
      '<year> <season>',
      '<fall> of <year>',
    ],
    meaning: season,
    article: true,
  },
  {
    name: 'en/quarter',
    patterns: ['<ordinal> quarter <ofYear>?', 'Q ~<n:digits> <year>?'],
    meaning: (match) => {
      const part = `Q${match.values.number('ordinal') ?? match.values.number('n')}`;
      return isYearPart(part) ? inYear({ part }, match) : null;
    },
    article: true,
  },
  {
    name: 'en/half-year',
    patterns: [
      '<ordinal> half of <year>',
      '<ordinal> half of the|this year',
      '<ordinal> half of <direction> year',
    ],
    meaning: (match) => {
      const part = `H${match.values.number('ordinal')}`;
      if (!isYearPart(part)) return null;
      if (match.values.has('year')) return inYear({ part }, match);
      const count = match.values.number('direction') ?? 0;
      return { kind: 'date', yearly: { part }, yearOffset: { count, base: 'present' } };
    },
    article: true,
  },
  {
    name: 'en/holiday',
    patterns: ['<holiday> <ofYear>?', '<direction> <holiday>'],
    meaning: (match) => {
      const holiday = match.values.text('holiday');
      return holiday === undefined ? null : inYear({ holiday }, match);
    },
  },
  {
    // "the morning of 31 January 1965", "November 1 night".
    name: 'en/daypart-of-date',
    patterns: [
      ...DATES.map((date) => `early|late? <daypart> hours? of the? ${date} <ofYear>?`),
      ...DATES.map((date) => `early|late in the <daypart> of ${date} <ofYear>?`),
      '<daypart> of <day> (<joiner>) (<other:day>) (<month>) (<year>)?',
    ],
    meaning: withDaypart,
    article: true,
  },
];
