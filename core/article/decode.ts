import { detectEncoding, isPlainlyUtf8, markedEncoding } from './encoding.ts';
import { ReadError } from './read-error.ts';

/** The largest file that is read as an article, in bytes. */
export const MAX_BYTES = 20 * 1024 * 1024;

/** Above this share of control characters a file is taken for binary; text files have none. */
const MAX_CONTROL_SHARE = 0.02;

/** Share of characters that may be broken in a text whose encoding is declared. */
const MAX_BROKEN = 0.001;

/**
 * The text of a file, character for character, with a byte order mark if there is one, so that in UTF-8 or UTF-16 as in
 * any other encoding offsets are offsets into the text as it stands.
 * @param declared the encoding that the file itself names, in any of its names; counts unless it cannot be true
 * @throws ReadError `empty`, `too-large`, `binary` or `encoding`
 */
export function decode(bytes: Uint8Array, path: string, declared: string | null = null): string {
  if (bytes.length > MAX_BYTES)
    throw new ReadError('too-large', path, 'larger than 20 MB; split it or save its text alone.');
  const text = decodeDeclared(bytes, declared) ?? decodeDetected(bytes, path);
  if (text.trim().replace('\uFEFF', '') === '')
    throw new ReadError('empty', path, 'the file is empty; save the article again.');
  if (controlShare(text) > MAX_CONTROL_SHARE) throw binary(path);
  return text;
}

/** null where the declaration is none, or contradicted by the bytes. */
function decodeDeclared(bytes: Uint8Array, declared: string | null): string | null {
  if (declared === null || markedEncoding(bytes) || isPlainlyUtf8(bytes)) return null;
  try {
    const text = new TextDecoder(declared, { ignoreBOM: true }).decode(bytes);
    const broken = text.match(/\uFFFD/g)?.length ?? 0;
    return broken > text.length * MAX_BROKEN ? null : text;
  } catch {
    // No encoding has this name.
    return null;
  }
}

function decodeDetected(bytes: Uint8Array, path: string): string {
  const encoding = detectEncoding(bytes);
  if (encoding?.startsWith('utf-16') !== true && bytes.includes(0)) throw binary(path);
  if (!encoding)
    throw new ReadError(
      'encoding',
      path,
      'its characters are in no encoding that can be told, or in several; save it again as UTF-8 text.',
    );
  return new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
}

function binary(path: string): ReadError {
  return new ReadError('binary', path, 'not a text file; save the article as .txt or .md.');
}

/** Share of C0 control characters other than tab, line feed, form feed and carriage return. */
function controlShare(text: string): number {
  let controls = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 32 && code !== 9 && code !== 10 && code !== 12 && code !== 13) controls++;
  }
  return controls / text.length;
}
