/** What a worker thread does: one file in, everything found in its articles out. */
import { type ReadOptions, readArticles } from '../core/article/read.ts';
import { ReadError, type ReadErrorCode } from '../core/article/read-error.ts';
import { type Extraction, extractFrom } from '../core/extraction.ts';

export interface ExtractTask {
  bytes: Uint8Array;
  name: string;
  options: ReadOptions;
}

export type ExtractReply =
  /** A file holds one article or several. */
  { ok: true; extractions: Extraction[] } | { ok: false; code: ReadErrorCode; message: string };

/** An error's own properties do not survive the way between threads, so a file that is no article is a reply. */
export default async function extractInWorker({ bytes, name, options }: ExtractTask): Promise<ExtractReply> {
  try {
    const articles = await readArticles(bytes, name, options);
    return { ok: true, extractions: articles.map(extractFrom) };
  } catch (error) {
    if (!(error instanceof ReadError)) throw error;
    return { ok: false, code: error.code, message: error.message };
  }
}
