import { ReadError } from './read-error.ts';

/** The largest file that is read as an article, in bytes. */
export const MAX_BYTES = 20 * 1024 * 1024;

/** Above this share of control characters a file is taken for binary; text files have none. */
const MAX_CONTROL_SHARE = 0.02;

/**
 * The text of a file, character for character, with a byte order mark if there is one, so that offsets into the
 * text are offsets into the file.
 * @throws ReadError `empty`, `too-large`, `binary` or `encoding`
 */
export function decode(bytes: Uint8Array, path: string): string {
  if (bytes.length > MAX_BYTES)
    throw new ReadError('too-large', path, 'larger than 20 MB; split it or save its text alone.');
  if (bytes.includes(0))
    throw new ReadError('binary', path, 'not a text file; save the article as .txt or .md.');
  const text = decodeUtf8(bytes, path);
  if (text.trim().replace('\uFEFF', '') === '')
    throw new ReadError('empty', path, 'the file is empty; save the article again.');
  if (controlShare(text) > MAX_CONTROL_SHARE)
    throw new ReadError('binary', path, 'not a text file; save the article as .txt or .md.');
  return text;
}

function decodeUtf8(bytes: Uint8Array, path: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new ReadError('encoding', path, 'not encoded in UTF-8; save it again as UTF-8 text.');
  }
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
