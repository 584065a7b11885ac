/** Durations and sets: "five years", "for four days", "in the last few weeks", "daily". */
import type { Rule } from '../../grammar/grammar.ts';
import type { Match } from '../../grammar/pattern.ts';
import { modOf, unitOf } from '../../grammar/terms.ts';
import { isOf } from '../../grammar/tokens.ts';
import type { Amount, DurationMeaning, Meaning } from '../../meaning.ts';

/** Words before a duration that place it: "in two weeks". */
const PLACED_BY: ReadonlyMap<string, DurationMeaning['placed']> = new Map([['in', 'ahead']]);

function amountsOf({ values }: Match): Amount[] {
  const unit = unitOf(values.text('units') ?? values.text('unit'));
  if (unit === undefined) return [];
  const second = unitOf(values.text('units2'));
  return [
    { count: values.number('number') ?? null, unit },
    ...(second === undefined ? [] : [{ count: values.number('number2') ?? null, unit: second }]),
  ];
}

function duration(match: Match): Meaning | null {
  const { tokens, from, to, values } = match;
  const amounts = amountsOf(match);
  const age =
    isOf(tokens[to], 'age') ||
    (tokens[to]?.key === '-' && isOf(tokens[to + 1], 'age')) ||
    isOf(tokens[from - 1], 'agedUnit');
  if (amounts.length === 0 || age) return null;
  return {
    kind: 'duration',
    amounts,
    placed: PLACED_BY.get(tokens[match.outerFrom - 1]?.key ?? ''),
    mod: modOf(values.text('approx')),
  };
}

function recentStretch(match: Match): Meaning | null {
  const direction = match.values.number('direction') ?? -1;
  const amounts = amountsOf(match);
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
      '<approx>? than? <number> <units>',
      '<approx>? than? <number> <unit>',
      '<number> - ~<unit>',
      'a? <number> full|single|whole|long|consecutive|more|straight <units>',
      'a? <number> full|single|whole|long <unit>',
      'a? <few> <units>',
      'a couple of <units>',
      '<number> <units> and <number2:number> <units2:units>',
      '<number> (or|to|-|–) (<other:number>) (<units>)',
    ],
    meaning: duration,
  },
  {
    name: 'en/duration',
    patterns: ['(for|within|after|over|in|of|several) <units>'],
    meaning: duration,
  },
  {
    name: 'en/stretch',
    patterns: [
      'recent <units>',
      '<direction> <few> <units>',
      '<direction> <number> <units>',
      '<direction> <units>',
    ],
    meaning: recentStretch,
    article: true,
  },
  {
    name: 'en/set',
    patterns: ['<setAdjective>'],
    meaning: ({ values }) => ({ kind: 'set', value: values.text('setAdjective') ?? '' }),
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
    name: 'en/set-weekday',
    patterns: ['<every> <weekday>', '<weekdays>'],
    meaning: ({ values }) => ({
      kind: 'set',
      value: `XXXX-WXX-${values.number('weekday') ?? values.number('weekdays')}`,
    }),
  },
];
