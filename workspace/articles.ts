/** Articles as the library and the reader show them, and the files that could not be read. */
import { z } from 'zod';
import type { Output } from './contract.ts';
import * as contract from './contract.ts';
import type { Reader, Writer } from './database.ts';
import { WorkspaceError } from './error.ts';
import { blocksOf, expressionsOf } from './extractions.ts';
import { displayTitle, json, LANGUAGE_COLUMN, PUBLISHED_COLUMNS, publishedRow } from './rows.ts';

const listColumns = z.object({
  id: z.string(),
  name: z.string(),
  title: z.string().nullable(),
  language: z.string(),
  beginning: z.string(),
  updated: json(contract.published.omit({ text: true })).nullable(),
  events: z.number(),
  undated: z.number(),
});

const articleRow: z.ZodType<contract.ArticleRow> = z
  .intersection(listColumns, publishedRow)
  .transform(({ beginning, title, ...row }) => ({ ...row, title: displayTitle(title, beginning, row.name) }));

const ARTICLE_QUERY = `SELECT a.id, a.name, a.title, ${LANGUAGE_COLUMN}, substr(a.text, 1, 400) AS beginning, a.updated,
    ${PUBLISHED_COLUMNS}, count(e.key) AS events, coalesce(sum(e.first_day IS NULL AND e.key IS NOT NULL), 0) AS undated
  FROM article a
  LEFT JOIN event_facet f ON f.facet = 'article' AND f.name = a.id
  LEFT JOIN event e ON e.key = f.event`;

/** All articles in the order of their import, and the files that could not be read. */
export function listArticles(db: Reader): Output<'articles.list'> {
  return {
    articles: db.all(articleRow, `${ARTICLE_QUERY} WHERE a.shelved IS NULL GROUP BY a.key ORDER BY a.key`),
    failures: db.all(contract.failure, 'SELECT name, code FROM failure ORDER BY name'),
  };
}

const mentionRow = z.object({ id: z.string(), event: z.string(), start: z.number(), end: z.number() });

/** An article with its text and everything marked in it. @throws WorkspaceError `not-found` */
export function getArticle(db: Reader, id: string): Output<'articles.get'> {
  const row = db.get(articleRow, `${ARTICLE_QUERY} WHERE a.id = ? GROUP BY a.key`, id);
  const text = db.get(z.object({ text: z.string() }), 'SELECT text FROM article WHERE id = ?', id)?.text;
  if (!row || text === undefined) throw new WorkspaceError('not-found', `There is no article ${id}.`);
  const mentions = `SELECT m.id, e.id AS event, m.start, m."end" FROM mention m JOIN event e ON e.key = m.event
    WHERE m.article = ?
    UNION SELECT d.id, e.id, d.start, d."end" FROM addition d JOIN event e ON e.key = d.event WHERE d.article = ?
    ORDER BY 3, 1`;
  return {
    ...row,
    text,
    blocks: blocksOf(db, id),
    expressions: expressionsOf(db, id),
    mentions: db.all(mentionRow, mentions, id, id),
  };
}

/** Remembers a file that could not be read, until it is imported after all or dismissed. */
export function addFailure(db: Writer, failure: contract.Failure & { message: string }): void {
  db.run(
    'INSERT OR REPLACE INTO failure (name, code, message) VALUES (?, ?, ?)',
    ...[failure.name, failure.code, failure.message],
  );
}

export function dismissFailure(db: Writer, name: string): void {
  db.run('DELETE FROM failure WHERE name = ?', name);
}
