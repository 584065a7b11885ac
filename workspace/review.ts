/** The review queue: what the user has not judged yet, the most uncertain first. */
import { z } from 'zod';
import { DOUBTS, type Doubt, type Filter, type Output, type Parsed } from './contract.ts';
import type { Reader } from './database.ts';
import { eventIndex, type Selection } from './event-index.ts';
import { EVENT_COLUMNS, eventRow } from './rows.ts';

const queueRow = z.intersection(eventRow, z.object({ doubts: z.number() }));

/** A page of the queue, and how far the user has come with the events that the filter lets through. */
export function reviewQueue(
  db: Reader,
  { filter, offset, limit }: Parsed<'review.queue'>,
): Output<'review.queue'> {
  // Hidden events are reviewed: they count, although they are not shown.
  const all = { ...filter, review: filter.review ?? ANY };
  const chosen = eventIndex(db).select(all);
  const open = chosen.filter((event) => event.review === 'open' && !event.edited);
  const among = condition(filter, open);
  const sql = `SELECT ${EVENT_COLUMNS}, e.doubts FROM event e WHERE e.reviewed = 0 AND ${among.sql}
    ORDER BY e.doubts DESC, e.salience DESC, e.key LIMIT ? OFFSET ?`;
  const rows = db.all(queueRow, sql, ...among.parameters, limit, offset);
  return {
    items: rows.map(({ doubts, ...event }) => ({ ...event, doubts: doubtsOf(doubts) })),
    progress: { reviewed: chosen.length - open.length, total: chosen.length },
  };
}

const ANY: Filter['review'] = ['open', 'confirmed', 'disputed', 'hidden'];

/** Without a filter the index of the queue answers alone. */
function condition(filter: Filter, open: Selection): { sql: string; parameters: string[] } {
  if (Object.values(filter).every((value) => value === undefined)) return { sql: 'TRUE', parameters: [] };
  const keys = JSON.stringify(open.map(({ key }) => key));
  return { sql: 'e.key IN (SELECT value FROM json_each(?))', parameters: [keys] };
}

/** The names of the bits in `event.doubts`: the first one is the highest. */
function doubtsOf(bits: number): Doubt[] {
  return DOUBTS.filter((_doubt, place) => bits & (1 << (DOUBTS.length - 1 - place)));
}
