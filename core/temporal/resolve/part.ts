/** "Anfang", "Mitte", "Ende" of a stretch, and other words that make it vague. */
import type { Mod } from '../expression.ts';
import type { Meaning } from '../meaning.ts';
import type { Placement } from './context.ts';

/** A part of a stretch is read as about a third of it: of a week Monday to Wednesday, of a month its first eleven days. */
const PART = 1 / 3;

/** Narrows a placement to the part that was named; "um 1900" only becomes vague. */
export function withPart(placement: Placement, mod: Mod | undefined): Placement {
  const { first, last } = placement;
  if (mod === undefined || first === null || last === null)
    return mod === undefined ? placement : { ...placement, mod };
  const part = Math.ceil((last - first + 1) * PART);
  const middle = Math.floor((last - first + 1) * PART);
  switch (mod) {
    case 'START':
      return { ...placement, mod, vague: true, last: first + part - 1 };
    case 'MID':
      return { ...placement, mod, vague: true, first: first + middle, last: last - middle };
    case 'END':
      return { ...placement, mod, vague: true, first: last - part + 1 };
    case 'APPROX':
      return { ...placement, mod, vague: true };
    default:
      return { ...placement, mod };
  }
}

/**
 * "Earlier this week", "Anfang der Woche": of the present unit only what has passed by the day of publication; of "later
 * this week" only what is still to come.
 */
export function besidePublication(
  placement: Placement,
  meaning: Meaning,
  published: number | null,
): Placement {
  const { first, last, anchor } = placement;
  if (meaning.kind !== 'shift' || meaning.count !== 0 || anchor.kind !== 'publication') return placement;
  if (published === null || first === null || last === null || published < first) return placement;
  if (meaning.toCome) return { ...placement, vague: true, first: Math.min(last, published) };
  if (!meaning.soFar && meaning.mod !== 'START') return placement;
  return { ...placement, vague: true, last: Math.min(last, published) };
}
