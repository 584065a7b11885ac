import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import Database from 'better-sqlite3';
import { backUp, isBackupDue, isWhole } from './backups.ts';
import type { Notification } from './contract.ts';
import { explained, handle, type Reader, type Writer } from './database.ts';
import { WorkspaceError } from './error.ts';
import { keepEventIndex } from './event-index.ts';
import { lockForWriting } from './lock.ts';
import { needsMerge } from './merge.ts';
import { createMerging } from './merging.ts';
import { migrate, readVersion } from './migrate.ts';
import { MIGRATIONS } from './migrations/index.ts';
import { guardPlace } from './place-guard.ts';
import { guardSchema } from './schema-guard.ts';
import { updateSearchIndex } from './search-index.ts';

/** How long a write waits for another process's short transaction, in milliseconds. */
const BUSY_TIMEOUT = 2000;

/** How often a reader looks whether the writer has changed something, in milliseconds. */
const LOOK_EVERY = 500;

/** How much of the file SQLite keeps in memory, in KiB: its own 2 MB are less than the indices of a few hundred articles. */
const CACHE_KIB = 32_768;

/** After how many pages (of 4 KiB) the journal is written back; more often, and an import spends its time on that. */
const JOURNAL_PAGES = 8000;

/** An open workspace file. */
export interface Workspace {
  /** Absolute. */
  readonly path: string;
  /** File name without `.dateline`. */
  readonly name: string;
  readonly reader: Reader;
  /** @throws WorkspaceError `read-only` when the workspace was opened for reading */
  writer(): Writer;
  /** Calls back for every notification until the returned function is called. */
  subscribe(listener: (notification: Notification) => void): () => void;
  notify(notification: Notification): void;
  /** Tells all windows to ask again. */
  changed(): void;
  /**
   * Merges what waits for it, in steps between calls, and resolves when nothing does: after an import, or after one that
   * was interrupted. Until then events are missing and nothing is wrong.
   */
  merged(): Promise<void>;
  close(): void;
}

export interface OpenOptions {
  /** Make the file where there is none. */
  create?: boolean;
  /** Only read; any number of readers may be open beside the one writer. */
  readonly?: boolean;
}

/**
 * Opens a workspace file, brought up to this version's schema, with a backup copy before that and once a day. What an
 * import that was interrupted left to merge is merged while the workspace is used.
 * @throws WorkspaceError `not-found`, `not-a-workspace`, `newer-version`, `older-version`, `busy`, `read-only`, `disk-full`,
 * `unavailable`, `damaged`
 */
export function openWorkspace(path: string, options: OpenOptions = {}): Workspace {
  const absolute = resolve(path);
  const { create = false, readonly = false } = options;
  if (!existsSync(absolute) && (!create || readonly))
    throw new WorkspaceError('not-found', `${path}: there is no such workspace.`);
  if (existsSync(absolute) && !statSync(absolute).isFile())
    throw new WorkspaceError('not-a-workspace', `${path} is not a file.`);
  if (!create && statSync(absolute).size === 0)
    throw new WorkspaceError('damaged', `${path} is empty: go back to a backup ('dateline backups').`);

  const unlock = readonly ? () => {} : explained(() => lockForWriting(absolute));
  try {
    const connection = connect(absolute, readonly);
    const workspace = workspaceOver(connection, absolute, unlock, readonly);
    // Its failure is told where it happens.
    if (!readonly && needsMerge(workspace.reader)) workspace.merged().then(workspace.changed, () => {});
    return workspace;
  } catch (error) {
    unlock();
    throw error;
  }
}

function workspaceOver(
  connection: Database.Database,
  path: string,
  unlock: () => void,
  readonly: boolean,
): Workspace {
  const database = handle(connection, updateSearchIndex, guardPlace(connection, path));
  const listeners = new Set<(notification: Notification) => void>();
  let revision = 0;
  const notify = (notification: Notification) => {
    for (const listener of listeners) listener(notification);
  };
  const changed = () => notify({ kind: 'changed', revision: ++revision });
  const watch = readonly ? watchWriter(connection, changed) : undefined;
  const merging = createMerging(database, changed);
  return {
    path,
    name: basename(path).replace(/\.dateline$/i, ''),
    reader: database,
    writer() {
      if (readonly) throw new WorkspaceError('read-only', `${path} is open for reading only.`);
      return database;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    notify,
    changed,
    merged: () => (readonly ? Promise.resolve() : merging.run()),
    close() {
      clearInterval(watch);
      merging.stop();
      try {
        database.commit();
        if (!readonly && connection.open) keepIndex(database);
      } finally {
        connection.close();
        unlock();
      }
    },
  };
}

/** A full disk or a file that was moved away must not keep a workspace open: the next opening only takes longer. */
function keepIndex(db: Writer): void {
  try {
    keepEventIndex(db);
  } catch (error) {
    if (!(error instanceof WorkspaceError)) throw error;
  }
}

/** Calls back when another process has written to the file. */
function watchWriter(connection: Database.Database, changed: () => void): NodeJS.Timeout {
  const version = () => connection.pragma('data_version', { simple: true });
  let last = version();
  const look = () => {
    const now = version();
    if (now === last) return;
    last = now;
    changed();
  };
  return setInterval(look, LOOK_EVERY).unref();
}

function connect(path: string, readonly: boolean): Database.Database {
  return explained(() => {
    const connection = readonly ? openToRead(path) : new Database(path, { timeout: BUSY_TIMEOUT });
    try {
      prepare(connection, path, readonly);
      return connection;
    } catch (error) {
      connection.close();
      throw error;
    }
  });
}

/** Byte offsets of the versions of the format in a file's header, and the one that knows no journal beside the file. */
const FORMAT_VERSIONS = [18, 19];
const NO_JOURNAL = 1;

/**
 * SQLite needs files beside a workspace even to read it. Where the folder cannot be written (a medium, a share, somebody
 * else's, a full disk), the workspace is read into memory, unless a journal beside it has something to add.
 */
function openToRead(path: string): Database.Database {
  const connection = new Database(path, { readonly: true, timeout: BUSY_TIMEOUT });
  try {
    connection.pragma('page_count');
    return connection;
  } catch (error) {
    connection.close();
    const cannotWrite =
      error instanceof Database.SqliteError &&
      /^SQLITE_(?:CANTOPEN|READONLY|FULL|IOERR_SHMSIZE)/.test(error.code);
    const journal = statSync(`${path}-wal`, { throwIfNoEntry: false });
    if (!cannotWrite || (journal && journal.size > 0)) throw error;
    const bytes = readFileSync(path);
    for (const offset of FORMAT_VERSIONS) bytes[offset] = NO_JOURNAL;
    return new Database(bytes);
  }
}

function prepare(connection: Database.Database, path: string, readonly: boolean): void {
  const version = readVersion(connection, path);
  if (version > 0) guardSchema(connection, path, version);
  connection.pragma('foreign_keys = ON');
  connection.pragma(`cache_size = -${CACHE_KIB}`);
  // What a piece of work changes is noted to be undone: in a temporary file, that was more writing than all else.
  connection.pragma('temp_store = MEMORY');
  // A workspace may come from somebody else: its schema gets no more rights than it needs.
  connection.pragma('trusted_schema = OFF');
  if (readonly) {
    connection.pragma('query_only = ON');
    if (version < MIGRATIONS.length)
      throw new WorkspaceError(
        'older-version',
        `${path} was made by an older Dateline: open it for writing once.`,
      );
    return;
  }
  // Before the journal is switched, which writes to a new file: it is a workspace from its first page on.
  migrate(connection, path);
  if (version === MIGRATIONS.length) backUpDaily(connection, path);
  connection.pragma('journal_mode = WAL');
  // Every commit is on the disk before it is acknowledged, so that a power cut takes no correction back.
  connection.pragma('synchronous = FULL');
  connection.pragma(`wal_autocheckpoint = ${JOURNAL_PAGES}`);
}

/** A file that is damaged is not copied: its copies would push out those from before. */
function backUpDaily(connection: Database.Database, path: string): void {
  try {
    if (isBackupDue(path) && isWhole(connection)) backUp(connection, path);
  } catch (error) {
    console.error(`dateline: no backup of ${path}: ${error instanceof Error ? error.message : error}`);
  }
}
