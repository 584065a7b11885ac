/** Words before a date that open its stretch: "seit Kriegsbeginn", "bis Freitag", "ab 1. Mai", "vor 1992". */
import type { Mod } from '../expression.ts';
import { isOf, readingOf, type Token } from '../grammar/tokens.ts';
import type { Context, Placement } from './context.ts';

/** Tokens between the preposition and the date: "seit dem". */
const REACH = 2;

type Opening = 'since' | 'from' | 'until' | 'before' | 'after';

/**
 * The stretch that a date and the preposition before it cover, up to the day of publication where that bounds it.
 *
 * @param previous the token after the previous expression
 */
export function openStretch(
  placement: Placement,
  context: Context,
  from: number,
  to: number,
  previous: number,
): Placement {
  const { type, first, last, minute } = placement;
  if ((type !== 'DATE' && type !== 'TIME') || first === null || last === null || minute !== undefined)
    return placement;
  const opening = openingBefore(context.tokens, from);
  if (opening === undefined) return placement;
  const outside = opening === 'before' || opening === 'after';
  if (outside && (type === 'TIME' || isOwner(context.tokens, to))) return placement;
  const today = context.narrative ? null : (context.published?.day ?? null);
  switch (opening) {
    case 'since':
      return { ...placement, last: today !== null && today >= first ? today : null };
    case 'from':
      return { ...placement, last: null };
    case 'until':
      // The end of a range: "vom 3. bis 5. Mai".
      if (previous > 0 && from - previous <= REACH) return placement;
      return { ...placement, first: null };
    case 'before':
      return withMod({ ...placement, first: null, last: first - 1 }, 'BEFORE');
    case 'after':
      return withMod({ ...placement, first: last + 1, last: null }, 'AFTER');
  }
}

/** "After Monday's earthquake": Monday is when that was. */
function isOwner(tokens: readonly Token[], to: number): boolean {
  return /^['’]$/.test(tokens[to]?.key ?? '') && tokens[to + 1]?.key === 's';
}

function withMod(placement: Placement, mod: Mod): Placement {
  return { ...placement, mod };
}

function openingBefore(tokens: readonly Token[], from: number): Opening | undefined {
  for (let at = from - 1; at >= from - REACH; at--) {
    const token = tokens[at];
    const opening = readingOf(token, 'opening');
    if (isOpening(opening)) return opening;
    if (!isOf(token, 'article') && !isOf(token, 'pointer') && !isOf(token, 'partArticle')) return undefined;
  }
  return undefined;
}

function isOpening(word: unknown): word is Opening {
  return word === 'since' || word === 'from' || word === 'until' || word === 'before' || word === 'after';
}
