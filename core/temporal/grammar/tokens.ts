import type { Value } from './lexicon.ts';

export type TokenKind = 'word' | 'number' | 'mark';

/** What stands before a token. A blank line ends a paragraph, and no expression reaches over it. */
export const Gap = { none: 0, blank: 1, line: 2, paragraph: 3 } as const;

/**
 * A word, a run of digits or a single other character. All occurrences of one spelling with the same gap before it are
 * one object, so that what is to be known about a word is found out once; where a token stands is its index.
 */
export interface Token {
  kind: TokenKind;
  /** As it stands in the text. */
  spelling: string;
  /** The lower-case word, the digits or the character. */
  key: string;
  /** Whether the word begins with a capital letter. */
  capital: boolean;
  /** What stands before it, see `Gap`. */
  gap: number;
  /** What it stands for, at most once for each class of the lexicon. */
  readings: readonly WordReading[];
  /** Whether a rule can begin with it. */
  begins: boolean;
  /** Whether it may be a verb or tell of the tense otherwise; null as long as nobody asked. */
  verbal: boolean | null;
  /** The bit of its key, and those of the classes that it is of, see `bitOf`. */
  keyBit: number;
  classBits: number;
  /** The bits of the calculated classes that it can begin, one for each, see `PatternTree`. */
  starts: number;
}

/** A class that a word is of, and its value there. */
export interface WordReading {
  class: string;
  value: Value;
}

/** The value of a token within a class; undefined where it is not of that class. */
export function readingOf(token: Token | undefined, className: string): Value | undefined {
  if (!token) return undefined;
  for (const reading of token.readings) if (reading.class === className) return reading.value;
  return undefined;
}

/** Whether a token is of a class. */
export function isOf(token: Token | undefined, className: string): boolean {
  return readingOf(token, className) !== undefined;
}

/**
 * A bit for a word or class, one of 32, so that several share one: where the bits of a token and those of what is looked
 * for have none in common, it is not there.
 */
export function bitOf(name: string): number {
  let hash = 0;
  for (let index = 0; index < name.length; index++) hash = Math.imul(hash, 31) + name.charCodeAt(index);
  return 1 << (hash % 32);
}
