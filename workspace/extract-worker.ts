/** What a worker thread does: one file in, everything found in it out. */
import { ReadError, type ReadErrorCode } from '../core/article/read-error.ts';
import { type Extraction, extract, type ReadOptions } from '../core/engine.ts';

export interface ExtractTask {
  bytes: Uint8Array;
  name: string;
  options: ReadOptions;
}

export type ExtractReply =
  | { ok: true; extraction: Extraction }
  | { ok: false; code: ReadErrorCode; message: string };

/** An error's own properties do not survive the way between threads, so a file that is no article is a reply. */
export default function extractInWorker({ bytes, name, options }: ExtractTask): ExtractReply {
  try {
    return { ok: true, extraction: extract(bytes, name, options) };
  } catch (error) {
    if (!(error instanceof ReadError)) throw error;
    return { ok: false, code: error.code, message: error.message };
  }
}
