/**
 * In which encoding the bytes of a text are: UTF-8, UTF-16, Windows-1252 or ISO-8859-15, those that German and English
 * newsrooms have used. Libraries for this (chardet, jschardet) go by the frequencies of letters in long texts; a short
 * one with three umlauts is Windows-1250 or MacRoman to them, and none knows ISO-8859-15 or UTF-16 without a mark.
 * Among so few encodings a handful of signs tells more than statistics.
 */

import { isAscii, isUtf8 } from 'node:buffer';

/** A name that `TextDecoder` knows. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'iso-8859-15';

/** Share of a text's UTF-16 units below U+0100, in German and English; typographic quotes and dashes are the rest. */
const MIN_LATIN_UNITS = 0.6;

/**
 * Share of a UTF-8 text's characters that may be broken, as when parts of other encodings were pasted into it or the end
 * was cut off.
 */
const MAX_BROKEN = 0.001;

/** Share of letters that are not ASCII in a text of more than so many: French has a tenth, Cyrillic read as Latin all. */
const MAX_ACCENTED = 0.4;
const MIN_LETTERS = 20;

/** The encoding that the byte order mark says; null without a mark. */
export function markedEncoding([first, second, third]: Uint8Array): Encoding | null {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return first === 0xef && second === 0xbb && third === 0xbf ? 'utf-8' : null;
}

/** The encoding of a text that nobody has named; null where it is none of ours, or several mixed. */
export function detectEncoding(bytes: Uint8Array): Encoding | null {
  const marked = markedEncoding(bytes) ?? utf16Without(bytes);
  if (marked) return marked;
  if (isUtf8(bytes)) return 'utf-8';
  const { characters, western, broken } = readAsUtf8(bytes);
  if (western > broken && broken <= characters * MAX_BROKEN) return 'utf-8';
  // Western letters in two or three bytes beside others in one: two encodings in one file.
  return western > 0 ? null : singleByte(bytes);
}

/** Whether the bytes can be nothing but UTF-8: letters of several bytes, and not one that is broken. */
export function isPlainlyUtf8(bytes: Uint8Array): boolean {
  return isUtf8(bytes) && !isAscii(bytes);
}

/** UTF-16 without a mark shows by the zero in every other byte of ASCII characters. */
function utf16Without(bytes: Uint8Array): Encoding | null {
  if (bytes.length < 2 || bytes.length % 2 !== 0 || !bytes.includes(0)) return null;
  const zeros = [0, 0];
  for (const [i, byte] of bytes.entries()) if (byte === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const enough = (bytes.length / 2) * MIN_LATIN_UNITS;
  if (even >= enough && odd === 0) return 'utf-16be';
  return odd >= enough && even === 0 ? 'utf-16le' : null;
}

interface Utf8Reading {
  characters: number;
  /** Letters and signs of Western texts beyond ASCII; Windows-1252 makes no such ones by chance ("ß“" would be NKo). */
  western: number;
  broken: number;
}

function readAsUtf8(bytes: Uint8Array): Utf8Reading {
  const text = new TextDecoder('utf-8').decode(bytes);
  const reading: Utf8Reading = { characters: text.length, western: 0, broken: 0 };
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0xfffd) reading.broken++;
    else if ((code >= 0xa0 && code < 0x250) || (code >= 0x2000 && code < 0x2300)) reading.western++;
  }
  return reading;
}

function singleByte(bytes: Uint8Array): Encoding | null {
  const encoding = isLatin9(bytes) ? 'iso-8859-15' : 'windows-1252';
  return isWestern(new TextDecoder(encoding).decode(bytes)) ? encoding : null;
}

/** Bytes that are typographic quotes, dashes and € in Windows-1252 and control characters in ISO-8859-15. */
const isWindowsOnly = (byte: number) => byte >= 0x80 && byte <= 0x9f;

/** The eight characters in which ISO-8859-15 differs from ISO-8859-1 and Windows-1252: there ¤ ¦ ¨ ´ ¸ ¼ ½ ¾. */
const DIFFERENT = /[€ŠšŽžŒœŸ]/gu;
/** Where they are what they seem: the euro sign anywhere, letters in a word, capitals at its beginning. */
const PLAUSIBLE =
  /€|(?<!\p{L})[ŠŽŒŸ](?=\p{Ll}{2})|(?<=\p{Lu})[ŠŽŒŸ]|[ŠŽŒŸ](?=\p{Lu})|(?<=\p{L})[šžœ]|(?<!\d)[šžœ](?=\p{Ll})/gu;

function isLatin9(bytes: Uint8Array): boolean {
  if (bytes.some(isWindowsOnly)) return false;
  const text = new TextDecoder('iso-8859-15').decode(bytes);
  const different = text.match(DIFFERENT)?.length ?? 0;
  return (text.match(PLAUSIBLE)?.length ?? 0) * 2 > different;
}

/** A sign or capital amid small letters that is no apostrophe: an umlaut of MacRoman or DOS read as Windows-1252. */
const AMID = /(?<=\p{L})[^\p{Ll}\p{ASCII}’‘´\u00AD·](?=\p{Ll})/gu;
/** Of the characters that are not ASCII, no more than this share is such a sign. */
const MAX_AMID = 0.4;

/** Whether a text looks like a Western language rather than another encoding read as one. */
function isWestern(text: string): boolean {
  if (/[\u0080-\u009f]/.test(text)) return false;
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const accented = text.match(/[^\P{L}\p{ASCII}]/gu)?.length ?? 0;
  if (letters > MIN_LETTERS && accented > letters * MAX_ACCENTED) return false;
  const special = text.match(/\P{ASCII}/gu)?.length ?? 0;
  return (text.match(AMID)?.length ?? 0) <= special * MAX_AMID;
}
