/** Makes an edit, and brings what is shown in line with the log: one transaction, so that they always agree. */
import type { Reader, Writer } from '../database.ts';
import { mergeAnew } from '../merge.ts';
import { numberRow, textRow } from '../rows.ts';
import { eventsOfEdit, storeAnchors, type Target } from './anchors.ts';
import { applyArticle } from './articles.ts';
import { isLoose } from './kept.ts';
import { type Decision, type Edit, findEdit, record, setUndone } from './log.ts';
import { placeAll, placeAnew } from './placing.ts';

/** How many events are calculated at once where an edit is about many. */
const AT_ONCE = 100;

/**
 * Records a decision about events and shows it.
 * @param subject what it is about, as it is called now
 */
export function make(db: Writer, decision: Decision, targets: Target[], subject: string): Edit {
  return db.transaction(() => {
    const id = record(db, decision, { subject });
    storeAnchors(db, id, targets);
    return applied(db, id);
  });
}

/** Takes an edit back, or makes it again. */
export function setApplied(db: Writer, edit: Edit, isApplied: boolean): void {
  db.transaction(() => {
    setUndone(db, edit.id, !isApplied);
    apply(db, { ...edit, undone: !isApplied });
  });
}

/** Shows an edit that has just been recorded. */
export function applied(db: Writer, id: number): Edit {
  const edit = findEdit(db, id);
  if (!edit) throw new Error(`Edit ${id} was not stored.`);
  apply(db, edit);
  return edit;
}

function apply(db: Writer, edit: Edit): void {
  switch (edit.kind) {
    case 'published':
    case 'language':
    case 'removed':
      applyArticle(db, edit.target);
      break;
    case 'dismiss':
      break;
    case 'reattach':
      applyReattached(db, edit.value.edit);
      break;
    case 'add':
      applyAdded(db, edit, edit.value.id);
      break;
    default:
      applyToEvents(db, edit.id);
  }
}

function applyToEvents(db: Writer, edit: number): void {
  const before = eventsOfEdit(db, edit);
  if (isLoose(db, edit)) placeAnew(db, lineagesOf(db, edit));
  showAnew(db, [...new Set([...before, ...eventsOfEdit(db, edit)])]);
}

/** The articles that an edit hangs on words of. */
function lineagesOf(db: Reader, edit: number): string[] {
  const sql = 'SELECT DISTINCT lineage AS value FROM anchor WHERE edit = ? AND lineage IS NOT NULL';
  return db.all(textRow, sql, edit);
}

function showAnew(db: Writer, events: number[]): void {
  for (let start = 0; start < events.length; start += AT_ONCE)
    mergeAnew(db, [], events.slice(start, start + AT_ONCE));
}

/** The event of the user's own stands in the workspace as long as the edit counts. */
function applyAdded(db: Writer, edit: Edit, id: string): void {
  const events = db.all(
    numberRow,
    'SELECT event AS value FROM addition WHERE id = ? AND event IS NOT NULL',
    id,
  );
  if (edit.undone) db.run('DELETE FROM addition WHERE id = ?', id);
  else db.run('INSERT INTO addition (id, edit) VALUES (?, ?)', id, edit.id);
  for (const lineage of lineagesOf(db, edit.id)) placeAll(db, lineage);
  mergeAnew(db, [], events);
}

/** What the edit hung on and hangs on now is shown anew. */
function applyReattached(db: Writer, edit: number): void {
  const before = eventsOfEdit(db, edit);
  placeAnew(db, lineagesOf(db, edit));
  showAnew(db, [...new Set([...before, ...eventsOfEdit(db, edit)])]);
}
