/** Events as a merge found them, into the file. */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { EventMention } from '../core/events/event.ts';
import { independentSources } from '../core/stories/copies.ts';
import type { Source } from '../core/stories/similarity.ts';
import { salience } from '../core/timeline/salience.ts';
import type { Value, Writer } from './database.ts';
import { calendarDay } from './days.ts';
import { linkAdditions } from './edits/additions.ts';
import type { ShownEvent } from './edits/shown.ts';
import { numberRow } from './rows.ts';

const knownRow = z.object({ key: z.number(), digest: z.string() });

/**
 * Stores the events of a merge, as far as they are new or different; call it within a transaction.
 * @param articles the articles of their mentions, by id
 */
export function storeEvents(db: Writer, events: ShownEvent[], articles: ReadonlyMap<string, Source>): void {
  for (const event of events) {
    const key = storeIfChanged(db, event, articles);
    linkMentions(db, event, key);
    linkAdditions(db, event.shown?.additions ?? [], key);
  }
}

/** @returns its key */
function storeIfChanged(db: Writer, event: ShownEvent, articles: ReadonlyMap<string, Source>): number {
  const columns = columnsOf(event, articles);
  const digest = hash(event, columns);
  const known = db.get(knownRow, 'SELECT key, digest FROM event WHERE id = ?', event.id);
  if (known?.digest === digest) return known.key;
  const key = known ? update(db, known.key, { ...columns, digest }) : insert(db, { ...columns, digest });
  addLists(db, event, key);
  return key;
}

/** What an event is stored as, as a hash: equal for events that are shown alike. */
export function digestOf(event: ShownEvent, articles: ReadonlyMap<string, Source>): string {
  return hash(event, columnsOf(event, articles));
}

function hash(event: ShownEvent, columns: Record<string, Value>): string {
  return createHash('sha256')
    .update(JSON.stringify([columns, event.mentions.map(({ id }) => id), facetsOf(event)]))
    .digest('hex');
}

/** Most mentions of a merge stay where they are: those are not written again. */
function linkMentions(db: Writer, event: ShownEvent, key: number): void {
  const sql = `UPDATE mention SET event = ?, position = ?
    WHERE id = ? AND (event IS NOT ? OR position IS NOT ?)`;
  event.mentions.forEach(({ id }, position) => {
    db.run(sql, key, position, id, key, position);
  });
}

function update(db: Writer, key: number, columns: Record<string, Value>): number {
  const names = Object.keys(columns).map((name) => `"${name}" = ?`);
  db.run(`UPDATE event SET ${names.join(', ')} WHERE key = ?`, ...Object.values(columns), key);
  db.run('DELETE FROM event_facet WHERE event = ?', key);
  db.run('DELETE FROM event_tag WHERE event = ?', key);
  return key;
}

/** An event that was there before gets the key it had: events of one day are shown in the order of their keys. */
function insert(db: Writer, columns: Record<string, Value>): number {
  const names = Object.keys(columns).map((name) => `"${name}"`);
  const key = db.get(
    numberRow,
    `INSERT INTO event (key, ${names.join(', ')})
     VALUES (coalesce((SELECT key FROM former_event WHERE id = ?), ${NEXT_KEY}), ${names.map(() => '?').join(', ')})
     RETURNING key AS value`,
    ...[columns.id ?? null, ...Object.values(columns)],
  );
  if (key === undefined) throw new Error(`Event ${columns.id} was not stored.`);
  return key;
}

/** No event ever had it. */
const NEXT_KEY = `1 + max(coalesce((SELECT max(key) FROM event), 0),
  coalesce((SELECT max(event) FROM event_change), 0))`;

/** Adds the lists of an event that has none. */
function addLists(db: Writer, event: ShownEvent, key: number): void {
  const rows = facetsOf(event).flatMap(({ facet, names: values }) =>
    values.map((name, position) => ({ facet, name, position })),
  );
  db.run(
    `INSERT INTO event_facet (event, facet, name, position)
     SELECT ?, value ->> 'facet', value ->> 'name', value ->> 'position' FROM json_each(?)`,
    ...[key, JSON.stringify(rows)],
  );
  for (const tag of event.shown?.decisions.tags ?? [])
    db.run('INSERT INTO event_tag (event, tag) VALUES (?, ?)', key, tag);
}

function facetsOf(event: ShownEvent): { facet: string; names: string[] }[] {
  return [
    { facet: 'participant', names: unique(event.participants) },
    { facet: 'place', names: unique(event.places) },
    { facet: 'article', names: unique(event.mentions.map(({ article }) => article)) },
  ];
}

function columnsOf(event: ShownEvent, articles: ReadonlyMap<string, Source>): Record<string, Value> {
  const { id, title, type, when, factuality, mentions } = event;
  return {
    id,
    title,
    type,
    start: when?.start ?? null,
    end: when?.end ?? null,
    granularity: when?.granularity ?? null,
    certainty: when?.certainty ?? null,
    open: when?.open ?? null,
    first_day: when && calendarDay(when.start),
    last_day: when && calendarDay(when.end),
    factuality,
    attribution: mentions.find((mention) => mention.attribution)?.attribution?.text ?? null,
    sources: unique(mentions.map(({ article }) => article)).length,
    independent: independentSources(mentions, articles),
    disputed: event.contradictions.some(({ verdict }) => !verdict) ? 1 : 0,
    salience: salience(event),
    amounts: JSON.stringify(event.amounts),
    contradictions: JSON.stringify(event.contradictions),
    sentences: mentions.map((mention) => sentenceOf(mention, articles)).join('\n'),
    ...decisionColumns(event),
  };
}

function decisionColumns({ shown }: ShownEvent): Record<string, Value> {
  return {
    review: shown?.review ?? 'open',
    edited: shown?.edited ? 1 : 0,
    decisions: shown ? JSON.stringify(shown.decisions) : null,
    bound: shown?.bound ?? null,
  };
}

function sentenceOf({ article, start, end }: EventMention, articles: ReadonlyMap<string, Source>): string {
  return articles.get(article)?.text.slice(start, end) ?? '';
}

const unique = (names: string[]) => [...new Set(names)];
