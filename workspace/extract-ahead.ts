import type { ReadOptions } from '../core/article/read.ts';
import type { ExtractPool, FailedOutcome, Outcome } from './extract-pool.ts';
import type { Found } from './extract-worker.ts';

/** A file to be read when it is its turn. */
export interface SourceFile {
  /** The name or path the article is to be known by. */
  name: string;
  /** Its bytes; null where it is larger than an article may be. @throws Error with a reason in words */
  read(): Promise<Uint8Array | null> | Uint8Array | null;
}

export interface Extracted<File extends SourceFile, Kind extends keyof Found> {
  file: File;
  /** null for a file that was to be left out. */
  outcome: Outcome<Kind> | null;
}

export interface AheadOptions<File extends SourceFile> {
  optionsFor?: (file: File) => ReadOptions;
  /** Says of a file's bytes that they need not be looked at. */
  leaveOut?: (bytes: Uint8Array) => boolean;
  signal?: AbortSignal;
}

/** How far the threads may be ahead of what is taken from them: files, and bytes of files. */
const FILES_AHEAD = 16;
const BYTES_AHEAD = 4 * 1024 * 1024;

/**
 * What became of each file, in their order. Worker threads extract ahead, as far as the memory for it is small; a file
 * that cannot be read is an outcome, not an error.
 * @throws DOMException or Error named `AbortError` when the signal was given
 */
export async function* extractAhead<File extends SourceFile, Kind extends keyof Found>(
  pool: ExtractPool<Kind>,
  files: Iterable<File>,
  options: AheadOptions<File> = {},
): AsyncGenerator<Extracted<File, Kind>> {
  const ahead: { size: number; extracted: Promise<Extracted<File, Kind>> }[] = [];
  const isFull = () =>
    ahead.length >= FILES_AHEAD ||
    (ahead.length > pool.threads && ahead.reduce((sum, { size }) => sum + size, 0) > BYTES_AHEAD);
  for (const file of files) {
    options.signal?.throwIfAborted();
    const content = await contentOf(file);
    const extracted = extractOne(pool, file, content, options);
    // Awaited in its turn; until then a rejection is not an unhandled one.
    extracted.catch(() => {});
    ahead.push({ size: content instanceof Uint8Array ? content.length : 0, extracted });
    while (isFull()) {
      const first = ahead.shift();
      if (first) yield await first.extracted;
    }
  }
  for (const { extracted } of ahead) yield await extracted;
}

/** The bytes of a file, or why there are none. */
async function contentOf(file: SourceFile): Promise<Uint8Array | null | FailedOutcome> {
  try {
    return await file.read();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { ok: false, code: 'unreadable', message: `${file.name}: ${reason}.` };
  }
}

async function extractOne<File extends SourceFile, Kind extends keyof Found>(
  pool: ExtractPool<Kind>,
  file: File,
  content: Uint8Array | null | FailedOutcome,
  { optionsFor, leaveOut, signal }: AheadOptions<File>,
): Promise<Extracted<File, Kind>> {
  if (content !== null && 'ok' in content) return { file, outcome: content };
  if (content && leaveOut?.(content)) return { file, outcome: null };
  return { file, outcome: await pool.extract(content, file.name, optionsFor?.(file), signal) };
}
