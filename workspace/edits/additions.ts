/** Events of the user's own, and the words they were selected from. */
import { z } from 'zod';
import type { EventMention } from '../../core/events/event.ts';
import type { Reader, Writer } from '../database.ts';
import { type Edit, editsWhere } from './log.ts';
import { toldFields } from './told.ts';

const additionRow = z.object({
  id: z.string(),
  edit: z.number(),
  article: z.string().nullable(),
  start: z.number().nullable(),
  end: z.number().nullable(),
});

/** An event of the user's own; `mention` is its selection, null without a source. */
export interface Addition {
  id: string;
  mention: EventMention | null;
}

const QUERY = 'SELECT a.id, a.edit, a.article, a.start, a."end" FROM addition a';

/** Those that are part of some events, and those that are part of none yet. */
export function additionsOf(db: Reader, events: number[]): Addition[] {
  return additions(
    db,
    `${QUERY} WHERE a.event IS NULL UNION ${QUERY} WHERE a.event IN (SELECT value FROM json_each(?))`,
    JSON.stringify(events),
  );
}

/** The selections that make an event, as mentions in the order of their articles. */
export function selectionsOfEvent(db: Reader, event: string): EventMention[] {
  const rows = additions(db, `${QUERY} JOIN event e ON e.key = a.event WHERE e.id = ? ORDER BY a.id`, event);
  return rows.flatMap(({ mention }) => mention ?? []);
}

function additions(db: Reader, sql: string, parameter: string): Addition[] {
  const rows = db.all(additionRow, sql, parameter);
  if (rows.length === 0) return [];
  const ids = JSON.stringify(rows.map(({ edit }) => edit));
  const edits = new Map(
    editsWhere(db, 'e.id IN (SELECT value FROM json_each(?))', ids).map((edit) => [edit.id, edit]),
  );
  return rows.map((row) => ({ id: row.id, mention: mentionOf(row, edits.get(row.edit)) }));
}

function mentionOf(
  { id, article, start, end }: z.infer<typeof additionRow>,
  edit: Edit | undefined,
): EventMention | null {
  if (edit?.kind !== 'add' || article === null || start === null || end === null) return null;
  return {
    id,
    article,
    start,
    end,
    title: '',
    type: 'other',
    participants: [],
    places: [],
    amounts: [],
    factuality: 'asserted',
    when: null,
    ...toldFields(edit.value.set),
    attribution: null,
    expression: null,
  };
}

export function linkAdditions(db: Writer, ids: string[], event: number | null): void {
  for (const id of ids)
    db.run('UPDATE addition SET event = ? WHERE id = ? AND event IS NOT ?', event, id, event);
}
