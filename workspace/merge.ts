/**
 * Merges new mentions into the events. Only what can tell of the same is looked at, and the result is the same as if all
 * were merged at once: mentions of one event share a block, and an event that may be touched is merged anew as a whole.
 */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { EventMention } from '../core/events/event.ts';
import { mergeMentions } from '../core/stories/merge.ts';
import { profileOf, type Source } from '../core/stories/similarity.ts';
import type { Reader, Writer } from './database.ts';
import { decided, tiedEvents } from './edits/decided.ts';
import type { ShownEvent } from './edits/shown.ts';
import { loadSources, mentionsToMerge } from './extractions.ts';
import { storedIdentities, updateNames } from './names.ts';
import { numberRow, textRow } from './rows.ts';
import { storeEvents } from './store-events.ts';

/** Mentions merged at once: few enough to answer calls in between. */
const STEP = 25;

/** True where mentions wait for a merge: after an import that was interrupted. */
export function needsMerge(db: Reader): boolean {
  return db.get(z.unknown(), 'SELECT 1 FROM mention WHERE event IS NULL LIMIT 1') !== undefined;
}

/** The mentions that wait for a merge; those close in time and type stand together. */
export function waitingMentions(db: Reader): string[] {
  const sql = `SELECT id AS value FROM mention WHERE event IS NULL ORDER BY type, "when" ->> 'start', id`;
  return db.all(textRow, sql);
}

/** Lets mentions wait for a merge, because something else than they changed. */
export function waitAgain(db: Writer, mentions: string[]): void {
  const sql = 'UPDATE mention SET event = NULL WHERE id IN (SELECT value FROM json_each(?))';
  if (mentions.length > 0) db.run(sql, JSON.stringify(mentions));
}

/** Merges all that waits, except for what was waiting for something else. */
export function mergeEvents(db: Writer, except: ReadonlySet<string> = new Set()): void {
  db.transaction(() => {
    for (const _step of mergeSteps(db, except));
  });
}

/** Merges all that waits in short steps and stops after each; they are gathered (`Writer.gather`). */
export function* mergeSteps(db: Writer, except: ReadonlySet<string> = new Set()): Generator<void> {
  while (db.gather(() => updateNames(db))) yield;
  const waiting = waitingMentions(db).filter((id) => !except.has(id));
  for (let start = 0; start < waiting.length; start += STEP) {
    const ids = waiting.slice(start, start + STEP);
    db.gather(() => mergeStep(db, ids));
    yield;
  }
  db.gather(() => removeEmptyEvents(db));
}

/** Removes the events that nothing tells of any more. */
function removeEmptyEvents(db: Writer): void {
  removeEvents(
    db,
    `key IN (SELECT key FROM event_to_check
       EXCEPT SELECT event FROM mention WHERE event IN (SELECT key FROM event_to_check)
       EXCEPT SELECT event FROM addition WHERE event IN (SELECT key FROM event_to_check))`,
  );
  db.run('DELETE FROM event_to_check');
}

function mergeStep(db: Writer, ids: string[]): void {
  const identities = storedIdentities(db);
  const waiting = mentionsToMerge(db, 'm.id IN (SELECT value FROM json_each(?)) AND +m.event IS NULL', ids);
  const sources = loadSources(db, articlesOf(waiting));
  const blocks = waiting.flatMap((mention) =>
    profileOf(mention, sources.get(mention.article), identities).blocks.map(({ name, ...days }) => ({
      ...days,
      block: hash(name),
      mention: mention.id,
    })),
  );
  storeBlocks(db, waiting, blocks);
  mergeAnew(db, waiting, touchedEvents(db, blocks), sources);
}

/**
 * Calculates events anew, with all that the user's edits tie them to; events that are no more go.
 * @param known articles that are loaded already, by id
 */
export function mergeAnew(
  db: Writer,
  waiting: EventMention[],
  touched: number[],
  known: ReadonlyMap<string, Source> = new Map(),
): void {
  const keys = tiedEvents(
    db,
    touched,
    waiting.map(({ id }) => id),
  );
  const { events, articles } = eventsAnew(db, waiting, keys, known);
  const kept = JSON.stringify(events.map(({ id }) => id));
  removeEvents(
    db,
    'key IN (SELECT value FROM json_each(?)) AND id NOT IN (SELECT value FROM json_each(?))',
    ...[JSON.stringify(keys), kept],
  );
  storeEvents(db, events, articles);
}

/**
 * The events that some mentions and the mentions of some events make, as they are to be shown.
 * @param touched keys of all events that are tied together
 * @param known articles that are loaded already, by id
 */
export function eventsAnew(
  db: Reader,
  waiting: EventMention[],
  touched: number[],
  known: ReadonlyMap<string, Source> = new Map(),
): { events: ShownEvent[]; articles: ReadonlyMap<string, Source> } {
  const identities = storedIdentities(db);
  const others = mentionsToMerge(db, 'm.event IN (SELECT value FROM json_each(?))', touched);
  const all = [...waiting, ...others];
  const articles = withSources(db, all, known);
  const events = decided(db, mergeMentions(all, articles, identities), touched, identities);
  const selected = events.flatMap(({ mentions }) => mentions);
  return { events, articles: withSources(db, selected, articles) };
}

/** The articles that are known, and those of the mentions beside them. */
function withSources(
  db: Reader,
  mentions: EventMention[],
  known: ReadonlyMap<string, Source>,
): ReadonlyMap<string, Source> {
  const unknown = articlesOf(mentions).filter((id) => !known.has(id));
  return unknown.length === 0 ? known : new Map([...known, ...loadSources(db, unknown)]);
}

/** Removes the events that a condition holds for; their keys are kept for when they come back. */
function removeEvents(db: Writer, condition: string, ...parameters: string[]): void {
  db.run(
    `INSERT OR REPLACE INTO former_event (id, key) SELECT id, key FROM event WHERE ${condition}`,
    ...parameters,
  );
  db.run(`DELETE FROM event WHERE ${condition}`, ...parameters);
}

/** A block of a mention, as it is stored. */
interface BlockRow {
  /** The hash of its name. */
  block: string;
  mention: string;
  first: number;
  last: number;
}

/** Keys of the events with a mention that may tell of the same as one with these blocks. */
function touchedEvents(db: Reader, blocks: BlockRow[]): number[] {
  const sql = `SELECT DISTINCT m.event AS value FROM json_each(?) own
    JOIN mention_block other ON other.block = own.value ->> 'block'
      AND other.first <= own.value ->> 'last' AND other.last >= own.value ->> 'first'
    JOIN mention m ON m.id = other.mention WHERE m.event IS NOT NULL`;
  return db.all(numberRow, sql, JSON.stringify(blocks));
}

function storeBlocks(db: Writer, mentions: EventMention[], blocks: BlockRow[]): void {
  const ids = JSON.stringify(mentions.map(({ id }) => id));
  db.run('DELETE FROM mention_block WHERE mention IN (SELECT value FROM json_each(?))', ids);
  db.run(
    `INSERT OR IGNORE INTO mention_block (block, mention, first, last)
     SELECT value ->> 'block', value ->> 'mention', value ->> 'first', value ->> 'last' FROM json_each(?)`,
    JSON.stringify(blocks),
  );
}

/** A sentence may be long; 64 bits of it are enough to look it up by. */
function hash(block: string): string {
  return createHash('sha256').update(block).digest('hex').slice(0, 16);
}

function articlesOf(mentions: EventMention[]): string[] {
  return [...new Set(mentions.map(({ article }) => article))];
}
