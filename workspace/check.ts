/** `dateline check`: is the file whole? */
import { z } from 'zod';
import type { Reader } from './database.ts';
import { WorkspaceError } from './error.ts';
import { openWorkspace } from './open.ts';
import { numberRow } from './rows.ts';

/** Problems of a workspace file in plain English, one line each; none where it is whole. */
export function check(path: string): string[] {
  try {
    const workspace = openWorkspace(path, { readonly: true });
    try {
      return problemsOf(workspace.reader);
    } finally {
      workspace.close();
    }
  } catch (error) {
    if (error instanceof WorkspaceError) return [error.message];
    throw error;
  }
}

const integrityRow = z
  .object({ integrity_check: z.string() })
  .transform(({ integrity_check }) => integrity_check);
const foreignKeyRow = z
  .object({ table: z.string(), parent: z.string() })
  .transform(({ table, parent }) => `A row of ${table} points to a row of ${parent} that is missing.`);

/** Queries that count what should not be there, and what to call it. */
const DANGLING: [sql: string, problem: (count: number) => string][] = [
  [
    'SELECT count(*) AS value FROM mention WHERE event IS NULL',
    (n) => `${n} mentions wait for a merge: open the workspace once for writing.`,
  ],
  [
    'SELECT count(*) AS value FROM event e WHERE NOT EXISTS (SELECT 1 FROM mention WHERE event = e.key)',
    (n) => `${n} events have no mention.`,
  ],
  [
    `SELECT count(*) AS value FROM event_facet f
     WHERE facet = 'article' AND NOT EXISTS (SELECT 1 FROM article WHERE id = f.name)`,
    (n) => `${n} events belong to an article that is missing.`,
  ],
  [
    `SELECT count(*) AS value FROM article a WHERE published_user IS NOT (
       SELECT value ->> '$' FROM edit WHERE kind = 'published' AND target = a.id AND undone = 0 ORDER BY id DESC LIMIT 1)`,
    (n) => `${n} articles have another date than the one told.`,
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
  return [...damaged, ...orphans, ...dangling];
}
