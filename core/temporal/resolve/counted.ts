/** Expressions that count from a day: weekdays, "gestern", "zwei Tage später", times of day. */
import { mondayOf, two, weekdayOf } from '../calendar.ts';
import type { Anchor, Granularity } from '../expression.ts';
import { isOf, readingOf, type Token } from '../grammar/tokens.ts';
import type { Base, ClockMeaning, ShiftMeaning, TimeOfDay, Unit, WeekdayMeaning } from '../meaning.ts';
import { type Context, type Placement, PUBLICATION, type Told, unplaced } from './context.ts';
import { isInLastSentences, isInSentence, isNear } from './near.ts';
import { type Tense, tenseAround } from './tense/tense.ts';
import { dayStretch, unitStretch, weekdayFrom } from './values.ts';

/** A day to count from, and how finely it is known. */
interface BaseDay {
  day: number;
  granularity: Granularity;
  anchor: Anchor;
}

/** The day that an expression counts from; null where nothing is known. */
export function baseDay(base: Base, context: Context, from: number): BaseDay | null {
  const { told, published } = context;
  const leansOnTold = context.narrative
    ? base !== 'publication'
    : base === 'told' && isNear(told, context, from);
  if (leansOnTold) return told && toldDay(told);
  return published && { day: published.day, granularity: 'day', anchor: PUBLICATION };
}

function toldDay(told: Told): BaseDay {
  return { day: told.first, granularity: told.granularity, anchor: told.anchor };
}

/** "Am selben Abend", "that night", "am gleichen Morgen". */
function isSame(token: Token | undefined): boolean {
  return isOf(token, 'that') || readingOf(token, 'toldDirection') === 0;
}

/**
 * "am selben Tag" and "am nächsten Tag" go on from the day last told; "am Vortag" leans on one told nearby; "am Abend" in
 * news on one told in the same sentence or the one before, else on the day of publication.
 */
function shiftBase(
  { base, unit, count, time }: ShiftMeaning,
  context: Context,
  from: number,
): BaseDay | null {
  const day = context.toldDay;
  if (time && base === 'told' && !context.narrative) {
    const { tokens } = context;
    const goesOn =
      isSame(tokens[from]) || isSame(tokens[from - 1])
        ? isNear(day, context, from)
        : isInLastSentences(day, context, from);
    return goesOn && day ? toldDay(day) : baseDay('publication', context, from);
  }
  if (base !== 'told' || unit !== 'day' || !day) return baseDay(base, context, from);
  // "Ende September …; vier Tage später": from what is not known to the day nothing can be counted in days.
  if (count !== 0 && context.told !== day && isInLastSentences(context.told, context, from))
    return toldDay(context.told);
  const onward = count >= 0 && !time;
  return onward || isNear(day, context, from) ? toldDay(day) : baseDay(base, context, from);
}

/** "am Freitag": by an explicit direction, else by the tense of the clause; the day of publication itself counts. */
export function placeWeekday(meaning: WeekdayMeaning, context: Context, from: number, to: number): Placement {
  const base = baseDay('present', context, from);
  if (!base) return unplaced(`XXXX-WXX-${meaning.weekday}`, 'day');
  const { day, anchor } = base;
  const { weekday, direction, week, beyond = 0 } = meaning;
  const on = (date: number, tense?: Tense): Placement =>
    withTime({ type: 'DATE', ...dayStretch(date), anchor, tense }, meaning.time);
  if (week !== undefined) return on(mondayOf(day) + 7 * week + weekday - 1);
  if (direction === -1) return on(weekdayFrom(day - 1, weekday, -1) - 7 * beyond);
  if (direction === 1) return on(weekdayFrom(day + 1, weekday, 1) + 7 * beyond);
  if (direction === 0) return on(mondayOf(day) + weekday - 1);
  const apposed = dayApposed(weekday, context, from);
  if (apposed) return on(apposed.first);
  const before = weekdayBefore(context, from);
  if (before) return on(weekdayFrom(before.first + 1, weekday, 1));
  if (context.narrative) return on(weekdayFrom(day, weekday, 1));
  const tense = tenseAround(context, from, to);
  return on(weekdayByTense(day, weekday, tense), tense);
}

/** The next one of what is to come, the nearer one where that is open, else the last one. */
function weekdayByTense(day: number, weekday: number, tense: Tense): number {
  const [last, next] = [weekdayFrom(day, weekday, -1), weekdayFrom(day, weekday, 1)];
  if (tense === 'future') return next;
  return tense === 'open' && next - day <= day - last ? next : last;
}

/** The day that a weekday only names again: "heute, Freitag", "morgen Samstag". */
function dayApposed(weekday: number, context: Context, from: number): Told | null {
  const told = context.toldDay;
  if (!told || !isNear(told, context, from) || weekdayOf(told.first) !== weekday) return null;
  // "An jenem Montag": the day told that was one.
  if (isOf(context.tokens[from - 1], 'that')) return told;
  const gap = from - told.token;
  return gap === 1 || (gap === 2 && context.tokens[from - 1]?.key === ',') ? told : null;
}

/** The day of a list or range that a weekday goes on with: "Montag bis Freitag", "am Freitag und Samstag". */
function weekdayBefore(context: Context, from: number): Told | null {
  const { tokens, toldDay: told } = context;
  const joined = isOf(tokens[from - 1], 'through') || isOf(tokens[from - 1], 'and');
  return joined &&
    isNear(told, context, from) &&
    told.token === from - 2 &&
    isOf(tokens[told.token], 'weekday')
    ? told
    : null;
}

/** Tokens at the beginning of a text in which "heute" is the day of publication: news say first what is new. */
const LEAD = 30;

/** Whether "heute" is the day of publication: in news of single days, in the lead, or where it tells what happened. */
function tellsOfToday(context: Context, from: number, to: number): boolean {
  if (context.narrative) return false;
  return context.daily || from < LEAD || tenseAround(context, from, to) === 'past';
}

/**
 * A unit counted from the publication date or from the date last told.
 *
 * @param behind the day that stands right behind it: "midnight on 2 February"
 */
export function placeShift(
  meaning: ShiftMeaning,
  context: Context,
  from: number,
  to: number,
  behind: Placement | null,
): Placement {
  if (behind?.first != null && meaning.time && meaning.base === 'told' && meaning.count === 0) {
    return withTime({ type: 'DATE', ...dayStretch(behind.first), anchor: behind.anchor }, meaning.time);
  }
  if (meaning.nowadays && !tellsOfToday(context, from, to)) return unplaced('PRESENT_REF');
  const base = shiftBase(meaning, context, from);
  const { unit } = meaning;
  const count = countOf(meaning, context, from, to);
  if (!base || isFiner(unit, base.granularity)) {
    return withTime(unplaced(unresolvedUnit(unit), granularityOf(unit)), meaning.time);
  }
  const stretch = unitStretch(base.day, unit, count);
  if (!stretch) return unplaced(unresolvedUnit(unit), granularityOf(unit));
  return withTime({ type: 'DATE', ...stretch, anchor: base.anchor }, meaning.time);
}

/** "am Wochenende" on a weekday: the last one where the clause tells of the past, else that of the same week. */
function countOf(meaning: ShiftMeaning, context: Context, from: number, to: number): number {
  const day = context.published?.day;
  const isWeekend = day !== undefined && weekdayOf(day) >= SATURDAY;
  if (meaning.upcoming) return isWeekend ? 1 : 0;
  if (!meaning.byTense) return meaning.count;
  return !isWeekend && tenseAround(context, from, to) === 'past' ? -1 : 0;
}

const SATURDAY = 6;

/** "zwei Tage nach dem Mai" cannot be counted: the base is known less finely than the unit. */
function isFiner(unit: Unit, base: Granularity): boolean {
  if (unit !== 'day') return false;
  return base !== 'day' && base !== 'minute' && base !== 'hour' && base !== 'daypart';
}

function granularityOf(unit: Unit): Granularity {
  if (unit === 'second') return 'minute';
  return unit === 'weekend' ? 'day' : unit;
}

function unresolvedUnit(unit: Unit): string {
  switch (unit) {
    case 'day':
      return 'XXXX-XX-XX';
    case 'week':
      return 'XXXX-WXX';
    case 'weekend':
      return 'XXXX-WXX-WE';
    case 'month':
      return 'XXXX-XX';
    case 'quarter':
      return 'XXXX-QX';
    default:
      return 'XXXX';
  }
}

/**
 * "um 17.30 Uhr": on the day told in the same sentence, else on the day of publication.
 *
 * @param behind the day that stands right behind it: "10am on Monday"
 */
export function placeClock(
  meaning: ClockMeaning,
  context: Context,
  from: number,
  to: number,
  behind: Placement | null,
): Placement {
  if (behind && behind.first !== null && !isRightAfter(context.told, context, from)) {
    const { first, anchor } = behind;
    return withTime({ type: 'DATE', ...dayStretch(first), anchor }, meaning.time);
  }
  const base = isRecurring(context, from) ? null : clockDay(context, from, to);
  if (!base || isFiner('day', base.granularity)) {
    const { hour = 0, minute = 0 } = meaning.time;
    return { ...unplaced(`T${two(hour)}:${two(minute)}`, 'minute'), type: 'TIME' };
  }
  return withTime({ type: 'DATE', ...dayStretch(base.day), anchor: base.anchor }, meaning.time);
}

/** "Am Freitag um 20 Uhr": the day that was told stands just before the time. */
function isRightAfter(told: Told | null, context: Context, from: number): boolean {
  return isInSentence(told, context, from) && from - told.token <= JUST_BEFORE;
}

/** Tokens from the beginning of a day to its time: "Freitag, 3. Mai, um". */
const JUST_BEFORE = 4;

/** "Täglich von 10 bis 18 Uhr": after what recurs no single day is meant. */
function isRecurring(context: Context, from: number): boolean {
  const { recurring, told } = context;
  if (!isInSentence(recurring, context, from)) return false;
  return !told || told.section < recurring.section || told.token < recurring.token;
}

/**
 * The day of a time of day: one told in the same sentence, of something past also in the one before; in histories the
 * one last told.
 */
function clockDay(context: Context, from: number, to: number): BaseDay | null {
  const told = isInSentence(context.told, context, from) ? baseDay('told', context, from) : null;
  if (told && !isFiner('day', told.granularity)) return told;
  const day = context.toldDay;
  const goesOn = isNear(day, context, from) && tenseAround(context, from, to) === 'past';
  return goesOn ? toldDay(day) : baseDay('present', context, from);
}

/** Narrows a placement on one day by a time of day. */
export function withTime(placement: Placement, time: TimeOfDay | undefined): Placement {
  if (!time) return placement;
  if (time.hour !== undefined) {
    const minute = time.hour * 60 + (time.minute ?? 0);
    const clock = `${two(time.hour)}:${two(time.minute ?? 0)}`;
    return {
      ...placement,
      type: 'TIME',
      value: `${placement.value}T${clock}`,
      granularity: 'minute',
      minute: placement.first === null ? undefined : Math.min(minute, 24 * 60 - 1),
    };
  }
  if (time.daypart === undefined) return placement;
  if (time.nightBefore && placement.first !== null) {
    const night = dayStretch(placement.first - 1);
    const value = `${night.value}T${time.daypart}`;
    return { ...placement, type: 'TIME', value, granularity: 'daypart', first: night.first };
  }
  return {
    ...placement,
    type: 'TIME',
    value: `${placement.value}T${time.daypart}`,
    granularity: 'daypart',
    last: placement.last !== null && time.daypart === 'NI' ? placement.last + 1 : placement.last,
  };
}
