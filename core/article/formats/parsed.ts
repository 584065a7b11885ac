import type { Published } from '../article.ts';
import type { Hint, Paragraph } from '../paragraphs.ts';
import { ReadError } from '../read-error.ts';

/** An article as its file's format gives it: clean text in paragraphs, and what the format's metadata says. */
export interface ParsedArticle {
  /** What the reader shows; every paragraph's offsets are offsets into it. */
  text: string;
  paragraphs: Paragraph[];
  title: string | null;
  /** BCP 47 primary language; counts where the text does not show its language by itself. */
  language: string | null;
  published: Published | null;
  updated: Published | null;
  /** The article's own addresses, which may hold its date. */
  addresses: string[];
  /** The name of the file within the file that it stands in: of an attachment. */
  part?: string;
}

/** Articles of one file. */
export const MAX_ARTICLES = 10_000;

export function tooMany(path: string): ReadError {
  return new ReadError('over-limit', path, `it holds more than ${MAX_ARTICLES} articles; split it.`);
}

/**
 * Reads one kind of file. A file may hold several articles.
 * @throws ReadError when it is none, or over one of the format's limits
 */
export type Parser = (bytes: Uint8Array, path: string) => Promise<ParsedArticle[]>;

/** A paragraph before its place in the text is known. */
export interface Piece {
  text: string;
  hint: Hint | null;
  /** Page of a paginated file, from 1. */
  page?: number;
}

const BETWEEN = '\n\n';

/** Joins pieces to a text with a blank line between them. Paragraph i is piece i, so no piece may be blank. */
export function compose(pieces: Piece[]): { text: string; paragraphs: Paragraph[] } {
  const paragraphs: Paragraph[] = [];
  let start = 0;
  for (const piece of pieces) {
    const end = start + piece.text.length;
    paragraphs.push({ ...piece, start, end });
    start = end + BETWEEN.length;
  }
  return { text: pieces.map(({ text }) => text).join(BETWEEN), paragraphs };
}
