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
  /** The bits of the words, of the classes of the lexicon and of the calculated ones. */
  keyBits: number;
  classBits: number;
  starts: number;
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

/** A pattern found complete on a walk: where it lies, and the values captured on the way (as many as it has names). */
interface Hit<T> {
  end: End<T>;
  from: number;
  to: number;
  outerTo: number;
  values: Value[];
}

/** A match that was accepted, with what it was read as. */
export interface Reading<T, R> {
  item: T;
  match: Match;
  result: R;
}

export class PatternTree<T> {
  readonly #recognizers: Recognizers;
  /** The bit of each calculated class; trees over the same words must agree on them. */
  readonly #bits: ReadonlyMap<string, number>;
  readonly #root: Node<T> = newNode();
  #patterns = 0;

  /** @param recognizers the calculated classes that patterns may ask for, 31 at most */
  constructor(recognizers: Recognizers) {
    this.#recognizers = recognizers;
    this.#bits = new Map([...recognizers.keys()].map((name, index) => [name, 1 << index]));
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
      for (const word of element.words) node.keyBits |= bitOf(word);
      return element.words.map((word) => listOf(node.words, word));
    }
    const recognizer = this.#recognizers.get(element.class);
    if (!recognizer) {
      node.classBits |= bitOf(element.class);
      return [listOf(node.classes, element.class)];
    }
    const bit = this.#bits.get(element.class) ?? 0;
    node.starts |= bit;
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

  /** The bits of the calculated classes that a token can begin. */
  startsOf(token: Token): number {
    let starts = 0;
    for (const [name, recognizer] of this.#recognizers) {
      if (recognizer.begins(token)) starts |= this.#bits.get(name) ?? 0;
    }
    return starts;
  }

  /** What finds the patterns of the tree in tokens. */
  matcher(): Matcher<T> {
    return new Matcher(this.#root);
  }
}

function newNode<T>(): Node<T> {
  return {
    words: new Map(),
    classes: new Map(),
    calculated: [],
    keyBits: 0,
    classBits: 0,
    starts: 0,
    ends: [],
  };
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

/** Walks through a tree from one token after the other; what a walk needs is kept for the next one. */
export class Matcher<T> {
  readonly #root: Node<T>;
  #tokens: readonly Token[] = [];
  /** Of the present walk: where it began, the values captured so far (`#depth` of them). */
  #begin = 0;
  readonly #values: Value[] = [];
  #depth = 0;
  /** The patterns found complete on the present walk: the first `#found` of these. */
  readonly #hits: Hit<T>[] = [];
  #found = 0;
  /** The patterns of which a closer look told that they are none. */
  readonly #refused = new Set<number>();

  constructor(root: Node<T>) {
    this.#root = root;
  }

  /**
   * The longest match at a token that is accepted.
   *
   * @param read what a match means; null where a closer look tells that it is none
   */
  longestAt<R>(
    tokens: readonly Token[],
    at: number,
    read: (item: T, match: Match) => R | null,
  ): Reading<T, R> | null {
    this.#tokens = tokens;
    this.#begin = at;
    this.#found = 0;
    this.#visit(this.#root, at, -1, -1);
    if (this.#refused.size > 0) this.#refused.clear();
    for (let place = 0; place < this.#found; place++) {
      const hit = this.#longestFrom(place);
      // A pattern is refused as a whole, not only with the optional elements that it took.
      if (!hit || this.#refused.has(hit.end.pattern)) continue;
      const match = this.#matchOf(hit);
      const result = read(hit.end.item, match);
      if (result !== null) return { item: hit.end.item, match, result };
      this.#refused.add(hit.end.pattern);
    }
    return null;
  }

  /** Moves the longest of the hits from a place on to that place: mostly the first one is accepted. */
  #longestFrom(place: number): Hit<T> | undefined {
    let best = place;
    for (let index = place + 1; index < this.#found; index++) {
      if (isBefore(this.#hits[index], this.#hits[best])) best = index;
    }
    const hit = this.#hits[best];
    const other = this.#hits[place];
    if (hit && other && hit !== other) {
      this.#hits[place] = hit;
      this.#hits[best] = other;
    }
    return hit;
  }

  #matchOf({ end, from, to, outerTo, values }: Hit<T>): Match {
    const captured = new Values(end.names, values.slice(0, end.names.length));
    return { tokens: this.#tokens, from, to, outerFrom: this.#begin, outerTo, values: captured };
  }

  /** Goes on from a node with the token `at`; `from` and `to` are the ends of the expression so far, −1 before it. */
  #visit(node: Node<T>, at: number, from: number, to: number): void {
    if (from >= 0) for (const end of node.ends) this.#hit(end, at, from, to);
    const token = this.#tokens[at];
    if (!token || (token.gap === Gap.paragraph && at > this.#begin)) return;
    if ((node.keyBits & token.keyBit) !== 0) {
      const branches = node.words.get(token.key);
      if (branches) this.#follow(branches, token, at, at + 1, from, to);
    }
    if ((node.classBits & token.classBits) !== 0) this.#visitClasses(node, token, at, from, to);
    if ((node.starts & token.starts) !== 0) this.#visitCalculated(node, token, at, from, to);
  }

  #visitClasses(node: Node<T>, token: Token, at: number, from: number, to: number): void {
    // Counted loops: an iterator for each of these lists would be most of what the walk takes.
    for (let index = 0; index < token.readings.length; index++) {
      const reading = token.readings[index];
      const ofClass = reading && node.classes.get(reading.class);
      if (ofClass) this.#capture(ofClass, token, at, at + 1, from, to, reading.value);
    }
  }

  #visitCalculated(node: Node<T>, token: Token, at: number, from: number, to: number): void {
    for (let index = 0; index < node.calculated.length; index++) {
      const calculated = node.calculated[index];
      if (!calculated || (calculated.bit & token.starts) === 0) continue;
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
    let hit = this.#hits[this.#found];
    if (hit) {
      hit.end = end;
      hit.from = from;
      hit.to = to;
      hit.outerTo = outerTo;
    } else {
      hit = { end, from, to, outerTo, values: [] };
      this.#hits.push(hit);
    }
    for (let index = 0; index < this.#depth; index++) hit.values[index] = this.#values[index] ?? 0;
    this.#found++;
  }
}

/** Whether a match covers more than another, or as much with more context. */
export function isLonger(match: Match, than: Match): boolean {
  return compareLength(match, than) < 0;
}

/** Whether the pattern of a hit is to be tried before that of another. */
function isBefore<T>(a: Hit<T> | undefined, b: Hit<T> | undefined): boolean {
  if (!a || !b) return false;
  const order = compareLength(a, b) || a.end.pattern - b.end.pattern || a.end.variant - b.end.variant;
  return order < 0;
}

type Length = Pick<Match, 'to' | 'outerTo'>;

function compareLength(a: Length, b: Length): number {
  return b.to - a.to || b.outerTo - a.outerTo;
}
