/** Files into the workspace: read in worker threads, stored a few at a time, merged meanwhile and at the end. */
import { availableParallelism } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import { idOf } from '../core/article/id.ts';
import { addFailure, dismissFailure } from './articles.ts';
import type { Failure, Notification } from './contract.ts';
import type { Reader, Writer } from './database.ts';
import { addVersion } from './edits/versions.ts';
import { WorkspaceError } from './error.ts';
import { sortOut } from './exchange/exchange.ts';
import { type ExchangeResult, importExchange } from './exchange/import.ts';
import { hasArticle } from './exchange/store.ts';
import { type Extracted, extractAhead, type SourceFile } from './extract-ahead.ts';
import { createExtractPool } from './extract-pool.ts';
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
  /** Those of them that took the place of an older version. */
  updated: { id: string; name: string }[];
  /** Files that were in the workspace already. */
  unchanged: string[];
  /** Files that could not be read; `message` is one English line that names the file and says what to do. */
  failures: (Failure & { message: string })[];
  cancelled: boolean;
  /** Events that files with events in them added, or decided something about. */
  events: number;
}

type ImportedFile = Extracted<SourceFile, 'records'>;

/** Files stored at once: few enough to answer calls in between. */
const BATCH = 8;

/** Files stored from one merge to the next: events appear while more files are read. */
const MERGE_EVERY = 512;

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
  const result: ImportResult = {
    ...{ imported: [], updated: [], unchanged: [], failures: [] },
    cancelled: false,
    events: 0,
  };
  const { articles, exchanges } = await sortOut(files);
  const progress = progressOf(files.length, options.onProgress);
  const store = (batch: ImportedFile[]) => {
    const last = batch.at(-1);
    if (!last) return;
    storeAll(db, batch, result);
    progress(batch.length, last.file.name);
  };
  let unmerged = 0;
  try {
    for await (const batch of batches(db, articles, options.signal)) {
      store(batch);
      unmerged += batch.length;
      if (unmerged >= MERGE_EVERY) {
        unmerged = 0;
        // Goes on between the files; that it failed is told by the merge at the end.
        workspace.merged().catch(() => {});
      }
      await setImmediate();
    }
  } catch (error) {
    if (!options.signal?.aborted) throw error;
    result.cancelled = true;
  }
  const merged = workspace.merged();
  if (!result.cancelled) {
    await merged;
    for (const file of exchanges) {
      take(db, file.name, await importExchange(workspace, file), result);
      progress(1, file.name);
    }
  } else merged.then(workspace.changed, () => {});
  workspace.changed();
  return result;
}

/** What became of a file with events in it. */
function take(db: Writer, name: string, taken: ExchangeResult, result: ImportResult): void {
  const { articles, events, failures } = taken;
  result.events += events;
  result.imported.push(...articles.map((id) => ({ id, name })));
  if (articles.length + events + failures.length === 0) result.unchanged.push(name);
  const [first] = failures;
  if (first) addFailure(db, first);
  else dismissFailure(db, name);
  result.failures.push(...failures);
}

async function* batches(
  db: Reader,
  files: SourceFile[],
  signal?: AbortSignal,
): AsyncGenerator<ImportedFile[]> {
  // Threads take a while to start.
  if (files.length === 0) return;
  // One core is for storing and merging, and for the windows.
  const pool = createExtractPool('records', files.length, availableParallelism() - 1);
  const leaveOut = (bytes: Uint8Array) => hasArticle(db, idOf(bytes));
  let batch: ImportedFile[] = [];
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

/** What became of a batch of files, stored as one; where that fails, each by itself, so that one file fails alone. */
function storeAll(db: Writer, batch: ImportedFile[], result: ImportResult): void {
  try {
    add(
      result,
      db.gather(() => batch.map((extracted) => storeOne(db, extracted))),
    );
  } catch (error) {
    // What the disk has to say ends the import; what is odd about one article does not.
    if (error instanceof WorkspaceError) throw error;
    for (const extracted of batch) add(result, [storeAlone(db, extracted)]);
  }
}

function storeAlone(db: Writer, extracted: ImportedFile): Stored {
  const { name } = extracted.file;
  try {
    return db.gather(() => storeOne(db, extracted));
  } catch (error) {
    if (error instanceof WorkspaceError) throw error;
    return fail(db, { name, code: 'internal', message: `${name}: cannot be stored (${String(error)}).` });
  }
}

/** What became of a file: the articles that are new, or why there are none. */
type Stored =
  | { name: string; articles: { id: string; isUpdate: boolean }[] }
  | { failure: ImportResult['failures'][number] };

function storeOne(db: Writer, { file: { name }, outcome }: ImportedFile): Stored {
  if (outcome?.ok === false) return fail(db, { name, code: outcome.code, message: outcome.message });
  dismissFailure(db, name);
  const added = (outcome?.found ?? []).filter(({ id }) => !hasArticle(db, id));
  const articles = added.map((record) => {
    const replaced = addVersion(db, record);
    // One that the user had removed comes back as it was.
    return { id: record.id, isUpdate: replaced !== null && replaced !== record.id };
  });
  return { name, articles };
}

function fail(db: Writer, failure: ImportResult['failures'][number]): Stored {
  addFailure(db, failure);
  return { failure };
}

function add(result: ImportResult, stored: Stored[]): void {
  for (const file of stored) {
    if ('failure' in file) result.failures.push(file.failure);
    else if (file.articles.length === 0) result.unchanged.push(file.name);
    else
      for (const { id, isUpdate } of file.articles) {
        result.imported.push({ id, name: file.name });
        if (isUpdate) result.updated.push({ id, name: file.name });
      }
  }
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
