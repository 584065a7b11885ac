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
import { loadSources, mentionsToMerge } from './extractions.ts';
import { storedIdentities, updateNames } from './names.ts';
import { numberRow, textRow } from './rows.ts';
import { storeEvents } from './store-events.ts';

/** Mentions merged at once: few enough to answer calls in between. */
const STEP = 40;

/** True where mentions wait for a merge: after an import that was interrupted. */
export function needsMerge(db: Reader): boolean {
  return db.get(z.unknown(), 'SELECT 1 FROM mention WHERE event IS NULL LIMIT 1') !== undefined;
}

/** The mentions that wait for a merge; those close in time and type stand together. */
export function waitingMentions(db: Reader): string[] {
  const sql = `SELECT id AS value FROM mention WHERE event IS NULL ORDER BY type, "when" ->> 'start', id`;
  return db.all(textRow, sql);
}

/** Merges all that waits, except for what was waiting for something else. */
export function mergeEvents(db: Writer, except: ReadonlySet<string> = new Set()): void {
  db.transaction(() => {
    for (const _step of mergeSteps(db, except));
  });
}

/** Merges all that waits in short transactions; stops after each. */
export function* mergeSteps(db: Writer, except: ReadonlySet<string> = new Set()): Generator<void> {
  db.transaction(() => updateNames(db));
  yield;
  const waiting = waitingMentions(db).filter((id) => !except.has(id));
  for (let start = 0; start < waiting.length; start += STEP) {
    const ids = waiting.slice(start, start + STEP);
    db.transaction(() => mergeStep(db, ids));
    yield;
  }
  const withoutMention = 'SELECT key FROM event EXCEPT SELECT event FROM mention';
  db.transaction(() => db.run(`DELETE FROM event WHERE key IN (${withoutMention})`));
}

function mergeStep(db: Writer, ids: string[]): void {
  const identities = storedIdentities(db);
  const waiting = mentionsToMerge(db, 'm.event IS NULL AND m.id IN (SELECT value FROM json_each(?))', ids);
  const sources = loadSources(db, articlesOf(waiting));
  for (const mention of waiting)
    storeBlocks(db, mention.id, profileOf(mention, sources.get(mention.article), identities).blocks);
  const touched = touchedEvents(db, waiting);
  const others = mentionsToMerge(db, 'm.event IN (SELECT value FROM json_each(?))', touched);
  const all = [...waiting, ...others];
  const articles: ReadonlyMap<string, Source> = loadSources(db, articlesOf(all));
  const events = mergeMentions(all, articles, identities);
  const kept = JSON.stringify(events.map(({ id }) => id));
  db.run(
    `DELETE FROM event WHERE key IN (SELECT value FROM json_each(?))
       AND id NOT IN (SELECT value FROM json_each(?))`,
    ...[JSON.stringify(touched), kept],
  );
  storeEvents(db, events, articles);
}

/** Keys of the events with a mention that shares a block with one of these. */
function touchedEvents(db: Reader, mentions: EventMention[]): number[] {
  const sql = `SELECT DISTINCT m.event AS value FROM json_each(?) waiting
    JOIN mention_block own ON own.mention = waiting.value
    JOIN mention_block shared ON shared.block = own.block
    JOIN mention m ON m.id = shared.mention WHERE m.event IS NOT NULL`;
  return db.all(numberRow, sql, JSON.stringify(mentions.map(({ id }) => id)));
}

function storeBlocks(db: Writer, mention: string, blocks: string[]): void {
  db.run('DELETE FROM mention_block WHERE mention = ?', mention);
  for (const block of new Set(blocks))
    db.run('INSERT INTO mention_block (block, mention) VALUES (?, ?)', hash(block), mention);
}

/** A sentence may be long; 64 bits of it are enough to look it up by. */
function hash(block: string): string {
  return createHash('sha256').update(block).digest('hex').slice(0, 16);
}

function articlesOf(mentions: EventMention[]): string[] {
  return [...new Set(mentions.map(({ article }) => article))];
}
