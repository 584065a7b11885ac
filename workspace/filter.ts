import type { Filter } from './contract.ts';
import type { Value } from './database.ts';
import { calendarDay } from './days.ts';
import { matches } from './matches.ts';

/** A condition over `event e`, with its parameters. */
export interface Condition {
  sql: string;
  parameters: Value[];
}

/**
 * The filter as SQL for `WHERE`; `TRUE` where it is empty. A period is touched by every event that reaches into it.
 * @throws WorkspaceError `bad-input` for days the calendar does not have
 */
export function where(filter: Filter): Condition {
  const { types, factualities, participants, places, articles, dated, query, from, to } = filter;
  const conditions = [
    types && oneOf('e.type', types),
    factualities && oneOf('e.factuality', factualities),
    participants && withFacet('participant', participants),
    places && withFacet('place', places),
    articles && withFacet('article', articles),
    dated !== undefined && { sql: `e.first_day IS ${dated ? 'NOT NULL' : 'NULL'}`, parameters: [] },
    query !== undefined && matches('event', 'e.key', query),
    from !== undefined && { sql: 'e.last_day >= ?', parameters: [calendarDay(from)] },
    to !== undefined && { sql: 'e.first_day <= ?', parameters: [calendarDay(to)] },
  ].filter((condition) => typeof condition === 'object' && condition !== null);
  if (conditions.length === 0) return { sql: 'TRUE', parameters: [] };
  return {
    sql: conditions.map(({ sql }) => `(${sql})`).join(' AND '),
    parameters: conditions.flatMap(({ parameters }) => parameters),
  };
}

function oneOf(column: string, values: string[]): Condition {
  return { sql: `${column} IN (SELECT value FROM json_each(?))`, parameters: [JSON.stringify(values)] };
}

function withFacet(facet: 'participant' | 'place' | 'article', names: string[]): Condition {
  const { sql, parameters } = oneOf('name', names);
  return { sql: `e.key IN (SELECT event FROM event_facet WHERE facet = '${facet}' AND ${sql})`, parameters };
}
