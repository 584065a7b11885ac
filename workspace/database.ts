/**
 * The one door to SQLite. A `Reader` cannot write: functions that change the file ask for a `Writer`. Rows are checked
 * with zod, because the file may come from somebody else, be damaged or made up.
 */
import Database from 'better-sqlite3';
import type { z } from 'zod';
import { WorkspaceError } from './error.ts';
import { createGathering } from './gather.ts';

/** What SQLite stores; objects and lists are stored as JSON text. */
export type Value = string | number | null | Uint8Array;

export interface Reader {
  /** All rows of a query, each checked. */
  all<Row>(row: z.ZodType<Row>, sql: string, ...parameters: Value[]): Row[];
  /** The first row of a query, checked; undefined where there is none. */
  get<Row>(row: z.ZodType<Row>, sql: string, ...parameters: Value[]): Row | undefined;
}

export interface Writer extends Reader {
  /** Runs a statement that changes rows; returns the number of them. */
  run(sql: string, ...parameters: Value[]): number;
  /** Runs `work` in one transaction: all of it is stored, or nothing when it throws. May be nested. */
  transaction<Result>(work: () => Result): Result;
  /**
   * As `transaction`, but stored a little later, together with what is gathered before and after: for work that can be
   * done again. Until then it is seen through this handle, though not found by the full text search.
   */
  gather<Result>(work: () => Result): Result;
  /** Stores what was gathered; every `transaction` begins with it. */
  commit(): void;
}

/**
 * A handle that reads and writes over an open connection; statements are prepared once.
 * @param beforeCommit the last thing to happen in every transaction
 * @param beforeWrite the first thing to happen in whatever changes the file; may refuse it by throwing
 */
export function handle(
  connection: Database.Database,
  beforeCommit: (db: Writer) => void = () => {},
  beforeWrite: () => void = () => {},
): Writer {
  const statements = new Map<string, Database.Statement<Value[]>>();
  const prepare = (sql: string) => {
    const known = statements.get(sql);
    if (known) return known;
    const statement = connection.prepare<Value[]>(sql);
    statements.set(sql, statement);
    return statement;
  };
  /** How many pieces of work run within each other. */
  let depth = 0;
  const within = <Result>(run: () => Result): Result => {
    depth++;
    try {
      return explained(run);
    } finally {
      depth--;
    }
  };
  const gathering = createGathering(connection, beforeWrite, () => within(() => beforeCommit(database)));
  /** Before what is to be stored at once. */
  const begin = () => {
    if (depth > 0) return;
    explained(gathering.commit);
    beforeWrite();
  };
  const database: Writer = {
    all: (row, sql, ...parameters) =>
      explained(() => prepare(sql).all(...parameters)).map((raw) => checked(row, raw)),
    get: (row, sql, ...parameters) => {
      const raw = explained(() => prepare(sql).get(...parameters));
      return raw === undefined ? undefined : checked(row, raw);
    },
    run: (sql, ...parameters) => {
      begin();
      return explained(() => prepare(sql).run(...parameters).changes);
    },
    transaction: (work) => {
      begin();
      const isOutermost = depth === 0;
      const whole = () => {
        const result = work();
        if (isOutermost) beforeCommit(database);
        return result;
      };
      // Immediate: a transaction that will write asks for the lock at its start, when it can still wait for it.
      return within(() => connection.transaction(whole).immediate());
    },
    gather: (work) => within(() => (depth === 1 ? gathering.run(work) : connection.transaction(work)())),
    commit: () => explained(gathering.commit),
  };
  return database;
}

const DAMAGED =
  "The workspace file is damaged: 'dateline check --repair' saves what is readable, 'dateline backups' lists its backups.";

function checked<Row>(row: z.ZodType<Row>, raw: unknown): Row {
  const result = row.safeParse(raw);
  if (result.success) return result.data;
  const where = result.error.issues.map(({ path }) => path.join('.') || 'row').join(', ');
  throw new WorkspaceError('damaged', `${DAMAGED} (${where})`);
}

const FULL = 'The disk is full: make room and try again. Nothing was changed.';

/** What SQLite's errors mean for the user, by the beginning of their code. */
const MEANINGS: [code: string, as: WorkspaceError['code'], message: string][] = [
  ['SQLITE_BUSY', 'busy', 'Another Dateline is writing to this workspace: try again when it is done.'],
  [
    'SQLITE_READONLY',
    'read-only',
    'The workspace cannot be written: check the permissions of its file and folder.',
  ],
  ['SQLITE_FULL', 'disk-full', FULL],
  // No room for the index of the journal (https://www.sqlite.org/rescode.html#ioerr_shmsize).
  ['SQLITE_IOERR_SHMSIZE', 'disk-full', FULL],
  [
    'SQLITE_IOERR',
    'unavailable',
    'The disk with the workspace cannot be read or written: check that it is connected.',
  ],
  ['SQLITE_CORRUPT', 'damaged', DAMAGED],
  ['SQLITE_NOTADB', 'not-a-workspace', 'The file is not a Dateline workspace.'],
  ['SQLITE_CANTOPEN', 'not-found', 'The file cannot be opened: check its path and permissions.'],
];

/**
 * Damage that SQLite has no code of its own for: in its schema, and in the tables of the full text search, whose broken
 * constraints are the only ones that name no table.
 */
const DAMAGE_IN_WORDS =
  /^(?:constraint failed$|invalid fts5 file format|vtable constructor failed|malformed database schema|no such table: main\.|unrecognized option: ")/;

/** Runs `work`, turning the errors of SQLite that a user can do something about into what to do. */
export function explained<Result>(work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof Database.SqliteError)) throw error;
    if (DAMAGE_IN_WORDS.test(error.message)) throw new WorkspaceError('damaged', DAMAGED);
    const meaning = MEANINGS.find(([code]) => error.code.startsWith(code));
    if (!meaning) throw error;
    const [, code, message] = meaning;
    throw new WorkspaceError(code, message);
  }
}
