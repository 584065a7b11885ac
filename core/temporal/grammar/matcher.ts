/** Finds the patterns of a tree in tokens: one walk from its root for each token that a pattern can begin with. */
import type { Value } from './lexicon.ts';
import { type Match, Values } from './pattern.ts';
import type { Branch, End, Node } from './pattern-tree.ts';
import { Gap, type Token } from './tokens.ts';

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
