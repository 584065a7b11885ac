/** Events and decisions of other files, stored as the user's own: every one can be undone. */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Input, Parsed } from '../contract.ts';
import { contract } from '../contract.ts';
import type { Reader, Writer } from '../database.ts';
import { addEvent, noteEvent, reviewEvents, tagEvents } from '../edits/corrections.ts';

/** An event by hand that is to be there. */
export interface NewEvent extends Omit<Input<'events.add'>, 'when'> {
  /** What the event is known by in its file: the same one is not added twice. */
  key: string;
  when: NonNullable<Input<'events.add'>['when']>;
  tags: string[];
  notes: string[];
  review?: Parsed<'events.review'>['state'];
}

/**
 * Adds an event, unless the same one of the same file was added before.
 * @returns whether it is new
 * @throws WorkspaceError `bad-input`, ZodError for what no event may be
 */
export function addOnce(db: Writer, { key, tags, notes, review, ...fields }: NewEvent): boolean {
  const id = `own-${createHash('sha256').update(key).digest('hex').slice(0, 16)}`;
  if (hasNode(db, id)) return false;
  const { event } = addEvent(db, contract['events.add'].input.parse(fields), id);
  for (const tag of tags) tagEvents(db, contract['events.tag'].input.parse({ ids: [event], tag, on: true }));
  for (const text of notes) noteEvent(db, contract['events.note'].input.parse({ id: event, text }));
  if (review !== undefined && review !== 'open') reviewEvents(db, [event], review);
  return true;
}

/** Whether an event is told by a mention, or an event by hand, with this id. */
export function hasNode(db: Reader, id: string): boolean {
  const sql = 'SELECT 1 FROM mention WHERE id = ? UNION SELECT 1 FROM addition WHERE id = ?';
  return db.get(z.unknown(), sql, id, id) !== undefined;
}

/** Whether an article is there, and was not put aside. */
export function hasArticle(db: Reader, id: string): boolean {
  return db.get(z.unknown(), 'SELECT 1 FROM article WHERE id = ? AND shelved IS NULL', id) !== undefined;
}
