import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { Article, Block, Published } from './article.ts';
import { classify, type Part } from './blocks.ts';
import { formatOf } from './formats/endings.ts';
import { parseFile, unsupported } from './formats/index.ts';
import type { ParsedArticle } from './formats/parsed.ts';
import { parseMarkdown, parsePlainText } from './formats/text.ts';
import { detectLanguage } from './language.ts';
import {
  type DatelineParagraph,
  fromAddresses,
  fromAgencyDateline,
  fromDatelines,
  fromFileName,
  fromHiddenAddresses,
  fromSignOff,
  UNKNOWN,
  updatedIn,
} from './published.ts';

/** What the user knows better than the file. */
export interface ReadOptions {
  /** ISO date or date-time; counts before everything found in the file. */
  published?: string;
  /** BCP 47 primary language. */
  language?: string;
}

const ID_LENGTH = 16;
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

/** `Article.id` of a file's first article. */
export function idOf(bytes: Uint8Array): string {
  return bytesToHex(sha256(bytes)).slice(0, ID_LENGTH);
}

/** What all formats have in common: kinds of blocks, language, publication date. */
function finish(parsed: ParsedArticle, id: string, path: string, options: ReadOptions): Article {
  const { text } = parsed;
  const parts = classify(parsed.paragraphs);
  const language = options.language ?? languageOf(parts, parsed);
  const published = options.published ? told(options.published) : findPublished(parts, parsed, path);
  const updated = parsed.updated ?? updatedIn(datelinesOf(parts));
  return {
    id,
    path,
    title: parsed.title ?? titleOf(parts),
    language,
    text,
    published,
    ...(updated && updated.value !== published.value && { updated }),
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
  { text, published, addresses }: ParsedArticle,
  path: string,
): Published {
  const lead = parts.find(({ kind }) => kind === 'body')?.paragraph;
  const shown = parts.flatMap(({ paragraph, kind }) => (kind === 'navigation' ? [paragraph] : []));
  return (
    published ??
    fromDatelines(datelinesOf(parts)) ??
    (lead ? fromAgencyDateline(lead) : null) ??
    fromHiddenAddresses(addresses, text) ??
    fromAddresses(shown, text) ??
    fromFileName(path) ??
    fromSignOff(parts.map(({ paragraph }) => paragraph)) ??
    UNKNOWN
  );
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
