/** Files into the workspace: read in worker threads, stored one file at a time, merged at the end. */
import { setImmediate } from 'node:timers/promises';
import { z } from 'zod';
import { idOf } from '../core/article/id.ts';
import type { Extraction } from '../core/extraction.ts';
import { addFailure, dismissFailure } from './articles.ts';
import type { Failure, Notification } from './contract.ts';
import type { Reader, Writer } from './database.ts';
import { WorkspaceError } from './error.ts';
import { createExtractPool, type ExtractPool, type Outcome } from './extract-pool.ts';
import { addExtraction } from './extractions.ts';
import { mergeSteps, needsMerge } from './merge.ts';
import type { Workspace } from './open.ts';

export interface ImportFile {
  /** The name or path the article is to be known by. */
  name: string;
  /** The bytes, read when it is the file's turn; null where the file is over `MAX_ARTICLE_BYTES`. */
  read(): Promise<Uint8Array | null> | Uint8Array | null;
}

export type ImportProgress = Omit<Extract<Notification, { kind: 'import-progress' }>, 'kind'>;

export interface ImportOptions {
  /** Called for every file, a few times per second at most. */
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

/**
 * Imports files in their order. Safe to repeat after a crash: every file is stored in a transaction of its own, and
 * one that is stored already is left as it is.
 * @throws WorkspaceError `read-only`, `busy`, or what the disk has to say
 */
export async function importFiles(
  workspace: Workspace,
  files: ImportFile[],
  options: ImportOptions = {},
): Promise<ImportResult> {
  const db = workspace.writer();
  const result: ImportResult = { imported: [], unchanged: [], failures: [], cancelled: false };
  const progress = progressOf(files.length, options.onProgress);
  const pool = createExtractPool(files.length);
  try {
    for await (const { file, outcome } of outcomes(db, pool, files, options.signal)) {
      store(db, file, outcome, result);
      progress(file.name);
    }
  } catch (error) {
    if (!options.signal?.aborted) throw error;
    result.cancelled = true;
  } finally {
    await pool.close();
    if (needsMerge(db)) for (const _step of mergeSteps(db)) await setImmediate();
    workspace.changed();
  }
  return result;
}

interface Extracted {
  file: ImportFile;
  /** null where the workspace has the article already. */
  outcome: Outcome | null;
}

/** The outcomes in the order of the files, a few of them calculated ahead. */
async function* outcomes(
  db: Reader,
  pool: ExtractPool,
  files: ImportFile[],
  signal?: AbortSignal,
): AsyncGenerator<Extracted> {
  const ahead: Promise<Extracted>[] = [];
  for (const file of files) {
    signal?.throwIfAborted();
    const next = extractOne(db, pool, file, signal);
    // Awaited in its turn below; until then a rejection is not an unhandled one.
    next.catch(() => {});
    ahead.push(next);
    const first = ahead.length > 2 * pool.threads ? ahead.shift() : undefined;
    if (first) yield await first;
  }
  for (const rest of ahead) yield await rest;
}

async function extractOne(
  db: Reader,
  pool: ExtractPool,
  file: ImportFile,
  signal?: AbortSignal,
): Promise<Extracted> {
  let bytes: Uint8Array | null;
  try {
    bytes = await file.read();
  } catch (error) {
    const message = `${file.name}: cannot be opened (${error instanceof Error ? error.message : error}).`;
    return { file, outcome: { ok: false, code: 'unreadable', message } };
  }
  if (bytes && hasArticle(db, idOf(bytes))) return { file, outcome: null };
  return { file, outcome: await pool.extract(bytes, file.name, {}, signal) };
}

function store(db: Writer, { name }: ImportFile, outcome: Outcome | null, result: ImportResult): void {
  if (outcome?.ok === false) {
    fail(db, { name, code: outcome.code, message: outcome.message }, result);
    return;
  }
  try {
    const added = db.transaction(() => {
      dismissFailure(db, name);
      const isNew = ({ article }: Extraction) => !hasArticle(db, article.id);
      const extractions = (outcome?.extractions ?? []).filter(isNew);
      for (const extraction of extractions) addExtraction(db, extraction);
      return extractions;
    });
    if (added.length === 0) result.unchanged.push(name);
    for (const { article } of added) result.imported.push({ id: article.id, name });
  } catch (error) {
    // What the disk has to say ends the import; what is odd about one article does not.
    if (error instanceof WorkspaceError) throw error;
    fail(db, { name, code: 'internal', message: `${name}: cannot be stored (${String(error)}).` }, result);
  }
}

function fail(db: Writer, failure: ImportResult['failures'][number], result: ImportResult): void {
  result.failures.push(failure);
  addFailure(db, failure);
}

function hasArticle(db: Reader, id: string): boolean {
  return db.get(z.unknown(), 'SELECT 1 FROM article WHERE id = ?', id) !== undefined;
}

/** Milliseconds between two reports, and from the start until a rate can be told. */
const REPORT_EVERY = 100;
const RATE_AFTER = 1000;

/** A function to call after every file; it reports the progress when enough time has passed, and at the end. */
function progressOf(total: number, report: ImportOptions['onProgress']): (name: string) => void {
  const started = performance.now();
  let reported = Number.NEGATIVE_INFINITY;
  let done = 0;
  return (name) => {
    done++;
    const now = performance.now();
    if (!report || (now - reported < REPORT_EVERY && done < total)) return;
    reported = now;
    const seconds = (now - started) / 1000;
    const rate = now - started < RATE_AFTER ? null : done / seconds;
    report({ done, total, name, rate, remaining: rate === null ? null : (total - done) / rate });
  };
}
