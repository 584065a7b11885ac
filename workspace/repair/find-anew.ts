/** All that follows from articles and decisions: time expressions, mentions, events, places of the edits. */
import { Temporal } from 'temporal-polyfill';
import { extractFrom } from '../../core/extraction.ts';
import type { Writer } from '../database.ts';
import { applyArticle } from '../edits/articles.ts';
import { placeAll } from '../edits/placing.ts';
import { loadArticle, replaceFindings } from '../extractions.ts';
import { mergeAnew, mergeEvents } from '../merge.ts';
import { textRow } from '../rows.ts';

export function findAnew(db: Writer): void {
  enterLostDecisions(db);
  for (const id of db.all(textRow, 'SELECT id AS value FROM article WHERE shelved IS NULL')) {
    const article = loadArticle(db, id);
    if (article) replaceFindings(db, extractFrom(article));
  }
  db.run(
    `INSERT INTO addition (id, edit) SELECT value ->> 'id', id FROM edit WHERE kind = 'add' AND undone = 0`,
  );
  for (const lineage of db.all(
    textRow,
    'SELECT DISTINCT lineage AS value FROM anchor WHERE lineage IS NOT NULL',
  ))
    placeAll(db, lineage);
  mergeEvents(db);
  mergeAnew(db, [], []);
  for (const lineage of db.all(textRow, "SELECT DISTINCT target AS value FROM edit WHERE target <> ''"))
    applyArticle(db, lineage);
}

/** What the user told of an article stands in it as well as in the log: where only the log is damaged, it is entered anew. */
const TOLD: [kind: string, column: string, value: string][] = [
  ['published', 'published_user', 'json_quote(published_user)'],
  ['language', 'language_user', 'json_quote(language_user)'],
  ['removed', "nullif(shelved, 'replaced')", "'true'"],
];

function enterLostDecisions(db: Writer): void {
  const at = Temporal.Now.instant().toString();
  for (const [kind, column, value] of TOLD)
    db.run(
      `INSERT INTO edit (kind, target, value, subject, at)
       SELECT ?, coalesce(lineage, id), ${value}, coalesce(title, name), ? FROM article a
       WHERE ${column} IS NOT NULL AND NOT EXISTS (
         SELECT 1 FROM edit WHERE kind = ? AND target = coalesce(a.lineage, a.id) AND undone = 0)`,
      ...[kind, at, kind],
    );
}
