/**
 * What lays out the timeline and counts the facets, of every event, in memory: days, type, salience and names as numbers,
 * some hundred bytes for each event. SQLite needs a tenth of a second and more to group and rank a hundred thousand events;
 * one pass over this takes a few milliseconds. Text stays in the file.
 */
import { z } from 'zod';
import type { Filter } from './contract.ts';
import * as contract from './contract.ts';
import type { Reader } from './database.ts';
import { where } from './filter.ts';
import { json, numberRow } from './rows.ts';

export const FACETS = ['participant', 'place', 'article'] as const;
export type FacetKind = (typeof FACETS)[number];

export interface IndexedEvent {
  key: number;
  /** First and last day; null when undated. */
  first: number | null;
  last: number | null;
  type: string;
  factuality: contract.Factuality;
  /** Number of articles that tell of it. */
  sources: number;
  salience: number;
  /** Indices into `EventIndex.names`, of the facet. */
  names: Record<FacetKind, number[]>;
}

/** Some of the events, in no order; the same array as long as filter and events are the same. */
export type Selection = readonly IndexedEvent[];

export interface EventIndex {
  /** The events that the filter lets through. @throws WorkspaceError `bad-input` for days the calendar does not have */
  select(filter: Filter): Selection;
  /** The name of an index in `IndexedEvent.names`. */
  name(facet: FacetKind, index: number): string;
}

/** How many selections are kept: a window asks for the same few again and again while it is panned. */
const SELECTIONS = 8;

const indices = new WeakMap<Reader, Index>();

/** The index of a workspace, as its file is now. */
export function eventIndex(db: Reader): EventIndex {
  const known = indices.get(db) ?? new Index(db);
  indices.set(db, known);
  known.refresh();
  return known;
}

class Index implements EventIndex {
  readonly #db: Reader;
  readonly #events = new Map<number, IndexedEvent>();
  readonly #names = {
    participant: new Dictionary(),
    place: new Dictionary(),
    article: new Dictionary(),
  } satisfies Record<FacetKind, Dictionary>;
  readonly #selections = new Map<string, Selection>();
  /** The newest change that is in; -1 before the first load. */
  #change = -1;

  constructor(db: Reader) {
    this.#db = db;
  }

  /** Takes in what changed in the file, by this process or another. */
  refresh(): void {
    const newest = this.#db.get(numberRow, 'SELECT coalesce(max(id), 0) AS value FROM event_change') ?? 0;
    if (newest === this.#change) return;
    if (this.#change < 0) this.#load('TRUE');
    else this.#reload();
    this.#change = newest;
    this.#selections.clear();
  }

  #reload(): void {
    const sql = 'SELECT event AS value FROM event_change WHERE id > ?';
    const changed = this.#db.all(numberRow, sql, this.#change);
    for (const key of changed) this.#events.delete(key);
    this.#load('key IN (SELECT event FROM event_change WHERE id > ?)', this.#change);
  }

  #load(condition: string, ...parameters: number[]): void {
    const sql = `SELECT key, first_day AS first, last_day AS last, type, factuality, sources, salience
      FROM event WHERE ${condition}`;
    for (const row of this.#db.all(eventRow, sql, ...parameters))
      this.#events.set(row.key, { ...row, names: { participant: [], place: [], article: [] } });
    for (const facet of FACETS) {
      const events = `SELECT name, json_group_array(event) AS events FROM event_facet
        WHERE facet = ? AND ${condition.replace('key', 'event')} GROUP BY name`;
      for (const { name, events: keys } of this.#db.all(nameRow, events, facet, ...parameters)) {
        const index = this.#names[facet].indexOf(name);
        for (const key of keys) this.#events.get(key)?.names[facet].push(index);
      }
    }
  }

  select(filter: Filter): Selection {
    const id = JSON.stringify(filter);
    const known = this.#selections.get(id) ?? this.#chosen(filter);
    // Last used, last to go.
    this.#selections.delete(id);
    this.#selections.set(id, known);
    const [oldest] = this.#selections.keys();
    if (this.#selections.size > SELECTIONS && oldest !== undefined) this.#selections.delete(oldest);
    return known;
  }

  #chosen(filter: Filter): Selection {
    const { sql, parameters } = where(filter);
    if (sql === 'TRUE') return [...this.#events.values()];
    const query = `SELECT json_group_array(e.key) AS keys FROM event e WHERE ${sql}`;
    const keys = this.#db.get(keysRow, query, ...parameters)?.keys ?? [];
    return keys.flatMap((key) => this.#events.get(key) ?? []);
  }

  name(facet: FacetKind, index: number): string {
    return this.#names[facet].at(index);
  }
}

const keys = json(z.array(z.number()));
const keysRow = z.object({ keys });
const nameRow = z.object({ name: z.string(), events: keys });
const eventRow = z.object({
  key: z.number(),
  first: z.number().nullable(),
  last: z.number().nullable(),
  type: z.string(),
  factuality: contract.factuality,
  sources: z.number(),
  salience: z.number(),
});

/** Strings as numbers. */
class Dictionary {
  readonly #indices = new Map<string, number>();
  readonly #words: string[] = [];

  indexOf(word: string): number {
    const known = this.#indices.get(word);
    if (known !== undefined) return known;
    this.#indices.set(word, this.#words.length);
    return this.#words.push(word) - 1;
  }

  at(index: number): string {
    return this.#words[index] ?? '';
  }
}
