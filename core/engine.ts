import { type ReadOptions, readArticle } from './article/read.ts';
import { type Extraction, extractFrom } from './extraction.ts';

/**
 * Reads a plain-text or Markdown file and extracts its event mentions, at once. Of any other format `readArticles` gives
 * the articles, and `extractFrom` what is in them.
 * @throws ReadError when the file cannot be read as an article
 */
export function extract(bytes: Uint8Array, path: string, options: ReadOptions = {}): Extraction {
  return extractFrom(readArticle(bytes, path, options));
}
