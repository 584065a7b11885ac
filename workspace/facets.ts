/** What there is to filter by, with counts. */
import { z } from 'zod';
import type { Filter, Output } from './contract.ts';
import type { Reader } from './database.ts';
import { where } from './filter.ts';
import { numberRow } from './rows.ts';

/** The most participants and places that are listed, the most frequent first. */
const LIMIT = 500;

const facetRow = z.object({ value: z.string(), count: z.number() });

/**
 * Counts per value. Each count leaves out the filter's own condition on that field: it says how many events choosing
 * the value as well would show.
 */
export function facets(db: Reader, filter: Filter): Output<'facets'> {
  return {
    types: byColumn(db, 'type', without(filter, 'types')),
    factualities: byColumn(db, 'factuality', without(filter, 'factualities')),
    participants: byFacet(db, 'participant', without(filter, 'participants')),
    places: byFacet(db, 'place', without(filter, 'places')),
    dated: countEvents(db, { ...filter, dated: true }),
    undated: countEvents(db, { ...filter, dated: false }),
  };
}

function without(filter: Filter, field: keyof Filter): Filter {
  return { ...filter, [field]: undefined };
}

function byColumn(db: Reader, column: 'type' | 'factuality', filter: Filter) {
  const { sql, parameters } = where(filter);
  const query = `SELECT e.${column} AS value, count(*) AS count FROM event e WHERE ${sql}
    GROUP BY value ORDER BY count DESC, value`;
  return db.all(facetRow, query, ...parameters);
}

function byFacet(db: Reader, facet: 'participant' | 'place', filter: Filter) {
  const { sql, parameters } = where(filter);
  const query = `SELECT f.name AS value, count(*) AS count FROM event_facet f
    WHERE f.facet = '${facet}' AND f.event IN (SELECT e.key FROM event e WHERE ${sql}) GROUP BY value ORDER BY count DESC, value LIMIT ${LIMIT}`;
  return db.all(facetRow, query, ...parameters);
}

/** Number of events the filter lets through. */
export function countEvents(db: Reader, filter: Filter): number {
  const { sql, parameters } = where(filter);
  return db.get(numberRow, `SELECT count(*) AS value FROM event e WHERE ${sql}`, ...parameters) ?? 0;
}
