/** What may stand before any expression: an article, and "Anfang", "Mitte", "Ende". */
import type { Meaning } from '../meaning.ts';
import { modOf } from './terms.ts';
import { Gap, isOf, readingOf, type Token } from './tokens.ts';

/** Where an expression begins when what stands before it is counted in, and what that adds to its meaning. */
export interface Extension {
  from: number;
  meaning: Meaning;
}

/**
 * Extends an expression to the left, never before token `limit`.
 *
 * @param article whether an article belongs to the expression: "den 60er Jahren", but "am 6. Februar"
 */
export function extendLeft(
  tokens: readonly Token[],
  from: number,
  limit: number,
  meaning: Meaning,
  article: boolean,
): Extension {
  const hasArticle = from > limit && isOf(tokens[from - 1], 'article') && isJoined(tokens[from]);
  if (
    isDaypart(meaning) &&
    from > limit &&
    isOf(tokens[from - 1], 'partAdjective') &&
    isJoined(tokens[from])
  ) {
    return { from: from - 1, meaning };
  }
  if (hasParts(meaning)) {
    const before = hasArticle ? from - 2 : from - 1;
    const partAt = isOf(tokens[before], 'partLink') ? before - 1 : before;
    const part = partAt >= limit && isJoined(tokens[partAt + 1]) ? partOf(tokens[partAt]) : undefined;
    if (part) return withArticle(tokens, partAt, limit, { ...meaning, mod: modOf(part) });
  }
  return hasArticle && article ? { from: from - 1, meaning } : { from, meaning };
}

/** English "the end of April": an article before the part belongs to it where the lexicon says so. */
function withArticle(tokens: readonly Token[], from: number, limit: number, meaning: Meaning): Extension {
  const article = from > limit && isOf(tokens[from - 1], 'partArticle') && isJoined(tokens[from]);
  return { from: article ? from - 1 : from, meaning };
}

function partOf(token: Token | undefined): string | undefined {
  const part = readingOf(token, 'part') ?? readingOf(token, 'partAdjective');
  return typeof part === 'string' ? part : undefined;
}

function isJoined(token: Token | undefined): boolean {
  return token !== undefined && token.gap !== Gap.paragraph;
}

/** "am frühen Morgen des 6. Juni". */
function isDaypart(meaning: Meaning): boolean {
  return 'time' in meaning && meaning.time?.daypart !== undefined;
}

/** Whether "Anfang", "Mitte", "Ende" can be said of it: of weeks and longer, and only once. */
function hasParts(meaning: Meaning): boolean {
  if (meaning.mod) return false;
  switch (meaning.kind) {
    case 'date':
      return !(
        meaning.yearly &&
        ('holiday' in meaning.yearly || ('day' in meaning.yearly && meaning.yearly.day))
      );
    case 'shift':
      return meaning.unit !== 'day';
    case 'decade':
    case 'century':
      return true;
    default:
      return false;
  }
}
