/** Full text search over events and articles. */
import { z } from 'zod';
import type { Output, Parsed } from './contract.ts';
import type { Reader, Value } from './database.ts';
import { displayTitle, EVENT_COLUMNS, eventRow } from './rows.ts';
import { excerpt } from './snippet.ts';
import { isShort, termsOf } from './terms.ts';

/** SQL that holds for rows with all terms, where `column` is the key of the indexed table; null without any term. */
export function matches(
  table: 'event' | 'article',
  column: string,
  query: string,
): { sql: string; parameters: Value[] } | null {
  const terms = termsOf(query);
  const long = terms.filter((term) => !isShort(term)).map(quote);
  const short = terms.filter(isShort).map((term) => `${quote(term)} *`);
  const conditions = [
    { index: `${table}_trigram`, terms: long },
    { index: `${table}_word`, terms: short },
  ].filter((condition) => condition.terms.length > 0);
  if (conditions.length === 0) return null;
  return {
    sql: conditions
      .map(({ index }) => `${column} IN (SELECT rowid FROM ${index} WHERE ${index} MATCH ?)`)
      .join(' AND '),
    parameters: conditions.map((condition) => condition.terms.join(' AND ')),
  };
}

/** A string of FTS5's query language (https://www.sqlite.org/fts5.html#fts5_strings). */
const quote = (term: string) => `"${term.replaceAll('"', '""')}"`;

/** The events and articles with all words of the query; events by salience, articles by the order of import. */
export function search(db: Reader, { query, limit }: Parsed<'search'>): Output<'search'> {
  const terms = termsOf(query);
  return { events: searchEvents(db, query, terms, limit), articles: searchArticles(db, query, terms, limit) };
}

const eventHit = z.intersection(eventRow, z.object({ sentences: z.string() }));

function searchEvents(db: Reader, query: string, terms: string[], limit: number): Output<'search'>['events'] {
  const condition = matches('event', 'e.key', query);
  if (!condition) return [];
  const sql = `SELECT ${EVENT_COLUMNS}, e.sentences FROM event e WHERE ${condition.sql}
    ORDER BY e.salience DESC, e.key LIMIT ?`;
  return db.all(eventHit, sql, ...condition.parameters, limit).map(({ sentences, ...event }) => ({
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
  const condition = matches('article', 'a.key', query);
  if (!condition) return [];
  const sql = `SELECT a.id, a.name, a.title, a.text FROM article a WHERE ${condition.sql} ORDER BY a.key LIMIT ?`;
  return db.all(articleHit, sql, ...condition.parameters, limit).map(({ id, name, title, text }) => ({
    id,
    title: displayTitle(title, text, name),
    ...excerpt(text, terms),
  }));
}
