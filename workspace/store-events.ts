/** Events as a merge found them, into the file. */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Event, EventMention } from '../core/events/event.ts';
import type { Source } from '../core/stories/similarity.ts';
import { salience } from '../core/timeline/salience.ts';
import type { Value, Writer } from './database.ts';
import { calendarDay } from './days.ts';

const knownRow = z.object({ key: z.number(), digest: z.string() });

/**
 * Stores the events of a merge, as far as they are new or different; call it within a transaction.
 * @param articles the articles of their mentions, by id
 */
export function storeEvents(db: Writer, events: Event[], articles: ReadonlyMap<string, Source>): void {
  for (const event of events) {
    const columns = columnsOf(event, articles);
    const digest = createHash('sha256')
      .update(JSON.stringify([columns, event.mentions.map(({ id }) => id), facetsOf(event)]))
      .digest('hex');
    const known = db.get(knownRow, 'SELECT key, digest FROM event WHERE id = ?', event.id);
    linkMentions(
      db,
      event,
      known?.digest === digest ? known.key : storeEvent(db, event, { ...columns, digest }),
    );
  }
}

/** Most mentions of a merge stay where they are: those are not written again. */
function linkMentions(db: Writer, event: Event, key: number): void {
  const sql = `UPDATE mention SET event = ?, position = ?
    WHERE id = ? AND (event IS NOT ? OR position IS NOT ?)`;
  event.mentions.forEach(({ id }, position) => {
    db.run(sql, key, position, id, key, position);
  });
}

/** @returns its key */
function storeEvent(db: Writer, event: Event, columns: Record<string, Value>): number {
  const names = Object.keys(columns);
  const quoted = names.map((name) => `"${name}"`);
  const updates = quoted.map((name) => `${name} = excluded.${name}`).join(', ');
  const key = db.get(
    z.object({ key: z.number() }),
    `INSERT INTO event (${quoted.join(', ')}) VALUES (${names.map(() => '?').join(', ')})
     ON CONFLICT (id) DO UPDATE SET ${updates} RETURNING key`,
    ...Object.values(columns),
  )?.key;
  if (key === undefined) throw new Error(`Event ${event.id} was not stored.`);
  db.run('DELETE FROM event_facet WHERE event = ?', key);
  for (const { facet, names: values } of facetsOf(event))
    values.forEach((name, position) => {
      db.run(
        'INSERT INTO event_facet (event, facet, name, position) VALUES (?, ?, ?, ?)',
        key,
        facet,
        name,
        position,
      );
    });
  return key;
}

function facetsOf(event: Event): { facet: string; names: string[] }[] {
  return [
    { facet: 'participant', names: unique(event.participants) },
    { facet: 'place', names: unique(event.places) },
    { facet: 'article', names: unique(event.mentions.map(({ article }) => article)) },
  ];
}

function columnsOf(event: Event, articles: ReadonlyMap<string, Source>): Record<string, Value> {
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
    disputed: event.contradictions.length > 0 ? 1 : 0,
    salience: salience(event),
    amounts: JSON.stringify(event.amounts),
    contradictions: JSON.stringify(event.contradictions),
    sentences: mentions.map((mention) => sentenceOf(mention, articles)).join('\n'),
  };
}

function sentenceOf({ article, start, end }: EventMention, articles: ReadonlyMap<string, Source>): string {
  return articles.get(article)?.text.slice(start, end) ?? '';
}

const unique = (names: string[]) => [...new Set(names)];
