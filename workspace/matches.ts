import type { Value } from './database.ts';
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
