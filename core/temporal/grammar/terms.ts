/** Values of the lexicon as the terms of meanings. */
import { two } from '../calendar.ts';
import type { Mod } from '../expression.ts';
import type { Daypart, Direction, SetMeaning, Unit } from '../meaning.ts';
import { UNIT_LETTERS } from '../resolve/values.ts';
import type { Values } from './pattern.ts';

const DAYPARTS: ReadonlySet<string> = new Set(['MO', 'MI', 'AF', 'EV', 'NI', 'DT']);

const MODS: ReadonlySet<string> = new Set([
  'START',
  'MID',
  'END',
  'APPROX',
  'LESS_THAN',
  'MORE_THAN',
  'EQUAL_OR_LESS',
  'EQUAL_OR_MORE',
]);

export function daypartOf(word: string | undefined): Daypart | undefined {
  return isDaypart(word) ? word : undefined;
}

function isDaypart(word: string | undefined): word is Daypart {
  return word !== undefined && DAYPARTS.has(word);
}

export function modOf(word: string | undefined): Mod | undefined {
  return isMod(word) ? word : undefined;
}

function isMod(word: string | undefined): word is Mod {
  return word !== undefined && MODS.has(word);
}

export function unitOf(word: string | undefined): Unit | undefined {
  return isUnit(word) ? word : undefined;
}

function isUnit(word: string | undefined): word is Unit {
  return word !== undefined && Object.hasOwn(UNIT_LETTERS, word);
}

export function directionOf(value: number | undefined): Direction | undefined {
  return value === -1 || value === 0 || value === 1 ? value : undefined;
}

/** "Every summer", "jeden Mai": what recurs with a season or month. */
export function everyPartOfYear(values: Values): SetMeaning | null {
  const [season, month] = [values.text('season'), values.number('month')];
  if (season !== undefined) return { kind: 'set', value: `XXXX-${season}` };
  return month === undefined ? null : { kind: 'set', value: `XXXX-${two(month)}` };
}
