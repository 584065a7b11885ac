import { z } from 'zod';
import type { Editorial, Event } from '../core/events/event.ts';
import { type ExportInput, type ExportResult, exportEvents, exportFiles } from '../core/export/index.ts';
import type { EventDetail, Output, Parsed } from './contract.ts';
import type { Reader } from './database.ts';
import { eventIndex } from './event-index.ts';
import { getEvent } from './events.ts';
import { loadArticle, mentionsOfEvent } from './extractions.ts';
import type { Workspace } from './open.ts';
import { sortedEvents } from './sort.ts';

/** Exports the events that the filter lets through; undated events stay in where only a period is given. */
export async function exportFrom(workspace: Workspace, input: Parsed<'export'>): Promise<Output<'export'>> {
  const { filter, ...options } = input;
  const result = await exportEvents(chosenFrom(workspace, input), options);
  const { bytes, mime, extension, shown, omitted, noRoom = 0, pages = 1, omittedTitles = [] } = result;
  return {
    name: `${workspace.name}.${extension}`,
    mime,
    base64: Buffer.from(bytes).toString('base64'),
    events: shown,
    omitted,
    noRoom,
    pages,
    omittedTitles,
  };
}

/** As `exportFrom`, but the files as they are: each of several images, or the only one. */
export function exportFilesFrom(workspace: Workspace, input: Parsed<'export'>): AsyncIterable<ExportResult> {
  const { filter, ...options } = input;
  return exportFiles(chosenFrom(workspace, input), options);
}

function chosenFrom(workspace: Workspace, input: Parsed<'export'>): ExportInput {
  const events = loadEvents(workspace.reader, input);
  const ids = new Set(events.flatMap(({ mentions }) => mentions.map(({ article }) => article)));
  const articles = [...ids].flatMap((id) => loadArticle(workspace.reader, id) ?? []);
  return { events, articles };
}

function loadEvents(db: Reader, { filter, from, to }: Parsed<'export'>): Event[] {
  const index = eventIndex(db);
  const within = index.conditions({ from, to });
  const chosen = sortedEvents(db, { filter, sort: 'date', descending: false }).filter(
    (event) => event.first === null || within.every(({ test }) => test(event)),
  );
  const ids = new Map(
    db
      .all(
        idRow,
        'SELECT key, id FROM event WHERE key IN (SELECT value FROM json_each(?))',
        JSON.stringify(chosen.map(({ key }) => key)),
      )
      .map(({ key, id }) => [key, id]),
  );
  return chosen.flatMap(({ key }) => {
    const id = ids.get(key);
    return id === undefined ? [] : [loadEvent(db, id, filter.knownBy)];
  });
}

const idRow = z.object({ key: z.number(), id: z.string() });

function loadEvent(db: Reader, id: string, knownBy: string | undefined): Event {
  const detail = getEvent(db, { id, knownBy });
  const { title, type, when, participants, places, amounts, factuality, contradictions } = detail;
  const known = new Set(detail.mentions.map((mention) => mention.id));
  const mentions = mentionsOfEvent(db, id).filter((mention) => known.has(mention.id));
  const editorial = editorialOf(detail);
  return {
    ...{ id, title, type, when, participants, places, amounts, factuality, contradictions, mentions },
    ...(editorial && { editorial }),
  };
}

/** What the user decided; undefined where that is nothing. */
function editorialOf({ review, decisions }: EventDetail): Editorial | undefined {
  const { edited, added, notes, tags } = decisions;
  const fields = Object.keys(edited);
  const isDecided = review !== 'open' || added !== null || fields.length + notes.length + tags.length > 0;
  if (!isDecided) return undefined;
  return { review, edited: fields, added: added !== null, tags, notes: notes.map(({ text }) => text) };
}
