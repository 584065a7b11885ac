import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { Article, Block, Published } from './article.ts';
import { classify, type Part } from './blocks.ts';
import { decode } from './decode.ts';
import { detectLanguage } from './language.ts';
import { type Markdown, readMarkdown } from './markdown.ts';
import { splitParagraphs } from './paragraphs.ts';
import { fromAddresses, fromAgencyDateline, fromDatelines, fromFileName, UNKNOWN } from './published.ts';
import { ReadError } from './read-error.ts';

/** What the user knows better than the file. */
export interface ReadOptions {
  /** ISO date or date-time; counts before everything found in the file. */
  published?: string;
  /** BCP 47 primary language. */
  language?: string;
}

const MARKDOWN = /\.(?:md|markdown)$/i;
const PLAIN = /\.(?:txt|text)$/i;
const ID_LENGTH = 16;
/** Shorter texts, in characters, do not show their language reliably beside names. */
const MIN_DETECTABLE = 80;

/**
 * Reads a plain-text or Markdown file as an article.
 * @param path the path or name it was given under; its ending tells the format
 * @throws ReadError when it is none Dateline can read
 */
export function readArticle(bytes: Uint8Array, path: string, options: ReadOptions = {}): Article {
  if (!PLAIN.test(path) && !MARKDOWN.test(path))
    throw new ReadError(
      'unsupported',
      path,
      'this kind of file cannot be read; save the article as .txt or .md.',
    );
  const text = decode(bytes, path);
  const markdown = MARKDOWN.test(path) ? readMarkdown(text) : null;
  const parts = classify(markdown?.paragraphs ?? splitParagraphs(text));
  const language = options.language ?? detectLanguage(proseOf(parts) || text);
  return {
    id: bytesToHex(sha256(bytes)).slice(0, ID_LENGTH),
    path,
    title: markdown?.title ?? titleOf(parts),
    language,
    text,
    published: options.published ? told(options.published) : findPublished(parts, markdown, text, path),
    blocks: parts.map((part) => toBlock(part, language)),
  };
}

/** Captions are often left in the picture agency's language. */
function toBlock({ paragraph: { start, end, text }, kind }: Part, language: string): Block {
  if (kind !== 'caption' || text.length < MIN_DETECTABLE) return { kind, start, end };
  const own = detectLanguage(text);
  return own === language || own === 'und' ? { kind, start, end } : { kind, start, end, language: own };
}

function told(value: string): Published {
  return { value, provenance: 'user', start: null, end: null };
}

/** The cascade: front matter, datelines, the article's address, the file name. */
function findPublished(parts: Part[], markdown: Markdown | null, text: string, path: string): Published {
  const datelines = parts.flatMap(({ paragraph, dateline }) => (dateline ? [{ paragraph, dateline }] : []));
  const lead = parts.find(({ kind }) => kind === 'body')?.paragraph;
  const addresses = parts.flatMap(({ paragraph, kind }) => (kind === 'navigation' ? [paragraph] : []));
  return (
    markdown?.published ??
    fromDatelines(datelines) ??
    (lead ? fromAgencyDateline(lead) : null) ??
    fromAddresses(addresses, text) ??
    fromFileName(path) ??
    UNKNOWN
  );
}

/** " | Section" or " - Newspaper" behind a headline names the page it stood on. */
const TITLE_SUFFIX = /\s+[|•·]\s+[^|•·]{2,60}$/u;

function titleOf(parts: Part[]): string | null {
  const title = parts.find(({ kind }) => kind === 'title');
  return title
    ? title.paragraph.text
        .replace(/^#+\s*/, '')
        .replace(TITLE_SUFFIX, '')
        .trim()
    : null;
}

function proseOf(parts: Part[]): string {
  return parts.flatMap(({ paragraph, kind }) => (kind === 'body' ? [paragraph.text] : [])).join('\n');
}
