import type { Event, Factuality } from '../events/event.ts';

/**
 * How much each sign of importance adds; together at most 1. That several articles tell of it is the strongest sign;
 * what a source only reports, plans or denies weighs less than what it asserts.
 */
const SOURCES = 0.4;
const FACTUALITY: Record<Factuality, number> = { asserted: 0.2, reported: 0.15, planned: 0.1, denied: 0.05 };
const CERTAINTY = { exact: 0.15, approximate: 0.1, inferred: 0 };
const AMOUNTS = 0.1;
const PARTICIPANTS = 0.1;
const KNOWN_TYPE = 0.05;

/** How much an event deserves to be shown when not all can be: 0 to 1. */
export function salience(event: Event): number {
  const sources = new Set(event.mentions.map(({ article }) => article)).size;
  return (
    SOURCES * (1 - 1 / Math.max(1, sources)) +
    FACTUALITY[event.factuality] +
    (event.when ? CERTAINTY[event.when.certainty] : 0) +
    (event.amounts.length > 0 ? AMOUNTS : 0) +
    PARTICIPANTS * (Math.min(event.participants.length, 3) / 3) +
    (event.type === 'other' || event.type === 'statement' ? 0 : KNOWN_TYPE)
  );
}
