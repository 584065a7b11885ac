/** Files into the workspace: read in worker threads, stored a few at a time, merged at the end. */
import { setImmediate } from 'node:timers/promises';
import { z } from 'zod';
import { idOf } from '../core/article/id.ts';
import { addFailure, dismissFailure } from './articles.ts';
import type { Failure, Notification } from './contract.ts';
import type { Reader, Writer } from './database.ts';
import { WorkspaceError } from './error.ts';
import { type Extracted, extractAhead, type SourceFile } from './extract-ahead.ts';
import { createExtractPool } from './extract-pool.ts';
import { addExtraction } from './extractions.ts';
import type { Workspace } from './open.ts';

export type ImportProgress = Omit<Extract<Notification, { kind: 'import-progress' }>, 'kind'>;

export interface ImportOptions {
  /** Called a few times per second at most, of files that are stored. */
  onProgress?: (progress: ImportProgress) => void;
  /** Stops the import: what is stored stays. */
  signal?: AbortSignal;
}

export interface ImportResult {
  imported: { id: string; name: string }[];
  /** Files that were in the workspace already. */
  unchanged: string[];
  /** Files that could not be read; `message` is one English line that names the file and says what to do. */
  failures: (Failure & { message: string })[];
  cancelled: boolean;
}

/** Files stored in one transaction: few enough to answer calls in between, many enough to write the indices once. */
const BATCH = 16;

/** Files that are read wait no longer than this, in milliseconds, to be stored. */
const STORE_AFTER = 250;

/**
 * Imports files in their order. Safe to repeat after a crash: a file is stored whole or not at all, and one that is
 * stored already is left as it is. After a cancelled import the merge goes on by itself (`Workspace.merged`).
 * @throws WorkspaceError `read-only`, `busy`, or what the disk has to say
 */
export async function importFiles(
  workspace: Workspace,
  files: SourceFile[],
  options: ImportOptions = {},
): Promise<ImportResult> {
  const db = workspace.writer();
  const result: ImportResult = { imported: [], unchanged: [], failures: [], cancelled: false };
  const progress = progressOf(files.length, options.onProgress);
  const store = (batch: Extracted<SourceFile>[]) => {
    const last = batch.at(-1);
    if (!last) return;
    storeAll(db, batch, result);
    progress(batch.length, last.file.name);
  };
  try {
    for await (const batch of batches(db, files, options.signal)) {
      store(batch);
      await setImmediate();
    }
  } catch (error) {
    if (!options.signal?.aborted) throw error;
    result.cancelled = true;
  }
  const merged = workspace.merged();
  if (!result.cancelled) await merged;
  workspace.changed();
  return result;
}

async function* batches(
  db: Reader,
  files: SourceFile[],
  signal?: AbortSignal,
): AsyncGenerator<Extracted<SourceFile>[]> {
  const pool = createExtractPool(files.length);
  const leaveOut = (bytes: Uint8Array) => hasArticle(db, idOf(bytes));
  let batch: Extracted<SourceFile>[] = [];
  let since = 0;
  try {
    for await (const extracted of extractAhead(pool, files, { leaveOut, ...(signal && { signal }) })) {
      if (batch.length === 0) since = performance.now();
      batch.push(extracted);
      if (batch.length < BATCH && performance.now() - since < STORE_AFTER) continue;
      yield batch;
      batch = [];
    }
    yield batch;
  } finally {
    await pool.close();
  }
}

/** What became of a batch of files, in one transaction; where that fails, in one for each, so that one file fails alone. */
function storeAll(db: Writer, batch: Extracted<SourceFile>[], result: ImportResult): void {
  try {
    add(
      result,
      db.transaction(() => batch.map((extracted) => storeOne(db, extracted))),
    );
  } catch (error) {
    // What the disk has to say ends the import; what is odd about one article does not.
    if (error instanceof WorkspaceError) throw error;
    for (const extracted of batch) add(result, [storeAlone(db, extracted)]);
  }
}

function storeAlone(db: Writer, extracted: Extracted<SourceFile>): Stored {
  const { name } = extracted.file;
  try {
    return db.transaction(() => storeOne(db, extracted));
  } catch (error) {
    if (error instanceof WorkspaceError) throw error;
    return fail(db, { name, code: 'internal', message: `${name}: cannot be stored (${String(error)}).` });
  }
}

/** What became of a file: the articles that are new, or why there are none. */
type Stored = { name: string; articles: string[] } | { failure: ImportResult['failures'][number] };

function storeOne(db: Writer, { file: { name }, outcome }: Extracted<SourceFile>): Stored {
  if (outcome?.ok === false) return fail(db, { name, code: outcome.code, message: outcome.message });
  dismissFailure(db, name);
  const added = (outcome?.extractions ?? []).filter(({ article }) => !hasArticle(db, article.id));
  for (const extraction of added) addExtraction(db, extraction);
  return { name, articles: added.map(({ article }) => article.id) };
}

function fail(db: Writer, failure: ImportResult['failures'][number]): Stored {
  addFailure(db, failure);
  return { failure };
}

function add(result: ImportResult, stored: Stored[]): void {
  for (const file of stored) {
    if ('failure' in file) result.failures.push(file.failure);
    else if (file.articles.length === 0) result.unchanged.push(file.name);
    else result.imported.push(...file.articles.map((id) => ({ id, name: file.name })));
  }
}

function hasArticle(db: Reader, id: string): boolean {
  return db.get(z.unknown(), 'SELECT 1 FROM article WHERE id = ?', id) !== undefined;
}

/** Milliseconds between two reports, and from the start until a rate can be told. */
const REPORT_EVERY = 100;
const RATE_AFTER = 1000;

/** A function to call with how many more files are stored; it reports now and then, and at the end. */
function progressOf(
  total: number,
  report: ImportOptions['onProgress'],
): (files: number, name: string) => void {
  const started = performance.now();
  let reported = Number.NEGATIVE_INFINITY;
  let done = 0;
  return (files, name) => {
    done += files;
    const now = performance.now();
    if (!report || (now - reported < REPORT_EVERY && done < total)) return;
    reported = now;
    const seconds = (now - started) / 1000;
    const rate = now - started < RATE_AFTER ? null : done / seconds;
    report({ done, total, name, rate, remaining: rate === null ? null : (total - done) / rate });
  };
}
