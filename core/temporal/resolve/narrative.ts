/** What kind of text it is: a history, or news that tell of single days. */
import type { Found } from '../grammar/grammar.ts';
import type { Meaning } from '../meaning.ts';
import type { PublicationDate } from './context.ts';

/** Dates further back than this, in years, are history. */
const PAST_YEARS = 2;

/** Dates with day or month and year that a text must tell before its other dates may lean on them. */
const ENOUGH = 3;

/** How many times as many dates of the past as references to the day of writing make a history. */
const RATIO = 4;

/** Tokens in which news names the day it tells of ("on Friday"), however many years of the past follow. */
const LEAD = 40;

/**
 * Whether a text is a history: it names at least three days or months of the past with their years, four times as many
 * dates of the past as of the present, and does not begin with a day of its present. Then dates without a year belong to
 * the years it tells of. Without a publication date every text that names enough dates may be one.
 */
export function isNarrative(found: readonly Found[], published: PublicationDate | null): boolean {
  if (published && found.some(({ meaning, from }) => from < LEAD && isDeictic(meaning))) return false;
  let precise = 0;
  let past = 0;
  let present = 0;
  for (const { meaning } of found) {
    if (isDeictic(meaning)) present++;
    if (meaning.kind !== 'date' || meaning.year === undefined) continue;
    if (published && meaning.year > published.year - PAST_YEARS) {
      present++;
      continue;
    }
    past++;
    if (meaning.yearly || meaning.year <= 0) precise++;
  }
  const enough = precise >= ENOUGH || (past >= ENOUGH && present === 0);
  return enough && past >= RATIO * present;
}

/** Tokens for each of which a text that tells of single days names one. */
const DAILY = 600;

/** Whether a text tells of single days: it names yesterday or tomorrow, weekdays, or times of day, and not just once. */
export function isDaily(found: readonly Found[], tokens: number): boolean {
  const days = found.filter(({ meaning }) => isDeictic(meaning) || meaning.kind === 'clock').length;
  return days * DAILY >= tokens;
}

/** Relative to the day of writing. */
function isDeictic(meaning: Meaning): boolean {
  if (meaning.kind === 'weekday') return true;
  if (meaning.kind !== 'shift' || meaning.nowadays) return false;
  if (meaning.unit === 'day') return meaning.base === 'publication';
  return meaning.base === 'present' && (meaning.unit === 'week' || meaning.unit === 'weekend');
}

/** Dates after a leap ahead that must be of years before it: the text has returned to where it was. */
const CONFIRMING = 2;

/**
 * The dates by which a history only looks ahead ("declassified in 2005", "planned for 1976"): the next two that have a
 * year lie between the one before it and the leap. They do not move the year that the text has come to.
 */
export function looksAhead(found: readonly Found[]): ReadonlySet<Meaning> {
  const ahead = new Set<Meaning>();
  const dated = found.flatMap(({ meaning }) =>
    meaning.kind === 'date' && meaning.year !== undefined ? [{ meaning, year: meaning.year }] : [],
  );
  let before = Number.POSITIVE_INFINITY;
  for (const [index, { meaning, year }] of dated.entries()) {
    const next = dated.slice(index + 1, index + 1 + CONFIRMING);
    const returns =
      next.length === CONFIRMING && next.every((date) => before <= date.year && date.year < year);
    if (returns) ahead.add(meaning);
    else before = year;
  }
  return ahead;
}
