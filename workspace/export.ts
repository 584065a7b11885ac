import { z } from 'zod';
import type { Event } from '../core/events/event.ts';
import { exportEvents } from '../core/export/index.ts';
import type { Output, Parsed } from './contract.ts';
import type { Reader } from './database.ts';
import { getEvent } from './events.ts';
import { loadArticle, mentionsOfEvent } from './extractions.ts';
import { where } from './filter.ts';
import type { Workspace } from './open.ts';

/** Exports the events that the filter lets through; undated events stay in where only a period is given. */
export async function exportFrom(workspace: Workspace, input: Parsed<'export'>): Promise<Output<'export'>> {
  const { filter, ...options } = input;
  const events = loadEvents(workspace.reader, input);
  const ids = new Set(events.flatMap(({ mentions }) => mentions.map(({ article }) => article)));
  const articles = [...ids].flatMap((id) => loadArticle(workspace.reader, id) ?? []);
  const { bytes, mime, extension, shown, omitted } = await exportEvents({ events, articles }, options);
  return {
    name: `${workspace.name}.${extension}`,
    mime,
    base64: Buffer.from(bytes).toString('base64'),
    events: shown,
    omitted,
  };
}

const idRow = z.object({ id: z.string() });

function loadEvents(db: Reader, { filter, from, to }: Parsed<'export'>): Event[] {
  const chosen = where(filter);
  const within = where({ from, to });
  const sql = `SELECT e.id FROM event e WHERE ${chosen.sql} AND (e.first_day IS NULL OR ${within.sql})
    ORDER BY e.first_day IS NULL, e.first_day, e.last_day, e.key`;
  return db.all(idRow, sql, ...chosen.parameters, ...within.parameters).map(({ id }) => loadEvent(db, id));
}

function loadEvent(db: Reader, id: string): Event {
  const { title, type, when, participants, places, amounts, factuality, contradictions } = getEvent(db, id);
  const mentions = mentionsOfEvent(db, id);
  return { id, title, type, when, participants, places, amounts, factuality, contradictions, mentions };
}
