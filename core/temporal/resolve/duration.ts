/** Durations: their TIMEX3 value, and the stretch of the calendar they point to where the words place them. */
import { isOf } from '../grammar/tokens.ts';
import type { Amount, DurationMeaning, ReferenceMeaning, Unit } from '../meaning.ts';
import { Ends } from './clause.ts';
import { type Context, type Placement, unplaced } from './context.ts';
import { baseDay } from './counted.ts';
import { isPastWithinCommas, tenseAround } from './tense/tense.ts';
import vagueAmounts from './vague-amounts.json' with { type: 'json' };
import { moveDay, UNIT_LETTERS, unitStretch } from './values.ts';

/** Units shorter than a day are written after the `T` of ISO 8601. */
const SHORT_UNITS: ReadonlySet<Unit> = new Set(['second', 'minute', 'hour']);

/** How many units "einige", "die letzten" and the like may be: `from` to `to` for points, `stretch` for stretches. */
interface VagueAmount {
  from: number;
  to: number;
  stretch: number;
}

const VAGUE: ReadonlyMap<string, VagueAmount> = new Map(Object.entries(vagueAmounts));

/** Places a duration; without a direction or a base it has a length but no interval. */
export function placeDuration(
  meaning: DurationMeaning,
  context: Context,
  from: number,
  to: number,
): Placement {
  const duration: Placement = { ...unplaced(durationValue(meaning.amounts)), type: 'DURATION' };
  const placed = placeOf(meaning, context, from, to);
  const base = placed && baseDay(meaning.base ?? 'present', context, from);
  const stretch = base && stretchFrom(base.day, { ...meaning, placed });
  return stretch ? { ...duration, ...stretch, vague: true, anchor: base.anchor } : duration;
}

function placeOf(
  meaning: DurationMeaning,
  context: Context,
  from: number,
  to: number,
): DurationMeaning['placed'] {
  if (isCountedAhead(meaning)) return lookingAhead(context, from, to);
  if (meaning.placed !== 'within') return meaning.placed;
  // "Within 30 days" is a time to come where the news speaks of the future: "he rebuilt it within two years".
  return !context.narrative && tenseAround(context, from, to) === 'future' ? 'from-now' : undefined;
}

/** "In drei Jahren", "in three years"; "in wenigen Tagen" only speaks of what is to come. */
function isCountedAhead({ placed, amounts }: DurationMeaning): boolean {
  return placed === 'ahead' && amounts.every(({ count }) => count !== null);
}

/** Tokens before "in drei Jahren" among which "zum dritten Mal" or "der höchste Stand" makes it look back. */
const RANK_REACH = 5;

/**
 * "In drei Jahren" is a point to come, but not where the clause tells of the past ("built in three years") or ranks
 * ("the third time in 18 months", "der erste Streik in drei Jahren"): then it is the stretch up to now.
 */
function lookingAhead(context: Context, from: number, to: number): DurationMeaning['placed'] {
  const { tokens, breaks } = context;
  for (let at = from - 1; at >= from - RANK_REACH; at--) {
    const token = tokens[at];
    if (!token || token.key === ',' || breaks.ends[at] === Ends.sentence) break;
    if (isOf(token, 'ordinal') || isOf(token, 'superlative')) return 'until-now';
  }
  return isPastWithinCommas(context, from, to) ? undefined : 'ahead';
}

/** `P2Y9M`, `PT30M`, `PXD`. */
function durationValue(amounts: readonly Amount[]): string {
  const dates = amounts.filter(({ unit }) => !SHORT_UNITS.has(unit)).map(part);
  const times = amounts.filter(({ unit }) => SHORT_UNITS.has(unit)).map(part);
  return `P${dates.join('')}${times.length > 0 ? `T${times.join('')}` : ''}`;
}

function part({ count, unit }: Amount): string {
  return `${count ?? 'X'}${UNIT_LETTERS[unit]}`;
}

function stretchFrom(
  day: number,
  { amounts, placed }: DurationMeaning,
): { first: number; last: number } | null {
  const back = placed === 'until-now' || placed === 'ago';
  const point = placed === 'ago' || placed === 'ahead';
  const vague = amounts.find(({ count }) => count === null);
  if (vague) return vagueStretch(day, vague.unit, back, point);
  const distance = amounts.reduce(
    (at, { count, unit }) => moveDay(at, unit, (back ? -1 : 1) * (count ?? 0)),
    day,
  );
  const finest = amounts.at(-1);
  const whole =
    point && finest && Number.isInteger(finest.count) ? unitStretch(distance, finest.unit, 0) : null;
  if (whole) return { first: whole.first, last: whole.last };
  return back
    ? { first: distance, last: point ? distance : day }
    : { first: point ? distance : day, last: distance };
}

function vagueStretch(
  day: number,
  unit: Unit,
  back: boolean,
  point: boolean,
): { first: number; last: number } | null {
  const amount = VAGUE.get(unit);
  if (!amount) return null;
  const sign = back ? -1 : 1;
  const near = point ? moveDay(day, unit, sign * amount.from) : day;
  const far = moveDay(day, unit, sign * (point ? amount.to : amount.stretch));
  return back ? { first: far, last: near } : { first: near, last: far };
}

/** "kürzlich", "bald": a reference, with a stretch near the publication date where the words are that close. */
export function placeReference(
  { value, within }: ReferenceMeaning,
  context: Context,
  from: number,
): Placement {
  const reference = unplaced(value);
  const base = within && baseDay('present', context, from);
  if (!base) return reference;
  const first = moveDay(base.day, within.unit, within.from);
  const last = moveDay(base.day, within.unit, within.to);
  return { ...reference, first, last, vague: true, anchor: base.anchor };
}
