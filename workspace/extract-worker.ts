/** What a worker thread does: one file in, everything found in its articles out. */
import type { Article } from '../core/article/article.ts';
import { type ReadOptions, readArticles } from '../core/article/read.ts';
import { ReadError, type ReadErrorCode } from '../core/article/read-error.ts';
import { extractFrom, type Findings } from '../core/extraction.ts';
import { type ArticleRecord, recordOf } from './records.ts';

export interface ExtractTask {
  bytes: Uint8Array;
  name: string;
  options: ReadOptions;
}

/** What the thread can make of an article. */
export interface Found {
  /** For a workspace. */
  records: ArticleRecord;
  /** For a merge in memory. */
  mentions: Findings;
}

export type ExtractReply<Kind extends keyof Found> =
  /** A file holds one article or several. */
  { ok: true; found: Found[Kind][] } | { ok: false; code: ReadErrorCode; message: string };

export const records = (task: ExtractTask): Promise<ExtractReply<'records'>> =>
  reply(task, (article) => recordOf(extractFrom(article)));

export const mentions = (task: ExtractTask): Promise<ExtractReply<'mentions'>> =>
  reply(task, (article) => ({ article, mentions: extractFrom(article).mentions }));

/** An error's own properties do not survive the way between threads, so a file that is no article is a reply. */
async function reply<Kind extends keyof Found>(
  { bytes, name, options }: ExtractTask,
  find: (article: Article) => Found[Kind],
): Promise<ExtractReply<Kind>> {
  try {
    const articles = await readArticles(bytes, name, options);
    return { ok: true, found: articles.map(find) };
  } catch (error) {
    if (!(error instanceof ReadError)) throw error;
    return { ok: false, code: error.code, message: error.message };
  }
}
