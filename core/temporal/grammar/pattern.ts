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
 * A pattern has a fixed number of elements and no repetition, so that matching takes bounded time at every token.
 */
import type { Value } from './lexicon.ts';
import { Gap, readingOf, type Token } from './tokens.ts';

/** A class that is recognised by calculation, such as numbers: the value at a token, and the token after it. */
export interface Reading {
  value: Value;
  next: number;
}
export type Recognizer = (tokens: readonly Token[], at: number) => Reading | null;

/** What a calculated class may begin with, besides words of the class of the same name. */
export type Recognizers = ReadonlyMap<string, Recognizer>;

interface Element {
  optional: boolean;
  glued: boolean;
  context: boolean;
  /** Exactly one of the two: literal words, or a class with the name to keep its value under. */
  words: ReadonlySet<string> | null;
  capture: Capture | null;
}

interface Capture {
  name: string;
  class: string;
  recognize: Recognizer | undefined;
}

export type Pattern = readonly Element[];

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
  readonly #values: ReadonlyMap<string, Value>;

  constructor(values: ReadonlyMap<string, Value>) {
    this.#values = values;
  }

  has(name: string): boolean {
    return this.#values.has(name);
  }

  number(name: string): number | undefined {
    const value = this.#values.get(name);
    return typeof value === 'number' ? value : undefined;
  }

  text(name: string): string | undefined {
    const value = this.#values.get(name);
    return typeof value === 'string' ? value : undefined;
  }
}

/** @throws Error when the pattern is not well-formed, which is a mistake in a rule */
export function compilePattern(source: string, recognizers: Recognizers): Pattern {
  return source
    .trim()
    .split(/\s+/)
    .map((part) => compileElement(part, recognizers));
}

function compileElement(part: string, recognizers: Recognizers): Element {
  const form = /^(\()?(~)?(?:<(?:(\w+):)?(\w+)>|(.+?))(\))?(\?)?$/u.exec(part);
  if (!form) throw new Error(`Not a pattern element: ${part}`);
  const [, open, glue, name, className, words, , question] = form;
  return {
    optional: question !== undefined,
    glued: glue !== undefined,
    context: open !== undefined,
    words: words === undefined ? null : new Set(words.split('|').map((word) => word.toLowerCase())),
    capture:
      className === undefined
        ? null
        : { name: name ?? className, class: className, recognize: recognizers.get(className) },
  };
}

/** Words, classes and kinds of token that a pattern can begin with, for the index of rules. */
export function firstOf(pattern: Pattern): { words: string[]; classes: string[] } {
  const words: string[] = [];
  const classes: string[] = [];
  for (const element of pattern) {
    if (element.words) words.push(...element.words);
    if (element.capture) classes.push(element.capture.class);
    if (!element.optional) break;
  }
  return { words, classes };
}

/** Matches a pattern at a token; optional elements are taken where they can be. */
export function matchPattern(pattern: Pattern, tokens: readonly Token[], at: number): Match | null {
  const found = matchFrom(pattern, 0, tokens, at, at);
  if (!found || found.from < 0) return null;
  const { from, to, end, values } = found;
  return { tokens, from, to, outerFrom: at, outerTo: end, values: new Values(values) };
}

/** A match, filled from its last element to its first. */
interface Filling {
  from: number;
  to: number;
  end: number;
  values: Map<string, Value>;
}

/** Matches the elements from `index` on; nothing is allocated before all of them have matched. */
function matchFrom(
  pattern: Pattern,
  index: number,
  tokens: readonly Token[],
  at: number,
  begin: number,
): Filling | null {
  const element = pattern[index];
  if (!element) return { from: -1, to: -1, end: at, values: new Map() };
  const token = tokens[at];
  if (token && fits(element, token, at === begin)) {
    const next = element.capture ? readClass(element.capture, tokens, at) : null;
    const after = next ? next.next : at + 1;
    if (next || !element.capture) {
      const rest = matchFrom(pattern, index + 1, tokens, after, begin);
      if (rest) {
        if (element.capture && next) rest.values.set(element.capture.name, next.value);
        if (!element.context) {
          if (rest.to < 0) rest.to = after;
          rest.from = at;
        }
        return rest;
      }
    }
  }
  return element.optional ? matchFrom(pattern, index + 1, tokens, at, begin) : null;
}

/** Whether a token may stand for an element, apart from the class that the element captures. */
function fits(element: Element, token: Token, first: boolean): boolean {
  if (!first && token.gap === Gap.paragraph) return false;
  if (element.glued && token.gap !== Gap.none) return false;
  return element.words === null || element.words.has(token.key);
}

function readClass(capture: Capture, tokens: readonly Token[], at: number): Reading | null {
  if (capture.recognize) return capture.recognize(tokens, at);
  const value = readingOf(tokens[at], capture.class);
  return value === undefined ? null : { value, next: at + 1 };
}
