/** Plain text and Markdown: the text is the file's, character for character. */
import { decode } from '../decode.ts';
import { readMarkdown } from '../markdown.ts';
import { splitParagraphs } from '../paragraphs.ts';
import type { ParsedArticle } from './parsed.ts';

const NOTHING_TOLD = { title: null, language: null, published: null, updated: null, addresses: [] };

/** @throws ReadError `empty`, `too-large`, `binary` or `encoding` */
export function parsePlainText(bytes: Uint8Array, path: string): ParsedArticle {
  const text = decode(bytes, path);
  return { ...NOTHING_TOLD, text, paragraphs: splitParagraphs(text) };
}

/** @throws ReadError `empty`, `too-large`, `binary` or `encoding` */
export function parseMarkdown(bytes: Uint8Array, path: string): ParsedArticle {
  const text = decode(bytes, path);
  return { ...NOTHING_TOLD, text, ...readMarkdown(text) };
}
