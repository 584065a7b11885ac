/** Merges all mentions of the workspace into events and stores what that changed. */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Article } from '../core/article/article.ts';
import type { Event, EventMention } from '../core/events/event.ts';
import { mergeMentions } from '../core/stories/merge.ts';
import { salience } from '../core/timeline/salience.ts';
import type { Reader, Value, Writer } from './database.ts';
import { calendarDay } from './days.ts';
import { articleIds, loadArticle, loadMentions } from './extractions.ts';
import { textRow } from './rows.ts';

/** True where mentions wait for a merge: after an import that was interrupted. */
export function needsMerge(db: Reader): boolean {
  return db.get(z.unknown(), 'SELECT 1 FROM mention WHERE event IS NULL LIMIT 1') !== undefined;
}

/** Merges all mentions anew and stores the events that are new, different or gone; call it within a transaction. */
export function mergeEvents(db: Writer): void {
  const articles = new Map<string, Article>();
  for (const id of articleIds(db)) {
    const article = loadArticle(db, id);
    if (article) articles.set(id, article);
  }
  storeEvents(db, mergeMentions(loadMentions(db), articles), articles);
}

const knownRow = z.object({ id: z.string(), digest: z.string() });

/** Stores the events of a merge: those that are new or different, and lets go those that are gone. */
export function storeEvents(db: Writer, events: Event[], articles: ReadonlyMap<string, Article>): void {
  const known = new Map(
    db.all(knownRow, 'SELECT id, digest FROM event').map(({ id, digest }) => [id, digest]),
  );
  const waiting = new Set(db.all(textRow, 'SELECT id AS value FROM mention WHERE event IS NULL'));
  const kept = new Set(events.map(({ id }) => id));
  // First let go what is gone: its mentions may belong to an event that comes.
  for (const id of known.keys()) if (!kept.has(id)) db.run('DELETE FROM event WHERE id = ?', id);
  for (const event of events) {
    const columns = columnsOf(event, articles);
    const mentions = event.mentions.map(({ id }) => id);
    const digest = createHash('sha256')
      .update(JSON.stringify([columns, mentions, facetsOf(event)]))
      .digest('hex');
    if (known.get(event.id) === digest && !mentions.some((id) => waiting.has(id))) continue;
    storeEvent(db, event, { ...columns, digest });
  }
}

function storeEvent(db: Writer, event: Event, columns: Record<string, Value>): void {
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
  event.mentions.forEach(({ id }, position) => {
    db.run('UPDATE mention SET event = ?, position = ? WHERE id = ?', key, position, id);
  });
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
}

function facetsOf(event: Event): { facet: string; names: string[] }[] {
  return [
    { facet: 'participant', names: unique(event.participants) },
    { facet: 'place', names: unique(event.places) },
    { facet: 'article', names: unique(event.mentions.map(({ article }) => article)) },
  ];
}

function columnsOf(event: Event, articles: ReadonlyMap<string, Article>): Record<string, Value> {
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

function sentenceOf({ article, start, end }: EventMention, articles: ReadonlyMap<string, Article>): string {
  return articles.get(article)?.text.slice(start, end) ?? '';
}

const unique = (names: string[]) => [...new Set(names)];
