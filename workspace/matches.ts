import type { Value } from './database.ts';
import { isShort, termsOf } from './terms.ts';

/** A search of one full text index: SQL that answers with the keys (`rowid`) of the rows that match. */
export interface Match {
  sql: string;
  parameters: Value[];
}

/** The searches whose answers have all terms of a query in common; none for a query without any. */
export function matches(table: 'event' | 'article', query: string): Match[] {
  const terms = termsOf(query);
  return [
    { index: `${table}_trigram`, terms: terms.filter((term) => !isShort(term)).map(quote) },
    { index: `${table}_word`, terms: terms.filter(isShort).map((term) => `${quote(term)} *`) },
  ]
    .filter((condition) => condition.terms.length > 0)
    .map(({ index, terms }) => ({
      sql: `SELECT rowid FROM ${index} WHERE ${index} MATCH ?`,
      parameters: [terms.join(' AND ')],
    }));
}

/** A string of FTS5's query language (https://www.sqlite.org/fts5.html#fts5_strings). */
const quote = (term: string) => `"${term.replaceAll('"', '""')}"`;
