/** Every edit that touches an event, with the engine's values beside the user's. */
import type { Bilingual } from '../../core/temporal/expression.ts';
import type { CorrectableField, EventDetail, Output } from '../contract.ts';
import type { Reader } from '../database.ts';
import { getEvent } from '../events.ts';
import { targetEvent } from './anchors.ts';
import { entryOf, FIELDS, inWords } from './labels.ts';
import { type Edit, editsWhere } from './log.ts';
import { type Fields, toldFields } from './told.ts';

const TOUCHING = `e.undone = 0 AND (e.id IN (
    SELECT a.edit FROM anchor a WHERE a.placed IN (
      SELECT id FROM mention WHERE event = ? UNION SELECT id FROM addition WHERE event = ?))
  OR e.kind IN ('published', 'language') AND e.target IN (
    SELECT coalesce(a.lineage, a.id) FROM mention m JOIN article a ON a.id = m.article WHERE m.event = ?))`;

/** The newest first. @throws WorkspaceError `not-found` */
export function eventHistory(db: Reader, id: string): Output<'events.history'> {
  const { id: event, key } = targetEvent(db, id);
  const detail = getEvent(db, { id: event });
  const edits = editsWhere(db, TOUCHING, key, key, key);
  return {
    edits: edits.reverse().map((edit) => ({ ...entryOf(edit), changes: changesOf(edit, detail) })),
  };
}

/** Which fields each verdict sets. */
const DECIDED = { date: 'when', amount: 'amounts', factuality: 'factuality' } as const;

function changesOf(edit: Edit, detail: EventDetail): Output<'events.history'>['edits'][number]['changes'] {
  if (edit.kind === 'verdict') {
    const field = DECIDED[edit.value];
    const isItsOwn = detail.decisions.edited[field]?.edit === edit.id;
    return [
      { field, engine: engineValue(detail, field), user: isItsOwn ? inWords(field, detail[field]) : null },
    ];
  }
  if (edit.kind !== 'correct' && edit.kind !== 'add') return [];
  const told = edit.kind === 'correct' ? edit.value : edit.value.set;
  const values: Partial<Fields> = toldFields(told);
  return FIELDS.filter((field) => told[field] !== undefined).map((field) => ({
    field,
    engine: engineValue(detail, field),
    user: field in values ? inWords(field, values[field]) : null,
  }));
}

/** What the engine says: kept beside the user's value, else the value shown; null where it says nothing. */
function engineValue(detail: EventDetail, field: CorrectableField): Bilingual | null {
  const edited = detail.decisions.edited[field];
  if (edited) return inWords(field, edited.engine);
  return detail.decisions.added ? null : inWords(field, detail[field]);
}
