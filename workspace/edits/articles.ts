/** What the user decides about articles: from when they are, in which language, and whether they belong here. */
import { z } from 'zod';
import { extractFrom } from '../../core/extraction.ts';
import type { Effect, Output } from '../contract.ts';
import type { Reader, Writer } from '../database.ts';
import { calendarDay } from '../days.ts';
import { WorkspaceError } from '../error.ts';
import { eventIndex, type IndexedEvent } from '../event-index.ts';
import { loadArticle, removeFindings, replaceFindings } from '../extractions.ts';
import { displayTitle, numberRow } from '../rows.ts';
import { type Decision, latest, record } from './log.ts';
import { placeAnew } from './placing.ts';

/**
 * Records the publication date of an article and dates its events anew.
 * @param value ISO date or date-time; null takes the user's date back, so that the engine's finding counts again
 * @returns what that changed
 * @throws WorkspaceError `not-found`, `bad-input`
 */
export function setPublished(db: Writer, article: string, value: string | null): Effect {
  if (value !== null) calendarDay(value);
  return decideArticle(db, article, { kind: 'published', value });
}

/**
 * Records the language of an article and finds its events anew.
 * @param value BCP 47 primary language; null takes the user's back
 * @throws WorkspaceError `not-found`
 */
export function setLanguage(db: Writer, article: string, value: string | null): Effect {
  return decideArticle(db, article, { kind: 'language', value });
}

/** Takes an article, and what it tells, out of the workspace. @throws WorkspaceError `not-found` */
export function removeArticle(db: Writer, article: string): Effect {
  return decideArticle(db, article, { kind: 'removed', value: true });
}

/** Brings a removed article back, with all edits of its events. @throws WorkspaceError `not-found` */
export function restoreArticle(db: Writer, article: string): Effect {
  return decideArticle(db, article, { kind: 'removed', value: false });
}

const articleRow = z.object({
  id: z.string(),
  lineage: z.string(),
  name: z.string(),
  title: z.string().nullable(),
  text: z.string(),
});

const ARTICLE_QUERY = 'SELECT id, coalesce(lineage, id) AS lineage, name, title, text FROM article a';

function decideArticle(db: Writer, id: string, decision: Decision): Effect {
  const article = db.get(articleRow, `${ARTICLE_QUERY} WHERE id = ?`, id);
  if (!article) throw new WorkspaceError('not-found', `There is no article ${id}.`);
  const { lineage, title, text, name } = article;
  return effectOf(db, () => {
    db.transaction(() => {
      record(db, decision, { target: lineage, subject: displayTitle(title, text, name) });
      applyArticle(db, lineage);
    });
  });
}

/** Brings an article and the events in line with the decisions that count. */
export function applyArticle(db: Writer, lineage: string): void {
  const sql = `${ARTICLE_QUERY} WHERE (id = ? OR lineage = ?) AND shelved IS NOT 'replaced'`;
  const newest = db.get(articleRow, sql, lineage, lineage);
  if (!newest) return;
  const { published, language, removed } = decisionsOf(db, lineage);
  db.run(
    'UPDATE article SET published_user = ?, language_user = ?, shelved = ? WHERE id = ?',
    ...[published, language, removed ? 'removed' : null, newest.id],
  );
  const article = loadArticle(db, newest.id);
  if (!article) return;
  placeAnew(db, [lineage], () => {
    if (removed) removeFindings(db, article.id);
    else replaceFindings(db, extractFrom(article));
  });
}

function decisionsOf(db: Reader, lineage: string) {
  const published = latest(db, 'published', lineage);
  const language = latest(db, 'language', lineage);
  const removed = latest(db, 'removed', lineage);
  return {
    published: published?.kind === 'published' ? published.value : null,
    language: language?.kind === 'language' ? language.value : null,
    removed: removed?.kind === 'removed' && removed.value,
  };
}

const removedRow = articleRow
  .extend({ at: z.string(), who: z.string() })
  .transform(({ id, name, title, text, at, who }) => ({
    id,
    name,
    title: displayTitle(title, text, name),
    at,
    who,
  }));

/** The articles that the user removed, the last one first. */
export function removedArticles(db: Reader): Output<'articles.removed'> {
  const sql = `SELECT a.id, coalesce(a.lineage, a.id) AS lineage, a.name, a.title, substr(a.text, 1, 400) AS text, e.at, e.who
    FROM article a JOIN edit e ON e.id = (
      SELECT max(id) FROM edit WHERE kind = 'removed' AND target = coalesce(a.lineage, a.id) AND undone = 0)
    WHERE a.shelved = 'removed' ORDER BY e.id DESC`;
  return { articles: db.all(removedRow, sql) };
}

/** What some work changes in the dates of the events; call it outside of a transaction. */
export function effectOf(db: Reader, work: () => void): Effect {
  const index = eventIndex(db);
  const newest = index.change;
  work();
  // The index is as it was until it is asked for again.
  const before = changedSince(db, newest).map((key) => ({ key, was: index.event(key) }));
  const now = eventIndex(db);
  const effect: Effect = { dated: 0, changed: 0, added: 0, gone: 0 };
  for (const { key, was } of before) {
    const kind = kindOfChange(was, now.event(key));
    if (kind) effect[kind]++;
  }
  return effect;
}

function changedSince(db: Reader, change: number): number[] {
  return db.all(numberRow, 'SELECT event AS value FROM event_change WHERE id > ?', change);
}

function kindOfChange(was: IndexedEvent | undefined, now: IndexedEvent | undefined): keyof Effect | null {
  if (!was) return now ? 'added' : null;
  if (!now) return 'gone';
  if (was.first === now.first && was.last === now.last) return null;
  return was.first === null ? 'dated' : 'changed';
}
