/** Durations and sets: "five years", "for four days", "in the last few weeks", "daily". */
import type { Rule } from '../../grammar/grammar.ts';
import type { Match } from '../../grammar/pattern.ts';
import { everyPartOfYear, modOf, unitOf } from '../../grammar/terms.ts';
import { isOf } from '../../grammar/tokens.ts';
import type { Amount, DurationMeaning, Meaning, Unit } from '../../meaning.ts';

/** Words before a duration that place it: "in two weeks", "within 30 days". */
const PLACED_BY: ReadonlyMap<string, DurationMeaning['placed']> = new Map([
  ['in', 'ahead'],
  ['within', 'within'],
]);

function amountsOf(match: Match): Amount[] {
  const { values } = match;
  const unit = unitOf(values.text('units') ?? values.text('unit'));
  if (unit === undefined) return [];
  const second = unitOf(values.text('units2'));
  if (match.tokens.slice(match.from, match.to).some(({ key }) => key === 'half'))
    return [halves(match, unit)];
  return [
    { count: values.number('number') ?? null, unit },
    ...(second === undefined ? [] : [{ count: values.number('number2') ?? null, unit: second }]),
  ];
}

/** "Half an hour" is 30 minutes, "two and a half years" 2.5 years. */
function halves({ values }: Match, unit: Unit): Amount {
  const count = (values.number('number') ?? 0) + 0.5;
  return unit === 'hour' ? { count: count * 60, unit: 'minute' } : { count, unit };
}

function duration(match: Match): Meaning | null {
  const { tokens, from, to, values } = match;
  const amounts = amountsOf(match);
  const age =
    isOf(tokens[to], 'age') ||
    (tokens[to]?.key === '-' && isOf(tokens[to + 1], 'age')) ||
    isOf(tokens[from - 1], 'agedUnit');
  if (amounts.length === 0 || age || isShareOrRank(match)) return null;
  if (isRate(match)) return { kind: 'set', value: `P${SET_LETTERS.get(values.text('unit') ?? '') ?? '1Y'}` };
  return {
    kind: 'duration',
    amounts,
    placed: tokens[to - 1]?.key === 'ago' ? 'ago' : PLACED_BY.get(tokens[match.outerFrom - 1]?.key ?? ''),
    mod: modOf(values.text('approx')),
  };
}

/** "Three quarters of voters", "a second attack": no lengths of time. */
function isShareOrRank({ tokens, to, values }: Match): boolean {
  const unit = values.text('unit') ?? values.text('units');
  if (unit === 'quarter') return tokens[to]?.key === 'of';
  return values.text('unit') === 'second' && tokens[to - 2]?.key === 'a' && !isOf(tokens[to], 'later');
}

/** "$500 a month", "twice a week": how much or how often in each. */
function isRate({ tokens, from, to, values }: Match): boolean {
  if (
    to - from !== 2 ||
    !/^an?$/.test(tokens[from]?.key ?? '') ||
    !SET_LETTERS.has(values.text('unit') ?? '')
  )
    return false;
  const [before, after] = [tokens[from - 1], tokens[to]];
  if (isOf(after, 'later') || after?.key === 'ago') return false;
  return before?.kind === 'number' || isOf(before, 'thing') || isOf(before, 'times');
}

function recentStretch(match: Match): Meaning | null {
  const direction = match.values.number('direction') ?? -1;
  const single = unitOf(match.values.text('unit'));
  const amounts = single ? [{ count: 1, unit: single }] : amountsOf(match);
  if (amounts.length === 0) return null;
  return { kind: 'duration', amounts, placed: direction < 1 ? 'until-now' : 'from-now' };
}

const SET_LETTERS: ReadonlyMap<string, string> = new Map([
  ['hour', 'T1H'],
  ['day', '1D'],
  ['week', '1W'],
  ['month', '1M'],
  ['year', '1Y'],
  ['weekend', '1WE'],
]);

export const DURATIONS: readonly Rule[] = [
  {
    name: 'en/duration',
    patterns: [
      '<approx>? <number> <units>',
      '<approx>? <number> <unit>',
      '<approx> than <number> <units>',
      '<approx> than <number> <unit>',
      '<number> - ~<unit>',
      'a? <number> full|single|whole|long|consecutive|more|straight <units>',
      'a? <number> full|single|whole|long <unit>',
      'a? <few> <units> ago?',
      'half a|an <unit>',
      '<number> and a half <units>',
      '<number> - and - a - half <units>',
      '<number> - and - a - half - ~<unit>',
      'a couple of <units>',
      '<number> <units> and <number2:number> <units2:units>',
      '<number> (or|to|-|–) (<other:number>) (<units>)',
    ],
    meaning: duration,
  },
  {
    name: 'en/duration',
    patterns: ['(for|within|after|over|in|of|several) <units>', '<units> ago'],
    meaning: duration,
  },
  {
    // "in the following days", "the first two weeks": a stretch of which only the length is told.
    name: 'en/duration',
    patterns: [
      '<toldDirection> <units>',
      '<toldDirection> <number> <units>',
      '<toldDirection> <few> <units>',
    ],
    meaning: duration,
    article: true,
  },
  {
    name: 'en/stretch',
    patterns: [
      'recent <units>',
      '<direction> <few> <units>',
      '<direction> <number> <units>',
      '<direction> <units>',
      // "in the past year" is a stretch up to now, "last year" the year before.
      '(the) past <unit>',
    ],
    meaning: recentStretch,
    article: true,
  },
  {
    name: 'en/set',
    patterns: ['<setAdjective>'],
    // "the Daily Mail"
    meaning: ({ tokens, from, to, values }) =>
      tokens[from]?.capital && tokens[to]?.capital
        ? null
        : { kind: 'set', value: values.text('setAdjective') ?? '' },
  },
  {
    name: 'en/set',
    patterns: ['<every> <daypart>'],
    meaning: ({ values }) => ({ kind: 'set', value: `PT1${values.text('daypart')}` }),
  },
  {
    name: 'en/set',
    patterns: ['<every> <number> <units>', '<every> other <unit>', '<every> <ordinal> <unit>'],
    meaning: ({ values }) => {
      const letters = SET_LETTERS.get(values.text('unit') ?? values.text('units') ?? '');
      const count = values.number('number') ?? values.number('ordinal') ?? 2;
      return letters === undefined ? null : { kind: 'set', value: `P${letters.replace('1', String(count))}` };
    },
  },
  {
    name: 'en/set',
    patterns: ['<every> <unit>', 'per <unit>'],
    meaning: ({ values }) => {
      const letters = SET_LETTERS.get(values.text('unit') ?? '');
      return letters === undefined ? null : { kind: 'set', value: `P${letters}` };
    },
  },
  {
    // "the first Friday of each month".
    name: 'en/set-monthly',
    patterns: ['<ordinal> <weekday> of|in <every> month', '<direction> <weekday> of|in <every> month'],
    meaning: () => ({ kind: 'set', value: 'P1M' }),
    article: true,
  },
  {
    // "every summer", "each May".
    name: 'en/set-part-of-year',
    patterns: ['<every> <season>', '<every> <month>', '<every> <season:fall>'],
    meaning: ({ values }) => everyPartOfYear(values),
  },
  {
    name: 'en/set-weekday',
    patterns: ['<every> <weekday>', '<weekdays>', '<every> other <weekday>', '<every> <ordinal> <weekday>'],
    meaning: ({ values }) => ({
      kind: 'set',
      value: `XXXX-WXX-${values.number('weekday') ?? values.number('weekdays')}`,
    }),
  },
];
