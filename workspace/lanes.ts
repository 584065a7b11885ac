import { z } from 'zod';
import types from '../core/events/types.json' with { type: 'json' };
import { type Filter, type LaneBy, MAX_LANES, NO_LANE, OTHER_LANE } from './contract.ts';
import type { Reader, Value } from './database.ts';
import { type Condition, where } from './filter.ts';
import { displayTitle } from './rows.ts';

export interface Lane {
  id: string;
  /** Names come from the articles; what has none is named by the window. */
  label: string;
}

/** Lanes with a name of their own; two are kept for the others and for events without such a value. */
const NAMED = MAX_LANES - 2;

const nameRow = z.object({ name: z.string() });

/** The lanes of all dated events that the filter lets through: where the window stands plays no part. */
export function lanesFor(db: Reader, by: LaneBy, filter: Filter): Lane[] {
  const dated = where({ ...filter, dated: true });
  if (by === 'none') return [{ id: NO_LANE, label: '' }];
  if (by === 'type') return typeLanes(db, dated);
  const sql = `SELECT f.name FROM event_facet f
    WHERE f.facet = '${by}' AND f.event IN (SELECT e.key FROM event e WHERE ${dated.sql})
    GROUP BY f.name ORDER BY count(*) DESC, f.name LIMIT ${NAMED + 1}`;
  const names = db.all(nameRow, sql, ...dated.parameters).map(({ name }) => name);
  const lanes = names
    .slice(0, NAMED)
    .map((id) => ({ id, label: by === 'article' ? articleTitle(db, id) : id }));
  const withoutName = `SELECT 1 FROM event e WHERE ${dated.sql}
    AND NOT EXISTS (SELECT 1 FROM event_facet WHERE event = e.key AND facet = '${by}') LIMIT 1`;
  if (names.length > NAMED) lanes.push({ id: OTHER_LANE, label: '' });
  if (db.get(z.unknown(), withoutName, ...dated.parameters) !== undefined)
    lanes.push({ id: NO_LANE, label: '' });
  return lanes;
}

/** In the order of the type list; types it does not name at the end. */
function typeLanes(db: Reader, dated: Condition): Lane[] {
  const sql = `SELECT DISTINCT e.type AS name FROM event e WHERE ${dated.sql} ORDER BY e.type`;
  const present = db.all(nameRow, sql, ...dated.parameters).map(({ name }) => name);
  const listed = types.map(({ id }) => id);
  const order = (id: string) => (listed.includes(id) ? listed.indexOf(id) : listed.length);
  return present.sort((a, b) => order(a) - order(b)).map((id) => ({ id, label: id }));
}

const titleRow = z.object({ name: z.string(), title: z.string().nullable(), beginning: z.string() });

function articleTitle(db: Reader, id: string): string {
  const sql = 'SELECT name, title, substr(text, 1, 400) AS beginning FROM article WHERE id = ?';
  const row = db.get(titleRow, sql, id);
  return row ? displayTitle(row.title, row.beginning, row.name) : id;
}

/** Parts of a query over `event e` that tell the lane of each event. */
export interface LaneColumn {
  /** A table for the query's `WITH`, ending in a comma, or nothing. */
  table: string;
  /** The join with it, or nothing. */
  join: string;
  /** The expression for the lane's id. */
  sql: string;
  /** Parameters of `table`. */
  parameters: Value[];
}

/** The lane of an event: the first of the named lanes that it belongs to. */
export function laneOf(by: LaneBy, lanes: Lane[]): LaneColumn {
  if (by === 'none') return { table: '', join: '', sql: `'${NO_LANE}'`, parameters: [] };
  if (by === 'type') return { table: '', join: '', sql: 'e.type', parameters: [] };
  const named = lanes.map(({ id }) => id).filter((id) => id !== OTHER_LANE && id !== NO_LANE);
  return {
    // SQLite takes `value` from the row with the least `key` (https://www.sqlite.org/lang_select.html#bareagg).
    table: `named (event, lane, rank) AS MATERIALIZED (
      SELECT f.event, lane.value, min(lane.key) FROM json_each(?) lane
      CROSS JOIN event_facet f ON f.facet = '${by}' AND f.name = lane.value GROUP BY f.event),`,
    join: 'LEFT JOIN named ON named.event = e.key',
    sql: `coalesce(named.lane, iif(
      EXISTS (SELECT 1 FROM event_facet WHERE event = e.key AND facet = '${by}'), '${OTHER_LANE}', '${NO_LANE}'))`,
    parameters: [JSON.stringify(named)],
  };
}
