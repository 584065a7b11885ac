/** Articles as the library and the reader show them, and the files that could not be read. */
import { z } from 'zod';
import type { Output } from './contract.ts';
import * as contract from './contract.ts';
import type { Reader, Writer } from './database.ts';
import { WorkspaceError } from './error.ts';
import { eventIndex } from './event-index.ts';
import { blocksOf, expressionsOf } from './extractions.ts';
import {
  cell,
  displayTitle,
  json,
  LANGUAGE_COLUMN,
  PUBLISHED_COLUMNS,
  storedMoment,
  toPublished,
} from './rows.ts';

type ListRow = Omit<contract.ArticleRow, 'events' | 'undated'>;

const numbers = json(z.array(z.number()));
const texts = json(z.array(z.string()));
const textsOrNot = json(z.array(z.string().nullable()));
const momentsOrNot = json(z.array(storedMoment.nullable()));
const numbersOrNot = json(z.array(z.number().nullable()));

/** Articles come as one list for each column: ten thousand rows checked one by one take four times as long. */
const articleColumns = z.object({
  key: numbers,
  id: texts,
  name: texts,
  title: textsOrNot,
  language: texts,
  beginning: texts,
  updated: json(z.array(json(contract.published.omit({ text: true })).nullable())),
  published: momentsOrNot,
  published_provenance: json(z.array(contract.published.shape.provenance)),
  published_start: numbersOrNot,
  published_end: numbersOrNot,
  published_text: textsOrNot,
  published_user: momentsOrNot,
});
type Columns = z.output<typeof articleColumns>;

/** The text is only asked of articles without a title, so that the index of this list is enough for the others. */
const BEGINNING = `CASE WHEN a.title IS NULL THEN (SELECT substr(text, 1, 400) FROM article WHERE key = a.key) ELSE '' END
  AS beginning`;

const ARTICLE_QUERY = `SELECT ${Object.keys(articleColumns.shape)
  .map((column) => `json_group_array(${column}) AS ${column}`)
  .join(', ')}
  FROM (SELECT a.key, a.id, a.name, a.title, ${LANGUAGE_COLUMN}, a.updated, ${PUBLISHED_COLUMNS}, ${BEGINNING} FROM article a`;

/** The articles that a condition over `article a` holds for, in the order of their import. */
function articlesWhere(db: Reader, condition: string, ...parameters: string[]): ListRow[] {
  const columns = db.get(articleColumns, `${ARTICLE_QUERY} WHERE ${condition})`, ...parameters);
  if (!columns) return [];
  const order = [...columns.key.keys()].sort((a, b) => cell(columns.key, a) - cell(columns.key, b));
  return order.map((row) => rowOf(columns, row));
}

function rowOf(columns: Columns, row: number): ListRow {
  const name = cell(columns.name, row);
  return {
    id: cell(columns.id, row),
    name,
    title: displayTitle(cell(columns.title, row), cell(columns.beginning, row), name),
    language: cell(columns.language, row),
    published: toPublished({
      published: cell(columns.published, row),
      published_provenance: cell(columns.published_provenance, row),
      published_start: cell(columns.published_start, row),
      published_end: cell(columns.published_end, row),
      published_text: cell(columns.published_text, row),
      published_user: cell(columns.published_user, row),
    }),
    updated: cell(columns.updated, row),
  };
}

/** All articles in the order of their import, and the files that could not be read. */
export function listArticles(db: Reader): Output<'articles.list'> {
  const counts = countEvents(db);
  return {
    articles: articlesWhere(db, 'a.shelved IS NULL').map((article) => ({
      ...article,
      ...counts(article.id),
    })),
    failures: db.all(contract.failure, 'SELECT name, code FROM failure ORDER BY name'),
  };
}

/** How many events each article tells of, by its id, and how many of them have no date. */
function countEvents(db: Reader): (article: string) => { events: number; undated: number } {
  const index = eventIndex(db);
  const events: number[] = [];
  const undated: number[] = [];
  for (const { first, names } of index.all({}))
    for (const article of names.article) {
      events[article] = (events[article] ?? 0) + 1;
      if (first === null) undated[article] = (undated[article] ?? 0) + 1;
    }
  return (id) => {
    const article = index.indexOf('article', id) ?? -1;
    return { events: events[article] ?? 0, undated: undated[article] ?? 0 };
  };
}

const mentionRow = z.object({ id: z.string(), event: z.string(), start: z.number(), end: z.number() });

/** An article with its text and everything marked in it. @throws WorkspaceError `not-found` */
export function getArticle(db: Reader, id: string): Output<'articles.get'> {
  const [row] = articlesWhere(db, 'a.id = ?', id);
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
