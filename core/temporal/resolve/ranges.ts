/** Expressions that are one stretch: "zwischen dem 7. September und dem 1. Oktober", "25. und 26. August". */
import { dayNumber } from '../calendar.ts';
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

/** Gives two expressions that are the ends of one range, or two days one after the other, the whole stretch. */
export function linkRange(first: Placed, second: Placed, tokens: readonly Token[]): void {
  const link = linkBetween(tokens, first.to, second.from);
  if (link === 'none' || (link === 'and' && !isOneStretch(first, second, tokens))) return;
  const range = stretchOver(first.expression, second.expression);
  if (!range) return;
  first.expression.range = range;
  second.expression.range = range;
}

/** "Zwischen dem 3. und dem 7. Mai", "am 25. und 26. August"; but "am 3. und 5. Mai" are two days. */
function isOneStretch(first: Placed, second: Placed, tokens: readonly Token[]): boolean {
  return hasOpener(tokens, first.from) || isDayAfter(first.expression, second.expression);
}

function isDayAfter(first: TimeExpression, second: TimeExpression): boolean {
  const [day, next] = [first.interval?.start ?? null, second.interval?.start ?? null];
  if (first.granularity !== 'day' || second.granularity !== 'day' || day === null || next === null)
    return false;
  return dayNumber(next) === dayNumber(day) + 1;
}

function stretchOver(first: TimeExpression, second: TimeExpression): Interval | null {
  const start = first.interval?.start ?? null;
  const end = second.interval?.end ?? null;
  if (first.vague || second.vague || start === null || end === null) return null;
  return start.slice(0, 10) <= end.slice(0, 10) ? { start, end } : null;
}

/** What stands between two expressions, besides articles: "bis" or a dash, "und" or a slash, or something else. */
function linkBetween(tokens: readonly Token[], from: number, to: number): 'through' | 'and' | 'none' {
  if (to - from < 1 || to - from > MOST_BETWEEN) return 'none';
  let link: 'through' | 'and' | 'none' = 'none';
  for (let at = from; at <= to; at++) {
    const token = tokens[at];
    if (!token || token.gap === Gap.paragraph) return 'none';
    if (at === to) break;
    if (isOf(token, 'through')) link = 'through';
    else if (link === 'none' && (isOf(token, 'and') || token.key === '/')) link = 'and';
    else if (!isOf(token, 'pointer') && !isOf(token, 'article')) return 'none';
  }
  return link;
}

function hasOpener(tokens: readonly Token[], from: number): boolean {
  for (let at = from - 1; at >= from - MOST_BEFORE; at--) if (isOf(tokens[at], 'between')) return true;
  return false;
}
