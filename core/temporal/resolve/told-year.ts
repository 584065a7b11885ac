/** The years that a text has told, and whether a date without one belongs to them. */
import { civilDate } from '../calendar.ts';
import { isOf } from '../grammar/tokens.ts';
import type { Yearly } from '../meaning.ts';
import { Ends, REACH } from './clause.ts';
import type { Context, PublicationDate, Told } from './context.ts';
import { isInSentence, isNear } from './near.ts';
import { Cue } from './tense/cues.ts';
import { isSince, tenseAround } from './tense/tense.ts';
import { daysIn } from './yearly.ts';

/** In days: what was over so shortly before the day of publication is more likely meant than that of an earlier year. */
export const RECENT = 60;

/** The year named right before: "letztes Jahr im Mai", "last year, in May". */
export function yearApposed(context: Context, from: number): Told | null {
  const told = context.told;
  if (told?.granularity !== 'year' || !isInSentence(told, context, from)) return null;
  if (from - told.token > APPOSED || !isOf(context.tokens[from - 1], 'monthIn')) return null;
  // "Since 2018, and will in May": the year belongs to another clause.
  for (let at = told.token + 1; at < from; at++) {
    if (isOf(context.tokens[at], 'and') || context.cues.at(at) & ~Cue.comma) return null;
  }
  return told;
}

/** Tokens from the beginning of a year to what it dates: "letztes Jahr, im Mai". */
const APPOSED = 4;

/** In a history: the year it has come to, or a year looked back on in the same sentence. */
export function narratedYear(context: Context, from: number): Told | null {
  return isInSentence(context.toldYear, context, from) ? context.toldYear : context.narrated;
}

/**
 * A date of an earlier year told shortly before, with its year in its own words: "März 1992 … am 5. März". Years to come
 * lend themselves to nothing that is told in the past.
 */
export function nearbyOtherYear(context: Context, from: number): Told | null {
  const told = context.toldYear;
  if (!told || !isNear(told, context, from) || told.granularity === 'decade') return null;
  return context.published && civilDate(told.first).year >= context.published.year ? null : told;
}

/**
 * Whether news go on telling of a year named before: "März 1992 … am 5. März". Not where the date would lie before the
 * one told, or just before the publication date; and a whole year only reaches to the end of its sentence.
 */
export function goesOn(yearly: Yearly, told: Told, context: Context, from: number, to: number): boolean {
  if (told.granularity === 'year' && (!isInSentence(told, context, from) || isAside(told, context, from)))
    return false;
  // "Built in 1932 and closed since February".
  if (isSince(context.tokens, from)) return false;
  const then = daysIn(civilDate(told.first).year, yearly);
  if (!then || then.last < told.first || tenseAround(context, from, to) !== 'past') return false;
  return !context.published || !isRecent(yearly, context.published);
}

/**
 * "Brightwell, founded in 1987, rejected a bid in November", "das 1987 gegründete Werk brannte im Mai ab": a year that is
 * told by the way, of the subject.
 */
function isAside({ token }: Told, { tokens, breaks, verbs }: Context, from: number): boolean {
  // "After the flood of 2013 the state passed a programme, which ran out in February".
  if (isOf(tokens[token - 1], 'yearOfNoun')) return breaks.ends.subarray(token, from).includes(Ends.clause);
  const isAttribute = verbs.attribute?.test(tokens[token + 1]?.key ?? '') === true;
  if (isAttribute && isOf(tokens[token - 1], 'article')) return true;
  let before = token - 1;
  while (breaks.ends[before] === Ends.nothing && token - before < REACH) before--;
  if (breaks.ends[before] !== Ends.clause) return false;
  return breaks.ends.subarray(token, from).includes(Ends.clause);
}

/** Whether something yearly was over at most RECENT days before the publication date. */
function isRecent(yearly: Yearly, { day, year }: PublicationDate): boolean {
  return [year, year - 1].some((candidate) => {
    const days = daysIn(candidate, yearly);
    return days !== null && days.last <= day && days.last >= day - RECENT;
  });
}
