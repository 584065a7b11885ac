/** Whether what is shown and the log of edits agree, for `dateline check`. */
import { z } from 'zod';
import type { Reader } from '../database.ts';
import { eventsAnew } from '../merge.ts';
import { numberRow } from '../rows.ts';
import { digestOf } from '../store-events.ts';
import { tiedEvents } from './decided.ts';
import { engineStatus } from './engine.ts';

/** Problems in plain English, one line each. */
export function problemsOfEdits(db: Reader): string[] {
  // Another version of the engine may make other events of the same mentions: nothing to compare with.
  if (engineStatus(db).stale > 0) return [];
  const wrong = shownOtherwise(db);
  return wrong === 0 ? [] : [`${wrong} events are shown otherwise than the edits say.`];
}

const EDITED = `SELECT key AS value FROM event WHERE decisions IS NOT NULL OR bound IS NOT NULL
  UNION SELECT m.event FROM anchor a JOIN edit e ON e.id = a.edit JOIN mention m ON m.id = a.placed
    WHERE e.undone = 0 AND m.event IS NOT NULL
  UNION SELECT event FROM addition WHERE event IS NOT NULL`;

const shownRow = z.object({ id: z.string(), digest: z.string() });

/** How many of the events that an edit touches differ from what they are when calculated anew. */
function shownOtherwise(db: Reader): number {
  const seen = new Set<number>();
  let wrong = 0;
  for (const key of db.all(numberRow, EDITED)) {
    if (seen.has(key)) continue;
    const keys = tiedEvents(db, [key], []);
    for (const tied of keys) seen.add(tied);
    wrong += differences(db, keys);
  }
  return wrong;
}

function differences(db: Reader, keys: number[]): number {
  const sql = 'SELECT id, digest FROM event WHERE key IN (SELECT value FROM json_each(?))';
  const shown = new Map(db.all(shownRow, sql, JSON.stringify(keys)).map(({ id, digest }) => [id, digest]));
  const { events, articles } = eventsAnew(db, [], keys);
  const expected = new Map(events.map((event) => [event.id, digestOf(event, articles)]));
  const ids = new Set([...shown.keys(), ...expected.keys()]);
  return [...ids].filter((id) => shown.get(id) !== expected.get(id)).length;
}
