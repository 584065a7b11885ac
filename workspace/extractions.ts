/** What the engine found in each article, as it is kept in the file. */
import { z } from 'zod';
import type { Article, Block } from '../core/article/article.ts';
import type { EventMention } from '../core/events/event.ts';
import { ENGINE_VERSION, type Extraction } from '../core/extraction.ts';
import type { Source } from '../core/stories/similarity.ts';
import * as contract from './contract.ts';
import type { Reader, Writer } from './database.ts';
import { selectionsOfEvent } from './edits/additions.ts';
import { addFindings, addRecord, findingsOf, recordOf } from './records.ts';
import { json, LANGUAGE_COLUMN, PUBLISHED_COLUMNS, publishedRow, storedWhen } from './rows.ts';

/** Stores an article and all that was found in it; call it within a transaction. */
export function addExtraction(db: Writer, extraction: Extraction): void {
  addRecord(db, recordOf(extraction));
}

/**
 * Replaces what was found in an article, for instance after its publication date was changed. What the events of the
 * article were merged from waits for a merge again.
 */
export function replaceFindings(db: Writer, extraction: Extraction): void {
  removeFindings(db, extraction.article.id);
  db.run('UPDATE article SET engine = ? WHERE id = ?', ENGINE_VERSION, extraction.article.id);
  addFindings(db, extraction.article.id, findingsOf(extraction));
}

/** Removes what was found in an article. What its events were merged from waits for a merge again. */
export function removeFindings(db: Writer, article: string): void {
  const events = 'SELECT event FROM mention WHERE article = ?';
  db.run(`UPDATE mention SET event = NULL WHERE event IN (${events})`, article);
  db.run('DELETE FROM mention WHERE article = ?', article);
  db.run('DELETE FROM expression WHERE article = ?', article);
}

const articleColumns = z.object({
  id: z.string(),
  name: z.string(),
  title: z.string().nullable(),
  language: z.string(),
  text: z.string(),
  updated: json(contract.published.omit({ text: true })).nullable(),
});

const blockRow = z
  .object({
    kind: contract.blockKind,
    start: z.number(),
    end: z.number(),
    language: z.string().nullable(),
    page: z.number().nullable(),
  })
  .transform(({ language, page, ...block }) => ({
    ...block,
    ...(language !== null && { language }),
    ...(page !== null && { page }),
  }));

/** The blocks of an article in the order of its text. */
export function blocksOf(db: Reader, article: string): Block[] {
  const sql = 'SELECT kind, start, "end", language, page FROM block WHERE article = ? ORDER BY start';
  return db.all(blockRow, sql, article);
}

/** An article as the engine knows it, with the publication date that counts; undefined where there is none of this id. */
export function loadArticle(db: Reader, id: string): Article | undefined {
  const columns = `a.id, a.name, a.title, ${LANGUAGE_COLUMN}, a.text, a.updated, ${PUBLISHED_COLUMNS}`;
  const row = db.get(
    z.intersection(articleColumns, publishedRow),
    `SELECT ${columns} FROM article a WHERE a.id = ?`,
    id,
  );
  if (!row) return undefined;
  const { name, published, updated, ...article } = row;
  const { text: _words, ...withoutWords } = published;
  return {
    ...article,
    path: name,
    published: withoutWords,
    ...(updated && { updated }),
    blocks: blocksOf(db, id),
  };
}

const mentionColumns = z.object({
  id: z.string(),
  article: z.string(),
  start: z.number(),
  end: z.number(),
  title: z.string(),
  type: z.string(),
  factuality: contract.factuality,
  participants: json(z.array(z.string())),
  places: json(z.array(z.string())),
  amounts: json(z.array(contract.amount)),
  attribution: json(contract.attribution.nullable()),
  when: json(storedWhen.nullable()),
  expression: json(contract.expression).nullable(),
});

const MENTION_QUERY = `SELECT m.id, m.article, m.start, m."end", m.title, m.type, m.factuality, m.participants, m.places,
    m.amounts, m.attribution, m."when", x.content AS expression
  FROM mention m LEFT JOIN expression x ON x.article = m.article AND x.id = m.expression`;

/** All mentions of the workspace, in a stable order. */
export function loadMentions(db: Reader): EventMention[] {
  return db.all(mentionColumns, `${MENTION_QUERY} ORDER BY m.article, m.start, m.id`);
}

/** The mentions that a condition over `mention m` with one list as its parameter holds for, without their expressions. */
export function mentionsToMerge(db: Reader, condition: string, list: (string | number)[]): EventMention[] {
  const sql = `SELECT m.id, m.article, m.start, m."end", m.title, m.type, m.factuality, m.participants, m.places,
    m.amounts, m.attribution, m."when", NULL AS expression FROM mention m WHERE ${condition}`;
  return db.all(mentionColumns, sql, JSON.stringify(list));
}

/** Text and publication date of some articles, by their id. */
export function loadSources(db: Reader, ids: string[]): Map<string, Source> {
  const sql = `SELECT a.id, a.text, ${PUBLISHED_COLUMNS} FROM article a
    WHERE a.id IN (SELECT value FROM json_each(?))`;
  const sources = db.all(z.intersection(sourceColumns, publishedRow), sql, JSON.stringify(ids));
  return new Map(sources.map(({ id, ...source }) => [id, source]));
}

const sourceColumns = z.object({ id: z.string(), text: z.string() });

/** The mentions of one event, in its order; behind them what the user selected for it. */
export function mentionsOfEvent(db: Reader, eventId: string): EventMention[] {
  const found = db.all(
    mentionColumns,
    `${MENTION_QUERY} JOIN event e ON e.key = m.event WHERE e.id = ? ORDER BY m.position`,
    eventId,
  );
  return [...found, ...selectionsOfEvent(db, eventId)];
}

/** The expression of an article with this id; undefined where there is none. */
export function findExpression(db: Reader, article: string, id: string): contract.Expression | undefined {
  const row = z.object({ content: json(contract.expression) });
  return db.get(row, 'SELECT content FROM expression WHERE article = ? AND id = ?', article, id)?.content;
}

/** All expressions of an article in the order of its text. */
export function expressionsOf(db: Reader, article: string): contract.Expression[] {
  const row = z.object({ content: json(contract.expression) });
  return db
    .all(row, 'SELECT content FROM expression WHERE article = ? ORDER BY start, id', article)
    .map(({ content }) => content);
}

/** Ids of all articles. */
export function articleIds(db: Reader): string[] {
  return db.all(z.object({ id: z.string() }), 'SELECT id FROM article ORDER BY id').map(({ id }) => id);
}
