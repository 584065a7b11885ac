/** Dates with and without their year. */
import { civilDate, dayOf, daysInMonth, two } from '../calendar.ts';
import type { Anchor } from '../expression.ts';
import { isOf } from '../grammar/tokens.ts';
import { holidayIn } from '../holidays.ts';
import type { DateMeaning, Meaning, Yearly } from '../meaning.ts';
import { Ends, REACH } from './clause.ts';
import {
  ABSOLUTE,
  type Context,
  type Placement,
  PUBLICATION,
  type PublicationDate,
  type Told,
  unplaced,
} from './context.ts';
import { isInSentence, isNear } from './near.ts';
import { Cue } from './tense/cues.ts';
import { isSince, type Tense, tenseAround } from './tense/tense.ts';
import {
  dayStretch,
  monthStretch,
  type Stretch,
  YEAR_PARTS,
  yearPartStretch,
  yearStretch,
} from './values.ts';

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

/** First and last day number, both inclusive. */
interface Days {
  first: number;
  last: number;
}

/** The days of something yearly in a year; null where the year does not have it (30 February). */
function daysIn(year: number, yearly: Yearly): Days | null {
  if ('part' in yearly) {
    const { month, months } = YEAR_PARTS[yearly.part];
    return { first: dayOf(year, month, 1), last: dayOf(year, month + months, 1) - 1 };
  }
  if ('holiday' in yearly) {
    const day = holidayIn(year, yearly.holiday);
    return day === null ? null : { first: day, last: day };
  }
  const { month, day } = yearly;
  if (day !== undefined && !hasDay(year, month, day)) return null;
  const first = dayOf(year, month, day ?? 1);
  return { first, last: day === undefined ? first + daysInMonth(year, month) - 1 : first };
}

function hasDay(year: number, month: number, day: number): boolean {
  return day <= SHORTEST_MONTH || day <= daysInMonth(year, month);
}

const SHORTEST_MONTH = 28;

/** The same with its TIMEX3 value; null where the year does not have it (30 February). */
function stretchIn(year: number, yearly: Yearly | undefined): Stretch | null {
  if (!yearly) return yearStretch(year);
  if ('part' in yearly) return yearPartStretch(year, yearly.part);
  if ('holiday' in yearly) {
    const day = holidayIn(year, yearly.holiday);
    return day === null ? null : dayStretch(day);
  }
  if (yearly.day === undefined) return monthStretch(year, yearly.month);
  if (!hasDay(year, yearly.month, yearly.day)) return null;
  return dayStretch(dayOf(year, yearly.month, yearly.day));
}

function unresolved(yearly: Yearly | undefined): Placement {
  if (!yearly) return unplaced('XXXX', 'year');
  if ('part' in yearly) return unplaced(`XXXX-${yearly.part}`, YEAR_PARTS[yearly.part].granularity);
  if ('holiday' in yearly) return unplaced('XXXX-XX-XX', 'day');
  if (yearly.day === undefined) return unplaced(`XXXX-${two(yearly.month)}`, 'month');
  return unplaced(`XXXX-${two(yearly.month)}-${two(yearly.day)}`, 'day');
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

/** The year named right before: "letztes Jahr im Mai", "last year, in May". */
function yearApposed(context: Context, from: number): Told | null {
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
function narratedYear(context: Context, from: number): Told | null {
  return isInSentence(context.toldYear, context, from) ? context.toldYear : context.narrated;
}

/**
 * A date of an earlier year told shortly before, with its year in its own words: "März 1992 … am 5. März". Years to come
 * lend themselves to nothing that is told in the past.
 */
function nearbyOtherYear(context: Context, from: number): Told | null {
  const told = context.toldYear;
  if (!told || !isNear(told, context, from) || told.granularity === 'decade') return null;
  return context.published && civilDate(told.first).year >= context.published.year ? null : told;
}

/**
 * Whether news go on telling of a year named before: "März 1992 … am 5. März". Not where the date would lie before the
 * one told, or just before the publication date; and a whole year only reaches to the end of its sentence.
 */
function goesOn(yearly: Yearly, told: Told, context: Context, from: number, to: number): boolean {
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
const RECENT = 60;
const SOON = 30;
