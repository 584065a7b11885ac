/** The user's decisions, in the order they were made. What was undone stays until the next decision. */
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { Reader, Writer } from './database.ts';
import { json } from './rows.ts';

/** What a decision is about; each kind says in edits.ts what it does. */
export const editKind = z.enum(['published']);
export type EditKind = z.infer<typeof editKind>;

const editRow = z.object({
  id: z.number(),
  kind: editKind,
  /** What it is about: the id of an article. */
  target: z.string(),
  /** For `published`: the date told, or null for "as the engine found it". */
  value: json(z.string().nullable()),
  /** UTC, ISO 8601. */
  at: z.string(),
});
export type Edit = z.infer<typeof editRow>;

const COLUMNS = 'id, kind, target, value, at';

/** Adds a decision; what was undone can no longer be redone. */
export function record(db: Writer, { kind, target, value }: Pick<Edit, 'kind' | 'target' | 'value'>): void {
  db.run('DELETE FROM edit WHERE undone = 1');
  db.run(
    'INSERT INTO edit (kind, target, value, at) VALUES (?, ?, ?, ?)',
    ...[kind, target, JSON.stringify(value), Temporal.Now.instant().toString()],
  );
}

/** The decision that counts for a target: the newest that is not undone. */
export function latest(db: Reader, kind: EditKind, target: string): Edit | undefined {
  const sql = `SELECT ${COLUMNS} FROM edit WHERE kind = ? AND target = ? AND undone = 0 ORDER BY id DESC LIMIT 1`;
  return db.get(editRow, sql, kind, target);
}

/** The decision that undo would take back. */
export function undoable(db: Reader): Edit | undefined {
  return db.get(editRow, `SELECT ${COLUMNS} FROM edit WHERE undone = 0 ORDER BY id DESC LIMIT 1`);
}

/** The decision that redo would make again. */
export function redoable(db: Reader): Edit | undefined {
  return db.get(editRow, `SELECT ${COLUMNS} FROM edit WHERE undone = 1 ORDER BY id LIMIT 1`);
}

export function setUndone(db: Writer, id: number, undone: boolean): void {
  db.run('UPDATE edit SET undone = ? WHERE id = ?', undone ? 1 : 0, id);
}
