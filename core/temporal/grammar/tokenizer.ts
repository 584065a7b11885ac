/** Cuts a text into tokens, in one pass over its characters. */
import { Gap, type Token, type TokenKind } from './tokens.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A part of a text: its tokens, and for each where it starts in the text, in UTF-16 code units. */
export interface Section {
  tokens: readonly Token[];
  starts: Int32Array;
}

/** Characters of a section: long enough that hardly any text has two, short enough that its tokens soon make room. */
const SECTION = 1 << 16;

/**
 * The tokens of a text, section by section, so that no more than one section is held at a time. Sections end between
 * paragraphs where they can, else between lines or words, and only in a text without blanks anywhere.
 */
export function* sectionsOf(text: string, vocabulary: Vocabulary): Generator<Section> {
  for (let start = 0; start < text.length; ) {
    const end = sectionEnd(text, start);
    yield tokenizePart(text, start, end, vocabulary);
    start = end;
  }
}

function sectionEnd(text: string, start: number): number {
  const limit = start + SECTION;
  if (limit >= text.length) return text.length;
  const half = start + SECTION / 2;
  const rest = text.slice(half, limit);
  for (const boundary of ['\n\n', '\n', ' ']) {
    const at = rest.lastIndexOf(boundary);
    if (at > 0) return half + at + boundary.length;
  }
  return limit;
}

/** The tokens of a short text. */
export function tokenize(text: string, vocabulary: Vocabulary): readonly Token[] {
  return tokenizePart(text, 0, text.length, vocabulary).tokens;
}

function tokenizePart(text: string, from: number, to: number, vocabulary: Vocabulary): Section {
  const tokens: Token[] = [];
  const starts = new Int32Array(to - from);
  let gap: number = Gap.paragraph;
  let at = from;
  while (at < to) {
    let code = text.charCodeAt(at);
    const kind = CHARACTERS[code] ?? MARK;
    if (kind === SPACE) {
      if (isLineBreak(code, text, at)) gap = gap >= Gap.line ? Gap.paragraph : Gap.line;
      else if (gap === Gap.none) gap = Gap.blank;
      at++;
      continue;
    }
    const start = at++;
    let hash = hashed(hashed(HASH_START, gap), code);
    if (kind !== MARK) {
      for (; at < to; at++) {
        code = text.charCodeAt(at);
        if (CHARACTERS[code] !== kind) break;
        hash = hashed(hash, code);
      }
    }
    starts[tokens.length] = start;
    tokens.push(vocabulary.token(text, start, at, KINDS[kind] ?? 'mark', gap, hash));
    gap = Gap.none;
  }
  return { tokens, starts };
}

/** FNV-1a over UTF-16 code units: Fowler, Noll, Vo, "The FNV Non-Cryptographic Hash Algorithm". */
const HASH_START = 0x811c9dc5;
function hashed(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193);
}

const [MARK, WORD, NUMBER, SPACE] = [0, 1, 2, 3];
const KINDS: readonly TokenKind[] = ['mark', 'word', 'number'];

/** What each UTF-16 code unit is: read for every character of a text. */
const CHARACTERS = Uint8Array.from({ length: 0x10000 }, (_, code) => {
  if (isSpace(code)) return SPACE;
  if (code >= 48 && code <= 57) return NUMBER;
  return isLetter(code) ? WORD : MARK;
});

/** Latin letters exactly; beyond Latin everything but spaces and general punctuation (U+2000–206F, U+3000–303F). */
function isLetter(code: number): boolean {
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
  if (code < 0xc0) return false;
  if (code < 0x250) return code !== 0xd7 && code !== 0xf7;
  return !(code >= 0x2000 && code <= 0x2bff) && !(code >= 0x3000 && code <= 0x303f);
}

function isSpace(code: number): boolean {
  return (
    code === 32 ||
    (code >= 9 && code <= 13) ||
    code === 0xa0 ||
    (code >= 0x2000 && code <= 0x200b) ||
    code === 0x202f ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0xfeff
  );
}

/** A line break counts once, also as CR LF. */
function isLineBreak(code: number, text: string, at: number): boolean {
  if (code === 13) return text.charCodeAt(at + 1) !== 10;
  return code === 10 || code === 0x2028 || code === 0x2029;
}
