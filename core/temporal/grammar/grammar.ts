import type { Meaning } from '../meaning.ts';
import { extendLeft } from './extend.ts';
import type { Lexicon } from './lexicon.ts';
import {
  compilePattern,
  firstOf,
  type Match,
  matchPattern,
  type Pattern,
  type Recognizers,
} from './pattern.ts';
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

interface Candidate {
  rule: Rule;
  match: Match;
  meaning: Meaning;
}

interface IndexedRule {
  rule: Rule;
  pattern: Pattern;
}

/** The words and rules of one language, with the rules indexed by what they can begin with. */
export class Grammar {
  readonly lexicon: Lexicon;
  readonly pastEndings: readonly string[];
  readonly #byWord = new Map<string, IndexedRule[]>();
  readonly #byNumber: IndexedRule[] = [];

  constructor({ lexicon, recognizers, rules, pastEndings }: GrammarParts) {
    this.lexicon = lexicon;
    this.pastEndings = pastEndings;
    const wordsOf = wordsByClass(lexicon);
    for (const rule of rules) {
      for (const source of rule.patterns) {
        const indexed = { rule, pattern: compilePattern(source, recognizers) };
        this.#index(indexed, wordsOf, recognizers);
      }
    }
  }

  #index(indexed: IndexedRule, wordsOf: Map<string, string[]>, recognizers: Recognizers): void {
    const first = firstOf(indexed.pattern);
    const words = new Set(first.words);
    for (const name of first.classes) {
      for (const word of wordsOf.get(name) ?? []) words.add(word);
    }
    for (const word of words) {
      const rules = this.#byWord.get(word);
      if (rules) rules.push(indexed);
      else this.#byWord.set(word, [indexed]);
    }
    if (first.classes.some((name) => recognizers.has(name))) this.#byNumber.push(indexed);
  }

  /** Goes through the tokens once and takes the longest expression at each. */
  findAll(tokens: readonly Token[]): Found[] {
    const found: Found[] = [];
    let at = 0;
    let limit = 0;
    while (at < tokens.length) {
      const item = this.#findAt(tokens, at);
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
      if (!inner || inner.match.to <= best.match.to) break;
      best = inner;
    }
    return best;
  }

  /** The longest expression whose rule begins at a token; of several equally long ones that of the first rule. */
  #longestAt(tokens: readonly Token[], at: number): Candidate | null {
    const token = tokens[at];
    if (!token) return null;
    const rules = token.kind === 'number' ? this.#byNumber : this.#byWord.get(token.key);
    if (!rules) return null;
    let best: Candidate | null = null;
    for (const { rule, pattern } of rules) {
      const match = matchPattern(pattern, tokens, at);
      if (!match || (best && !isLonger(match, best.match))) continue;
      const meaning = rule.meaning(match);
      if (meaning) best = { rule, match, meaning };
    }
    return best;
  }
}

/** Whether a match covers more than another, or as much with more context. */
function isLonger(match: Match, than: Match): boolean {
  return match.to > than.to || (match.to === than.to && match.outerTo > than.outerTo);
}

function wordsByClass(lexicon: Lexicon): Map<string, string[]> {
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
