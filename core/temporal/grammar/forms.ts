import type { Entry, Lexicon, Value } from './lexicon.ts';

export type TokenKind = 'word' | 'number' | 'mark';

/** What is the same for every occurrence of a word: it is looked up once, not each time the word comes up. */
export interface Form {
  kind: TokenKind;
  /** The lower-case word, the digits or the character. */
  key: string;
  /** Whether the word begins with a capital letter. */
  capital: boolean;
  /** What it stands for, at most once for each class of the lexicon. */
  readings: readonly WordReading[];
  /** Whether a rule can begin with it. */
  begins: boolean;
}

/** A class that a word is of, and its value there. */
export interface WordReading {
  class: string;
  value: Value;
}

/** Places for forms: several times the words of an article, so that frequent words seldom share one. */
const SLOTS = 1 << 15;

/** Words longer than this are rare: they are not kept. */
const LONGEST_KEPT = 40;

/** A form kept for the next occurrence of its spelling. */
interface Kept {
  spelling: string;
  form: Form;
}

/**
 * The forms of a language by their spelling: a table of fixed size in which a word drives out another of the same place.
 * So it never grows, whatever is read, and looking up a word that it holds makes no string.
 */
export class Forms {
  readonly #lexicon: Lexicon;
  readonly #begins: (form: Omit<Form, 'begins'>) => boolean;
  readonly #slots: (Kept | undefined)[] = new Array(SLOTS).fill(undefined);

  /** @param begins whether a rule can begin with a word */
  constructor(lexicon: Lexicon, begins: (form: Omit<Form, 'begins'>) => boolean) {
    this.#lexicon = lexicon;
    this.#begins = begins;
  }

  /** The form of `text.slice(start, end)`; `hash` is any number calculated from these characters alone. */
  at(text: string, start: number, end: number, kind: TokenKind, hash: number): Form {
    const slot = hash & (SLOTS - 1);
    const kept = this.#slots[slot];
    if (kept && isAt(kept.spelling, text, start, end)) return kept.form;
    if (end - start > LONGEST_KEPT) return this.#formOf(text.slice(start, end), kind);
    const spelling = copy(text.slice(start, end));
    const form = this.#formOf(spelling, kind);
    this.#slots[slot] = { spelling, form };
    return form;
  }

  #formOf(spelling: string, kind: TokenKind): Form {
    const key = kind === 'word' ? spelling.toLowerCase() : spelling;
    const capital = kind === 'word' && isCapital(spelling.charCodeAt(0));
    const readings = readingsOf(this.#lexicon.get(key) ?? [], capital);
    const form = { kind, key, capital, readings };
    return { ...form, begins: this.#begins(form) };
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
