/**
 * Patterns over tokens: what a rule looks for, in one line of text.
 *
 *     (am|vom)? <weekday>? ,? <day:ordinal> <month> <year>?
 *
 * Elements are separated by blanks. `Uhr|h` is one of these words (or characters); `<month>` a word or number of a
 * class, its value kept under the name `month`, or under another name as in `<day:ordinal>`. `?` makes an element
 * optional; `~` asks for it without a blank before it. Elements in parentheses must be there but are not part of the
 * expression: they may only stand at the beginning and at the end.
 *
 * A pattern has a fixed number of elements and no repetition, so that matching takes bounded time at every token. How
 * patterns are matched, many at once, is in `pattern-tree.ts`.
 */
import type { Value } from './lexicon.ts';
import type { Token } from './tokens.ts';

/** A class that is recognised by calculation, such as numbers: the value at a token, and the token after it. */
export interface Reading {
  value: Value;
  next: number;
}
export interface Recognizer {
  /** Whether a token can begin the class: true at least wherever `read` finds something. */
  begins: (token: Token) => boolean;
  read: (tokens: readonly Token[], at: number) => Reading | null;
}

/** The calculated classes by their names. */
export type Recognizers = ReadonlyMap<string, Recognizer>;

/** One element of a pattern. */
export interface Element {
  optional: boolean;
  glued: boolean;
  context: boolean;
  /** Literal words in lower case, none of them where it asks for a class. */
  words: readonly string[];
  /** The class, null where it asks for words, and the name to keep its value under. */
  class: string | null;
  name: string;
}

/** Where a pattern matched: token indices, and the captured values. */
export interface Match {
  tokens: readonly Token[];
  /** First token of the expression, and the one after its last. */
  from: number;
  to: number;
  /** The same with the context in parentheses. */
  outerFrom: number;
  outerTo: number;
  values: Values;
}

/** The captured values by name. */
export class Values {
  readonly #names: readonly string[];
  readonly #values: readonly Value[];

  constructor(names: readonly string[], values: readonly Value[]) {
    this.#names = names;
    this.#values = values;
  }

  has(name: string): boolean {
    return this.#of(name) !== undefined;
  }

  number(name: string): number | undefined {
    const value = this.#of(name);
    return typeof value === 'number' ? value : undefined;
  }

  text(name: string): string | undefined {
    const value = this.#of(name);
    return typeof value === 'string' ? value : undefined;
  }

  /** A match has a handful of values at most: a search is faster than a map. */
  #of(name: string): Value | undefined {
    for (let index = 0; index < this.#names.length; index++) {
      if (this.#names[index] === name) return this.#values[index];
    }
    return undefined;
  }
}

/** @throws Error when the pattern is not well-formed, which is a mistake in a rule */
export function elementsOf(pattern: string): Element[] {
  return pattern
    .trim()
    .split(/\s+/)
    .map((part) => {
      const form = /^(\()?(~)?(?:<(?:(\w+):)?(\w+)>|(.+?))(\))?(\?)?$/u.exec(part);
      if (!form) throw new Error(`Not a pattern element: ${part}`);
      const [, open, glue, name, className, words, , question] = form;
      return {
        optional: question !== undefined,
        glued: glue !== undefined,
        context: open !== undefined,
        words: words === undefined ? [] : words.toLowerCase().split('|'),
        class: className ?? null,
        name: name ?? className ?? '',
      };
    });
}
