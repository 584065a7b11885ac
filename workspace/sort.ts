/** The order of the table, kept as long as the events are the same: its pages are asked for one by one. */
import { z } from 'zod';
import type { Filter, Parsed } from './contract.ts';
import type { Reader } from './database.ts';
import { eventIndex, type IndexedEvent, type Selection } from './event-index.ts';
import { json } from './rows.ts';

type Sort = Parsed<'events.list'>['sort'];
type Order = (a: IndexedEvent, b: IndexedEvent) => number;

const known = new WeakMap<Selection, Map<string, Selection>>();

/** The events that the filter lets through, sorted. */
export function sortedEvents(
  db: Reader,
  { filter, sort, descending }: { filter: Filter; sort: Sort; descending: boolean },
): Selection {
  const selection = eventIndex(db).select(filter);
  const orders = known.get(selection) ?? new Map<string, Selection>();
  known.set(selection, orders);
  const name = `${sort} ${descending}`;
  const sorted = orders.get(name) ?? selection.toSorted(orderOf(db, sort, descending));
  orders.set(name, sorted);
  return sorted;
}

function orderOf(db: Reader, sort: Sort, descending: boolean): Order {
  const sign = descending ? -1 : 1;
  if (sort === 'date') return (a, b) => undatedLast(a, b) || sign * byDays(a, b) || a.key - b.key;
  const compare = sort === 'title' ? byTitle(db) : byField(sort);
  return (a, b) => sign * compare(a, b) || byDays(a, b) || a.key - b.key;
}

function undatedLast(a: IndexedEvent, b: IndexedEvent): number {
  return Number(a.first === null) - Number(b.first === null);
}

function byDays(a: IndexedEvent, b: IndexedEvent): number {
  return (a.first ?? 0) - (b.first ?? 0) || (a.last ?? 0) - (b.last ?? 0);
}

function byField(field: 'type' | 'sources' | 'factuality' | 'salience'): Order {
  return ({ [field]: a }, { [field]: b }) => (a === b ? 0 : a < b ? -1 : 1);
}

const ranksRow = z.object({ keys: json(z.array(z.tuple([z.number(), z.number()]))) });

/** Titles are not in the index: SQLite ranks them, equal ones alike. */
function byTitle(db: Reader): Order {
  const sql = `SELECT json_group_array(json_array(key, rank)) AS keys FROM
    (SELECT key, dense_rank() OVER (ORDER BY title COLLATE NOCASE) AS rank FROM event)`;
  const ranks = new Map(db.get(ranksRow, sql)?.keys);
  return (a, b) => (ranks.get(a.key) ?? 0) - (ranks.get(b.key) ?? 0);
}
