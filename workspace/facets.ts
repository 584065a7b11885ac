/** What there is to filter by, with counts. */
import { z } from 'zod';
import type { Filter, Output, Parsed } from './contract.ts';
import type { Reader } from './database.ts';
import {
  type EventIndex,
  eventIndex,
  type FacetKind,
  type IndexedEvent,
  type Selection,
} from './event-index.ts';
import { sourceCount } from './filter.ts';
import { fold } from './fold.ts';
import { displayTitle } from './rows.ts';

/** The most participants, places and articles that are listed, the most frequent first. */
const LIMIT = 200;

interface Count {
  value: string;
  count: number;
}

/** The counts of each selection that is still in use: the window asks for the same ones in several places. */
const tallied = new WeakMap<Selection, Tally>();

/** Counts per value: how many events choosing it would show, under all other conditions. */
export function facets(db: Reader, { filter, find }: Parsed<'facets'>): Output<'facets'> {
  const index = eventIndex(db);
  const selection = index.select(filter);
  const tally = tallied.get(selection) ?? tallyOf(index, filter);
  tallied.set(selection, tally);
  return {
    total: tally.total,
    all: index.select({}).length,
    without: withoutEach(index, filter, tally),
    types: byFrequency(tally.types),
    factualities: byFrequency(tally.factualities),
    sources: byFrequency(tally.sources),
    participants: byName(index, 'participant', tally.names.participant, find.participants),
    places: byName(index, 'place', tally.names.place, find.places),
    articles: byArticle(db, index, tally.names.article, find.articles),
    review: byFrequency(tally.review),
    tags: byFrequency(tally.tags),
    dated: tally.dated,
    undated: tally.undated,
    disputed: tally.disputed,
  };
}

/**
 * An event that only one condition keeps out counts for the values of that condition. One pass over all events does for
 * all of them.
 */
function tallyOf(index: EventIndex, filter: Filter): Tally {
  const tally = new Tally();
  const conditions = index.conditions(filter);
  for (const event of index.all(filter)) {
    let keptOut: keyof Filter | null = null;
    let failed = 0;
    for (const { field, test } of conditions)
      if (!test(event)) {
        keptOut = field;
        if (++failed > 1) break;
      }
    if (failed < 2) tally.add(event, keptOut);
  }
  return tally;
}

/** Counts for each facet, under all conditions but its own. */
class Tally {
  total = 0;
  dated = 0;
  undated = 0;
  disputed = 0;
  readonly types = new Map<string, number>();
  readonly factualities = new Map<string, number>();
  readonly sources = new Map<string, number>();
  readonly review = new Map<string, number>();
  readonly tags = new Map<string, number>();
  readonly names: Record<FacetKind, number[]> = { participant: [], place: [], article: [] };
  /** Events that a condition alone keeps out. */
  readonly keptOut = new Map<keyof Filter, number>();

  /** @param keptOut the one condition that the event does not meet; null where it meets all */
  add(event: IndexedEvent, keptOut: keyof Filter | null): void {
    if (keptOut === null) {
      this.total++;
      for (const count of ALL_COUNTERS) count(this, event);
    } else {
      this.keptOut.set(keptOut, (this.keptOut.get(keptOut) ?? 0) + 1);
      COUNTERS[keptOut]?.(this, event);
    }
  }
}

/** How an event counts for the values of each condition. */
const COUNTERS: Partial<Record<keyof Filter, (tally: Tally, event: IndexedEvent) => void>> = {
  types: (tally, { type }) => increment(tally.types, type),
  factualities: (tally, { factuality }) => increment(tally.factualities, factuality),
  sources: (tally, { sources }) => increment(tally.sources, sourceCount(sources)),
  review: (tally, { review }) => increment(tally.review, review),
  tags: (tally, { tags }) => {
    for (const tag of tags) increment(tally.tags, tag);
  },
  dated: (tally, { first }) => {
    tally[first === null ? 'undated' : 'dated']++;
  },
  disputed: (tally, { disputed }) => {
    if (disputed) tally.disputed++;
  },
  participants: (tally, { names }) => count(tally.names.participant, names.participant),
  places: (tally, { names }) => count(tally.names.place, names.place),
  articles: (tally, { names }) => count(tally.names.article, names.article),
};
const ALL_COUNTERS = Object.values(COUNTERS);

function increment(counts: Map<string, number>, value: string): void {
  counts.set(value, (counts.get(value) ?? 0) + 1);
}

function count(counts: number[], names: number[]): void {
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
}

function withoutEach(
  index: EventIndex,
  filter: Filter,
  { total, keptOut }: Tally,
): Output<'facets'>['without'] {
  const without: Output<'facets'>['without'] = {};
  for (const { field } of index.conditions(filter))
    if (filter[field] !== undefined) without[field] = total + (keptOut.get(field) ?? 0);
  if (filter.knownBy !== undefined) without.knownBy = index.select({ ...filter, knownBy: undefined }).length;
  return without;
}

function byFrequency(counts: Map<string, number>): Count[] {
  return Array.from(counts, ([value, count]) => ({ value, count })).sort(mostFrequentFirst);
}

function byName(index: EventIndex, facet: FacetKind, counts: number[], find = ''): Count[] {
  return named(index, facet, counts)
    .filter(({ value }) => contains(value, find))
    .slice(0, LIMIT);
}

function named(index: EventIndex, facet: FacetKind, counts: number[]): Count[] {
  const found: Count[] = [];
  counts.forEach((count, name) => {
    found.push({ value: index.name(facet, name), count });
  });
  return found.sort(mostFrequentFirst);
}

const contains = (text: string, part: string) => part.trim() === '' || fold(text).includes(fold(part.trim()));

const titleRow = z.object({
  id: z.string(),
  name: z.string(),
  title: z.string().nullable(),
  beginning: z.string(),
});

function byArticle(db: Reader, index: EventIndex, counts: number[], find = ''): Output<'facets'>['articles'] {
  const all = named(index, 'article', counts);
  // Titles are not in the index: all of them are read only where one is looked for.
  const listed = find.trim() === '' ? all.slice(0, LIMIT) : all;
  const sql = `SELECT id, name, title, substr(text, 1, 400) AS beginning FROM article
    WHERE id IN (SELECT value FROM json_each(?))`;
  const titles = new Map(
    db
      .all(titleRow, sql, JSON.stringify(listed.map(({ value }) => value)))
      .map(({ id, name, title, beginning }) => [id, displayTitle(title, beginning, name)]),
  );
  return listed
    .map((facet) => ({ ...facet, title: titles.get(facet.value) ?? facet.value }))
    .filter(({ title }) => contains(title, find))
    .slice(0, LIMIT);
}

function mostFrequentFirst(a: Count, b: Count): number {
  return b.count - a.count || (a.value < b.value ? -1 : 1);
}

/** Number of events the filter lets through. */
export function countEvents(db: Reader, filter: Filter): number {
  return eventIndex(db).select(filter).length;
}
