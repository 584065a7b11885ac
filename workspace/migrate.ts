/** Which version a workspace file has, and how it is brought to this one. */
import type Database from 'better-sqlite3';
import { backUp } from './backups.ts';
import { WorkspaceError } from './error.ts';
import { MIGRATIONS } from './migrations/index.ts';

/** "DtLn", the number that marks a SQLite file as a Dateline workspace. */
export const APPLICATION_ID = 0x44_74_4c_6e;

/**
 * The number of migrations a file has behind it; 0 for a file just made.
 * @throws WorkspaceError `not-a-workspace`, `newer-version`
 */
export function readVersion(connection: Database.Database, path: string, newest = MIGRATIONS.length): number {
  const isNew = connection.pragma('page_count', { simple: true }) === 0;
  if (isNew) return 0;
  if (connection.pragma('application_id', { simple: true }) !== APPLICATION_ID)
    throw new WorkspaceError('not-a-workspace', `${path} is not a Dateline workspace.`);
  const version = Number(connection.pragma('user_version', { simple: true }));
  if (version > newest)
    throw new WorkspaceError(
      'newer-version',
      `${path} was made by a newer Dateline: update Dateline to open it.`,
    );
  return version;
}

/** Brings a file to the newest version in one transaction; an older one is copied first (backups.ts). */
export function migrate(connection: Database.Database, path: string, migrations = MIGRATIONS): void {
  const version = readVersion(connection, path, migrations.length);
  if (version === migrations.length) return;
  if (version > 0) backUp(connection, path);
  const migrateAll = connection.transaction(() => {
    for (const migration of migrations.slice(version)) connection.exec(migration);
    connection.pragma(`application_id = ${APPLICATION_ID}`);
    connection.pragma(`user_version = ${migrations.length}`);
  });
  migrateAll.immediate();
}
