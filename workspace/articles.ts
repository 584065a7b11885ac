/** Articles as the library and the reader show them, and the files that could not be read. */
import { z } from 'zod';
import type { Output } from './contract.ts';
import * as contract from './contract.ts';
import type { Reader, Writer } from './database.ts';
import { WorkspaceError } from './error.ts';
import { eventIndex } from './event-index.ts';
import { blocksOf, expressionsOf } from './extractions.ts';
import { displayTitle, json, LANGUAGE_COLUMN, PUBLISHED_COLUMNS, publishedRow } from './rows.ts';

const listColumns = z.object({
  id: z.string(),
  name: z.string(),
  title: z.string().nullable(),
  language: z.string(),
  beginning: z.string(),
  updated: json(contract.published.omit({ text: true })).nullable(),
});

const articleRow: z.ZodType<Omit<contract.ArticleRow, 'events' | 'undated'>> = z
  .intersection(listColumns, publishedRow)
  .transform(({ beginning, title, ...row }) => ({ ...row, title: displayTitle(title, beginning, row.name) }));

/** The text is only asked of articles without a title, so that the index of this list is enough for the others. */
const ARTICLE_QUERY = `SELECT a.id, a.name, a.title, ${LANGUAGE_COLUMN}, a.updated, ${PUBLISHED_COLUMNS},
    CASE WHEN a.title IS NULL THEN (SELECT substr(text, 1, 400) FROM article WHERE key = a.key) ELSE '' END AS beginning
  FROM article a`;

/** All articles in the order of their import, and the files that could not be read. */
export function listArticles(db: Reader): Output<'articles.list'> {
  const counts = countEvents(db);
  const articles = db.all(articleRow, `${ARTICLE_QUERY} WHERE a.shelved IS NULL ORDER BY a.key`);
  return {
    articles: articles.map((article) => ({ ...article, ...counts(article.id) })),
    failures: db.all(contract.failure, 'SELECT name, code FROM failure ORDER BY name'),
  };
}

/** How many events each article tells of, by its id, and how many of them have no date. */
function countEvents(db: Reader): (article: string) => { events: number; undated: number } {
  const index = eventIndex(db);
  const counts: { events: number; undated: number }[] = [];
  for (const { first, names } of index.all({}))
    for (const article of names.article) {
      const count = counts[article] ?? { events: 0, undated: 0 };
      counts[article] = count;
      count.events++;
      if (first === null) count.undated++;
    }
  return (article) => counts[index.indexOf('article', article) ?? -1] ?? { events: 0, undated: 0 };
}

const mentionRow = z.object({ id: z.string(), event: z.string(), start: z.number(), end: z.number() });

/** An article with its text and everything marked in it. @throws WorkspaceError `not-found` */
export function getArticle(db: Reader, id: string): Output<'articles.get'> {
  const row = db.get(articleRow, `${ARTICLE_QUERY} WHERE a.id = ?`, id);
  const text = db.get(z.object({ text: z.string() }), 'SELECT text FROM article WHERE id = ?', id)?.text;
  if (!row || text === undefined) throw new WorkspaceError('not-found', `There is no article ${id}.`);
  const mentions = `SELECT m.id, e.id AS event, m.start, m."end" FROM mention m JOIN event e ON e.key = m.event
    WHERE m.article = ?
    UNION SELECT d.id, e.id, d.start, d."end" FROM addition d JOIN event e ON e.key = d.event WHERE d.article = ?
    ORDER BY 3, 1`;
  return {
    ...row,
    ...countEvents(db)(id),
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
