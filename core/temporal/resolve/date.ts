/** Dates with and without their year. */
import { civilDate, dayOf } from '../calendar.ts';
import type { Anchor } from '../expression.ts';
import { isOf } from '../grammar/tokens.ts';
import type { DateMeaning, Meaning, Yearly } from '../meaning.ts';
import { ABSOLUTE, type Context, type Placement, PUBLICATION, type Told } from './context.ts';
import { isInSentence, isNear } from './near.ts';
import { type Tense, tenseAround } from './tense/tense.ts';
import { goesOn, narratedYear, nearbyOtherYear, RECENT, yearApposed } from './told-year.ts';
import { YEAR_PARTS } from './values.ts';
import { daysIn, stretchIn, unresolved } from './yearly.ts';

/** A year and what told it. */
interface YearChoice {
  year: number;
  anchor: Anchor;
  tense?: Tense;
}

/** Places a date; without a year to lean on it stays unresolved (`XXXX-09-07`). */
export function placeDate(meaning: DateMeaning, context: Context, from: number, to: number): Placement {
  const choice = chooseYear(meaning, context, from, to);
  const stretch = choice && stretchIn(choice.year, meaning.yearly);
  if (!stretch) return unresolved(meaning.yearly);
  const { value, granularity, first } = stretch;
  const last = meaning.years === undefined ? stretch.last : dayOf(choice.year + meaning.years - 1, 12, 31);
  return { type: 'DATE', value, granularity, first, last, anchor: choice.anchor, tense: choice.tense };
}

function chooseYear(meaning: DateMeaning, context: Context, from: number, to: number): YearChoice | null {
  if (meaning.year !== undefined) return { year: meaning.year, anchor: ABSOLUTE };
  if (meaning.yearOffset) return yearByOffset(meaning.yearOffset, context, from);
  if (!meaning.yearly) return null;
  if (isRecurring(context, from)) return null;
  if (meaning.following) return yearAfterTold(meaning.yearly, context.told);
  if (meaning.direction !== undefined && context.published) {
    return yearByDirection(meaning.yearly, meaning.direction, context.published.day);
  }
  const end = context.narrative ? null : endOfRange(meaning, context, to);
  if (end) return yearUpTo(meaning.yearly, end);
  const apposed = yearApposed(context, from);
  if (apposed) return yearByTold(meaning.yearly, apposed, true);
  const told = context.narrative ? narratedYear(context, from) : nearbyOtherYear(context, from);
  if (told && (context.narrative || goesOn(meaning.yearly, told, context, from, to))) {
    return yearByTold(meaning.yearly, told, isInSentence(told, context, from));
  }
  return yearByTense(meaning.yearly, context, from, to);
}

/** Tokens between what recurs and the date of it: "jedes Jahr, am 28. Dezember", "every year on 28 December". */
const RECURRING = 4;

function isRecurring({ recurring, section, breaks }: Context, from: number): boolean {
  if (recurring?.section !== section || !recurring.yearly || from - recurring.token > RECURRING) return false;
  return breaks.sentences[recurring.token] === breaks.sentences[from];
}

/**
 * Where the expression behind a month or day is the end of a stretch from it, "from January to September", or of a list
 * within one month, "the 2nd and 3rd of May".
 */
function endOfRange(meaning: DateMeaning, context: Context, to: number): Placement | null {
  const { next, tokens } = context;
  if (!next || next.from !== to + 1 || meaning.direction !== undefined) return null;
  const isList = isOf(tokens[to], 'and') && isSameMonth(meaning, next.meaning);
  if (!isOf(tokens[to], 'through') && !isList) return null;
  if (next.meaning.kind !== 'date' || next.meaning.years !== undefined || !next.meaning.yearly) return null;
  return placeDate(next.meaning, context, next.from, next.to);
}

function isSameMonth(first: DateMeaning, second: Meaning): boolean {
  if (second.kind !== 'date' || !first.yearly || !second.yearly) return false;
  return 'month' in first.yearly && 'month' in second.yearly && first.yearly.month === second.yearly.month;
}

/** The year in which something yearly was or will be last before the end of its stretch. */
function yearUpTo(yearly: Yearly, { first, last, anchor, tense }: Placement): YearChoice | null {
  if (first === null || last === null) return null;
  const { year } = civilDate(first);
  const days = daysIn(year, yearly);
  return days && { year: days.first <= last ? year : year - 1, anchor, tense };
}

/** "The following February": the first one after the date told. */
function yearAfterTold(yearly: Yearly, told: Told | null): YearChoice | null {
  if (!told) return null;
  const { year } = civilDate(told.last);
  const next = [year, year + 1].find((candidate) => (daysIn(candidate, yearly)?.first ?? 0) > told.last);
  return next === undefined ? null : { year: next, anchor: told.anchor };
}

function yearByOffset(
  offset: NonNullable<DateMeaning['yearOffset']>,
  context: Context,
  from: number,
): YearChoice | null {
  const told = offset.base === 'publication' ? null : context.told;
  if (told && (context.narrative || (offset.base === 'told' && isNear(told, context, from)))) {
    return {
      year: civilDate(told.first).year + offset.count,
      anchor: told.anchor,
    };
  }
  if (!context.published) return null;
  return { year: context.published.year + offset.count, anchor: PUBLICATION };
}

/** "im vergangenen Juni" is over, "im kommenden Juni" has not begun, "in diesem Juni" is in the year of publication. */
function yearByDirection(yearly: Yearly, direction: -1 | 0 | 1, published: number): YearChoice | null {
  const { year } = civilDate(published);
  if (direction === 0) return { year, anchor: PUBLICATION };
  const candidates = direction < 0 ? [year, year - 1, year - 2] : [year, year + 1];
  for (const candidate of candidates) {
    const days = daysIn(candidate, yearly);
    if (days && (direction < 0 ? days.last < published : days.first > published)) {
      return { year: candidate, anchor: PUBLICATION };
    }
  }
  return null;
}

/** In the year told; of the next one where the sentence goes on from its end: "am 13. Dezember …, bis Anfang Januar". */
function yearByTold(yearly: Yearly, told: Told, sameSentence: boolean): YearChoice | null {
  const { year } = civilDate(told.first);
  const days = daysIn(year, yearly);
  if (!days) return null;
  const turns = sameSentence && told.granularity !== 'year' && days.last < told.first - MOST_OF_A_YEAR;
  return { year: turns ? year + 1 : year, anchor: told.anchor };
}

/** In days: a date so long before the one told in the same sentence is that of the next year. */
const MOST_OF_A_YEAR = 300;

/** In news: the latest that has begun for the past, the next that is not over for the future, else the nearer one. */
function yearByTense(yearly: Yearly, context: Context, from: number, to: number): YearChoice | null {
  if (!context.published) return null;
  const { day, year } = context.published;
  let past: number | undefined;
  let future: number | undefined;
  let [ago, ahead] = [0, 0];
  for (let candidate = year - 1; candidate <= year + 1; candidate++) {
    const days = daysIn(candidate, yearly);
    if (!days) continue;
    if (days.first <= day) {
      past = candidate;
      ago = Math.max(0, day - days.last);
    }
    if (days.last >= day && future === undefined) {
      future = candidate;
      ahead = Math.max(0, days.first - day);
    }
  }
  if (past === undefined || future === undefined) return null;
  const tense = tenseAround(context, from, to);
  // "Called a strike after Easter", two days before it: the last one is too long ago to be meant.
  if ('holiday' in yearly && ago > FAR && ahead <= SOON) return { year: future, anchor: PUBLICATION };
  const isPast =
    tense === 'past' ||
    (tense === 'future' ? ahead > FAR && ago < RECENT : ago <= ahead || isReported(yearly));
  return { year: isPast ? past : future, anchor: PUBLICATION, tense };
}

/** Quarters and halves are told of when they are over: figures are reported for them. */
function isReported(yearly: Yearly): boolean {
  return 'part' in yearly && YEAR_PARTS[yearly.part].granularity !== 'season';
}

/*
 * In days: beyond FAR a date without its year is hardly meant, where the past has one that was RECENT. "Er soll am
 * 14. August eingebrochen sein", five days later, is no plan.
 */
const FAR = 300;
const SOON = 30;
