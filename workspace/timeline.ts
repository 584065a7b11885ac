/** What the timeline shows: events worth showing singly, counted clusters for the rest, the density of the whole. */
import { z } from 'zod';
import { isoDay } from '../core/temporal/calendar.ts';
import {
  type Bucket,
  type BucketUnit,
  bucketsBetween,
  chooseUnit,
  coarser,
  daysPer,
} from '../core/timeline/buckets.ts';
import type { Cluster, Filter, Output, Parsed, TimelineItem } from './contract.ts';
import type { Reader } from './database.ts';
import { calendarDay } from './days.ts';
import { WorkspaceError } from './error.ts';
import { eventIndex, type IndexedEvent, type Selection } from './event-index.ts';
import { type Lane, type Lanes, lanesFor } from './lanes.ts';
import { EVENT_COLUMNS, eventRow } from './rows.ts';
import { keepSalient } from './salient.ts';
import { asThen, standing } from './standing.ts';

/** The most items and clusters together that a window draws. */
const CAPACITY = 300;

/** How many events of one lane and bucket may be shown singly; the first number that there is room for. */
const ROWS = [12, 8, 6, 4, 3, 2, 1, 0];

/** Titles that tell what is in a cluster. */
const TITLES = 3;

/** How many events that run through the whole window a lane may show singly: each takes a row to itself. */
const RUNNING = 2;

/** The most important events of one lane and bucket, and how many it holds. */
interface Cell {
  lane: string;
  bucket: Bucket;
  /** Whether it holds what began before the window and goes on after it; its bucket is the window then. */
  running: boolean;
  count: number;
  top: IndexedEvent[];
}

/**
 * What to draw between two days, both inclusive. Which events are shown singly is decided lane by lane and bucket by
 * bucket, so that it changes little while panning.
 */
export function timelineWindow(db: Reader, input: Parsed<'timeline.window'>): Output<'timeline.window'> {
  const from = calendarDay(input.from);
  const to = calendarDay(input.to);
  if (from > to) throw new WorkspaceError('bad-input', `The window ends (${input.to}) before it begins.`);
  const index = eventIndex(db);
  const selection = index.select(input.filter);
  const lanes = lanesFor(db, index, input.lanes, selection);
  const within = selection.filter(
    ({ first, last }) => first !== null && last !== null && first <= to && last >= from,
  );
  const { unit, cells } = arrange(within, { from, to }, lanes, chooseUnit(from, to, input.width));
  const cellWidth = (input.width * daysPer(unit)) / (to - from + 1);
  const rows = rowsFor(cells, cellWidth, input.rows);
  const count = (lane: string) => sum(cells.filter((cell) => cell.lane === lane).map((cell) => cell.count));
  return {
    lanes: lanes.lanes.map((lane) => ({ ...lane, count: count(lane.id) })),
    items: itemsOf(db, cells, rows, input.filter),
    clusters: clustersOf(db, cells, rows, unit),
    total: within.length,
  };
}

interface Arrangement {
  unit: BucketUnit;
  cells: Cell[];
}

/** The cells at the finest unit, from `unit` on, at which each can show a cluster and an event. */
function arrange(within: Selection, window: Bucket, lanes: Lanes, unit: BucketUnit): Arrangement {
  const cells = cellsOf(within, window, bucketsBetween(window.from, window.to, unit), lanes);
  const next = coarser(unit);
  return 2 * cells.length > CAPACITY && next ? arrange(within, window, lanes, next) : { unit, cells };
}

/** The cells that hold events, lane by lane; in each lane what runs through the whole window comes last. */
function cellsOf(within: Selection, window: Bucket, buckets: Bucket[], { lanes, laneOf }: Lanes): Cell[] {
  const columns = buckets.length + 1;
  const cells = new Array<Cell | undefined>(lanes.length * columns);
  for (const event of within) {
    const lane = laneOf(event);
    const running = (event.first ?? 0) < window.from && (event.last ?? 0) > window.to;
    const bucket = running ? buckets.length : bucketOf(buckets, event.first ?? 0);
    const place = lane * columns + bucket;
    const cell = cells[place] ?? emptyCell(lanes[lane], running ? window : buckets[bucket], running);
    cells[place] = cell;
    cell.count++;
    keepSalient(cell.top, event, TOP);
  }
  return cells.filter((cell) => cell !== undefined);
}

function emptyCell(lane: Lane | undefined, bucket: Bucket | undefined, running: boolean): Cell {
  if (!lane || !bucket) throw new RangeError('An event outside all lanes and buckets.');
  return { lane: lane.id, bucket, running, count: 0, top: [] };
}

/** Index of the bucket a day is in; what began before the first bucket and reaches into it belongs to it. */
function bucketOf(buckets: Bucket[], day: number): number {
  let low = 0;
  let high = buckets.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((buckets[middle]?.from ?? 0) <= day) low = middle;
    else high = middle - 1;
  }
  return low;
}

const TOP = Math.max(...ROWS) + TITLES;

/** Width a label takes on average, in CSS pixels. */
const LABEL_WIDTH = 200;

/** How many times the rows in sight all lanes may take together. */
const SCREENS = 1.6;

/** How many events each cell may show singly: within the capacity and, beyond one, without much scrolling. */
function rowsFor(cells: Cell[], cellWidth: number, inSight: number): number {
  const isClustered = (cell: Cell, rows: number) => singles(cell, rows) < cell.count;
  const drawn = (rows: number) =>
    sum(cells.map((cell) => singles(cell, rows) + (isClustered(cell, rows) ? 1 : 0)));
  const height = (cell: Cell, rows: number) => {
    const single = singles(cell, rows);
    const room = cell.running ? single : Math.ceil((single * LABEL_WIDTH) / cellWidth);
    return room + (isClustered(cell, rows) ? 1 : 0);
  };
  const lanes = [...Map.groupBy(cells, ({ lane }) => lane).values()];
  const allLanes = (rows: number) =>
    sum(lanes.map((own) => Math.max(...own.map((cell) => height(cell, rows)))));
  const fits = (rows: number) =>
    drawn(rows) <= CAPACITY && (rows <= 1 || allLanes(rows) <= SCREENS * inSight);
  return ROWS.find(fits) ?? 0;
}

/** One event more takes no more room than a cluster of one. */
function singles({ count, running }: Cell, rows: number): number {
  const most = running ? Math.min(rows, RUNNING) : rows;
  return count <= most + 1 ? count : most;
}

const itemRow = z.intersection(eventRow, z.object({ key: z.number(), salience: z.number() }));

function itemsOf(db: Reader, cells: Cell[], rows: number, filter: Filter): TimelineItem[] {
  const then = standing(db, filter);
  const laneOfKey = new Map(
    cells.flatMap((cell) =>
      cell.top.slice(0, singles(cell, rows)).map(({ key }) => [key, cell.lane] as const),
    ),
  );
  const sql = `SELECT ${EVENT_COLUMNS}, e.key, e.salience FROM event e
    WHERE e.key IN (SELECT value FROM json_each(?)) ORDER BY e.first_day, e.last_day, e.key`;
  return db.all(itemRow, sql, JSON.stringify([...laneOfKey.keys()])).flatMap(({ key, ...row }) => {
    const { when, ...event } = asThen(row, then.get(key));
    const lane = laneOfKey.get(key);
    return when && lane !== undefined ? [{ ...event, when, lane }] : [];
  });
}

const titleRow = z.object({ key: z.number(), title: z.string() });

function clustersOf(db: Reader, cells: Cell[], rows: number, unit: BucketUnit): Cluster[] {
  const clustered = cells.filter((cell) => singles(cell, rows) < cell.count);
  const named = (cell: Cell) => cell.top.slice(singles(cell, rows)).slice(0, TITLES);
  const keys = clustered.flatMap((cell) => named(cell).map(({ key }) => key));
  const sql = 'SELECT key, title FROM event WHERE key IN (SELECT value FROM json_each(?))';
  const titles = new Map(db.all(titleRow, sql, JSON.stringify(keys)).map(({ key, title }) => [key, title]));
  return clustered.map((cell) => ({
    // What runs through the window stays the same while it is panned.
    id: cell.running ? `running ${cell.lane}` : `${unit} ${isoDay(cell.bucket.from)} ${cell.lane}`,
    lane: cell.lane,
    running: cell.running,
    from: isoDay(cell.bucket.from),
    to: isoDay(cell.bucket.to),
    count: cell.count - singles(cell, rows),
    titles: named(cell).map(({ key }) => titles.get(key) ?? ''),
  }));
}

/** First and last day of the dated events that the filter lets through; null where there are none. */
export function period(db: Reader, filter: Filter): Bucket | null {
  let span: Bucket | null = null;
  for (const { first, last } of eventIndex(db).select(filter)) {
    if (first === null || last === null) continue;
    if (!span) span = { from: first, to: last };
    span.from = Math.min(span.from, first);
    span.to = Math.max(span.to, last);
  }
  return span;
}

/** How many events touch each of `buckets` equal spans of the whole period. */
export function density(
  db: Reader,
  { buckets, filter }: Parsed<'timeline.density'>,
): Output<'timeline.density'> {
  const span = period(db, filter);
  if (!span) return { from: null, to: null, counts: [] };
  const days = span.to - span.from + 1;
  const change = new Array<number>(buckets + 1).fill(0);
  const add = (bucket: number, by: number) => {
    change[bucket] = (change[bucket] ?? 0) + by;
  };
  for (const { first, last } of eventIndex(db).select(filter)) {
    if (first === null || last === null) continue;
    // From the span its first day begins in to the one its last day ends in.
    add(Math.floor(((first - span.from) * buckets) / days), 1);
    add(Math.floor(((last + 1 - span.from) * buckets - 1) / days) + 1, -1);
  }
  let touching = 0;
  const counts = change.slice(0, buckets).map((by) => {
    touching += by;
    return touching;
  });
  return { from: isoDay(span.from), to: isoDay(span.to), counts };
}

const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);
