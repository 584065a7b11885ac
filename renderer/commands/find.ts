import fuzzysort from 'fuzzysort';

/** Of everything that matches loosely, what is too far off to be meant. */
const THRESHOLD = 0.25;

/** What it counts that the query is found in the group of an entry, not in its own name. */
const GROUP_WEIGHT = 0.5;

/** An entry with the letters of its label that were found. */
export interface Found<T> {
  entry: T;
  /** Indices into the label. */
  hits: readonly number[];
}

/**
 * The entries whose label has the letters of the query in this order, the closest first; all of them, as they come, for
 * an empty query.
 */
export function findEntries<T extends { label: string; group: string }>(
  entries: readonly T[],
  query: string,
): Found<T>[] {
  if (query.trim() === '') return entries.map((entry) => ({ entry, hits: [] }));
  return fuzzysort
    .go(query, entries, {
      keys: ['label', 'group'],
      threshold: THRESHOLD,
      limit: 0,
      scoreFn: ([label, group]) => Math.max(label?.score ?? 0, GROUP_WEIGHT * (group?.score ?? 0)),
    })
    .map((result) => ({ entry: result.obj, hits: result[0]?.indexes ?? [] }));
}
