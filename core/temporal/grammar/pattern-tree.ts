/**
 * Many patterns as one tree: those that begin alike share their beginning. One walk from the root finds all that match at
 * a token, so that a pattern costs nothing where the tokens leave the tree before it.
 */
import type { Value } from './lexicon.ts';
import {
  type Element,
  elementsOf,
  type Match,
  type Recognizer,
  type Recognizers,
  Values,
} from './pattern.ts';
import { bitOf, Gap, type Token } from './tokens.ts';

/** What may follow at one place of the tree: words and classes. */
interface Node<T> {
  words: Map<string, Branch<T>[]>;
  /** Classes that the lexicon has, and those that are calculated. */
  classes: Map<string, Branch<T>[]>;
  calculated: Calculated<T>[];
  /** The bits of all of them. */
  bits: number;
  ends: End<T>[];
}

interface Branch<T> {
  glued: boolean;
  context: boolean;
  node: Node<T>;
}

interface Calculated<T> {
  class: string;
  bit: number;
  recognizer: Recognizer;
  branches: Branch<T>[];
}

/** A pattern that ends at a node, with the names of the values captured on the way. */
interface End<T> {
  item: T;
  names: readonly string[];
  /** Place of the pattern among all of the tree, and of its optional elements as taken here among all ways to take them. */
  pattern: number;
  variant: number;
}

interface Hit<T> {
  end: End<T>;
  match: Match;
}

/** A match that was accepted, with what it was read as. */
export interface Reading<T, R> {
  item: T;
  match: Match;
  result: R;
}

export class PatternTree<T> {
  readonly #recognizers: Recognizers;
  readonly #root: Node<T> = newNode();
  #patterns = 0;

  /** @param recognizers the calculated classes that patterns may ask for */
  constructor(recognizers: Recognizers) {
    this.#recognizers = recognizers;
  }

  /**
   * Adds a pattern for an item; of two equally long matches that of the earlier pattern counts.
   * @throws Error when the pattern is not well-formed, which is a mistake in a rule
   */
  add(pattern: string, item: T): void {
    let paths: { node: Node<T>; names: readonly string[] }[] = [{ node: this.#root, names: [] }];
    for (const element of elementsOf(pattern)) {
      paths = paths.flatMap((path) => {
        const names = element.class === null ? path.names : [...path.names, element.name];
        const longer = this.#branches(path.node, element).map((branches) => ({
          node: nodeAfter(branches, element),
          names,
        }));
        return element.optional ? [...longer, path] : longer;
      });
    }
    const number = this.#patterns++;
    for (const [variant, { node, names }] of paths.entries()) {
      node.ends.push({ item, names, pattern: number, variant });
    }
  }

  /** Where an element can lead from a node: as many ways as it has words. */
  #branches(node: Node<T>, element: Element): Branch<T>[][] {
    if (element.class === null) {
      for (const word of element.words) node.bits |= bitOf(word);
      return element.words.map((word) => listOf(node.words, word));
    }
    const bit = bitOf(element.class);
    node.bits |= bit;
    const recognizer = this.#recognizers.get(element.class);
    if (!recognizer) return [listOf(node.classes, element.class)];
    const known = node.calculated.find((calculated) => calculated.class === element.class);
    if (known) return [known.branches];
    const branches: Branch<T>[] = [];
    node.calculated.push({ class: element.class, bit, recognizer, branches });
    return [branches];
  }

  /** Whether any pattern can begin with a word. */
  beginsWith(token: Token): boolean {
    const { words, classes, calculated } = this.#root;
    return (
      words.has(token.key) ||
      token.readings.some((reading) => classes.has(reading.class)) ||
      calculated.some(({ recognizer }) => recognizer.begins(token))
    );
  }

  /** The bits of a token: those of its key and of the classes that it is of or can begin. */
  bitsOf(token: Token): number {
    let bits = bitOf(token.key);
    for (const reading of token.readings) bits |= bitOf(reading.class);
    for (const [name, recognizer] of this.#recognizers) if (recognizer.begins(token)) bits |= bitOf(name);
    return bits;
  }

  /** What finds the patterns of the tree in the tokens of a text. */
  matcher(tokens: readonly Token[]): Matcher<T> {
    return new Matcher(this.#root, tokens);
  }
}

function newNode<T>(): Node<T> {
  return { words: new Map(), classes: new Map(), calculated: [], bits: 0, ends: [] };
}

function listOf<T>(lists: Map<string, T[]>, key: string): T[] {
  const list = lists.get(key) ?? [];
  lists.set(key, list);
  return list;
}

function nodeAfter<T>(branches: Branch<T>[], { glued, context }: Element): Node<T> {
  const known = branches.find((branch) => branch.glued === glued && branch.context === context);
  if (known) return known.node;
  const node = newNode<T>();
  branches.push({ glued, context, node });
  return node;
}

/** Walks through a tree from one token after the other. */
export class Matcher<T> {
  readonly #root: Node<T>;
  readonly #tokens: readonly Token[];
  /** Of the present walk: where it began, the values captured so far (`#depth` of them), and the patterns found complete. */
  #begin = 0;
  #values: Value[] = [];
  #depth = 0;
  #hits: Hit<T>[] = [];

  constructor(root: Node<T>, tokens: readonly Token[]) {
    this.#root = root;
    this.#tokens = tokens;
  }

  /**
   * The longest match at a token that is accepted.
   *
   * @param read what a match means; null where a closer look tells that it is none
   */
  longestAt<R>(at: number, read: (item: T, match: Match) => R | null): Reading<T, R> | null {
    this.#begin = at;
    this.#visit(this.#root, at, -1, -1);
    if (this.#hits.length === 0) return null;
    const hits = this.#hits;
    this.#hits = [];
    if (hits.length > 1) hits.sort(byLength);
    let refused: Set<number> | null = null;
    for (const { end, match } of hits) {
      // A pattern is refused as a whole, not only with the optional elements that it took.
      if (refused?.has(end.pattern)) continue;
      const result = read(end.item, match);
      if (result !== null) return { item: end.item, match, result };
      refused ??= new Set();
      refused.add(end.pattern);
    }
    return null;
  }

  /** Goes on from a node with the token `at`; `from` and `to` are the ends of the expression so far, −1 before it. */
  #visit(node: Node<T>, at: number, from: number, to: number): void {
    if (from >= 0) for (const end of node.ends) this.#hit(end, at, from, to);
    const token = this.#tokens[at];
    if (!token || (node.bits & token.bits) === 0) return;
    if (token.gap === Gap.paragraph && at > this.#begin) return;
    const branches = node.words.get(token.key);
    if (branches) this.#follow(branches, token, at, at + 1, from, to);
    // Counted loops: an iterator for each of these lists would be most of what the walk takes.
    for (let index = 0; index < token.readings.length; index++) {
      const reading = token.readings[index];
      const ofClass = reading && node.classes.get(reading.class);
      if (ofClass) this.#capture(ofClass, token, at, at + 1, from, to, reading.value);
    }
    for (let index = 0; index < node.calculated.length; index++) {
      const calculated = node.calculated[index];
      if (!calculated || (calculated.bit & token.bits) === 0) continue;
      const reading = calculated.recognizer.read(this.#tokens, at);
      if (reading) this.#capture(calculated.branches, token, at, reading.next, from, to, reading.value);
    }
  }

  #capture(
    branches: readonly Branch<T>[],
    token: Token,
    at: number,
    next: number,
    from: number,
    to: number,
    value: Value,
  ): void {
    this.#values[this.#depth++] = value;
    this.#follow(branches, token, at, next, from, to);
    this.#depth--;
  }

  #follow(
    branches: readonly Branch<T>[],
    token: Token,
    at: number,
    next: number,
    from: number,
    to: number,
  ): void {
    for (let index = 0; index < branches.length; index++) {
      const branch = branches[index];
      if (!branch || (branch.glued && token.gap !== Gap.none)) continue;
      if (branch.context) this.#visit(branch.node, next, from, to);
      else this.#visit(branch.node, next, from < 0 ? at : from, next);
    }
  }

  #hit(end: End<T>, outerTo: number, from: number, to: number): void {
    const values = new Values(end.names, this.#values.slice(0, this.#depth));
    const match = { tokens: this.#tokens, from, to, outerFrom: this.#begin, outerTo, values };
    this.#hits.push({ end, match });
  }
}

/** Whether a match covers more than another, or as much with more context. */
export function isLonger(match: Match, than: Match): boolean {
  return compareLength(match, than) < 0;
}

function byLength<T>(a: Hit<T>, b: Hit<T>): number {
  return compareLength(a.match, b.match) || a.end.pattern - b.end.pattern || a.end.variant - b.end.variant;
}

function compareLength(a: Match, b: Match): number {
  return b.to - a.to || b.outerTo - a.outerTo;
}
