/** Units counted from the publication date or from the date last told: "last week", "two days later", "three years ago". */
import type { Rule } from '../../grammar/grammar.ts';
import type { Match } from '../../grammar/pattern.ts';
import { modOf, unitOf } from '../../grammar/terms.ts';
import type { Base, Meaning, Unit } from '../../meaning.ts';

/** "Two and a half years ago" is told to the month. */
function wholeUnits(count: number, unit: Unit): { count: number; unit: Unit } {
  return unit === 'year' && !Number.isInteger(count)
    ? { count: Math.round(count * 12), unit: 'month' }
    : { count, unit };
}

function counted(match: Match, count: number | undefined, base: Base): Meaning | null {
  const { values } = match;
  const unit = unitOf(values.text('unit') ?? values.text('units'));
  if (unit === undefined || count === undefined) return null;
  const whole = wholeUnits(count, unit);
  if (!Number.isInteger(whole.count)) return null;
  return { kind: 'shift', ...whole, base, mod: modOf(values.text('part') ?? values.text('approx')) };
}

export const COUNTED: readonly Rule[] = [
  {
    name: 'en/unit',
    patterns: ['<direction> <unit>'],
    meaning: (match) => {
      // "the next day" follows the day told, "next week" the week of publication.
      const base = match.values.text('unit') === 'day' ? 'told' : 'present';
      return counted(match, match.values.number('direction'), base);
    },
    article: true,
  },
  {
    name: 'en/unit-so-far',
    patterns: ['earlier this <unit>'],
    meaning: (match) => {
      const meaning = counted(match, 0, 'present');
      return meaning?.kind === 'shift' ? { ...meaning, soFar: true } : null;
    },
  },
  {
    name: 'en/unit-to-come',
    patterns: ['later this <unit>'],
    meaning: (match) => {
      const meaning = counted(match, 0, 'present');
      return meaning?.kind === 'shift' ? { ...meaning, toCome: true } : null;
    },
  },
  {
    // "this coming weekend": on a weekday that of the same week.
    name: 'en/weekend',
    patterns: ['coming|upcoming weekend', 'this coming|upcoming weekend'],
    meaning: () => ({ kind: 'shift', unit: 'weekend', count: 1, base: 'present', upcoming: true }),
    article: true,
  },
  {
    name: 'en/unit-told',
    patterns: ['<toldDirection> <unit>'],
    meaning: (match) => counted(match, match.values.number('toldDirection'), 'told'),
    article: true,
  },
  {
    name: 'en/unit-told',
    patterns: [
      'that same? <unit>',
      'later|earlier|late|early that same? <unit>',
      'later in|that|the same <unit>',
      'later in the <unit>',
    ],
    meaning: (match) => counted(match, 0, 'told'),
  },
  {
    name: 'en/part-of-unit',
    patterns: ['the? <part> of the|that <unit>', "the? <unit> '|’ ~s <part>"],
    meaning: (match) => counted(match, 0, match.values.text('unit') === 'week' ? 'present' : 'told'),
  },
  {
    name: 'en/later',
    patterns: [
      '<approx>? <number> <units> <later>',
      '<approx>? <number> <unit> <later>',
      '<approx> than <number> <units> <later>',
      '<approx> than <number> <unit> <later>',
      'the <unit> <later>',
    ],
    meaning: (match) => {
      const { tokens, to, values } = match;
      // "two days after the battle" counts from an event, not from a date.
      const last = tokens[to - 1]?.key;
      if ((last === 'after' || last === 'before') && tokens[to]?.kind === 'word') return null;
      return counted(match, (values.number('number') ?? 1) * (values.number('later') ?? 1), 'told');
    },
  },
  {
    name: 'en/ago',
    patterns: [
      '<approx>? <number> <units> ago',
      '<approx>? <number> <unit> ago',
      '<approx> than <number> <units> ago',
      '<approx> than <number> <unit> ago',
      '<number> and a half <units> ago',
    ],
    meaning: (match) => {
      const half = match.tokens[match.to - 3]?.key === 'half' ? 0.5 : 0;
      return counted(match, -((match.values.number('number') ?? 1) + half), 'present');
    },
  },
  {
    name: 'en/ago',
    patterns: ['half a year ago'],
    meaning: () => ({ kind: 'shift', unit: 'month', count: -6, base: 'present' }),
  },
  {
    name: 'en/weekend',
    patterns: ['the weekend'],
    meaning: () => ({ kind: 'shift', unit: 'weekend', count: 0, base: 'present', byTense: true }),
  },
];
