/** Undo and redo over the log of edits; they survive a restart because the log does. */
import type { History, Output } from '../contract.ts';
import type { Reader, Writer } from '../database.ts';
import { numberRow } from '../rows.ts';
import { setApplied } from './apply.ts';
import { entryOf } from './labels.ts';
import { logPage, redoable, undoable } from './log.ts';

/** Takes the newest edits back, one after the other, as far as there are any. */
export function undo(db: Writer, steps = 1): History {
  for (let step = 0; step < steps; step++) {
    const edit = undoable(db);
    if (edit) setApplied(db, edit, false);
  }
  return history(db);
}

/** Makes the edits that were taken back last again, as far as there are any. */
export function redo(db: Writer, steps = 1): History {
  for (let step = 0; step < steps; step++) {
    const edit = redoable(db);
    if (edit) setApplied(db, edit, true);
  }
  return history(db);
}

/** What undo and redo would do next, each with a name. */
export function history(db: Reader): History {
  const [undo, redo] = [undoable(db), redoable(db)];
  return { undo: undo ? entryOf(undo) : null, redo: redo ? entryOf(redo) : null };
}

/** A page of the whole log, the newest first. */
export function listEdits(db: Reader, offset: number, limit: number): Output<'edits.list'> {
  return {
    total: db.get(numberRow, 'SELECT count(*) AS value FROM edit') ?? 0,
    undone: db.get(numberRow, 'SELECT count(*) AS value FROM edit WHERE undone = 1') ?? 0,
    edits: logPage(db, offset, limit).map((edit) => ({ ...entryOf(edit), undone: edit.undone })),
  };
}
