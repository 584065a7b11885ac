/** Values of the lexicon as the terms of meanings. */
import type { Mod } from '../expression.ts';
import type { Daypart, Direction, Unit } from '../meaning.ts';
import { UNIT_LETTERS } from '../resolve/values.ts';

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
