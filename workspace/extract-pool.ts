import { availableParallelism } from 'node:os';
import { extname } from 'node:path';
import { Piscina } from 'piscina';
import type { ReadOptions } from '../core/article/read.ts';
import { type Failure, MAX_ARTICLE_BYTES } from './contract.ts';
import type { ExtractReply, ExtractTask, Found } from './extract-worker.ts';

/** The most threads, so that the rest of the machine stays usable. */
const MAX_THREADS = 8;

/** How long one file may take, in milliseconds, and how much memory, in MiB. */
const TIME_LIMIT = 120_000;
const MEMORY_LIMIT = 1024;

/** Files that a thread has: it goes on with the second at once, while the first one is stored. */
const FILES = 2;

/** Memory for new objects in each thread, in MiB: V8's own choice takes 100 MB more and is no faster here. */
const NURSERY = 8;

/** What became of a file. `message` is one English line that names the file and says what to do. */
export type Outcome<Kind extends keyof Found> = Extract<ExtractReply<Kind>, { ok: true }> | FailedOutcome;
export type FailedOutcome = Omit<Failure, 'name'> & { ok: false; message: string };

/** Worker threads that extract events from files. */
export interface ExtractPool<Kind extends keyof Found> {
  readonly threads: number;
  /**
   * Extracts one file; a file that cannot be read is an outcome, not an error.
   * @param bytes null for a file that is too large to be read
   * @throws DOMException or Error named `AbortError` when the signal was given
   */
  extract(
    bytes: Uint8Array | null,
    name: string,
    options?: ReadOptions,
    signal?: AbortSignal,
  ): Promise<Outcome<Kind>>;
  close(): Promise<void>;
}

/** The worker beside this file: the TypeScript source while developing, the bundle once built. */
const WORKER = new URL(`./extract-worker${extname(import.meta.url)}`, import.meta.url);

/**
 * @param kind what is wanted of each article
 * @param files how many there will be: more threads than that are not started
 * @param cores how many may be busy
 */
export function createExtractPool<Kind extends keyof Found>(
  kind: Kind,
  files: number,
  cores = availableParallelism(),
): ExtractPool<Kind> {
  const threads = Math.max(1, Math.min(files, cores, MAX_THREADS));
  const pool = startThreads<Kind>(kind, threads, FILES);
  /** For files that were in a thread with another when it ended: nobody knows which of them ended it. */
  let alone: Threads<Kind> | undefined;
  const places = createPlaces(threads * FILES);

  async function extractIn(
    own: Threads<Kind>,
    task: ExtractTask,
    signal: AbortSignal,
  ): Promise<Outcome<Kind>> {
    const limit = AbortSignal.timeout(TIME_LIMIT);
    try {
      return await own.run(task, { signal: AbortSignal.any([signal, limit]) });
    } catch (error) {
      if (signal.aborted) throw error;
      if (limit.aborted) return overLimit(task.name, 'time');
      if (own === pool && isEndOfThread(error)) {
        alone ??= startThreads(kind, 1, 1);
        return extractIn(alone, task, signal);
      }
      if (isOutOfMemory(error)) return overLimit(task.name, 'memory');
      const message = `${task.name}: Dateline failed on this file (${String(error)}).`;
      return { ok: false, code: 'internal', message };
    }
  }

  return {
    threads,
    async extract(bytes, name, options = {}, signal = new AbortController().signal) {
      if (bytes === null || bytes.length > MAX_ARTICLE_BYTES) return tooLarge(name);
      // The time of a file begins when a thread has it.
      await places.take();
      try {
        signal.throwIfAborted();
        return await extractIn(pool, { bytes, name, options }, signal);
      } finally {
        places.giveBack();
      }
    },
    async close() {
      await Promise.all([pool.destroy(), alone?.destroy()]);
    },
  };
}

type Threads<Kind extends keyof Found> = Piscina<ExtractTask, ExtractReply<Kind>>;

function startThreads<Kind extends keyof Found>(kind: Kind, threads: number, files: number): Threads<Kind> {
  const pool: Threads<Kind> = new Piscina({
    filename: WORKER.href,
    name: kind,
    // All from the start: Piscina ends what is above this as soon as it has nothing to do, and starting takes long.
    minThreads: threads,
    maxThreads: threads,
    concurrentTasksPerWorker: files,
    // Else a thread never comes to the end of its turn, and what weak references held is never let go: 55 KB a file.
    atomics: 'disabled',
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_LIMIT, maxYoungGenerationSizeMb: NURSERY },
  });
  pool.on('error', ignoreLateReply);
  return pool;
}

/** So many places; who finds none waits in line. */
function createPlaces(free: number) {
  const line: (() => void)[] = [];
  return {
    async take(): Promise<void> {
      if (free === 0) await new Promise<void>((resolve) => line.push(resolve));
      else free--;
    },
    giveBack(): void {
      const next = line.shift();
      if (next) next();
      else free++;
    },
  };
}

/** A thread may answer at the very moment in which its task is cancelled; nobody waits for that answer any more. */
function ignoreLateReply(error: Error): void {
  if (!error.message.startsWith('Unexpected message from Worker')) throw error;
}

/** Told to all files of a thread, whichever of them it was. */
function isEndOfThread(error: unknown): boolean {
  const isStopped =
    error instanceof Error && /^(?:Terminating worker thread|worker exited)/.test(error.message);
  return isStopped || isOutOfMemory(error);
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}

function overLimit(name: string, what: 'time' | 'memory'): FailedOutcome {
  const message = `${name}: reading it takes too much ${what}; save the article's text alone.`;
  return { ok: false, code: 'over-limit', message };
}

function tooLarge(name: string): FailedOutcome {
  const limit = MAX_ARTICLE_BYTES / 1024 / 1024;
  return {
    ok: false,
    code: 'too-large',
    message: `${name}: larger than ${limit} MB; split it into its articles.`,
  };
}
