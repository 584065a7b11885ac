/**
 * What lays out the timeline and counts the facets, of every event, in memory: days, type, salience and names as numbers,
 * some hundred bytes for each event. SQLite needs a tenth of a second and more to group and rank a hundred thousand events;
 * one pass over this takes a few milliseconds. Text stays in the file.
 */
import { z } from 'zod';
import type { Filter } from './contract.ts';
import * as contract from './contract.ts';
import type { Reader, Writer } from './database.ts';
import { Dictionary } from './dictionary.ts';
import { loadSnapshot, saveSnapshot } from './event-snapshot.ts';
import { type Condition, conditionsOf } from './filter.ts';
import { type Standing, standingOn } from './known-by.ts';
import { matches } from './matches.ts';
import { Recent } from './recent.ts';
import { cell, json, numberRow } from './rows.ts';

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
  /** The event with a key; undefined where there is none. */
  event(key: number): IndexedEvent | undefined;
  /** The newest row of `event_change` that is in; -1 before the first load. */
  readonly change: number;
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

const indices = new WeakMap<Reader, Index>();

/** The index of a workspace, as its file is now. */
export function eventIndex(db: Reader): EventIndex {
  const known = indices.get(db) ?? new Index(db);
  indices.set(db, known);
  known.refresh();
  return known;
}

/** Stores the index, if it was needed, for the next time the workspace is opened. */
export function keepEventIndex(db: Writer): void {
  indices.get(db)?.keep(db);
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
  #change = -1;
  #all: Selection = [];
  /** Whether the full text search did not know all texts yet (`Writer.gather`): its answers do not last. */
  #isBehind = false;

  constructor(db: Reader) {
    this.#db = db;
  }

  /** Takes in what changed in the file, by this process or another. */
  refresh(): void {
    const newest = this.#db.get(numberRow, 'SELECT coalesce(max(id), 0) AS value FROM event_change') ?? 0;
    if (newest === this.#change && !this.#isBehind) return;
    this.#isBehind = this.#db.get(z.unknown(), 'SELECT 1 FROM event_to_index LIMIT 1') !== undefined;
    if (this.#change < 0) this.#start();
    else this.#reload();
    this.#change = newest;
    this.#all = [...this.#events.values()];
    for (const kept of [this.#selections, this.#matching, this.#standings]) kept.clear();
  }

  /** From the snapshot and what changed since; from all rows where that does not give as many events as there are. */
  #start(): void {
    const snapshot = loadSnapshot(this.#db);
    if (snapshot) {
      this.#change = snapshot.change;
      for (const facet of FACETS) for (const name of snapshot.names[facet]) this.#names[facet].add(name);
      for (const event of snapshot.events) this.#events.set(event.key, event);
      this.#reload();
      if (this.#events.size === this.#db.get(numberRow, 'SELECT count(*) AS value FROM event')) return;
      this.#events.clear();
    }
    this.#load('TRUE');
  }

  keep(db: Writer): void {
    if (this.#change < 0) return;
    const { participant, place, article } = this.#names;
    const names = { participant: participant.all, place: place.all, article: article.all };
    saveSnapshot(db, { change: this.#change, events: this.#events.values(), names });
  }

  #reload(): void {
    const sql = 'SELECT event AS value FROM event_change WHERE id > ?';
    const changed = this.#db.all(numberRow, sql, this.#change);
    for (const key of changed) this.#events.delete(key);
    this.#load('key IN (SELECT event FROM event_change WHERE id > ?)', this.#change);
  }

  #load(condition: string, ...parameters: number[]): void {
    const sql = `SELECT ${COLUMNS} FROM event WHERE ${condition}`;
    const columns = this.#db.get(eventColumns, sql, ...parameters);
    for (const event of columns ? eventsOf(columns) : []) this.#events.set(event.key, event);
    const tags = `SELECT event, tag FROM event_tag WHERE ${condition.replace('key', 'event')}`;
    for (const { event: key, tag } of this.#db.all(tagRow, tags, ...parameters)) {
      const event = this.#events.get(key);
      if (event) event.tags = [...event.tags, tag];
    }
    for (const facet of FACETS) {
      const events = `SELECT name, json_group_array(event) AS events FROM event_facet
        WHERE facet = ? AND ${condition.replace('key', 'event')} GROUP BY name`;
      for (const { name, events: keys } of this.#db.all(nameRow, events, facet, ...parameters)) {
        const index = this.#names[facet].add(name);
        const alone = [index];
        for (const key of keys) {
          const names = this.#events.get(key)?.names;
          // Most events have one name, and share the list of it; one that is pushed to keeps room for sixteen more.
          if (names) names[facet] = names[facet].length === 0 ? alone : [...names[facet], index];
        }
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

  get change(): number {
    return this.#change;
  }

  event(key: number): IndexedEvent | undefined {
    return this.#events.get(key);
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

const numbers = json(z.array(z.number()));
const keysRow = z.object({ keys: numbers });
const nameRow = z.object({ name: z.string(), events: numbers });
const tagRow = z.object({ event: z.number(), tag: z.string() });

/** Events come as one list for each column: a hundred thousand rows checked one by one take twice as long. */
const COLUMNS = `json_group_array(key) AS key, json_group_array(first_day) AS first, json_group_array(last_day) AS last,
  json_group_array(type) AS type, json_group_array(factuality) AS factuality, json_group_array(sources) AS sources,
  json_group_array(disputed) AS disputed, json_group_array(review) AS review, json_group_array(edited) AS edited,
  json_group_array(salience) AS salience`;
const days = json(z.array(z.number().nullable()));
const eventColumns = z.object({
  key: numbers,
  first: days,
  last: days,
  type: json(z.array(z.string())),
  factuality: json(z.array(contract.factuality)),
  sources: numbers,
  disputed: numbers,
  review: json(z.array(contract.reviewState)),
  edited: numbers,
  salience: numbers,
});

function* eventsOf(columns: z.output<typeof eventColumns>): Generator<IndexedEvent> {
  for (const [row, key] of columns.key.entries())
    yield {
      key,
      first: cell(columns.first, row),
      last: cell(columns.last, row),
      type: cell(columns.type, row),
      factuality: cell(columns.factuality, row),
      sources: cell(columns.sources, row),
      disputed: cell(columns.disputed, row) === 1,
      review: cell(columns.review, row),
      edited: cell(columns.edited, row) === 1,
      salience: cell(columns.salience, row),
      tags: NONE,
      names: noNames(),
    };
}

/** Shared by all events that have none. */
const NONE: never[] = [];
const noNames = (): IndexedEvent['names'] => ({ participant: NONE, place: NONE, article: NONE });
