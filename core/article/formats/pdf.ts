/** PDF files: the text of their pages in reading order. Nothing is drawn, run or loaded. */
import { readDateline } from '../datelines.ts';
import { ReadError } from '../read-error.ts';
import { compose, type ParsedArticle, type Piece } from './parsed.ts';
import { furnitureOf } from './pdf/furniture.ts';
import { type Line, linesOf } from './pdf/lines.ts';
import { readPages } from './pdf/pages.ts';
import { toPieces } from './pdf/paragraphs.ts';
import { readingOrder } from './pdf/reading-order.ts';

/**
 * Reads a PDF as one article. The dates in its properties tell when the file was made, not when the article was
 * published, so they are not asked.
 * @throws ReadError `over-limit`, `damaged`, `no-text`
 */
export async function parsePdf(bytes: Uint8Array, path: string): Promise<ParsedArticle> {
  const { pages, language } = await readPages(bytes, path);
  const lined = pages.map((page) => ({ page, lines: linesOf(page) }));
  const isFurniture = furnitureOf(lined);
  const flows = lined.flatMap(({ page, lines }) =>
    readingOrder(lines.filter((line) => !isFurniture(line, page))),
  );
  if (flows.length === 0)
    throw new ReadError(
      'no-text',
      path,
      'the PDF holds pictures of pages and no text; run text recognition on it.',
    );
  const around = lined.flatMap(({ page, lines }) =>
    lines.filter((line) => isFurniture(line, page)).map((line) => toPiece(line)),
  );
  const masthead = around.filter(({ page, hint }) => page === 1 && hint === null);
  const rest = around.filter((piece) => !masthead.includes(piece));
  return {
    ...compose([...masthead, ...toPieces(flows), ...rest]),
    title: null,
    language,
    published: null,
    updated: null,
    addresses: [],
  };
}

/** A running header with a date in it is a newspaper's masthead; of others it only matters that they are no text. */
function toPiece({ text, page }: Line): Piece {
  const words = text.trim();
  return { text: words, hint: readDateline(words) ? null : 'navigation', page };
}
