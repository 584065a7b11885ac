/** What there is to filter by, with counts. */
import type { Filter, Output } from './contract.ts';
import type { Reader } from './database.ts';
import { type EventIndex, eventIndex, type Selection } from './event-index.ts';

/** The most participants and places that are listed, the most frequent first. */
const LIMIT = 500;

/**
 * Counts per value. Each count leaves out the filter's own condition on that field: it says how many events choosing
 * the value as well would show.
 */
export function facets(db: Reader, filter: Filter): Output<'facets'> {
  const index = eventIndex(db);
  const without = (field: keyof Filter) => index.select({ ...filter, [field]: undefined });
  return {
    types: byValue(without('types'), 'type'),
    factualities: byValue(without('factualities'), 'factuality'),
    participants: byName(index, without('participants'), 'participant'),
    places: byName(index, without('places'), 'place'),
    dated: index.select({ ...filter, dated: true }).length,
    undated: index.select({ ...filter, dated: false }).length,
  };
}

interface Count {
  value: string;
  count: number;
}

function byValue(selection: Selection, field: 'type' | 'factuality'): Count[] {
  const counts = new Map<string, number>();
  for (const { [field]: value } of selection) counts.set(value, (counts.get(value) ?? 0) + 1);
  return Array.from(counts, ([value, count]) => ({ value, count })).sort(mostFrequentFirst);
}

function byName(index: EventIndex, selection: Selection, facet: 'participant' | 'place'): Count[] {
  const counts: number[] = [];
  for (const { names } of selection) for (const name of names[facet]) counts[name] = (counts[name] ?? 0) + 1;
  return counts
    .flatMap((count, name) => (count > 0 ? [{ value: index.name(facet, name), count }] : []))
    .sort(mostFrequentFirst)
    .slice(0, LIMIT);
}

function mostFrequentFirst(a: Count, b: Count): number {
  return b.count - a.count || (a.value < b.value ? -1 : 1);
}

/** Number of events the filter lets through. */
export function countEvents(db: Reader, filter: Filter): number {
  return eventIndex(db).select(filter).length;
}
