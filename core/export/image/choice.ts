import type { Event } from '../../events/event.ts';
import { dayNumber } from '../../temporal/calendar.ts';
import { daysOf, extentOf } from '../../timeline/extent.ts';
import { type DatedEvent, isDated } from '../../timeline/layout.ts';
import { choosePeriod, type Period, padded } from '../../timeline/period.ts';
import type { ExportOptions } from '../options.ts';

/** What an image can show, and how many events it cannot. */
export interface Choice {
  /** Null where no event has a date and no period is told. */
  period: {
    /** What the image says it shows. */
    named: Period;
    /** What it draws: with some free time at the ends that nobody told. */
    drawn: Period;
  } | null;
  /** Events within the period, at least in part. */
  events: DatedEvent[];
  undated: number;
  before: number;
  after: number;
}

/**
 * Chooses the period of an image after its options, else after the events, and the events within.
 * @param clean makes of an article's words what can be measured and drawn
 * @param closer what to show of the events where the options do not say it; all that are no outliers unless told
 */
export function chooseEvents(
  events: Event[],
  options: ExportOptions,
  clean: (text: string) => string,
  closer?: Period,
): Choice {
  const dated = events.map((event) => cleaned(event, clean)).filter(isDated);
  const undated = events.length - dated.length;
  const period = periodOf(closer ?? choosePeriod(dated), dated, options);
  if (period === null) return { period, events: [], undated, before: 0, after: 0 };
  const sides = Map.groupBy(dated, sideOf(period.drawn));
  const count = (side: Side) => sides.get(side)?.length ?? 0;
  return {
    period,
    events: sides.get('within') ?? [],
    undated,
    before: count('before'),
    after: count('after'),
  };
}

function cleaned(event: Event, clean: (text: string) => string): Event {
  const { title, participants, places } = event;
  return {
    ...event,
    title: clean(title),
    participants: participants.map(clean),
    places: places.map(clean),
  };
}

function periodOf(
  chosen: Period | null,
  events: DatedEvent[],
  { from, to }: ExportOptions,
): Choice['period'] {
  const free = chosen && (isDayByHours(chosen, events) ? chosen : padded(chosen));
  const named = ordered(from ?? chosen?.from ?? to, to ?? chosen?.to ?? from);
  const drawn = ordered(from ?? free?.from ?? to, to ?? free?.to ?? from);
  return named && drawn && { named, drawn };
}

/** A day told by its hours has free time enough: the night. */
const isDayByHours = ({ from, to }: Period, events: DatedEvent[]) =>
  from === to && events.some(({ when }) => when.start.includes('T'));

/** Going closer is worth it where so much of the time, at most, would be left. */
const MUCH_CLOSER = 0.5;

/**
 * The period of the events that an image has room for, where that is much less than the whole one; null where it is not,
 * where the options tell the period, or where one of the events would be lost.
 */
export function closerPeriod(shown: DatedEvent[], whole: Period, { from, to }: ExportOptions): Period | null {
  const closer = choosePeriod(shown);
  if (from !== undefined || to !== undefined || closer === null) return null;
  if (lengthOf(closer) > MUCH_CLOSER * lengthOf(whole)) return null;
  return shown.every((event) => sideOf(closer)(event) === 'within') ? closer : null;
}

const lengthOf = ({ from, to }: Period) => dayNumber(to) - dayNumber(from) + 1;

/** A period of at least a day. */
function ordered(from: string | undefined, to: string | undefined): Period | null {
  if (from === undefined || to === undefined) return null;
  return dayNumber(from) <= dayNumber(to) ? { from, to } : { from, to: from };
}

type Side = 'before' | 'within' | 'after';

function sideOf(period: Period): (event: DatedEvent) => Side {
  const [from, to] = [dayNumber(period.from), dayNumber(period.to)];
  return ({ when }) => {
    const { first, last } = daysOf(extentOf(when));
    if (last < from) return 'before';
    return first > to ? 'after' : 'within';
  };
}
