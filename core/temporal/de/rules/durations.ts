/** Durations and sets: "fünf Jahre Haft", "seit vier Tagen", "in den letzten Wochen", "täglich". */
import type { Rule } from '../../grammar/grammar.ts';
import type { Match } from '../../grammar/pattern.ts';
import { everyPartOfYear, modOf, unitOf } from '../../grammar/terms.ts';
import { isOf, type Token } from '../../grammar/tokens.ts';
import type { Amount, DurationMeaning, Meaning } from '../../meaning.ts';

/** Words before a duration that place it: "seit zehn Jahren", "vor drei Tagen", "in zwei Wochen". */
const PLACED_BY: ReadonlyMap<string, DurationMeaning['placed']> = new Map([
  ['seit', 'until-now'],
  ['vor', 'ago'],
  ['in', 'ahead'],
  ['binnen', 'within'],
  ['innerhalb', 'within'],
]);

/** How far before the number its preposition may stand: "seit mehr als". */
const PREPOSITION_REACH = 4;

function amountsOf({ values }: Match): Amount[] {
  const unit = unitOf(values.text('units') ?? values.text('unit'));
  if (unit === undefined) return [];
  const amounts: Amount[] = [{ count: values.number('number') ?? null, unit }];
  const unit2 = unitOf(values.text('units2') ?? values.text('unit2'));
  if (unit2 !== undefined) amounts.push({ count: values.number('number2') ?? null, unit: unit2 });
  return amounts;
}

function duration(match: Match): Meaning | null {
  const amounts = amountsOf(match);
  if (amounts.length === 0 || isAge(match)) return null;
  return {
    kind: 'duration',
    amounts,
    placed: placedBy(match.tokens, match.outerFrom),
    mod: modOf(match.values.text('approx')),
  };
}

/** "45 Jahre alt", "im Alter von 45 Jahren". */
function isAge({ tokens, from, to, values }: Match): boolean {
  const before = tokens[from - 1]?.key;
  if (values.text('units') === 'year' && (before === 'ab' || before === 'unter')) return true;
  if (values.text('units') === 'year' && before === 'und' && tokens[from - 3]?.key === 'zwischen')
    return true;
  return isOf(tokens[to], 'age') || (tokens[from - 1]?.key === 'von' && tokens[from - 2]?.key === 'alter');
}

function placedBy(tokens: readonly Token[], from: number): DurationMeaning['placed'] {
  for (let at = from - 1; at >= from - PREPOSITION_REACH; at--) {
    const token = tokens[at];
    const placed = token && PLACED_BY.get(token.key);
    if (placed) return placed;
    if (token?.key === 'von' && tokens[at - 1]?.key === 'innerhalb') continue;
    if (!isOf(token, 'approx') && !isOf(token, 'hedge')) return undefined;
  }
  return undefined;
}

/** "in den letzten zehn Jahren", "in den kommenden Tagen": a stretch up to now, or from now on. */
function recentStretch(match: Match): Meaning | null {
  const direction = match.values.number('direction');
  const amounts = amountsOf(match);
  if (direction === undefined || amounts.length === 0) return null;
  return { kind: 'duration', amounts, placed: direction < 1 ? 'until-now' : 'from-now' };
}

function adjective({ values }: Match): Meaning | null {
  const [number, word] = values.text('durationAdjective')?.split(' ') ?? [];
  const unit = unitOf(word ?? values.text('manyAdjective') ?? values.text('durationSuffix'));
  if (unit === undefined) return null;
  const count = number === undefined ? (values.number('number') ?? null) : Number(number);
  return { kind: 'duration', amounts: [{ count, unit }] };
}

function everyUnit({ values }: Match): Meaning | null {
  const unit = unitOf(values.text('unit') ?? values.text('units'));
  if (unit === undefined) return null;
  const letters = { day: 'D', week: 'W', month: 'M', year: 'Y', hour: 'TH', weekend: 'WE' } as const;
  const letter = Object.entries(letters).find(([name]) => name === unit)?.[1];
  if (letter === undefined) return null;
  const count = values.number('number') ?? values.number('ordinal') ?? 1;
  return { kind: 'set', value: letter === 'TH' ? `PT${count}H` : `P${count}${letter}` };
}

const PER_UNIT: ReadonlyMap<string, string> = new Map([
  ['jahr', 'P1Y'],
  ['monat', 'P1M'],
  ['woche', 'P1W'],
  ['tag', 'P1D'],
]);

/** How far before "im Monat" the number may stand that it counts: "bis zu 200 Patienten am Tag". */
const NUMBER_REACH = 3;

/** Whether a number or "einmal" shortly before makes "im Monat" a rate; "im Jahr 2011" and "im Jahr danach" are none. */
function followsNumber({ tokens, outerFrom, to }: Match): boolean {
  if (tokens[to]?.kind === 'number' || isOf(tokens[to], 'later') || isOf(tokens[to], 'article')) return false;
  for (let at = outerFrom - 1; at >= outerFrom - NUMBER_REACH; at--) {
    const token = tokens[at];
    if (token?.kind === 'number' || token?.key.endsWith('mal')) return true;
  }
  return false;
}

export const DURATIONS: readonly Rule[] = [
  {
    name: 'de/duration',
    patterns: [
      '<approx>? als|genau? <number> -? <units>',
      '<approx>? als|genau? <number> <unit>',
      'ein <number> <unit>',
      '<number> <units> und <number2:number> <units2:units>',
      '<number> <unit> und <number2:number> <units2:units>',
      '<number> lange|volle|ganze|weitere|aufeinanderfolgende|aufeinanderfolgenden <units>',
      '<number> (bis|oder|-|–) (<other:number>) (<units>)',
      'ein? <few> <units>',
    ],
    meaning: duration,
  },
  {
    name: 'de/duration',
    patterns: ['(seit|nach|vor|über) <units>'],
    meaning: ({ ...match }) => duration({ ...match, outerFrom: match.from }),
  },
  {
    name: 'de/stretch',
    patterns: [
      '<direction> <units>',
      '<direction> <few> <units>',
      '<direction> <number> <units>',
      '“|„|"|»|« <direction> <units> “|”|"|«|»',
    ],
    meaning: recentStretch,
    article: true,
  },
  {
    name: 'de/duration-adjective',
    patterns: ['<durationAdjective>', '<manyAdjective>', '<number> - ~<durationSuffix>'],
    meaning: adjective,
  },
  {
    // "zehnjähriges Bestehen"; before most nouns it is an age.
    name: 'de/duration-adjective',
    patterns: ['<approx>? <yearsAdjective> (<lasting>)', '<approx>? <number> - ~<yearsSuffix> (<lasting>)'],
    meaning: ({ values }) => {
      const count = values.number('yearsAdjective') ?? values.number('number');
      return count === undefined ? null : { kind: 'duration', amounts: [{ count, unit: 'year' }] };
    },
  },
  {
    name: 'de/set',
    patterns: ['<every> <daypart>'],
    meaning: ({ values }) => ({ kind: 'set', value: `PT1${values.text('daypart')}` }),
  },
  {
    name: 'de/set',
    patterns: ['<setAdjective>', '<daypartSet>'],
    meaning: ({ values }) => ({
      kind: 'set',
      value: values.text('setAdjective') ?? values.text('daypartSet') ?? '',
    }),
  },
  {
    name: 'de/set',
    patterns: [
      '<every> <unit>',
      'alle <number> <units>',
      '<every> <ordinal> <unit>',
      '(pro|je) <unit>',
      'je <number> <units>',
    ],
    meaning: everyUnit,
  },
  {
    // "400 Euro im Monat", "einmal im Jahr".
    name: 'de/set',
    patterns: ['(im) Jahr|Monat', '(am) Tag', '(in) der Woche'],
    meaning: (match) =>
      followsNumber(match)
        ? { kind: 'set', value: PER_UNIT.get(match.tokens[match.to - 1]?.key ?? '') ?? '' }
        : null,
  },
  {
    // "am ersten Sonntag im Monat".
    name: 'de/set-monthly',
    patterns: [
      '<every>? <ordinal> <weekday> im|des|jeden|jedes|eines Monat|Monats',
      '<every>? <direction> <weekday> im|jeden|jedes|eines Monat|Monats',
    ],
    meaning: () => ({ kind: 'set', value: 'P1M' }),
  },
  {
    // "jeden Sommer", "jeden Mai".
    name: 'de/set-part-of-year',
    patterns: ['<every> <season>', '<every> <month>'],
    meaning: ({ values }) => everyPartOfYear(values),
  },
  {
    name: 'de/set-weekday',
    patterns: [
      '<every> <weekday>',
      '<weekdays>',
      '<every> <ordinal> <weekday>',
      '<every> <direction> <weekday>',
    ],
    meaning: ({ values }) => ({
      kind: 'set',
      value: `XXXX-WXX-${values.number('weekday') ?? values.number('weekdays')}`,
    }),
  },
];
