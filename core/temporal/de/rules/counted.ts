/** Units counted from the publication date or from the date last told: "letzte Woche", "im Vorjahr", "zwei Tage später". */

import type { Mod } from '../../expression.ts';
import type { Rule } from '../../grammar/grammar.ts';
import type { Match } from '../../grammar/pattern.ts';
import { modOf, unitOf } from '../../grammar/terms.ts';
import type { Base, Meaning } from '../../meaning.ts';

function counted(match: Match, count: number | undefined, base: Base): Meaning | null {
  const unit = unitOf(match.values.text('unit') ?? match.values.text('units'));
  if (unit === undefined || count === undefined) return null;
  return { kind: 'shift', unit, count, base, mod: modOf(match.values.text('part')) };
}

/** "im Vorjahr": the lexicon holds count, unit and base. */
function compound({ values }: Match): Meaning | null {
  const [count, unitName, base] = values.text('compound')?.split(' ') ?? [];
  const unit = unitOf(unitName);
  if (unit === undefined || (base !== 'publication' && base !== 'present' && base !== 'told')) return null;
  return { kind: 'shift', unit, count: Number(count), base };
}

function partMod({ values }: Match): Mod | undefined {
  const part = values.text('partOfYear') ?? values.text('partOfMonth') ?? values.text('partOfWeek');
  return modOf(part ?? values.text('part'));
}

/** "am Jahresende": a part of the year last told or of publication. */
function partOf(unit: 'year' | 'month' | 'week', match: Match): Meaning {
  return { kind: 'shift', unit, count: 0, base: unit === 'week' ? 'present' : 'told', mod: partMod(match) };
}

function later(match: Match): Meaning | null {
  const { values } = match;
  const direction = values.number('later');
  const number = values.number('number') ?? 1;
  const unit = unitOf(values.text('units') ?? values.text('unit'));
  if (direction === undefined || unit === undefined) return null;
  if (number === 0.5 && unit === 'year')
    return { kind: 'shift', unit: 'month', count: 6 * direction, base: 'told' };
  return Number.isInteger(number) ? { kind: 'shift', unit, count: number * direction, base: 'told' } : null;
}

export const COUNTED: readonly Rule[] = [
  {
    name: 'de/weekend',
    patterns: ['kommendes|kommende|kommenden Wochenende|Wochenendes'],
    meaning: () => ({ kind: 'shift', unit: 'weekend', count: 1, base: 'present', upcoming: true }),
    article: true,
  },
  {
    name: 'de/unit',
    patterns: ['<direction> <unit>'],
    meaning: (match) => {
      const direction = match.values.number('direction');
      const unit = match.values.text('unit');
      // "am nächsten Tag" and "an diesem Tag" lean on the day told, "in diesem Jahr" on the present.
      return counted(match, direction, unit === 'day' ? 'told' : 'present');
    },
    article: true,
  },
  {
    name: 'de/unit-told',
    patterns: ['(am|im|des|der|dem|den|das|in|vom|zum)? <toldDirection> <unit>'],
    meaning: (match) => counted(match, match.values.number('toldDirection'), 'told'),
    article: true,
  },
  {
    // "in den Frühjahrsschlachten des neuen Jahres", "im Laufe des Tages".
    name: 'de/unit-told',
    patterns: ['(des|im|dem|das) neuen|neue Jahres|Jahr', '(im) Laufe des <unit>'],
    meaning: (match) =>
      match.values.has('unit')
        ? counted(match, 0, 'told')
        : { kind: 'shift', unit: 'year', count: 1, base: 'present' },
  },
  { name: 'de/compound', patterns: ['<compound>'], meaning: compound, article: true },
  {
    name: 'de/weekend',
    patterns: ['(am|das|dieses|zum|vom|übers|dem) Wochenende'],
    meaning: () => ({ kind: 'shift', unit: 'weekend', count: 0, base: 'present', byTense: true }),
  },
  {
    name: 'de/part-of-year',
    patterns: ['<partOfYear> <year>?', '<part> des Jahres <year>?'],
    meaning: (match) => {
      const year = match.values.number('year');
      return year === undefined ? partOf('year', match) : { kind: 'date', year, mod: partMod(match) };
    },
  },
  {
    name: 'de/part-of-month',
    patterns: ['<partOfMonth>', '<part> des Monats'],
    meaning: (match) => partOf('month', match),
  },
  {
    name: 'de/part-of-week',
    patterns: ['<partOfWeek>', '<part> der Woche'],
    meaning: (match) => partOf('week', match),
  },
  {
    name: 'de/later',
    patterns: [
      '<number> <units> <later>',
      '<number> <unit> <later>',
      'ein|einen <number> <unit> <later>',
      '<unit> <later>',
      '<number> <unit> und? <later>',
    ],
    meaning: later,
  },
  {
    name: 'de/next-day',
    patterns: [
      'tags darauf',
      'tags zuvor',
      '(am|den|der|vom) Tag danach|darauf',
      '(am|den|der|vom) Tag zuvor|davor',
    ],
    meaning: ({ tokens, to }) => {
      const back = tokens[to - 1]?.key === 'zuvor' || tokens[to - 1]?.key === 'davor';
      return { kind: 'shift', unit: 'day', count: back ? -1 : 1, base: 'told' };
    },
  },
];
