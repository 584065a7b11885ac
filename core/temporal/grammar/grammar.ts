import type { Meaning } from '../meaning.ts';
import { extendLeft } from './extend.ts';
import type { Lexicon } from './lexicon.ts';
import {
  compilePattern,
  firstOf,
  type Match,
  type Pattern,
  type Recognizer,
  type Recognizers,
} from './pattern.ts';
import { type Candidate, type IndexedRule, isLonger, RuleSet } from './rule-set.ts';
import type { Token } from './tokens.ts';

/** One rule of a grammar: what it looks for, and what that means. */
export interface Rule {
  /** Language and topic, e.g. `de/weekday`: shown as the rule that found an expression. */
  name: string;
  /** See `pattern.ts`. */
  patterns: readonly string[];
  /** The meaning of a match; null where a closer look tells that it is no time expression. */
  meaning: (match: Match) => Meaning | null;
  /** Whether an article before it belongs to the expression: "den 60er Jahren". */
  article?: boolean;
}

/** A language as data: what a grammar is built from. */
export interface GrammarParts {
  lexicon: Lexicon;
  recognizers: Recognizers;
  rules: readonly Rule[];
  /** Endings of verbs in the past tense, for those the lexicon does not know: "-te", "-ed". */
  pastEndings: readonly string[];
}

/** An expression found by a rule, not yet placed on the calendar. */
export interface Found {
  rule: string;
  match: Match;
  meaning: Meaning;
}

/** The words and rules of one language, with the rules indexed by what they can begin with. */
export class Grammar {
  /** The words of the language, and those that only rules know, these without readings. */
  readonly lexicon: Lexicon;
  readonly pastEndings: readonly string[];
  readonly #byWord = new Map<string, RuleSet>();
  /** Rules that begin with a number or with a name of several words, by its class. */
  readonly #byCalculated = new Map<string, { recognize: Recognizer; rules: RuleSet }>();

  constructor({ lexicon, recognizers, rules, pastEndings }: GrammarParts) {
    this.pastEndings = pastEndings;
    const wordsOf = wordsByClass(lexicon);
    let order = 0;
    for (const rule of rules) {
      for (const source of rule.patterns) {
        const pattern = compilePattern(source, recognizers);
        this.#index({ rule, pattern, order: order++ }, wordsOf, recognizers);
      }
    }
    const ruleWords = [...this.#byWord.keys()].filter((word) => !lexicon.has(word));
    this.lexicon = new Map([...lexicon, ...ruleWords.map((word) => [word, []] as const)]);
  }

  #index(indexed: IndexedRule, wordsOf: WordsByClass, recognizers: Recognizers): void {
    const first = firstOf(indexed.pattern);
    const second = secondOf(indexed.pattern, wordsOf, recognizers);
    const plain = first.classes.filter((name) => !recognizers.has(name));
    for (const word of new Set([...first.words, ...plain.flatMap((name) => wordsOf.get(name) ?? [])])) {
      const rules = this.#byWord.get(word) ?? new RuleSet();
      this.#byWord.set(word, rules);
      rules.add(indexed, second);
    }
    for (const name of first.classes) {
      const recognize = recognizers.get(name);
      if (!recognize) continue;
      const group = this.#byCalculated.get(name) ?? { recognize, rules: new RuleSet() };
      this.#byCalculated.set(name, group);
      group.rules.add(indexed, second);
    }
  }

  /** Goes through the tokens once and takes the longest expression at each. */
  findAll(tokens: readonly Token[]): Found[] {
    const found: Found[] = [];
    let at = 0;
    let limit = 0;
    while (at < tokens.length) {
      const item = canBegin(tokens[at]) ? this.#findAt(tokens, at) : null;
      if (!item) {
        at++;
        continue;
      }
      const { match, rule } = item;
      const { from, meaning } = extendLeft(tokens, match.from, limit, item.meaning, rule.article ?? false);
      found.push({ rule: rule.name, match: { ...match, from }, meaning });
      at = match.to;
      limit = at;
    }
    return found;
  }

  /** The expression that begins at a token; after context words a longer one may begin where it begins itself. */
  #findAt(tokens: readonly Token[], at: number): Candidate | null {
    let best = this.#longestAt(tokens, at);
    while (best && best.match.from > best.match.outerFrom) {
      const inner = this.#longestAt(tokens, best.match.from);
      if (!inner || !isLonger(inner.match, best.match)) break;
      best = inner;
    }
    return best;
  }

  /** The longest expression whose rule begins at a token; of several equally long ones that of the first rule. */
  #longestAt(tokens: readonly Token[], at: number): Candidate | null {
    const token = tokens[at];
    if (!token) return null;
    let best: Candidate | null = null;
    if (token.kind === 'number') {
      for (const name of this.#byCalculated.keys()) best = this.#longestOfClass(name, tokens, at, best);
      return best;
    }
    best = this.#byWord.get(token.key)?.longest(tokens, at, at + 1, null) ?? null;
    for (const entry of token.entries ?? []) best = this.#longestOfClass(entry.class, tokens, at, best);
    return best;
  }

  #longestOfClass(
    className: string,
    tokens: readonly Token[],
    at: number,
    best: Candidate | null,
  ): Candidate | null {
    const group = this.#byCalculated.get(className);
    const reading = group?.recognize(tokens, at);
    return group && reading ? group.rules.longest(tokens, at, reading.next, best) : best;
  }
}

/** Whether any rule can begin at a token: most words of a text are unknown to the lexicon. */
function canBegin(token: Token | undefined): boolean {
  return token?.entries !== undefined || token?.kind === 'number';
}

/**
 * The words that must come second, where the first two elements of a pattern are required and the second is one word;
 * null where a pattern leaves that open.
 */
function secondOf(
  [first, second]: Pattern,
  wordsOf: WordsByClass,
  recognizers: Recognizers,
): readonly string[] | null {
  if (!first || first.optional || !second || second.optional) return null;
  if (second.words) return [...second.words];
  if (!second.capture || recognizers.has(second.capture.class)) return null;
  return wordsOf.get(second.capture.class) ?? [];
}

type WordsByClass = ReadonlyMap<string, readonly string[]>;

function wordsByClass(lexicon: Lexicon): WordsByClass {
  const words = new Map<string, string[]>();
  for (const [word, entries] of lexicon) {
    for (const entry of entries) {
      const list = words.get(entry.class);
      if (list) list.push(word);
      else words.set(entry.class, [word]);
    }
  }
  return words;
}
