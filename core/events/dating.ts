/** When an event happened, from the expression that dates it. */
import { dayNumber } from '../temporal/calendar.ts';
import type { Mod, TimeExpression } from '../temporal/expression.ts';
import type { When } from './event.ts';

/** Stretches of vague words longer than this, in days, date nothing ("in den letzten Jahren"). */
const MAX_VAGUE_DAYS = 62;
const PARTS = new Set<Mod>(['START', 'MID', 'END', 'APPROX']);

/** Whether an expression may date an event: no mere length of time, no repetition, no mere "now". */
export function canDate(expression: TimeExpression): boolean {
  if (expression.type === 'SET' || (expression.type === 'DURATION' && !expression.interval)) return false;
  if (expression.value === 'PRESENT_REF') return false;
  if (expression.granularity === 'none' && expression.interval) return days(expression) <= MAX_VAGUE_DAYS;
  return expression.granularity !== 'none' || expression.interval !== null;
}

/**
 * When an event dated by this expression happened; null where the expression lies nowhere on the calendar.
 * @param since whether the event goes on from there ("seit 2022")
 * @param published the article's publication date, up to which "seit" reaches
 */
export function whenOf(expression: TimeExpression, since: boolean, published: string | null): When | null {
  const { interval, granularity, vague, mod } = expression;
  const certainty = vague || (mod !== null && PARTS.has(mod)) ? 'approximate' : 'exact';
  if (!interval) return null;
  const { start, end } = interval;
  if (start === null) return end === null ? null : { start: end, end, granularity, certainty, open: 'start' };
  if (end === null || since)
    return { start, end: later(end ?? start, published), granularity, certainty, open: 'end' };
  return { start, end, granularity, certainty, open: null };
}

/** The later of two moments, by calendar day. */
function later(end: string, published: string | null): string {
  return published !== null && published.slice(0, 10) > end.slice(0, 10) ? published.slice(0, 10) : end;
}

function days({ interval }: TimeExpression): number {
  if (!interval?.start || !interval.end) return Number.POSITIVE_INFINITY;
  return dayNumber(interval.end) - dayNumber(interval.start) + 1;
}
