import { fromAddresses, fromFileName, fromHiddenAddresses } from './addresses.ts';
import type { Article, Block, Published } from './article.ts';
import { classify, type Part } from './blocks.ts';
import {
  type DatelineParagraph,
  fromAgencyDateline,
  fromDatelines,
  fromSignOff,
  publishedIn,
  updatedIn,
} from './datelines.ts';
import { formatOf } from './formats/endings.ts';
import { parseFile, unsupported } from './formats/index.ts';
import type { ParsedArticle } from './formats/parsed.ts';
import { parseMarkdown, parsePlainText } from './formats/text.ts';
import { idOf } from './id.ts';
import { detectLanguage } from './language.ts';
import { isSameMoment, UNKNOWN } from './published.ts';

/** What the user knows better than the file. */
export interface ReadOptions {
  /** ISO date or date-time; counts before everything found in the file. */
  published?: string;
  /** BCP 47 primary language. */
  language?: string;
}

/** Shorter texts, in characters, do not show their language reliably beside names. */
const MIN_DETECTABLE = 80;

/**
 * Reads a file of any format; some hold several articles.
 * @param path the path or name it was given under; its ending tells the format
 * @returns the articles in the order of the file, at least one
 * @throws ReadError when there is none Dateline can read
 */
export async function readArticles(
  bytes: Uint8Array,
  path: string,
  options: ReadOptions = {},
): Promise<Article[]> {
  const parsed = await parseFile(bytes, path);
  const id = idOf(bytes);
  return parsed.map((article, i) => finish(article, i === 0 ? id : `${id}-${i + 1}`, path, options));
}

/**
 * Reads a plain-text or Markdown file as an article, at once.
 * @throws ReadError when it is none Dateline can read
 */
export function readArticle(bytes: Uint8Array, path: string, options: ReadOptions = {}): Article {
  const format = formatOf(path);
  if (format !== 'text' && format !== 'markdown') throw unsupported(path);
  const parse = format === 'text' ? parsePlainText : parseMarkdown;
  return finish(parse(bytes, path), idOf(bytes), path, options);
}

/** What all formats have in common: kinds of blocks, language, publication date. */
function finish(parsed: ParsedArticle, id: string, path: string, options: ReadOptions): Article {
  const { text } = parsed;
  const parts = classify(parsed.paragraphs);
  const language = options.language ?? languageOf(parts, parsed);
  const published = options.published
    ? told(options.published)
    : findPublished(parts, parsed, parsed.part ?? path);
  const updated = updatedOf(parts, parsed, published);
  return {
    id,
    path: parsed.part === undefined ? path : `${path}/${parsed.part}`,
    title: parsed.title ?? titleOf(parts),
    language,
    text,
    published,
    ...(updated && { updated }),
    blocks: parts.map((part) => toBlock(part, language)),
  };
}

/** The language of the text; what the file declares counts where the text is too short to show it. */
function languageOf(parts: Part[], { text, language }: ParsedArticle): string {
  const detected = detectLanguage(proseOf(parts) || text);
  return detected === 'und' ? (language ?? detected) : detected;
}

/** Captions are often left in the picture agency's language. */
function toBlock({ paragraph: { start, end, text, page }, kind }: Part, language: string): Block {
  const block: Block = { kind, start, end, ...(page !== undefined && { page }) };
  if (kind !== 'caption' || text.length < MIN_DETECTABLE) return block;
  const own = detectLanguage(text);
  return own === language || own === 'und' ? block : { ...block, language: own };
}

function told(value: string): Published {
  return { value, provenance: 'user', start: null, end: null };
}

/** The cascade: the file's metadata, datelines, the article's address, the file name. */
function findPublished(
  parts: Part[],
  { text, published, updated, addresses }: ParsedArticle,
  path: string,
): Published {
  const lead = parts.find(({ kind }) => kind === 'body')?.paragraph;
  const shown = parts.flatMap(({ paragraph, kind }) => (kind === 'navigation' ? [paragraph] : []));
  const datelines = datelinesOf(parts);
  const said = fromDatelines(datelines) ?? (lead ? fromAgencyDateline(lead) : null);
  const weak = fromHiddenAddresses(addresses, text) ?? fromAddresses(shown, text) ?? fromFileName(path);
  return (
    (published && inOwnTime(published, publishedIn(datelines))) ??
    said ??
    // An address or a name that is younger than the last change of the article is of something else.
    (weak && !isBefore(updated, weak) ? weak : null) ??
    fromSignOff(parts.map(({ paragraph }) => paragraph)) ??
    UNKNOWN
  );
}

/** What the page shows where its metadata tells the same moment by another clock. */
function inOwnTime(metadata: Published, shown: Published | null): Published {
  const isSame = metadata.value && shown?.value && isSameMoment(metadata.value, shown.value);
  return shown && isSame && metadata.value !== shown.value ? shown : metadata;
}

/**
 * When the article was last changed: never before it was published, and the same words again only where they are all that
 * is known of its publication.
 */
function updatedOf(parts: Part[], parsed: ParsedArticle, published: Published): Published | null {
  const updated = parsed.updated ?? updatedIn(datelinesOf(parts));
  if (!updated || isBefore(updated, published)) return null;
  const isOwn =
    updated.value !== published.value || (published.start !== null && updated.start === published.start);
  return isOwn ? updated : null;
}

/** By days where one of them has no time. */
function isBefore(a: Published | null, b: Published): boolean {
  if (!a?.value || !b.value) return false;
  const length = Math.min(a.value.length, b.value.length);
  return a.value.slice(0, length) < b.value.slice(0, length);
}

function datelinesOf(parts: Part[]): DatelineParagraph[] {
  return parts.flatMap(({ paragraph, dateline }) => (dateline ? [{ paragraph, dateline }] : []));
}

/** " | Section" or " - Newspaper" behind a headline names the page it stood on. */
const TITLE_SUFFIX = /\s+[|•·]\s+[^|•·]{2,60}$/u;

/** No headline is longer, in characters. */
const MAX_TITLE = 300;

function titleOf(parts: Part[]): string | null {
  const title = parts.find(({ kind }) => kind === 'title');
  return title
    ? title.paragraph.text
        .slice(0, MAX_TITLE)
        .replace(/^#+\s*/, '')
        .replace(TITLE_SUFFIX, '')
        .trim()
    : null;
}

function proseOf(parts: Part[]): string {
  return parts.flatMap(({ paragraph, kind }) => (kind === 'body' ? [paragraph.text] : [])).join('\n');
}
