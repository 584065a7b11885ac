/** One entrance to the parsers of all formats. Those with heavy libraries are loaded when the first such file comes. */
import { MAX_BYTES } from '../decode.ts';
import { ReadError } from '../read-error.ts';
import { type Format, formatOf } from './endings.ts';
import type { ParsedArticle, Parser } from './parsed.ts';
import { parseMarkdown, parsePlainText } from './text.ts';

const PARSERS: Record<Format, Parser> = {
  text: async (bytes, path) => [parsePlainText(bytes, path)],
  markdown: async (bytes, path) => [parseMarkdown(bytes, path)],
  html: async (bytes, path) => (await import('./html.ts')).parseHtmlPage(bytes, path),
  pdf: async (bytes, path) => [await (await import('./pdf.ts')).parsePdf(bytes, path)],
  docx: async (bytes, path) => [await (await import('./docx.ts')).parseDocx(bytes, path)],
  mail: async (bytes, path) => (await import('./mail.ts')).parseMail(bytes, path, parseFile),
  mailbox: async (bytes, path) => (await import('./mail.ts')).parseMailbox(bytes, path, parseFile),
  mhtml: async (bytes, path) => (await import('./mhtml.ts')).parseMhtml(bytes, path),
  json: async (bytes, path) => (await import('./json.ts')).parseJson(bytes, path),
  xml: async (bytes, path) => (await import('./xml.ts')).parseXml(bytes, path),
};

/**
 * The articles of a file, in its order; at least one.
 * @param path the path or name it was given under; its ending tells the format
 * @throws ReadError when it is none Dateline can read
 */
export async function parseFile(bytes: Uint8Array, path: string): Promise<ParsedArticle[]> {
  const format = formatOf(path);
  if (!format) throw unsupported(path);
  if (bytes.length === 0) throw new ReadError('empty', path, 'the file is empty; save the article again.');
  if (bytes.length > MAX_BYTES)
    throw new ReadError('too-large', path, 'larger than 20 MB; split it or save its text alone.');
  try {
    return await PARSERS[format](bytes, path);
  } catch (error) {
    if (error instanceof ReadError) throw error;
    throw new ReadError('damaged', path, `damaged, or not what its name says (${reasonOf(error)}).`);
  }
}

export function unsupported(path: string): ReadError {
  return new ReadError(
    'unsupported',
    path,
    'this kind of file cannot be read; save the article as PDF, HTML, Word or text.',
  );
}

/** What a library has to say, in one line. */
function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.split('\n', 1)[0]?.slice(0, 200).replace(/\.$/, '') ?? '';
}
