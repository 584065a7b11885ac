/** When an event happened, from the expression that dates it. */
import { dayNumber } from '../temporal/calendar.ts';
import type { Mod, TimeExpression } from '../temporal/expression.ts';
import type { When } from './event.ts';

/** Stretches of vague words longer than this, in days, date nothing ("in den letzten Jahren"). */
const MAX_VAGUE_DAYS = 62;
const PARTS = new Set<Mod>(['START', 'MID', 'END', 'APPROX']);

/** "the third time in 18 months", "das schwerste Beben seit zehn Jahren": a length that only compares. */
const COMPARED =
  /(?<!\p{L})(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|first|last|once|twice|times?|\p{L}{2,}est|most|worst|record|zweite[nrs]?|dritte[nrs]?|vierte[nrs]?|fünfte[nrs]?|erste[nrs]?|mal|\p{L}{2,}ste[nrs]?)(?:\s+(?!(?:and|und)\s)\p{L}+){0,5}\s+(?:in|within|over|for|for the|in the|innerhalb von|binnen|in den|seit)\s+(?:just |only |nur )?$/iu;

/** "every Easter Sunday", "jeden ersten Montag" */
const EVERY = /(?<!\p{L})(?:every|each|jede[mnrs]?|most)\s+(?:\p{L}+\s)?$/iu;

/** "das schwerste Zugunglück in Bayern seit 1996", "zum ersten Mal seit 2019": since when nothing like it happened. */
const UNEQUALLED =
  /(?<!\p{L})(?:second|third|fourth|fifth|sixth|first|last|once|twice|times?|mal|\p{L}{2,}est|most|worst|least|record|rekord\p{Ll}*|wie|(?:zweit|dritt|viert|fünft|sechst|erst|\p{L}{2,}st)e[mnrs]?)(?!\p{L})[^,;:.]{0,90}\s(?:seit|since)\s+(?:(?:the|dem|der|den|anfang|beginn|mitte|ende|early|late)\s+)*$/iu;

/** "seit Beginn der Invasion vor fast drei Jahren": what stands between "seit" and its date. */
const BEGINNING =
  /(?:\s(?:de[rmsn]|the|of|vor|fast|rund|etwa|gut|knapp|nearly|almost|about)|\s\p{Lu}\p{Ll}+)+\s+$/u;

/** "since 2004, when a gunman killed four people": what happened then is told. */
const WHEN = /^,\s(?:when|als)\s/u;

/** "compared with a profit of $95 million a year earlier", "nach 1,6 Milliarden Euro ein Jahr zuvor". */
const COMPARISON =
  /(?<!\p{L})(?:(?:compared (?:with|to)|gegenüber|verglichen mit|im vergleich (?:mit|zu[mr]?))(?!\p{L})[^,;:]*|(?:nach|statt|from|versus|against) (?:[$€£]\s?)?\d[\d.,]*\s?(?:%|prozent|per ?cent|millionen|milliarden|million|billion|mio\.|mrd\.|euro|dollar|franken)[^,;:]*)$/iu;

/**
 * Whether an expression may date an event: no mere length of time, no repetition, no mere "now".
 * @param before the words of its sentence before it
 * @param behind those behind it
 */
export function canDate(expression: TimeExpression, before: string, behind: string): boolean {
  const { type, value, interval, granularity } = expression;
  if (type === 'SET' || (type === 'DURATION' && !interval)) return false;
  if (value === 'PRESENT_REF' || EVERY.test(before)) return false;
  if ((isLength(expression) && COMPARED.test(before)) || COMPARISON.test(before)) return false;
  if (UNEQUALLED.test(before.replace(BEGINNING, ' ')) && !WHEN.test(behind)) return false;
  if (granularity === 'none' && interval) return isOneYear(expression) || days(expression) <= MAX_VAGUE_DAYS;
  return granularity !== 'none' || interval !== null;
}

/** "18 months", "nine months": a number of units, not the name of a day or month. */
function isLength({ type, vague, anchor }: TimeExpression): boolean {
  return type === 'DURATION' || (vague && anchor.kind === 'publication');
}

/** "vor zwei Jahren" means one year of the calendar. */
function isOneYear({ interval }: TimeExpression): boolean {
  if (!interval?.start?.endsWith('-01-01') || !interval.end?.endsWith('-12-31')) return false;
  return interval.start.slice(0, -6) === interval.end.slice(0, -6);
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
