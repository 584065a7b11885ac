/** Years, decades and centuries. */
import type { Rule } from '../../grammar/grammar.ts';
import type { Match } from '../../grammar/pattern.ts';
import { isOf, type Token } from '../../grammar/tokens.ts';
import type { Meaning } from '../../meaning.ts';

/** Years before this need a word before them that fits a year. */
const SAFE_YEAR = 1500;

/** A bare number of four digits is a year unless its neighbours count, price or number something with it. */
function bareYear({ tokens, from, to, values }: Match): Meaning | null {
  const year = values.number('year') ?? 0;
  const before = wordBefore(tokens, from);
  const fits = isOf(before, 'yearBefore') || isOf(before, 'part');
  if (isOf(before, 'numberBefore') || (year < SAFE_YEAR && !fits)) return null;
  if (before?.kind === 'number' || isAddress(tokens, to)) return null;
  if (isOf(tokens[to], 'thing') && tokens[to]?.key !== 'and' && before?.key !== 'in') return null;
  return { kind: 'date', year };
}

/** The word before a number, also behind the full stop of a short one: "ext. 1999". */
function wordBefore(tokens: readonly Token[], from: number): Token | undefined {
  const abbreviated =
    tokens[from - 1]?.key === '.' && (tokens[from - 2]?.key.length ?? 0) <= LONGEST_ABBREVIATION;
  return tokens[abbreviated ? from - 2 : from - 1];
}

const LONGEST_ABBREVIATION = 3;

/** "1600 Pennsylvania Avenue": a house number. */
function isAddress(tokens: readonly Token[], to: number): boolean {
  return tokens[to]?.capital === true && isOf(tokens[to + 1], 'street');
}

const plainYear = ({ values }: Match): Meaning => ({ kind: 'date', year: values.number('year') });

const yearBeforeChrist = ({ values }: Match): Meaning | null => {
  const year = values.number('year');
  return year === undefined ? null : { kind: 'date', year: 1 - year };
};

/** "the 80s" are those of the twentieth century. */
function decade({ values }: Match): Meaning | null {
  const years = values.number('years') ?? values.number('decade');
  if (years === undefined || years % 10 !== 0) return null;
  if (years >= 1000) return { kind: 'decade', decade: years / 10 };
  return years >= 20 && years <= 90 ? { kind: 'decade', decade: 190 + years / 10 } : null;
}

function decadeBeforeChrist({ values }: Match): Meaning | null {
  const years = values.number('years');
  return years === undefined || years % 10 !== 0 ? null : { kind: 'decade', decade: years / 10, bc: true };
}

function century({ values }: Match, bc = false): Meaning | null {
  const number = values.number('n') ?? values.number('ordinal');
  return number === undefined || number > 30 ? null : { kind: 'century', century: number, bc };
}

export const BC = 'BC|BCE';
const CENTURIES = ['<n:day> ~st|nd|rd|th -? century|centuries', '<ordinal> -? century|centuries'];

export const YEARS: readonly Rule[] = [
  { name: 'en/year', patterns: ['year|years <year>'], meaning: plainYear, article: true },
  { name: 'en/year', patterns: ['<year>'], meaning: bareYear },
  {
    name: 'en/part-of-year',
    patterns: ['early in <year>'],
    meaning: (match) => ({ ...plainYear(match), mod: 'START' }),
  },
  {
    name: 'en/part-of-year',
    patterns: ['late|later in <year>'],
    meaning: (match) => ({ ...plainYear(match), mod: 'END' }),
  },
  {
    name: 'en/year',
    patterns: ['<roundly> .? <year>', 'c . <year>'],
    meaning: (match) => ({ ...plainYear(match), mod: 'APPROX' }),
  },
  {
    // "dates from around 1620"; but "around 1620 people", "from about 1500 to 2000".
    name: 'en/year',
    patterns: ['(<fitsAround>) around|about <year>'],
    meaning: (match) => {
      const after = match.tokens[match.to];
      const counts = isOf(after, 'thing') || isOf(after, 'joiner') || after?.capital;
      return counts && after?.key !== 'and' && after?.key !== ','
        ? null
        : { ...plainYear(match), mod: 'APPROX' };
    },
  },
  {
    name: 'en/year-ad',
    patterns: ['AD|CE <year:anyYear>', '<year:anyYear> AD|CE', '<year:anyYear> A . D .'],
    meaning: plainYear,
  },
  {
    name: 'en/year-bc',
    patterns: [
      `<year:anyYear> ${BC}`,
      '<year:anyYear> B . C .',
      `<year:anyYear> (<joiner>) (<other:anyYear>) (${BC})`,
      '<year:anyYear> (<joiner>) (<other:anyYear>) (B) (.) (C)',
    ],
    meaning: yearBeforeChrist,
  },
  {
    // "2010/11": a season or fiscal year of two years, told as one.
    name: 'en/year-pair',
    patterns: ['<year> ~/ ~<second:shortYear>', '<year> ~-|– ~<second:shortYear> (<doubleYear>)'],
    meaning: ({ values }) => {
      const year = values.number('year') ?? 0;
      return values.number('second') === (year + 1) % 100 ? { kind: 'date', year, years: 2 } : null;
    },
  },
  {
    name: 'en/year-bc',
    patterns: [`<roundly> .? <year:anyYear> ${BC}`, `c . <year:anyYear> ${BC}`],
    meaning: (match) => {
      const meaning = yearBeforeChrist(match);
      return meaning && { ...meaning, mod: 'APPROX' };
    },
  },
  {
    name: 'en/decade',
    patterns: ['<years:number> ~s', "'|’ ~<years:anyYear> ~s", '(the|early|mid|late|-) <decade>'],
    meaning: decade,
    article: true,
  },
  { name: 'en/decade-bc', patterns: [`<years:number> ~s ${BC}`], meaning: decadeBeforeChrist, article: true },
  { name: 'en/century', patterns: CENTURIES, meaning: (match) => century(match), article: true },
  {
    name: 'en/century-bc',
    patterns: CENTURIES.map((pattern) => `${pattern} ${BC}`),
    meaning: (match) => century(match, true),
    article: true,
  },
];
