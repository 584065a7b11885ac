/** How many events a stretch of time holds, lane by lane, and which come next; and the stretch to begin with. */
import { z } from 'zod';
import { isoDay } from '../core/temporal/calendar.ts';
import type { Output, Parsed } from './contract.ts';
import type { Reader } from './database.ts';
import { calendarDay } from './days.ts';
import { eventIndex, type IndexedEvent, type Selection } from './event-index.ts';
import { lanesFor } from './lanes.ts';
import { EVENT_COLUMNS, eventRow } from './rows.ts';

/** One pass over the events in memory. */
export function timelineCounts(db: Reader, input: Parsed<'timeline.counts'>): Output<'timeline.counts'> {
  const from = calendarDay(input.from);
  const to = calendarDay(input.to);
  const index = eventIndex(db);
  const selection = index.select(input.filter);
  const { lanes, laneOf } = lanesFor(db, index, input.lanes, selection);
  const counts = new Array<number>(lanes.length).fill(0);
  let earlier: IndexedEvent | null = null;
  let later: IndexedEvent | null = null;
  let total = 0;
  for (const event of selection) {
    const { first, last } = event;
    if (first === null || last === null) continue;
    if (last < from) {
      if (earlier === null || last > (earlier.last ?? 0)) earlier = event;
    } else if (first > to) {
      if (later === null || first < (later.first ?? 0)) later = event;
    } else {
      total++;
      const lane = laneOf(event);
      counts[lane] = (counts[lane] ?? 0) + 1;
    }
  }
  return {
    total,
    lanes: lanes.map(({ id }, lane) => ({ id, count: counts[lane] ?? 0 })),
    earlier: neighbour(db, earlier),
    later: neighbour(db, later),
  };
}

function neighbour(db: Reader, event: IndexedEvent | null): Output<'timeline.counts'>['earlier'] {
  const found = event && db.get(eventRow, `SELECT ${EVENT_COLUMNS} FROM event e WHERE e.key = ?`, event.key);
  return found?.when ? { id: found.id, title: found.title, when: found.when } : null;
}

/** The events of a lane that begin in a stretch, or run through all of it, the earliest first. */
export function timelineList(db: Reader, input: Parsed<'timeline.list'>): Output<'timeline.list'> {
  const from = calendarDay(input.from);
  const to = calendarDay(input.to);
  const index = eventIndex(db);
  const selection = index.select(input.filter);
  const { lanes, laneOf } = lanesFor(db, index, input.lanes, selection);
  const lane = lanes.findIndex(({ id }) => id === input.lane);
  const within = selection
    .filter(({ first, last }) =>
      input.running
        ? first !== null && last !== null && first < from && last > to
        : first !== null && first >= from && first <= to,
    )
    .filter((event) => laneOf(event) === lane)
    .sort((a, b) => (a.first ?? 0) - (b.first ?? 0) || b.salience - a.salience || a.key - b.key);
  const page = within.slice(input.offset, input.offset + input.limit).map(({ key }) => key);
  const rows = new Map(
    db
      .all(
        keyedRow,
        `SELECT ${EVENT_COLUMNS}, e.key FROM event e WHERE e.key IN (SELECT value FROM json_each(?))`,
        JSON.stringify(page),
      )
      .map(({ key, ...row }) => [key, row]),
  );
  return { total: within.length, rows: page.flatMap((key) => rows.get(key) ?? []) };
}

const keyedRow = z.intersection(eventRow, z.object({ key: z.number() }));

/** The events are looked at in tenths; a first look shows the five neighbouring tenths that lie closest together. */
const TENTHS = 10;
const SHOWN = 5;

const starts = new WeakMap<Selection, Output<'timeline.start'>>();

/** The shortest stretch, in tenths of the events, in which half of them begin. */
export function timelineStart(db: Reader): Output<'timeline.start'> {
  const selection = eventIndex(db).select({});
  const known = starts.get(selection);
  if (known !== undefined) return known;
  const days = Int32Array.from(selection.flatMap(({ first }) => first ?? [])).sort();
  const tenths = Array.from(
    { length: TENTHS + 1 },
    (_, tenth) => days[Math.round(((days.length - 1) * tenth) / TENTHS)] ?? 0,
  );
  const [shortest] = tenths
    .slice(0, TENTHS + 1 - SHOWN)
    .map((from, tenth) => ({ from, to: tenths[tenth + SHOWN] ?? from }))
    .sort((a, b) => a.to - a.from - (b.to - b.from));
  const start = days.length > 0 && shortest ? { from: isoDay(shortest.from), to: isoDay(shortest.to) } : null;
  starts.set(selection, start);
  return start;
}
