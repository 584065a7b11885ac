/** Word documents: mammoth turns styles into structure; pictures and everything else that is not text is left out. */
import { unzipSync, zipSync } from 'fflate';
import mammoth from 'mammoth';
import { ReadError } from '../read-error.ts';
import { piecesOfHtml } from './body.ts';
import { compose, type ParsedArticle } from './parsed.ts';

/** Bytes of XML in a document, unpacked; a book has a tenth of it. */
export const MAX_XML = 16 * 1024 * 1024;
/** Tags of all that XML, opening and closing; a book has a fifth of them. More take mammoth minutes and gigabytes. */
export const MAX_TAGS = 500_000;
/** Files in the package; a document with a thousand pictures has hardly more. */
const MAX_FILES = 5000;

/** The byte of "<". */
const OPENING = 0x3c;

/** The parts of the package that hold text or say where it is. */
const TEXT_PARTS =
  /^(?:\[Content_Types\]\.xml|_rels\/[^/]*\.rels|word\/[^/]+\.xml|word\/_rels\/[^/]*\.rels)$/;

/** Word's own names of styles are the same in every language of its user interface. */
const STYLES = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => h2:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
  "p[style-name='caption'] => figcaption:fresh",
];

/** @throws ReadError `over-limit`, `no-text` */
export async function parseDocx(bytes: Uint8Array, path: string): Promise<ParsedArticle> {
  const { value: html } = await mammoth.convertToHtml(
    { buffer: Buffer.from(textParts(bytes, path)) },
    { styleMap: STYLES, convertImage: mammoth.images.imgElement(async () => ({ src: '' })) },
  );
  const pieces = piecesOfHtml(html, path);
  if (pieces.length === 0)
    throw new ReadError('no-text', path, 'the document has no text; save the article again.');
  const firstHeading = pieces.find(({ hint }) => hint === 'heading');
  return {
    ...compose(pieces.map((piece) => (piece === firstHeading ? { ...piece, hint: 'title' } : piece))),
    title: null,
    language: null,
    published: null,
    updated: null,
    addresses: [],
  };
}

/**
 * The package with nothing but its texts. Its directory tells beforehand how large they are, and nothing is unpacked
 * beyond that size, whatever the compressed data hold.
 */
function textParts(bytes: Uint8Array, path: string): Uint8Array {
  let files = 0;
  let size = 0;
  const parts = unzipSync(bytes, {
    filter({ name, originalSize }) {
      if (++files > MAX_FILES) throw tooLarge(path, `more than ${MAX_FILES} files`);
      if (!TEXT_PARTS.test(name)) return false;
      size += originalSize;
      if (size > MAX_XML) throw tooLarge(path, `more than ${MAX_XML / 1024 / 1024} MB of text`);
      return true;
    },
  });
  if (countTags(Object.values(parts)) > MAX_TAGS) throw tooLarge(path, `more than ${MAX_TAGS} tags`);
  return zipSync(parts, { level: 0 });
}

function countTags(parts: Uint8Array[]): number {
  let tags = 0;
  for (const part of parts) for (const byte of part) if (byte === OPENING) tags++;
  return tags;
}

function tooLarge(path: string, what: string): ReadError {
  return new ReadError('over-limit', path, `the document holds ${what}; split it into its articles.`);
}
