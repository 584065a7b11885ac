/** Saved web pages: the article's text with what stands around it, and the publication date that the page tells. */
import { ReadError } from '../read-error.ts';
import { severalArticles } from './html/articles.ts';
import { decodeMarkup } from './html/charset.ts';
import { hintsOf } from './html/hints.ts';
import { findMainText } from './html/main-text.ts';
import { type Metadata, readMetadata, readOwnMetadata } from './html/metadata.ts';
import { type Passage, passagesOf } from './html/passages.ts';
import { fromTimes } from './html/times.ts';
import { type Element, parseHtml } from './html/tree.ts';
import { compose, type ParsedArticle } from './parsed.ts';

/**
 * Reads a page, which mostly is one article. Everything that it shows as text is in the article's text; what is not the
 * article is hinted as navigation, related, advert or comment. Of a page of several articles each has its own text.
 * @throws ReadError `encoding`, `over-limit`, `no-text`
 */
export async function parseHtmlPage(bytes: Uint8Array, path: string): Promise<ParsedArticle[]> {
  const document = parseHtml(decodeMarkup(bytes, path), path);
  const metadata = readMetadata(document);
  const passages = passagesOf(document);
  if (passages.length === 0) throw new ReadError('no-text', path, 'the page shows no text; save it again.');
  const several = severalArticles(document, passages);
  if (several.length > 0)
    return several.map((own) => toArticle(own, null, readOwnMetadata(document, titleOf(own), metadata)));
  return [toArticle(passages, await findMainText(document, passages), metadata)];
}

/** One of several articles has its first heading as title. */
function titleOf(passages: Passage[]): string | null {
  return passages.find(({ region }) => region === 'heading')?.text ?? null;
}

/** @param main elements that hold the article itself; null when nobody could tell */
function toArticle(
  passages: Passage[],
  main: ReadonlySet<Element> | null,
  { title, published, updated, ...metadata }: Metadata,
): ParsedArticle {
  const hints = hintsOf(passages, main, title);
  const { text, paragraphs } = compose(
    passages.map((passage, i) => ({ text: passage.text, hint: hints[i] ?? null })),
  );
  const times = fromTimes(passages, paragraphs);
  const shown = passages.find((_, i) => hints[i] === 'title')?.text ?? null;
  return {
    ...metadata,
    text,
    paragraphs,
    title: shown ?? title,
    published: published ?? times.published,
    updated: updated ?? times.updated,
  };
}
