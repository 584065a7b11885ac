/** Tells histories from news: in a history, dates without a year belong to the years the text tells of. */
import type { Found } from '../grammar/grammar.ts';
import type { PublicationDate } from './context.ts';

/** Dates further back than this, in years, are history. */
const PAST_YEARS = 2;

/** Dates with a year that a text must tell before its other dates may lean on them. */
const ENOUGH = 3;

/** How many times as many dates of the past as references to the day of writing make a history. */
const RATIO = 2;

/**
 * Whether a text is a history: it names at least three dates with their years, and more than twice as many of the past
 * as of the present or relative to the day it was written. Without a publication date every dated text may be one.
 */
export function isNarrative(found: readonly Found[], published: PublicationDate | null): boolean {
  let history = 0;
  let present = 0;
  for (const { meaning } of found) {
    if (meaning.kind === 'date' && meaning.year !== undefined) {
      if (published && meaning.year > published.year - PAST_YEARS) present++;
      else history++;
    } else if (isDeictic(meaning)) present++;
  }
  return history >= ENOUGH && history > RATIO * present;
}

function isDeictic(meaning: Found['meaning']): boolean {
  if (meaning.kind === 'weekday') return true;
  return meaning.kind === 'shift' && meaning.base === 'publication' && !meaning.looseReference;
}
