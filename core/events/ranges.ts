/** Two expressions that are the ends of one stretch: "zwischen dem 7. September und dem 1. Oktober". */
import type { Interval, TimeExpression } from '../temporal/expression.ts';

const OPENER = /(?<!\p{L})(?:zwischen|vom|von|between|from)\s+(?:dem\s+|den\s+|the\s+)?$/iu;
const LINK = /^\s*(?:und|bis|and|to|until|till|through|–|-)\s*(?:zum\s+|dem\s+|den\s+|the\s+)?$/iu;

/**
 * The expressions of a sentence, each pair that makes a range joined into its first, whose interval then reaches to
 * the end of the second.
 */
export function joinRanges(expressions: TimeExpression[], text: string): TimeExpression[] {
  const joined: TimeExpression[] = [];
  for (const expression of expressions) {
    const first = joined.at(-1);
    const interval = first && rangeOf(first, expression, text);
    if (first && interval) joined[joined.length - 1] = { ...first, interval };
    else joined.push(expression);
  }
  return joined;
}

/**
 * The expressions of a sentence that stand for themselves: without the number behind a year ("In May 2023, 17 people")
 * and without a day that the words behind it move to another year ("on Saturday last year").
 */
export function sound(expressions: TimeExpression[], text: string): TimeExpression[] {
  return expressions.filter((expression, i) => {
    const next = expressions[i + 1];
    if (
      /^\d{1,2}$/u.test(expression.text) &&
      /\d{4},\s+$/u.test(text.slice(Math.max(0, expression.start - 8), expression.start))
    )
      return false;
    if ((expressions.length > 1 && isYearOf(expression, text)) || isQuoted(expression, text)) return false;
    if (!next || !/^\s+(?:of\s+)?$/u.test(text.slice(expression.end, next.start))) return true;
    return !isOutside(expression.interval, next.interval);
  });
}

/** "talks on next year's pay in February": the year says which pay, not when. */
function isYearOf({ granularity, end }: TimeExpression, text: string): boolean {
  return granularity === 'year' && /^['’]s\s/u.test(text.slice(end, end + 3));
}

/** "on NBC's "Today" show": a name in quotation marks. */
function isQuoted({ start, end }: TimeExpression, text: string): boolean {
  return /[„“"»«]/u.test(text[start - 1] ?? '') && /[“”"«»]/u.test(text[end] ?? '');
}

/** Whether a stretch ends before another, longer one begins, or begins after its end. */
function isOutside(inner: Interval | null, outer: Interval | null): boolean {
  if (!inner?.start || !inner.end || !outer?.start || !outer.end) return false;
  return (
    inner.end.slice(0, 10) < outer.start.slice(0, 10) || inner.start.slice(0, 10) > outer.end.slice(0, 10)
  );
}

function rangeOf(first: TimeExpression, second: TimeExpression, text: string): Interval | null {
  // What the tagger itself read as one stretch: "am 25. und 26. August", "Montag bis Mittwoch".
  if (first.range && first.range === second.range) return first.range;
  const isRange = OPENER.test(text.slice(Math.max(0, first.start - 30), first.start));
  if (!isRange || !LINK.test(text.slice(first.end, second.start))) return null;
  const start = first.interval?.start;
  const end = second.interval?.end;
  return start && end && start <= end ? { start, end } : null;
}
