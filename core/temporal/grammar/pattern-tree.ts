/**
 * Many patterns as one tree: those that begin alike share their beginning. One walk from the root finds all that match at
 * a token, so that a pattern costs nothing where the tokens leave the tree before it.
 */
import { Matcher } from './matcher.ts';
import { type Element, elementsOf, type Recognizer, type Recognizers } from './pattern.ts';
import { bitOf, type Token } from './tokens.ts';

/** What may follow at one place of the tree: words and classes. */
export interface Node<T> {
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

export interface Branch<T> {
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
export interface End<T> {
  item: T;
  names: readonly string[];
  /** Place of the pattern among all of the tree, and of its optional elements as taken here among all ways to take them. */
  pattern: number;
  variant: number;
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
