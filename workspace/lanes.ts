/** Which lanes there are, and in which of them an event stands. */
import { z } from 'zod';
import types from '../core/events/types.json' with { type: 'json' };
import { type LaneBy, MAX_LANES, NO_LANE, OTHER_LANE } from './contract.ts';
import type { Reader } from './database.ts';
import type { EventIndex, FacetKind, IndexedEvent, Selection } from './event-index.ts';
import { displayTitle } from './rows.ts';

export interface Lane {
  id: string;
  /** Names come from the articles; what has none is named by the window. */
  label: string;
}

/** The lanes of a selection, wherever the window stands. */
export interface Lanes {
  lanes: Lane[];
  /** Index of the event's lane. */
  laneOf(event: IndexedEvent): number;
}

/** Lanes with a name of their own; two are kept for the others and for events without such a value. */
const NAMED = MAX_LANES - 2;

/** The lanes of each selection that is still in use. */
const known = new WeakMap<Selection, Map<LaneBy, Lanes>>();

/** The lanes of the dated events of a selection. */
export function lanesFor(db: Reader, index: EventIndex, by: LaneBy, selection: Selection): Lanes {
  const ofSelection = known.get(selection) ?? new Map<LaneBy, Lanes>();
  known.set(selection, ofSelection);
  const lanes = ofSelection.get(by) ?? calculate(db, index, by, selection);
  ofSelection.set(by, lanes);
  return lanes;
}

function calculate(db: Reader, index: EventIndex, by: LaneBy, selection: Selection): Lanes {
  if (by === 'none') return { lanes: [{ id: NO_LANE, label: '' }], laneOf: () => 0 };
  return by === 'type' ? typeLanes(selection) : namedLanes(db, index, by, selection);
}

/** In the order of the type list; types it does not name at the end. */
function typeLanes(selection: Selection): Lanes {
  const present = new Set<string>();
  for (const { type, first } of selection) if (first !== null) present.add(type);
  const listed = types.map(({ id }) => id);
  const others = [...present].filter((id) => !listed.includes(id)).sort();
  const lanes = [...listed.filter((id) => present.has(id)), ...others].map((id) => ({ id, label: id }));
  const places = new Map(lanes.map(({ id }, place) => [id, place]));
  return { lanes, laneOf: ({ type }) => places.get(type) ?? 0 };
}

/** A lane for each of the most frequent names; an event stands in that of its most frequent one. */
function namedLanes(db: Reader, index: EventIndex, by: FacetKind, selection: Selection): Lanes {
  const counts = countNames(selection, by);
  const nameless = selection.some(({ first, names }) => first !== null && names[by].length === 0);
  const names = mostFrequent(index, by, counts).slice(0, NAMED);
  const lanes = names.map(({ name }) => ({
    id: name,
    label: by === 'article' ? articleTitle(db, name) : name,
  }));
  const places = new Array<number>(counts.length).fill(names.length);
  names.forEach(({ index: name }, place) => {
    places[name] = place;
  });
  if (names.length < counts.filter(Boolean).length) lanes.push({ id: OTHER_LANE, label: '' });
  if (nameless) lanes.push({ id: NO_LANE, label: '' });
  const last = lanes.length - 1;
  return {
    lanes,
    laneOf({ names: { [by]: own } }) {
      let place = own.length === 0 ? last : names.length;
      for (const name of own) place = Math.min(place, places[name] ?? place);
      return place;
    },
  };
}

/** How many dated events have each name, by its index. */
function countNames(selection: Selection, by: FacetKind): number[] {
  const counts: number[] = [];
  for (const { first, names } of selection)
    if (first !== null) for (const name of names[by]) counts[name] = (counts[name] ?? 0) + 1;
  return Array.from(counts, (count) => count ?? 0);
}

function mostFrequent(index: EventIndex, by: FacetKind, counts: number[]): { name: string; index: number }[] {
  const least = counts.toSorted((a, b) => b - a)[NAMED - 1] ?? 1;
  return counts
    .flatMap((count, i) =>
      count > 0 && count >= least ? [{ name: index.name(by, i), index: i, count }] : [],
    )
    .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
}

const titleRow = z.object({ name: z.string(), title: z.string().nullable(), beginning: z.string() });

function articleTitle(db: Reader, id: string): string {
  const sql = 'SELECT name, title, substr(text, 1, 400) AS beginning FROM article WHERE id = ?';
  const row = db.get(titleRow, sql, id);
  return row ? displayTitle(row.title, row.beginning, row.name) : id;
}
