import { accessSync, constants, existsSync, rmSync } from 'node:fs';
import Database from 'better-sqlite3';
import { WorkspaceError } from './error.ts';

/**
 * Makes this process the one writer of a workspace until the returned function is called. The lock is SQLite's own, on
 * an empty file beside the workspace: the system releases it when the process dies, so that it can never be stale.
 * @throws WorkspaceError `busy` when another writer has the workspace open, `read-only` when nothing can be written there
 */
export function lockForWriting(path: string): () => void {
  const lockPath = `${path}-writer`;
  const lock = openLock(path, lockPath);
  try {
    lock.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    if (!(error instanceof Database.SqliteError) || !error.code.startsWith('SQLITE_BUSY')) throw error;
    throw new WorkspaceError('busy', `${path} is open in another Dateline: close it there first.`);
  }
  return () => {
    lock.close();
    removeUnlessTaken(lockPath);
  };
}

function openLock(path: string, lockPath: string): Database.Database {
  try {
    if (existsSync(path)) accessSync(path, constants.W_OK);
    return new Database(lockPath, { timeout: 0 });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (!/^(?:EACCES|EPERM|EROFS|SQLITE_CANTOPEN|SQLITE_READONLY)/.test(code)) throw error;
    throw new WorkspaceError('read-only', `${path} or its folder cannot be written: check the permissions.`);
  }
}

/** On Windows a file that the next writer has opened already cannot be removed: it is theirs then. */
function removeUnlessTaken(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch (error) {
    const taken =
      error instanceof Error && 'code' in error && (error.code === 'EBUSY' || error.code === 'EPERM');
    if (!taken) throw error;
  }
}
