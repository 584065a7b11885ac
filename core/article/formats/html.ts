/** Saved web pages: the article's text with what stands around it, and the publication date that the page tells. */
import type { Published } from '../article.ts';
import { isProse } from '../blocks.ts';
import { UPDATED } from '../cues.ts';
import { findDates } from '../dates.ts';
import type { Paragraph } from '../paragraphs.ts';
import { fromMetadata } from '../published.ts';
import { ReadError } from '../read-error.ts';
import { decodeMarkup } from './html/charset.ts';
import { hintsOf } from './html/hints.ts';
import { findMainText } from './html/main-text.ts';
import { readMetadata } from './html/metadata.ts';
import { type Passage, passagesOf, type Time } from './html/passages.ts';
import { isBoilerplate } from './html/regions.ts';
import { attribute, parseHtml } from './html/tree.ts';
import { compose, type ParsedArticle } from './parsed.ts';

/**
 * Reads a page. Everything that it shows as text is in the article's text; what is not the article is hinted as
 * navigation, related, advert or comment.
 * @throws ReadError `encoding`, `over-limit`, `no-text`
 */
export async function parseHtmlPage(bytes: Uint8Array, path: string): Promise<ParsedArticle> {
  const document = parseHtml(decodeMarkup(bytes, path), path);
  const { title, published, updated, ...metadata } = readMetadata(document);
  const passages = passagesOf(document);
  if (passages.length === 0) throw new ReadError('no-text', path, 'the page shows no text; save it again.');
  const main = await findMainText(document, passages);
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

interface ArticleTime extends Time {
  paragraph: Paragraph;
  /** What stands before it in its paragraph, back to the `<time>` before it: "Aktualisiert am". */
  before: string;
  inHeader: boolean;
}

/** The `<time>` elements about the article: marked as its publication date, or standing in its header. */
function fromTimes(
  passages: Passage[],
  paragraphs: Paragraph[],
): Pick<ParsedArticle, 'published' | 'updated'> {
  const times = passages.flatMap(({ times, region }, i): ArticleTime[] => {
    const paragraph = paragraphs[i];
    if (!paragraph || isBoilerplate(region)) return [];
    const inHeader =
      (paragraph.hint === null && !isProse(paragraph.text)) ||
      paragraph.hint === 'byline' ||
      paragraph.hint === 'kicker';
    return times.map((time, n) => {
      const before = paragraph.text.slice(times[n - 1]?.end ?? 0, time.start);
      return { ...time, paragraph, before, inHeader };
    });
  });
  const header = times.filter(({ inHeader }) => inHeader);
  const marked = times.find(({ element }) => attribute(element, 'pubdate') !== null);
  const updated = header.find((time) => UPDATED.test(time.before));
  const published = marked ?? header.find((time) => time !== updated);
  return { published: dateOf(published), updated: dateOf(updated) };
}

function dateOf(time: ArticleTime | undefined): Published | null {
  if (!time) return null;
  const { element, paragraph, start, end } = time;
  const words = paragraph.text.slice(start, end);
  const value = fromMetadata(attribute(element, 'datetime') ?? findDates(words)[0]?.value ?? null, 'time');
  return value && { ...value, start: paragraph.start + start, end: paragraph.start + end };
}
