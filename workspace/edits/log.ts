/**
 * The user's decisions, in the order they were made. What was undone stays until the next decision. What a decision is
 * about is told by the words it hangs on (anchors.ts), and an article by its lineage.
 */
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import * as contract from '../contract.ts';
import type { Reader, Writer } from '../database.ts';
import { json } from '../rows.ts';
import { authorOf } from './author.ts';

/** What is decided, of each kind. `value` null takes the user's value back, so that the engine's counts again. */
const decision = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('published'), value: z.string().nullable() }),
  z.object({ kind: z.literal('language'), value: z.string().nullable() }),
  z.object({ kind: z.literal('removed'), value: z.boolean() }),
  /** Every target is an event. */
  z.object({ kind: z.literal('correct'), value: contract.correction }),
  /** `id` of the event of the user's own; the target is the selection in an article. */
  z.object({ kind: z.literal('add'), value: z.object({ id: z.string(), set: contract.correction }) }),
  /** Every target is an event. */
  z.object({ kind: z.literal('merge'), value: z.null() }),
  /** The first target is the event, the others are mentions. */
  z.object({ kind: z.literal('split'), value: z.null() }),
  /** The first target is a mention, the second the event that it is moved to. */
  z.object({ kind: z.literal('move'), value: z.null() }),
  /** Every target is an event. */
  z.object({ kind: z.literal('review'), value: contract.reviewState }),
  /** The first target is the event, the second the mention whose claim is taken; without it no claim is. */
  z.object({ kind: z.literal('verdict'), value: contract.contradictionKind }),
  /** `note` is the edit that made the note; null for a new one. An empty text removes it. */
  z.object({ kind: z.literal('note'), value: z.object({ text: z.string(), note: z.number().nullable() }) }),
  /** Every target is an event. */
  z.object({ kind: z.literal('tag'), value: z.object({ tag: z.string(), on: z.boolean() }) }),
  /** The target is what the other edit's target is now. */
  z.object({ kind: z.literal('reattach'), value: z.object({ edit: z.number(), target: z.number() }) }),
  z.object({ kind: z.literal('dismiss'), value: z.object({ edit: z.number() }) }),
]);
export type Decision = z.infer<typeof decision>;

const entryColumns = z.object({
  id: z.number(),
  /** Lineage of the article, for a decision about an article; else ''. */
  target: z.string(),
  /** What it is about, as it was called then. */
  subject: z.string(),
  /** UTC, ISO 8601. */
  at: z.string(),
  who: z.string(),
  undone: z.number().transform((undone) => undone === 1),
});
const decisionColumns = z.object({ kind: contract.editKind, value: json(z.json()) }).pipe(decision);
const editRow = z.intersection(entryColumns, decisionColumns);
export type Edit = z.output<typeof editRow>;
export type EditOf<Kind extends contract.EditKind> = Edit & { kind: Kind };

const COLUMNS = 'e.id, e.target, e.subject, e.at, e.who, e.undone, e.kind, e.value';

/** Adds a decision; what was undone can no longer be redone. @returns its id */
export function record(
  db: Writer,
  { kind, value }: Decision,
  { target = '', subject }: { target?: string; subject: string },
): number {
  db.run('DELETE FROM edit WHERE undone = 1');
  const sql = `INSERT INTO edit (kind, target, value, subject, at, who) VALUES (?, ?, ?, ?, ?, ?)
    RETURNING id AS value`;
  const parameters = [kind, target, JSON.stringify(value), subject, now(), authorOf(db)];
  return db.get(idRow, sql, ...parameters) ?? 0;
}

const idRow = z.object({ value: z.number() }).transform(({ value }) => value);
const now = () => Temporal.Now.instant().toString();

/** The decision that counts for an article: the newest of its kind that is not undone. */
export function latest(db: Reader, kind: contract.EditKind, lineage: string): Edit | undefined {
  return first(db, 'e.kind = ? AND e.target = ? AND +e.undone = 0 ORDER BY e.id DESC', kind, lineage);
}

/** The decision that undo would take back. */
export function undoable(db: Reader): Edit | undefined {
  return first(db, 'e.undone = 0 ORDER BY e.id DESC');
}

/** The decision that redo would make again. */
export function redoable(db: Reader): Edit | undefined {
  return first(db, 'e.undone = 1 ORDER BY e.id');
}

export function findEdit(db: Reader, id: number): Edit | undefined {
  return first(db, 'e.id = ?', id);
}

function first(db: Reader, condition: string, ...parameters: (string | number)[]): Edit | undefined {
  return db.get(editRow, `SELECT ${COLUMNS} FROM edit e WHERE ${condition} LIMIT 1`, ...parameters);
}

/** The decisions that a condition over `edit e` holds for, the oldest first. */
export function editsWhere(db: Reader, condition: string, ...parameters: (string | number)[]): Edit[] {
  return db.all(editRow, `SELECT ${COLUMNS} FROM edit e WHERE ${condition} ORDER BY e.id`, ...parameters);
}

/** A page of the log, the newest first. */
export function logPage(db: Reader, offset: number, limit: number): Edit[] {
  return db.all(editRow, `SELECT ${COLUMNS} FROM edit e ORDER BY e.id DESC LIMIT ? OFFSET ?`, limit, offset);
}

export function setUndone(db: Writer, id: number, undone: boolean): void {
  db.run('UPDATE edit SET undone = ? WHERE id = ?', undone ? 1 : 0, id);
}
