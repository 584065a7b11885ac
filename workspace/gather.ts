/**
 * Many small pieces of work in one transaction that stays open between them: each commit writes every page it touches
 * and brings the indices of the full text search up to date, which took more than half the time of an import.
 */
import type Database from 'better-sqlite3';

/** How long a transaction stays open, in milliseconds: long enough to pay, short enough for the windows to wait. */
const COMMIT_AFTER = 100;

export interface Gathering {
  /** Runs `work`, which is stored with what comes before and after it; only what it did is undone when it throws. */
  run<Result>(work: () => Result): Result;
  /** Stores what was gathered. @throws what the disk has to say, also of a commit since the last call */
  commit(): void;
}

/**
 * @param open the first thing to happen in a transaction; may refuse it by throwing
 * @param close the last thing to happen in a transaction
 */
export function createGathering(
  connection: Database.Database,
  open: () => void,
  close: () => void,
): Gathering {
  let timer: NodeJS.Timeout | undefined;
  let failure: { error: unknown } | undefined;

  function commit(): void {
    clearTimeout(timer);
    timer = undefined;
    throwFailure();
    if (!connection.inTransaction) return;
    try {
      close();
      connection.exec('COMMIT');
    } finally {
      if (connection.inTransaction) connection.exec('ROLLBACK');
    }
  }

  function throwFailure(): void {
    const failed = failure;
    failure = undefined;
    if (failed) throw failed.error;
  }

  /** Nobody waits for this one: it is told to the next who asks. */
  function commitLater(): void {
    try {
      commit();
    } catch (error) {
      failure = { error };
    }
  }

  return {
    run(work) {
      throwFailure();
      if (!connection.inTransaction) {
        open();
        connection.exec('BEGIN IMMEDIATE');
        timer = setTimeout(commitLater, COMMIT_AFTER);
      }
      return connection.transaction(work)();
    },
    commit,
  };
}
