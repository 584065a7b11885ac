/** Dates in digits, which mean the same in every language: ISO 8601, `01.11.2024`, `1.9.39`. */
import { isDate } from './calendar.ts';
import type { Rule } from './grammar/grammar.ts';
import { isPartOfNumber } from './grammar/numerals.ts';
import type { Match, Recognizer } from './grammar/pattern.ts';
import { isOf } from './grammar/tokens.ts';
import type { DateMeaning, Yearly } from './meaning.ts';

/** Two-digit years from here on belong to the twentieth century, below to the twenty-first. */
const CENTURY_PIVOT = 39;

/** The four-digit year of a year written with two digits or four. */
export function fullYear(year: number): number {
  if (year >= 100) return year;
  return year >= CENTURY_PIVOT ? 1900 + year : 2000 + year;
}

/** A date of the calendar, or null where there is no such day. */
export function calendarDate(year: number, month: number, day: number): DateMeaning | null {
  if (!isDate(year, month, day)) return null;
  return { kind: 'date', year, yearly: { month, day } };
}

/** Something yearly in a year; null for a day that the year does not have. */
export function dateInYear(year: number, yearly: Yearly): DateMeaning | null {
  if ('month' in yearly && yearly.day !== undefined) return calendarDate(year, yearly.month, yearly.day);
  return { kind: 'date', year, yearly };
}

function numericDate(match: Match): DateMeaning | null {
  const { values, tokens, from, to } = match;
  const [year, month, day] = [values.number('y'), values.number('m'), values.number('d')];
  if (year === undefined || month === undefined || day === undefined) return null;
  if (isPartOfNumber(tokens, from, to) || isOf(tokens[from - 1], 'numberBefore')) return null;
  return calendarDate(fullYear(year), month, day);
}

/** Rules for any language. */
export const NUMERIC_RULES: readonly Rule[] = [
  {
    name: 'numeric/iso-date',
    patterns: ['<y:digits4> ~- ~<m:digits> ~- ~<d:digits>'],
    meaning: numericDate,
  },
  {
    name: 'numeric/dotted-date',
    patterns: [
      '<d:digits> ~. ~<m:digits> ~. ~<y:digits4>',
      '<d:digits> ~. ~<m:digits> ~. ~<y:digits2>',
      '<d:digits> . <m:digits> . <y:digits4>',
    ],
    meaning: numericDate,
  },
  {
    // Day or month first? Only where one of the numbers can be no month.
    name: 'numeric/slashed-date',
    patterns: ['<first:digits> ~/ ~<second:digits> ~/ ~<y:digits4>'],
    meaning: ({ values }) => {
      const [first, second, year] = [values.number('first'), values.number('second'), values.number('y')];
      if (first === undefined || second === undefined || year === undefined) return null;
      if (first > 12 || first === second) return calendarDate(year, second, first);
      return second > 12 ? calendarDate(year, first, second) : null;
    },
  },
  {
    // "1957–60": the second year of a range, with the century of the first.
    name: 'numeric/short-year',
    patterns: ['(-|–|/|bis) <short:shortYear>'],
    meaning: ({ tokens, outerFrom, values }) => {
      const first = Number(tokens[outerFrom - 1]?.key);
      const short = values.number('short');
      if (!(first >= 1000 && first < 2200) || short === undefined || short <= first % 100) return null;
      return { kind: 'date', year: first - (first % 100) + short };
    },
  },
];

const digitsOf = (least: number, most: number): Recognizer => ({
  begins: ({ kind, key }) => kind === 'number' && key.length >= least && key.length <= most,
  read: (tokens, at) => {
    const token = tokens[at];
    if (token?.kind !== 'number' || token.key.length < least || token.key.length > most) return null;
    return { value: Number(token.key), next: at + 1 };
  },
});

/** Runs of digits by their length. */
export const DIGITS: ReadonlyMap<string, Recognizer> = new Map([
  ['digits', digitsOf(1, 2)],
  ['digits2', digitsOf(2, 2)],
  ['digits4', digitsOf(4, 4)],
]);
