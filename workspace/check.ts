/** `dateline check`: is the file whole? */
import { z } from 'zod';
import { getArticle } from './articles.ts';
import type { Reader } from './database.ts';
import { problemsOfEdits } from './edits/check.ts';
import { WorkspaceError } from './error.ts';
import { getEvent } from './events.ts';
import { articleIds, loadMentions } from './extractions.ts';
import { openWorkspace, type Workspace } from './open.ts';
import { numberRow, textRow } from './rows.ts';

/** Problems of a workspace file in plain English, one line each; none where it is whole. */
export function check(path: string): string[] {
  let workspace: Workspace;
  try {
    workspace = openWorkspace(path, { readonly: true });
  } catch (error) {
    if (error instanceof WorkspaceError) return [error.message];
    throw error;
  }
  try {
    return problemsOf(workspace.reader);
  } catch (error) {
    // A file may be so damaged that it cannot even be asked what is wrong with it.
    return [error instanceof Error ? `${path}: ${error.message}` : String(error)];
  } finally {
    workspace.close();
  }
}

const integrityRow = z
  .object({ integrity_check: z.string() })
  .transform(({ integrity_check }) => integrity_check);
const foreignKeyRow = z
  .object({ table: z.string(), parent: z.string() })
  .transform(({ table, parent }) => `A row of ${table} points to a row of ${parent} that is missing.`);

/** What the user told of an article `a` last; `?` is the kind of edit. */
const TOLD = `SELECT value ->> '$' FROM edit WHERE kind = ? AND target = coalesce(a.lineage, a.id) AND undone = 0
  ORDER BY id DESC LIMIT 1`;

/** Queries that count what should not be there, and what to call it. */
const DANGLING: [sql: string, problem: (count: number) => string][] = [
  [
    'SELECT count(*) AS value FROM mention WHERE event IS NULL',
    (n) => `${n} mentions wait for a merge: open the workspace once for writing.`,
  ],
  [
    `SELECT count(*) AS value FROM event e WHERE NOT EXISTS (SELECT 1 FROM mention WHERE event = e.key)
       AND NOT EXISTS (SELECT 1 FROM addition WHERE event = e.key)`,
    (n) => `${n} events have no mention.`,
  ],
  [
    `SELECT count(*) AS value FROM event_facet f
     WHERE facet = 'article' AND NOT EXISTS (SELECT 1 FROM article WHERE id = f.name)`,
    (n) => `${n} events belong to an article that is missing.`,
  ],
  [
    `SELECT count(*) AS value FROM article a WHERE shelved IS NOT 'replaced'
       AND published_user IS NOT (${TOLD.replace('?', "'published'")})`,
    (n) => `${n} articles have another date than the one told.`,
  ],
  [
    `SELECT count(*) AS value FROM article a WHERE shelved IS NOT 'replaced'
       AND language_user IS NOT (${TOLD.replace('?', "'language'")})`,
    (n) => `${n} articles have another language than the one told.`,
  ],
  [
    `SELECT count(*) AS value FROM article a WHERE shelved IS NOT 'replaced'
       AND (shelved IS 'removed') <> coalesce((${TOLD.replace('?', "'removed'")}), 0)`,
    (n) => `${n} articles were removed or restored, and are not.`,
  ],
  [
    `SELECT count(*) AS value FROM edit e WHERE kind = 'add' AND undone = 1 IS EXISTS (
       SELECT 1 FROM addition WHERE edit = e.id)`,
    (n) => `${n} events of the user's own are missing, or shown although they were undone.`,
  ],
  [
    `SELECT count(*) AS value FROM mention m JOIN article a ON a.id = m.article
     WHERE m.start < 0 OR m."end" <= m.start`,
    (n) => `${n} mentions do not stand in their article.`,
  ],
];

function problemsOf(db: Reader): string[] {
  const damaged = db.all(integrityRow, 'PRAGMA integrity_check').filter((line) => line !== 'ok');
  const orphans = new Set(db.all(foreignKeyRow, 'PRAGMA foreign_key_check'));
  const dangling = DANGLING.flatMap(([sql, problem]) => {
    const count = db.get(numberRow, sql) ?? 0;
    return count > 0 ? [problem(count)] : [];
  });
  return [...damaged, ...orphans, ...dangling, ...problemsOfEdits(db), ...unreadable(db)];
}

/** Reads everything once, as the windows would. */
function unreadable(db: Reader): string[] {
  const reads = [
    () => loadMentions(db),
    ...articleIds(db).map((id) => () => getArticle(db, id)),
    ...eventIds(db).map((id) => () => getEvent(db, { id })),
  ];
  return [...new Set(reads.flatMap(problemOf))];
}

function problemOf(read: () => unknown): string[] {
  try {
    read();
    return [];
  } catch (error) {
    if (error instanceof Error) return [error.message];
    throw error;
  }
}

const eventIds = (db: Reader) => db.all(textRow, 'SELECT id AS value FROM event');
