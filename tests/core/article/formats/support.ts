import { readFileSync } from 'node:fs';
import { zipSync, zlibSync } from 'fflate';
import type { Article } from '../../../../core/article/article.ts';
import { readArticles } from '../../../../core/article/read.ts';

export const encode = (text: string) => new TextEncoder().encode(text);

/**
 * A text's bytes in an encoding of one byte per character, by the table of the platform's own decoder.
 * @throws Error where the encoding has no such character
 */
export function encodeIn(
  encoding: 'windows-1252' | 'iso-8859-15' | 'macintosh' | 'ibm866',
  text: string,
): Uint8Array {
  const table = new TextDecoder(encoding).decode(Uint8Array.from({ length: 256 }, (_, byte) => byte));
  return Uint8Array.from(text, (character) => {
    const byte = table.indexOf(character);
    if (byte < 0) throw new Error(`${encoding} has no ${character}`);
    return byte;
  });
}

/** A text's bytes in UTF-16, without a byte order mark. */
export function encodeUtf16(text: string, order: 'le' | 'be'): Uint8Array {
  const bytes = Buffer.from(text, 'utf16le');
  return new Uint8Array(order === 'le' ? bytes : bytes.swap16());
}

const FIXTURES = 'tests/fixtures/formats/';

export const fixture = (name: string) => readArticles(readFileSync(FIXTURES + name), name);

/** The one article of a file. */
export async function readOne(bytes: Uint8Array, path: string): Promise<Article> {
  const [article, ...more] = await readArticles(bytes, path);
  if (!article || more.length > 0) throw new Error(`${path}: ${more.length + 1} articles`);
  return article;
}

/** Its blocks as lines: `kind: text`. */
export function blocksOf({ text, blocks }: Article): string[] {
  return blocks.map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`);
}

const CONTENT_TYPES = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
  <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
  <Override PartName="/word/document.xml"
    ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`;
const RELATIONSHIPS = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
  <Relationship Id="r1" Target="word/document.xml"
    Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/></Relationships>`;
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** A Word document. @param paragraphs style's name and text; the style null for ordinary text */
export function docxOf(paragraphs: [style: string | null, text: string][]): Uint8Array {
  const body = paragraphs.map(([style, text]) => {
    const properties = style ? `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>` : '';
    return `<w:p>${properties}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
  });
  return packageOf(`<w:document xmlns:w="${WORD}"><w:body>${body.join('')}</w:body></w:document>`);
}

/** A Word document with these parts. */
export function packageOf(document: string, more: Record<string, Uint8Array> = {}): Uint8Array {
  const styles = ['Title', 'Subtitle', 'Quote', 'caption', 'heading 1', 'heading 2'].map(
    (name) => `<w:style w:type="paragraph" w:styleId="${name}"><w:name w:val="${name}"/></w:style>`,
  );
  return zipSync({
    '[Content_Types].xml': encode(CONTENT_TYPES),
    '_rels/.rels': encode(RELATIONSHIPS),
    'word/document.xml': encode(document),
    'word/styles.xml': encode(`<w:styles xmlns:w="${WORD}">${styles.join('')}</w:styles>`),
    ...more,
  });
}

/** Text on a PDF page: points from the left and upper edge of an A4 page, font size. */
export interface PdfText {
  x: number;
  y: number;
  size?: number;
  text: string;
}

const PAGE_HEIGHT = 842;

/** A PDF with these texts on its pages, in Helvetica. */
export function pdfOf(pages: PdfText[][]): Uint8Array {
  return pdfOfStreams(pages.map((texts) => streamOf(texts.map(showText).join('\n'))));
}

/** A PDF with a page of so many blanks, packed so many times. */
export function pdfBomb(blanks: number, times: number): Uint8Array {
  let data: Uint8Array = new Uint8Array(blanks).fill(0x20);
  for (let i = 0; i < times; i++) data = zlibSync(data, { level: 9 });
  const content = Array.from(data, (byte) => String.fromCharCode(byte)).join('');
  return pdfOfStreams([streamOf(content, `/Filter [${'/FlateDecode '.repeat(times)}]`)]);
}

function pdfOfStreams(streams: string[]): Uint8Array {
  const font = 3;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${streams.length} /Kids [${streams.map((_, i) => `${4 + 2 * i} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    ...streams.flatMap((stream, i) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 ${PAGE_HEIGHT}] /Contents ${5 + 2 * i} 0 R
        /Resources << /Font << /F ${font} 0 R >> >> >>`,
      stream,
    ]),
  ];
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, i) => {
    const offset = file.length;
    file += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(offset).padStart(10, '0')} 00000 n `;
  });
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join('\n')}\n`;
  file += `${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`;
  return Uint8Array.from(file, (character) => character.charCodeAt(0));
}

function showText({ x, y, size = 10, text }: PdfText): string {
  return `BT /F ${size} Tf 1 0 0 1 ${x} ${PAGE_HEIGHT - y} Tm (${text.replace(/[()\\]/g, '\\$&')}) Tj ET`;
}

function streamOf(content: string, filter = ''): string {
  return `<< /Length ${content.length} ${filter} >>\nstream\n${content}\nendstream`;
}

/** Lines under one another, as a PDF page sets them. */
export function column(x: number, y: number, lines: string[], size = 10): PdfText[] {
  return lines.map((text, i) => ({ x, y: y + i * size * 1.2, size, text }));
}
