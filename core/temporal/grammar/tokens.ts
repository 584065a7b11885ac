import type { Entry, Lexicon, Value } from './lexicon.ts';

export type TokenKind = 'word' | 'number' | 'mark';

/** What stands before a token. A blank line ends a paragraph, and no expression reaches over it. */
export const Gap = { none: 0, blank: 1, line: 2, paragraph: 3 } as const;

/** What is the same for every occurrence of a word. */
interface Form {
  kind: TokenKind;
  key: string;
  capital: boolean;
  entries: readonly Entry[] | undefined;
}

/** A word, a run of digits or a single other character. There are many: each refers to the form it shares. */
export class Token {
  /** UTF-16 offsets into the text, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** What stands before it, see `Gap`. */
  readonly gap: number;
  /** Shared with all tokens of the same word. */
  readonly form: Form;

  constructor(start: number, end: number, gap: number, form: Form) {
    this.start = start;
    this.end = end;
    this.gap = gap;
    this.form = form;
  }

  get kind(): TokenKind {
    return this.form.kind;
  }

  /** The lower-case word, the digits or the character. */
  get key(): string {
    return this.form.key;
  }

  /** Whether the word begins with a capital letter. */
  get capital(): boolean {
    return this.form.capital;
  }

  /** What the lexicon knows about the word. */
  get entries(): readonly Entry[] | undefined {
    return this.form.entries;
  }
}

/** Characters of a section: long enough that hardly any text has two, short enough that its tokens soon make room. */
const SECTION = 1 << 16;

/**
 * The tokens of a text, section by section, so that no more than one section is held at a time. Sections end between
 * paragraphs where they can, else between lines or words, and only in a text without blanks anywhere.
 */
export function* tokenSections(text: string, lexicon: Lexicon): Generator<Token[]> {
  const forms = new Map<string, Form>();
  for (let start = 0; start < text.length; ) {
    const end = sectionEnd(text, start);
    yield tokenizePart(text, start, end, lexicon, forms);
    start = end;
  }
}

function sectionEnd(text: string, start: number): number {
  const limit = start + SECTION;
  if (limit >= text.length) return text.length;
  for (const boundary of ['\n\n', '\n', ' ']) {
    const at = text.lastIndexOf(boundary, limit - boundary.length);
    if (at > start + SECTION / 2) return at + boundary.length;
  }
  return limit;
}

/** The tokens of a short text. */
export function tokenize(text: string, lexicon: Lexicon): Token[] {
  return tokenizePart(text, 0, text.length, lexicon, new Map());
}

/** Splits a part of a text into tokens in one pass; `forms` are the words already looked up. */
function tokenizePart(
  text: string,
  from: number,
  to: number,
  lexicon: Lexicon,
  forms: Map<string, Form>,
): Token[] {
  const tokens: Token[] = [];
  let gap: number = Gap.paragraph;
  let at = from;
  while (at < to) {
    const code = text.charCodeAt(at);
    const kind = CHARACTERS[code];
    if (kind === SPACE) {
      if (isLineBreak(code, text, at)) gap = gap >= Gap.line ? Gap.paragraph : Gap.line;
      else if (gap === Gap.none) gap = Gap.blank;
      at++;
      continue;
    }
    const start = at++;
    if (kind !== MARK) while (at < to && CHARACTERS[text.charCodeAt(at)] === kind) at++;
    const word = text.slice(start, at);
    let form = forms.get(word);
    if (!form) {
      form = formOf(word, kind === WORD ? 'word' : kind === NUMBER ? 'number' : 'mark', lexicon);
      forms.set(word, form);
    }
    tokens.push(new Token(start, at, gap, form));
    gap = Gap.none;
  }
  return tokens;
}

function formOf(word: string, kind: TokenKind, lexicon: Lexicon): Form {
  if (kind !== 'word') return { kind, key: word, capital: false, entries: lexicon.get(word) };
  const key = word.toLowerCase();
  return { kind, key, capital: isCapital(word.charCodeAt(0)), entries: lexicon.get(key) };
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

const [MARK, WORD, NUMBER, SPACE] = [0, 1, 2, 3];

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
