/**
 * The schema of a workspace is ours to the letter. A file that came from somebody else could carry triggers that run when the
 * user works with it; one whose definitions are damaged would fail in ways that SQLite has no code for.
 */
import Database from 'better-sqlite3';
import { z } from 'zod';
import { WorkspaceError } from './error.ts';
import { MIGRATIONS } from './migrations/index.ts';

/** What a version's migrations make; worked out once, within some ten milliseconds. */
const known = new Map<number, { definitions: string; shadows: ReadonlySet<string> }>();

/** @throws WorkspaceError `damaged` where the schema is not that of its version */
export function guardSchema(connection: Database.Database, path: string, version: number): void {
  const { definitions, shadows } = schemaOf(version);
  if (read(connection, shadows) === definitions) return;
  throw new WorkspaceError(
    'damaged',
    `${path}: its tables are not as Dateline makes them: 'dateline check --repair' saves what is readable, ` +
      "'dateline backups' lists its backups.",
  );
}

function schemaOf(version: number) {
  const before = known.get(version);
  if (before) return before;
  const empty = new Database(':memory:');
  try {
    for (const migration of MIGRATIONS.slice(0, version)) empty.exec(migration);
    const shadows = new Set(names.parse(empty.prepare(SHADOWS).pluck().all()));
    const made = { definitions: read(empty, shadows), shadows };
    known.set(version, made);
    return made;
  } finally {
    empty.close();
  }
}

const names = z.array(z.string());
/** Tables of the full text search, which SQLite makes and words itself. */
const SHADOWS = "SELECT name FROM pragma_table_list WHERE type = 'shadow'";

const objects = z.array(z.object({ type: z.string(), name: z.string(), sql: z.string() }));
/** Indices that follow from a table have no definition. */
const OBJECTS = 'SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY type, name';

/** All definitions, in one text. */
function read(connection: Database.Database, shadows: ReadonlySet<string>): string {
  return objects
    .parse(connection.prepare(OBJECTS).all())
    .filter(({ type, name }) => type !== 'table' || !shadows.has(name))
    .map(({ type, name, sql }) => `${type} ${name}: ${sql}`)
    .join('\n');
}
