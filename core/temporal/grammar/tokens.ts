import type { Entry, Lexicon, Value } from './lexicon.ts';

export type TokenKind = 'word' | 'number' | 'mark';

/** What stands before a token. A blank line ends a paragraph, and no expression reaches over it. */
export const Gap = { none: 0, blank: 1, line: 2, paragraph: 3 } as const;

/** A word, a run of digits or a single other character. */
export interface Token {
  /** UTF-16 offsets into the text, end exclusive. */
  start: number;
  end: number;
  kind: TokenKind;
  /** The lower-case word, the digits or the character. */
  key: string;
  /** Whether the word begins with a capital letter. */
  capital: boolean;
  gap: number;
  /** What the lexicon knows about the word. */
  entries: readonly Entry[] | undefined;
}

/** Splits a text into tokens in one pass and looks each word up once. */
export function tokenize(text: string, lexicon: Lexicon): Token[] {
  const tokens: Token[] = [];
  let gap: number = Gap.paragraph;
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (isSpace(code)) {
      const lines = isLineBreak(code, text, at) ? Gap.line : Gap.none;
      gap = lines && gap >= Gap.line ? Gap.paragraph : Math.max(gap, lines, Gap.blank);
      at++;
      continue;
    }
    const start = at++;
    const kind = kindOf(code);
    if (kind !== 'mark') while (at < text.length && kindOf(text.charCodeAt(at)) === kind) at++;
    const word = text.slice(start, at);
    const key = kind === 'word' ? word.toLowerCase() : word;
    const entries = kind === 'number' ? undefined : lexicon.get(key);
    tokens.push({ start, end: at, kind, key, capital: kind === 'word' && isCapital(code), gap, entries });
    gap = Gap.none;
  }
  return tokens;
}

/** The value of a token within a class; undefined where it is not of that class. */
export function readingOf(token: Token | undefined, className: string): Value | undefined {
  if (!token?.entries) return undefined;
  for (const entry of token.entries) {
    if (entry.class === className && (!entry.proper || token.capital)) return entry.value;
  }
  return undefined;
}

/** Whether a token is of a class. */
export function isOf(token: Token | undefined, className: string): boolean {
  return readingOf(token, className) !== undefined;
}

function kindOf(code: number): TokenKind {
  if (code >= 48 && code <= 57) return 'number';
  return isLetter(code) ? 'word' : 'mark';
}

/** Latin letters exactly; beyond Latin everything but spaces and general punctuation (U+2000–206F, U+3000–303F). */
function isLetter(code: number): boolean {
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
  if (code < 0xc0) return false;
  if (code < 0x250) return code !== 0xd7 && code !== 0xf7;
  return !(code >= 0x2000 && code <= 0x2bff) && !(code >= 0x3000 && code <= 0x303f);
}

function isCapital(code: number): boolean {
  if (code < 128) return code >= 65 && code <= 90;
  return code >= 0xc0 && code <= 0xde;
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
