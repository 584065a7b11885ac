/** Rows of events as they stood on the day of a filter's `knownBy`. */
import type { Event } from '../core/events/event.ts';
import type { EventRow, Filter } from './contract.ts';
import type { Reader } from './database.ts';
import { eventIndex } from './event-index.ts';

/** The events that were told of otherwise then than now, by key. */
export function standing(db: Reader, { knownBy }: Pick<Filter, 'knownBy'>): ReadonlyMap<number, Event> {
  return knownBy === undefined ? new Map() : eventIndex(db).standing(knownBy);
}

/** The row with what was known then in place of what is known now; what the user corrected stays. */
export function asThen<Row extends EventRow>(row: Row, then: Event | undefined): Row {
  if (!then) return row;
  const { title, type, when, factuality, mentions, contradictions } = then;
  const sources = new Set(mentions.map(({ article }) => article)).size;
  return {
    ...row,
    ...(!row.edited && { title, type, when, factuality, disputed: contradictions.length > 0 }),
    attribution: mentions.find(({ attribution }) => attribution)?.attribution?.text ?? null,
    sources,
    // At most: which of today's copies were among them is not stored.
    independent: Math.min(row.independent, sources),
  };
}
