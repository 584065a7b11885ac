import type { Entry, Lexicon } from './lexicon.ts';
import { bitOf, type Token, type TokenKind, type WordReading } from './tokens.ts';

/** Places for tokens: several times the words of an article. */
const SLOTS = 1 << 15;

/** Words longer than this are rare: they are not kept. */
const LONGEST_KEPT = 40;

/** What patterns know of a token before it is looked for. */
interface Patterns {
  /** Whether any can begin with it. */
  beginsWith: (token: Token) => boolean;
  /** The bits of the calculated classes that it can begin. */
  startsOf: (token: Token) => number;
}

/**
 * The tokens of a language by their spelling: a table of fixed size in which each word has two places, and a new one
 * drives out the older of those there. So it never grows, whatever is read, and looking up a word that it holds makes no
 * string.
 */
export class Vocabulary {
  readonly #lexicon: Lexicon;
  readonly #patterns: Patterns;
  readonly #slots: (Token | undefined)[] = new Array(SLOTS).fill(undefined);

  constructor(lexicon: Lexicon, patterns: Patterns) {
    this.#lexicon = lexicon;
    this.#patterns = patterns;
  }

  /** The token of `text.slice(start, end)`; `hash` is any number calculated from these characters and the gap alone. */
  token(text: string, start: number, end: number, kind: TokenKind, gap: number, hash: number): Token {
    const place = hash & (SLOTS - 2);
    const newer = this.#slots[place];
    if (newer?.gap === gap && isAt(newer.spelling, text, start, end)) return newer;
    const older = this.#slots[place + 1];
    if (older?.gap === gap && isAt(older.spelling, text, start, end)) return older;
    if (end - start > LONGEST_KEPT) return this.#tokenOf(text.slice(start, end), kind, gap);
    const token = this.#tokenOf(copy(text.slice(start, end)), kind, gap);
    this.#slots[place + 1] = newer;
    this.#slots[place] = token;
    return token;
  }

  #tokenOf(spelling: string, kind: TokenKind, gap: number): Token {
    const key = kind === 'word' ? spelling.toLowerCase() : spelling;
    const capital = kind === 'word' && isCapital(spelling.charCodeAt(0));
    const readings = readingsOf(this.#lexicon.get(key) ?? [], capital);
    const keyBit = bitOf(key);
    const classBits = readings.reduce((bits, reading) => bits | bitOf(reading.class), 0);
    const token = {
      kind,
      spelling,
      key,
      capital,
      gap,
      readings,
      keyBit,
      classBits,
      begins: false,
      verbal: null,
      starts: 0,
    };
    token.begins = this.#patterns.beginsWith(token);
    token.starts = this.#patterns.startsOf(token);
    return token;
  }
}

/** The first reading of each class that fits the spelling. */
function readingsOf(entries: readonly Entry[], capital: boolean): readonly WordReading[] {
  const readings = new Map<string, WordReading>();
  for (const entry of entries) {
    if ((!entry.proper || capital) && !readings.has(entry.class)) readings.set(entry.class, entry);
  }
  return [...readings.values()];
}

function isAt(spelling: string, text: string, start: number, end: number): boolean {
  if (spelling.length !== end - start) return false;
  for (let index = 0; index < spelling.length; index++) {
    if (spelling.charCodeAt(index) !== text.charCodeAt(start + index)) return false;
  }
  return true;
}

/** The same characters in a string of their own: a slice may keep the whole text in memory. */
function copy(slice: string): string {
  return slice.split('').join('');
}

function isCapital(code: number): boolean {
  if (code < 128) return code >= 65 && code <= 90;
  return code >= 0xc0 && code <= 0xde;
}
