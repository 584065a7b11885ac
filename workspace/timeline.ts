/** What the timeline shows: events worth showing singly, counted clusters for the rest, the density of the whole. */
import { z } from 'zod';
import { isoDay } from '../core/temporal/calendar.ts';
import {
  type Bucket,
  type BucketUnit,
  bucketsBetween,
  chooseUnit,
  coarser,
} from '../core/timeline/buckets.ts';
import type { Cluster, Filter, Output, Parsed, TimelineItem } from './contract.ts';
import type { Reader } from './database.ts';
import { calendarDay } from './days.ts';
import { WorkspaceError } from './error.ts';
import { where } from './filter.ts';
import { type Lane, laneOf, lanesFor } from './lanes.ts';
import { EVENT_COLUMNS, eventRow } from './rows.ts';

/** The most items and clusters together that a window draws. */
const CAPACITY = 300;

/** How many events of one lane and bucket may be shown singly; the first number that leaves all within the capacity. */
const ROWS = [12, 8, 6, 4, 3, 2, 1, 0];

/** Titles that tell what is in a cluster. */
const TITLES = 3;

/** The most important events of one lane and bucket, and how many it holds. */
interface Cell {
  lane: string;
  bucket: Bucket;
  count: number;
  top: { key: number; title: string }[];
}

/**
 * What to draw between two days, both inclusive. Which events are shown singly is decided lane by lane and bucket by
 * bucket, so that it changes little while panning.
 */
export function timelineWindow(db: Reader, input: Parsed<'timeline.window'>): Output<'timeline.window'> {
  const from = calendarDay(input.from);
  const to = calendarDay(input.to);
  if (from > to) throw new WorkspaceError('bad-input', `The window ends (${input.to}) before it begins.`);
  const lanes = lanesFor(db, input.lanes, input.filter);
  const { unit, cells } = arrange(db, input, lanes, chooseUnit(from, to, input.width));
  const rows = rowsFor(cells);
  const count = (lane: string) => sum(cells.filter((cell) => cell.lane === lane).map((cell) => cell.count));
  return {
    lanes: lanes.map((lane) => ({ ...lane, count: count(lane.id) })),
    items: itemsOf(db, cells, rows),
    clusters: cells
      .filter((cell) => singles(cell, rows) < cell.count)
      .map((cell) => clusterOf(cell, rows, unit)),
    total: sum(cells.map((cell) => cell.count)),
  };
}

interface Arrangement {
  unit: BucketUnit;
  cells: Cell[];
}

/** The cells at the finest unit, from `unit` on, at which they can all be drawn. */
function arrange(db: Reader, input: Parsed<'timeline.window'>, lanes: Lane[], unit: BucketUnit): Arrangement {
  const cells = cellsOf(db, input, lanes, unit);
  const next = coarser(unit);
  return cells.length > CAPACITY && next ? arrange(db, input, lanes, next) : { unit, cells };
}

const cellRow = z.object({
  key: z.number(),
  title: z.string(),
  lane: z.string(),
  bucket: z.number(),
  count: z.number(),
});

function cellsOf(db: Reader, input: Parsed<'timeline.window'>, lanes: Lane[], unit: BucketUnit): Cell[] {
  const buckets = bucketsBetween(calendarDay(input.from), calendarDay(input.to), unit);
  const lane = laneOf(input.lanes, lanes);
  const chosen = where(input.filter);
  const within = where({ from: input.from, to: input.to });
  // What began before the window and reaches into it belongs to the first bucket.
  const bounds = buckets.map((bucket, index) => [index === 0 ? -1e9 : bucket.from, bucket.to]);
  const rows = db.all(
    cellRow,
    `WITH ${lane.table} placed AS (
       SELECT e.key, e.salience, bucket.key AS bucket, ${lane.sql} AS lane
       FROM json_each(?) bucket
       CROSS JOIN event e ON e.first_day BETWEEN bucket.value ->> 0 AND bucket.value ->> 1
       ${lane.join}
       WHERE ${chosen.sql} AND ${within.sql}),
     ranked AS (
       SELECT key, bucket, lane,
         row_number() OVER (PARTITION BY lane, bucket ORDER BY salience DESC, key) AS rank,
         count(*) OVER (PARTITION BY lane, bucket) AS count
       FROM placed)
     SELECT ranked.key, event.title, lane, bucket, count FROM ranked JOIN event ON event.key = ranked.key
     WHERE rank <= ? ORDER BY lane, bucket, rank`,
    ...[...lane.parameters, JSON.stringify(bounds), ...chosen.parameters, ...within.parameters],
    Math.max(...ROWS) + TITLES,
  );
  return [...Map.groupBy(rows, ({ lane, bucket }) => `${bucket} ${lane}`).values()].flatMap((top) => {
    const [first] = top;
    const bucket = first && buckets[first.bucket];
    return bucket ? [{ lane: first.lane, bucket, count: first.count, top }] : [];
  });
}

/** How many events each cell may show singly. */
function rowsFor(cells: Cell[]): number {
  const drawn = (rows: number) =>
    sum(cells.map((cell) => singles(cell, rows) + (singles(cell, rows) < cell.count ? 1 : 0)));
  return ROWS.find((rows) => drawn(rows) <= CAPACITY) ?? 0;
}

/** One event more takes no more room than a cluster of one. */
function singles({ count }: Cell, rows: number): number {
  return count <= rows + 1 ? count : rows;
}

const itemRow = z.intersection(eventRow, z.object({ key: z.number(), salience: z.number() }));

function itemsOf(db: Reader, cells: Cell[], rows: number): TimelineItem[] {
  const laneOfKey = new Map(
    cells.flatMap((cell) =>
      cell.top.slice(0, singles(cell, rows)).map(({ key }) => [key, cell.lane] as const),
    ),
  );
  const sql = `SELECT ${EVENT_COLUMNS}, e.key, e.salience FROM event e
    WHERE e.key IN (SELECT value FROM json_each(?)) ORDER BY e.first_day, e.last_day, e.key`;
  return db.all(itemRow, sql, JSON.stringify([...laneOfKey.keys()])).flatMap(({ key, when, ...event }) => {
    const lane = laneOfKey.get(key);
    return when && lane !== undefined ? [{ ...event, when, lane }] : [];
  });
}

function clusterOf(cell: Cell, rows: number, unit: BucketUnit): Cluster {
  const from = isoDay(cell.bucket.from);
  const shown = singles(cell, rows);
  return {
    id: `${unit} ${from} ${cell.lane}`,
    lane: cell.lane,
    from,
    to: isoDay(cell.bucket.to),
    count: cell.count - shown,
    titles: cell.top.slice(shown, shown + TITLES).map(({ title }) => title),
  };
}

const spanRow = z.object({ from: z.number().nullable(), to: z.number().nullable() });

/** First and last day of the dated events that the filter lets through; null where there are none. */
export function period(db: Reader, filter: Filter): Bucket | null {
  const { sql, parameters } = where({ ...filter, dated: true });
  const query = `SELECT min(e.first_day) AS "from", max(e.last_day) AS "to" FROM event e WHERE ${sql}`;
  const span = db.get(spanRow, query, ...parameters);
  return span && span.from !== null && span.to !== null ? { from: span.from, to: span.to } : null;
}

const countRow = z.object({ bucket: z.number(), count: z.number() });

/** How many events touch each of `buckets` equal spans of the whole period. */
export function density(
  db: Reader,
  { buckets, filter }: Parsed<'timeline.density'>,
): Output<'timeline.density'> {
  const span = period(db, filter);
  if (!span) return { from: null, to: null, counts: [] };
  const { sql, parameters } = where({ ...filter, dated: true });
  const days = span.to - span.from + 1;
  const count = (bucket: string) =>
    db.all(
      countRow,
      `SELECT CAST(${bucket} AS INTEGER) AS bucket, count(*) AS count FROM event e WHERE ${sql} GROUP BY bucket`,
      ...[span.from, buckets, days, ...parameters],
    );
  const change = new Array<number>(buckets + 1).fill(0);
  const add = (bucket: number, by: number) => {
    change[bucket] = (change[bucket] ?? 0) + by;
  };
  // An event counts from the span its first day begins in to the one its last day ends in.
  for (const { bucket, count: n } of count('(e.first_day - ?) * ? / ?')) add(bucket, n);
  for (const { bucket, count: n } of count('((e.last_day + 1 - ?) * ? - 1) / ?')) add(bucket + 1, -n);
  let touching = 0;
  const counts = change.slice(0, buckets).map((by) => {
    touching += by;
    return touching;
  });
  return { from: isoDay(span.from), to: isoDay(span.to), counts };
}

const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);
