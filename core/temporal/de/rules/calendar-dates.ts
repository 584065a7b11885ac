/** Days, months, seasons and other parts of a year, with and without the year. */
import type { Rule } from '../../grammar/grammar.ts';
import { inYear } from '../../grammar/of-year.ts';
import type { Match } from '../../grammar/pattern.ts';
import { daypartOf, modOf } from '../../grammar/terms.ts';
import { Gap, isOf } from '../../grammar/tokens.ts';
import type { Meaning, TimeOfDay } from '../../meaning.ts';
import { calendarDate, dateInYear, fullYear } from '../../numeric.ts';
import { isYearPart } from '../../resolve/values.ts';
import { BC } from './years.ts';

function dayInMonth(match: Match): Meaning | null {
  const month = match.values.number('month') ?? match.values.number('shortMonth');
  const day = match.values.number('day') ?? match.values.number('ordinal');
  if (month === undefined || day === undefined) return null;
  return inYear({ month, day }, match);
}

function monthInYear(match: Match): Meaning | null {
  const month = match.values.number('month') ?? match.values.number('shortMonth');
  return month === undefined ? null : inYear({ month }, match);
}

/** A month that stands alone; "August Bebel" and "Juli Zeh" are people, "Was Liebe ist? Dezember" is a month as such. */
function bareMonth(match: Match): Meaning | null {
  const { tokens, from, to } = match;
  const [before, after, second] = [tokens[from - 1], tokens[to], tokens[to + 1]];
  if (after?.capital && after.gap < Gap.line) return null;
  if (after?.key === '-' && second?.capital && !isOf(second, 'month')) return null;
  const meaning = monthInYear(match);
  const fits = isOf(before, 'yearBefore') || (isOf(before, 'joiner') && before?.key !== ',');
  return meaning?.kind === 'date' ? { ...meaning, asSuch: !fits } : null;
}

function season(match: Match): Meaning | null {
  const word = match.values.text('season');
  const [mod, part] = match.values.text('partSeason')?.split(' ') ?? [undefined, word];
  if (!isYearPart(part)) return null;
  const meaning = inYear({ part }, match);
  return meaning && { ...meaning, mod: modOf(mod) };
}

function numberedPart(match: Match, letter: 'Q' | 'H'): Meaning | null {
  const part = `${letter}${match.values.number('ordinal') ?? match.values.number('n')}`;
  return isYearPart(part) ? inYear({ part }, match) : null;
}

function timeOfDate(match: Match): TimeOfDay | undefined {
  const daypart = daypartOf(match.values.text('daypart'));
  return daypart && { daypart };
}

/** "In der Woche vom 19. Mai"; "die Woche vom 3. Mai bis 9. Mai" is a range. */
function weekOfDate(match: Match): Meaning | null {
  const meaning = dayInMonth(match);
  const isRange = isOf(match.tokens[match.to], 'through');
  return meaning?.kind === 'date' && !isRange ? { ...meaning, week: true } : null;
}

export const CALENDAR_DATES: readonly Rule[] = [
  {
    name: 'de/week-of-date',
    patterns: ['woche vom|ab <day> . <month> <ofYear>?', 'woche ab dem <day> . <month> <ofYear>?'],
    meaning: weekOfDate,
  },
  {
    name: 'de/date',
    patterns: [
      '<day> . <month> <ofYear>?',
      '<weekday> ,? den|dem? <day> . <month> <ofYear>?',
      '<day> . <shortMonth> .? <year>?',
      '<weekday> .? ,? den|dem? <day> . <shortMonth> .? <year>?',
      '<shortWeekday> .? ,? <day> . <month> <year>?',
      '<shortWeekday> .? ,? <day> . <shortMonth> .? <year>?',
      "<day> . <month> ’|' ~<yy:shortYear>",
    ],
    meaning: (match) => {
      const yy = match.values.number('yy');
      const month = match.values.number('month');
      const day = match.values.number('day');
      if (yy !== undefined && month !== undefined && day !== undefined) {
        return calendarDate(fullYear(yy), month, day);
      }
      return dayInMonth(match);
    },
  },
  {
    // "am 17. Juli morgens", "am 3. Mai 2024 abends".
    name: 'de/daypart-of-date',
    patterns: ['<day> . <month> <year>? <daypart:daypartOfDay>'],
    meaning: (match) => {
      const meaning = dayInMonth(match);
      return meaning?.kind === 'date' ? { ...meaning, time: timeOfDate(match) } : null;
    },
  },
  {
    // "1. Mai" in words: "am ersten Mai".
    name: 'de/date',
    patterns: ['(am|vom|zum|bis|dem|den) <ordinal> <month> <year>?'],
    meaning: dayInMonth,
  },
  {
    // The day of a list or range that shares month and year with a later one: "25. und 26. August".
    name: 'de/shared-month',
    patterns: [
      '<day> .? (<month:daysAndMonth>) (<year>)?',
      '<weekday> ,? <day> . (<month:daysAndMonth>) (<year>)?',
    ],
    meaning: dayInMonth,
  },
  {
    // "27. August und 3. September 1940", "29. Januar bis zum 2. Februar 1943".
    name: 'de/shared-year',
    patterns: [
      '<day> . <month> (<joiner>) (<pointer>)? (<other:day>) (.) (<month2:month>) (<year>)',
      '<day> . <month> (bis) (<pointer>) (<other:day>) (.) (<month2:month>) (<year>)',
    ],
    meaning: dayInMonth,
  },
  {
    name: 'de/day-and-month',
    patterns: [
      '(am|vom|bis|zum|dem|den|der|ab) <day> ~. ~<m:digits> ~.',
      '(am|vom|bis|zum|dem|den|ab) <day> . <m:digits> .',
      '<weekday> ,? <day> ~. ~<m:digits> ~.',
    ],
    meaning: ({ values }) => {
      const [month, day] = [values.number('m'), values.number('day')];
      if (month === undefined || day === undefined || month < 1 || month > 12) return null;
      return { kind: 'date', yearly: { month, day } };
    },
  },
  {
    name: 'de/month',
    patterns: [
      '<month> <ofYear>',
      '<shortMonth> .? <year>',
      '<direction> <month>',
      '(im|vom|seit|bis|ab|zum|Ende|Anfang|Mitte|in|den|dem|Monat|Monate|Monaten) <month>',
      "<month> ’|' ~<yy:shortYear>",
    ],
    meaning: (match) => {
      const yy = match.values.number('yy');
      const month = match.values.number('month');
      if (yy !== undefined && month !== undefined) return dateInYear(fullYear(yy), { month });
      return monthInYear(match);
    },
    article: true,
  },
  {
    name: 'de/part-of-year-bc',
    patterns: [
      `<month> <bc:anyYear> ${BC}`,
      `<season> <bc:anyYear> ${BC}`,
      `<partSeason> <bc:anyYear> ${BC}`,
    ],
    meaning: (match) => {
      const meaning = match.values.has('month') ? monthInYear(match) : season(match);
      const year = 1 - (match.values.number('bc') ?? 0);
      return meaning?.kind === 'date' ? { ...meaning, year } : null;
    },
  },
  {
    // "im selben Mai", "im darauffolgenden Februar".
    name: 'de/month-told',
    patterns: ['<toldDirection> <month>'],
    meaning: ({ values }) => {
      const [month, direction] = [values.number('month'), values.number('toldDirection')];
      if (month === undefined || direction === undefined) return null;
      if (direction === 1) return { kind: 'date', yearly: { month }, following: true };
      return { kind: 'date', yearly: { month }, yearOffset: { count: direction, base: 'told' } };
    },
  },
  { name: 'de/month', patterns: ['<month>'], meaning: bareMonth },
  {
    name: 'de/shared-year',
    patterns: [
      '<month> (<joiner>) (<pointer>)? (<month2:month>) (des)? (Jahres)? (<year>)',
      '<month> (<joiner>) (Anfang|Mitte|Ende) (<month2:month>) (<year>)',
      '<month> (,) (<month2:month>) (<joiner>) (<month3:month>) (<year>)',
      '<season> (<joiner>) (<season2:season>) (<year>)',
      '<partSeason> (<joiner>) (<season2:season>) (<year>)',
    ],
    meaning: (match) => (match.values.has('month') ? monthInYear(match) : season(match)),
  },
  {
    name: 'de/season',
    patterns: [
      '<season> <ofYear>',
      '(im|zum|bis|seit|ab|vom|am|Ende|Anfang|Mitte|und) <season>',
      // "Winter 2013/14"
      '<season> <year> / <secondYear:shortYear>',
      '<direction> <season>',
      '<partSeason> <ofYear>',
      '(im|zum|bis|seit|ab|vom|am|Ende|Anfang|Mitte|und) <partSeason>',
      '<direction> <partSeason>',
    ],
    meaning: season,
  },
  {
    name: 'de/season',
    patterns: ['<season>', '<partSeason>'],
    meaning: (match) => {
      const meaning = season(match);
      return meaning?.kind === 'date' ? { ...meaning, asSuch: true } : null;
    },
  },
  {
    name: 'de/quarter',
    patterns: [
      '<ordinal> Quartal|Quartals <ofYear>?',
      '<n:number> . Quartal|Quartals <ofYear>?',
      'Q ~<n:digits> <year>?',
    ],
    meaning: (match) => numberedPart(match, 'Q'),
  },
  {
    name: 'de/quarter',
    patterns: ['<namedQuarter> <ofYear>?'],
    meaning: (match) => {
      const part = match.values.text('namedQuarter');
      return isYearPart(part) ? inYear({ part }, match) : null;
    },
  },
  {
    name: 'de/half-year',
    patterns: [
      '<ordinal> Halbjahr|Halbjahrs|Halbjahres|Jahreshälfte <ofYear>?',
      '<n:number> . Halbjahr|Halbjahrs|Halbjahres <ofYear>?',
    ],
    meaning: (match) => numberedPart(match, 'H'),
  },
  {
    name: 'de/holiday',
    patterns: ['<holiday> <ofYear>?', '<direction> <holiday>'],
    meaning: (match) => {
      const holiday = match.values.text('holiday');
      return holiday === undefined ? null : inYear({ holiday }, match);
    },
  },
  {
    // "Morgen des 22. Juni 1941", "Nacht vom 8. Februar".
    name: 'de/daypart-of-date',
    patterns: [
      '<partAdjective>? <daypart> des|vom <day> . <month> <ofYear>?',
      '<daypart> vom <day> . <month> (auf|zum) (den)? (<other:day>) (.) (<month2:month>) (<year>)',
      '<daypart> des|vom <day> . (auf|zum|/|-) (den)? (<other:day>) (.) (<month>) (<year>)?',
    ],
    meaning: (match) => {
      const meaning = dayInMonth(match);
      return meaning?.kind === 'date' ? { ...meaning, time: timeOfDate(match) } : null;
    },
  },
  {
    // "Nacht zum 9. Februar": the night that ends on that day.
    name: 'de/night-before',
    patterns: ['Nacht zum|auf den? <day> . <month> <ofYear>?'],
    meaning: (match) => {
      const meaning = dayInMonth(match);
      return meaning?.kind === 'date' ? { ...meaning, time: { daypart: 'NI', nightBefore: true } } : null;
    },
  },
];
