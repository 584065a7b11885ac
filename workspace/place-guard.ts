/** Notices that the workspace file was moved, deleted or replaced while it is open. */
import { statSync } from 'node:fs';
import type Database from 'better-sqlite3';
import { WorkspaceError } from './error.ts';

/**
 * A function to call before every write: SQLite itself would go on writing to a file that nobody finds any more. What was
 * acknowledged until then stands in that file, the journal beside the old place included.
 */
export function guardPlace(connection: Database.Database, path: string): () => void {
  const opened = identityOf(path);
  let isGone = false;
  return () => {
    if (opened === null || identityOf(path) === opened) return;
    if (!isGone) connection.pragma('wal_checkpoint(PASSIVE)');
    isGone = true;
    throw new WorkspaceError(
      'unavailable',
      `${path} was moved, deleted or replaced, or its drive is gone: open it again where it is now.`,
    );
  };
}

/** null where there is none. */
function identityOf(path: string): string | null {
  const found = statSync(path, { bigint: true, throwIfNoEntry: false });
  return found ? `${found.dev} ${found.ino}` : null;
}
