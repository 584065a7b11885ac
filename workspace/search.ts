/** Full text search over events and articles. */
import { z } from 'zod';
import type { Output, Parsed } from './contract.ts';
import type { Reader } from './database.ts';
import { eventIndex, type IndexedEvent } from './event-index.ts';
import { matches } from './matches.ts';
import { displayTitle, EVENT_COLUMNS, eventRow } from './rows.ts';
import { keepSalient } from './salient.ts';
import { excerpt } from './snippet.ts';
import { suggestNames } from './suggest.ts';
import { termsOf } from './terms.ts';

/** The most names that are offered to filter by. */
const NAMES = 6;

/** The events and articles with all words of the query; events by salience, articles by the order of import. */
export function search(db: Reader, { query, limit }: Parsed<'search'>): Output<'search'> {
  const terms = termsOf(query);
  const found = eventIndex(db).matching(query);
  return {
    events: found ? searchEvents(db, found, terms, limit) : [],
    articles: searchArticles(db, query, terms, limit),
    total: found?.size ?? 0,
    names: terms.length > 0 ? suggestNames(eventIndex(db), query, NAMES) : [],
  };
}

const eventHit = z.intersection(eventRow, z.object({ sentences: z.string() }));

function searchEvents(
  db: Reader,
  found: ReadonlySet<number>,
  terms: string[],
  limit: number,
): Output<'search'>['events'] {
  const top: IndexedEvent[] = [];
  for (const event of eventIndex(db).all({})) if (found.has(event.key)) keepSalient(top, event, limit);
  const keys = top.map(({ key }) => key);
  const sql = `SELECT ${EVENT_COLUMNS}, e.sentences FROM event e
    WHERE e.key IN (SELECT value FROM json_each(?)) ORDER BY e.salience DESC, e.key`;
  return db.all(eventHit, sql, JSON.stringify(keys)).map(({ sentences, ...event }) => ({
    ...event,
    snippet: excerpt(sentences, terms).snippet,
  }));
}

const articleHit = z.object({
  id: z.string(),
  name: z.string(),
  title: z.string().nullable(),
  text: z.string(),
});

function searchArticles(
  db: Reader,
  query: string,
  terms: string[],
  limit: number,
): Output<'search'>['articles'] {
  const conditions = matches('article', query);
  if (conditions.length === 0) return [];
  // Ordered by the index itself, which stops at the limit; a join would look through all that match.
  const keys = `${conditions.map((match) => match.sql).join(' INTERSECT ')} ORDER BY rowid LIMIT ?`;
  const sql = `SELECT a.id, a.name, a.title, a.text FROM article a WHERE a.key IN (${keys}) AND a.shelved IS NULL ORDER BY a.key`;
  const parameters = conditions.flatMap((match) => match.parameters);
  return db.all(articleHit, sql, ...parameters, limit).map(({ id, name, title, text }) => ({
    id,
    title: displayTitle(title, text, name),
    ...excerpt(text, terms),
  }));
}
