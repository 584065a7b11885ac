/** The body of an article as messages and feeds carry it: plain text, or HTML that is nothing but the article. */
import { splitParagraphs } from '../paragraphs.ts';
import { passagesOf } from './html/passages.ts';
import { parseHtml } from './html/tree.ts';
import type { Piece } from './parsed.ts';

/** @throws ReadError `over-limit` */
export function piecesOfHtml(html: string, path: string): Piece[] {
  return passagesOf(parseHtml(html, path)).map(({ text, region }) => ({ text, hint: region }));
}

export function piecesOfText(text: string): Piece[] {
  return splitParagraphs(text).map(({ text, hint }) => ({ text, hint }));
}
