/**
 * What lays out the timeline and counts the facets, of every event, in memory: days, type, salience and names as numbers,
 * some hundred bytes for each event. SQLite needs a tenth of a second and more to group and rank a hundred thousand events;
 * one pass over this takes a few milliseconds. Text stays in the file.
 */
import { z } from 'zod';
import type { Filter } from './contract.ts';
import * as contract from './contract.ts';
import type { Reader } from './database.ts';
import { type Condition, conditionsOf } from './filter.ts';
import { type Standing, standingOn } from './known-by.ts';
import { matches } from './matches.ts';
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
  /** Whether its sources contradict each other and no verdict is told. */
  disputed: boolean;
  review: contract.ReviewState;
  /** Whether the user corrected or added it. */
  edited: boolean;
  tags: string[];
  salience: number;
  /** Indices into `EventIndex.names`, of the facet. */
  names: Record<FacetKind, number[]>;
}

/** Some of the events, in no order; the same array as long as filter and events are the same. */
export type Selection = readonly IndexedEvent[];

export interface EventIndex {
  /** The events that the filter lets through. @throws WorkspaceError `bad-input` for days the calendar does not have */
  select(filter: Filter): Selection;
  /** All events, as they stood on the day of the filter's `knownBy`. */
  all(filter: Filter): Selection;
  /** The conditions of a filter, each as a test. */
  conditions(filter: Filter): Condition[];
  /** Events that were told of otherwise on a day than they are now, by key. */
  standing(knownBy: string): Standing['events'];
  /** Keys of the events with all words of a query; null for a query without any. */
  matching(query: string): ReadonlySet<number> | null;
  /** The name of an index in `IndexedEvent.names`. */
  name(facet: FacetKind, index: number): string;
  /** Index of a name in `IndexedEvent.names`; undefined where no event has it. */
  indexOf(facet: FacetKind, name: string): number | undefined;
}

/** How many answers of each kind are kept: a window asks for the same few again and again while it is panned. */
const KEPT = 8;

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
  readonly #selections = new Recent<string, Selection>();
  readonly #matching = new Recent<string, ReadonlySet<number> | null>();
  readonly #standings = new Recent<string, Standing>();
  /** The newest change that is in; -1 before the first load. */
  #change = -1;
  #all: Selection = [];

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
    this.#all = [...this.#events.values()];
    for (const kept of [this.#selections, this.#matching, this.#standings]) kept.clear();
  }

  #reload(): void {
    const sql = 'SELECT event AS value FROM event_change WHERE id > ?';
    const changed = this.#db.all(numberRow, sql, this.#change);
    for (const key of changed) this.#events.delete(key);
    this.#load('key IN (SELECT event FROM event_change WHERE id > ?)', this.#change);
  }

  #load(condition: string, ...parameters: number[]): void {
    const sql = `SELECT key, first_day AS first, last_day AS last, type, factuality, sources, disputed, review, edited, salience
      FROM event WHERE ${condition}`;
    for (const row of this.#db.all(eventRow, sql, ...parameters))
      this.#events.set(row.key, { ...row, tags: [], names: noNames() });
    const tags = `SELECT event, tag FROM event_tag WHERE ${condition.replace('key', 'event')}`;
    for (const { event, tag } of this.#db.all(tagRow, tags, ...parameters))
      this.#events.get(event)?.tags.push(tag);
    for (const facet of FACETS) {
      const events = `SELECT name, json_group_array(event) AS events FROM event_facet
        WHERE facet = ? AND ${condition.replace('key', 'event')} GROUP BY name`;
      for (const { name, events: keys } of this.#db.all(nameRow, events, facet, ...parameters)) {
        const index = this.#names[facet].add(name);
        for (const key of keys) this.#events.get(key)?.names[facet].push(index);
      }
    }
  }

  select(filter: Filter): Selection {
    return this.#selections.get(JSON.stringify(filter), () => {
      const all = this.all(filter);
      const tests = this.conditions(filter).map(({ test }) => test);
      return tests.length === 0 ? all : all.filter((event) => tests.every((test) => test(event)));
    });
  }

  all({ knownBy }: Filter): Selection {
    return knownBy === undefined ? this.#all : this.#standing(knownBy).selection;
  }

  conditions(filter: Filter): Condition[] {
    return conditionsOf(filter, this);
  }

  standing(knownBy: string): Standing['events'] {
    return this.#standing(knownBy).events;
  }

  #standing(knownBy: string): Standing {
    return this.#standings.get(knownBy, () =>
      standingOn(this.#db, knownBy, this.#all, {
        name: (facet, index) => this.name(facet, index),
        indexOf: (facet, name) => this.#names[facet].add(name),
      }),
    );
  }

  matching(query: string): ReadonlySet<number> | null {
    return this.#matching.get(query, () => {
      const [first, ...others] = matches('event', query).map(({ sql, parameters }): ReadonlySet<number> => {
        const keys = `SELECT json_group_array(rowid) AS keys FROM (${sql})`;
        return new Set(this.#db.get(keysRow, keys, ...parameters)?.keys);
      });
      return first ? others.reduce(intersection, first) : null;
    });
  }

  indexOf(facet: FacetKind, name: string): number | undefined {
    return this.#names[facet].indexOf(name);
  }

  name(facet: FacetKind, index: number): string {
    return this.#names[facet].at(index);
  }
}

/** Members of both. */
const intersection = <T>(a: ReadonlySet<T>, b: ReadonlySet<T>): ReadonlySet<T> =>
  new Set([...a].filter((member) => b.has(member)));

const keys = json(z.array(z.number()));
const keysRow = z.object({ keys });
const nameRow = z.object({ name: z.string(), events: keys });
const tagRow = z.object({ event: z.number(), tag: z.string() });
const flag = z.number().transform((number) => number === 1);
const eventRow = z.object({
  key: z.number(),
  first: z.number().nullable(),
  last: z.number().nullable(),
  type: z.string(),
  factuality: contract.factuality,
  sources: z.number(),
  disputed: flag,
  review: contract.reviewState,
  edited: flag,
  salience: z.number(),
});

const noNames = (): IndexedEvent['names'] => ({ participant: [], place: [], article: [] });

/** Strings as numbers. */
class Dictionary {
  readonly #indices = new Map<string, number>();
  readonly #words: string[] = [];

  /** The index of a word, which is new where it is not known yet. */
  add(word: string): number {
    const known = this.#indices.get(word);
    if (known !== undefined) return known;
    this.#indices.set(word, this.#words.length);
    return this.#words.push(word) - 1;
  }

  indexOf(word: string): number | undefined {
    return this.#indices.get(word);
  }

  at(index: number): string {
    return this.#words[index] ?? '';
  }
}

/** The answers that were asked for last. */
class Recent<Key, Value> {
  readonly #values = new Map<Key, Value>();

  get(key: Key, calculate: () => Value): Value {
    const known = this.#values.get(key);
    const value = known === undefined ? calculate() : known;
    // Last used, last to go.
    this.#values.delete(key);
    this.#values.set(key, value);
    const [oldest] = this.#values.keys();
    if (this.#values.size > KEPT && oldest !== undefined) this.#values.delete(oldest);
    return value;
  }

  clear(): void {
    this.#values.clear();
  }
}
