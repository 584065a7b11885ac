/** Expressions that are the two ends of one stretch: "zwischen dem 7. September und dem 1. Oktober". */
import type { Interval, TimeExpression } from '../expression.ts';
import { Gap, isOf, type Token } from '../grammar/tokens.ts';

/** Tokens that may stand between the two ends ("bis zum"), and before the first one ("zwischen dem"). */
const MOST_BETWEEN = 3;
const MOST_BEFORE = 2;

/** An expression and its tokens: the first, and the one after the last. */
export interface Placed {
  expression: TimeExpression;
  from: number;
  to: number;
}

/** Gives two expressions that are the ends of one range the whole stretch. */
export function linkRange(first: Placed, second: Placed, tokens: readonly Token[]): void {
  if (!isJoined(tokens, first.from, first.to, second.from)) return;
  const range = stretchOver(first.expression, second.expression);
  if (!range) return;
  first.expression.range = range;
  second.expression.range = range;
}

function stretchOver(first: TimeExpression, second: TimeExpression): Interval | null {
  const start = first.interval?.start ?? null;
  const end = second.interval?.end ?? null;
  if (first.vague || second.vague || start === null || end === null) return null;
  return start.slice(0, 10) <= end.slice(0, 10) ? { start, end } : null;
}

/** "bis" or a dash between them; "und" only after "zwischen". */
function isJoined(tokens: readonly Token[], before: number, from: number, to: number): boolean {
  if (to - from < 1 || to - from > MOST_BETWEEN) return false;
  let and = false;
  let through = false;
  for (let at = from; at <= to; at++) {
    const token = tokens[at];
    if (!token || token.gap === Gap.paragraph) return false;
    if (at === to) break;
    if (isOf(token, 'through')) through = true;
    else if (isOf(token, 'and')) and = true;
    else if (!isOf(token, 'pointer') && !isOf(token, 'article')) return false;
  }
  return through || (and && hasOpener(tokens, before));
}

function hasOpener(tokens: readonly Token[], from: number): boolean {
  for (let at = from - 1; at >= from - MOST_BEFORE; at--) if (isOf(tokens[at], 'between')) return true;
  return false;
}
