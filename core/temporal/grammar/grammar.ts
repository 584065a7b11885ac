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
import type { VerbForms } from './verbs.ts';

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
  verbs: VerbForms;
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
  readonly verbs: VerbForms;
  /** Rules by the words that they can begin with, and those that can begin with a number. */
  readonly #byWord = new Map<string, RuleGroup[]>();
  readonly #byNumber: RuleGroup[] = [];

  constructor({ lexicon, recognizers, rules, verbs }: GrammarParts) {
    this.verbs = verbs;
    const wordsOf = wordsByClass(lexicon);
    const groups = new Map<string, RuleGroup>();
    let order = 0;
    for (const rule of rules) {
      for (const source of rule.patterns) {
        const indexed = { rule, pattern: compilePattern(source, recognizers), order: order++ };
        addToGroups(groups, indexed, wordsOf, recognizers);
      }
    }
    for (const [key, group] of groups) this.#index(key, group, wordsOf);
    const ruleWords = [...this.#byWord.keys()].filter((word) => !lexicon.has(word));
    this.lexicon = new Map([...lexicon, ...ruleWords.map((word) => [word, []] as const)]);
  }

  #index(key: string, group: RuleGroup, wordsOf: WordsByClass): void {
    if (group.recognize) this.#byNumber.push(group);
    for (const word of group.recognize ? (wordsOf.get(key.slice(1, -1)) ?? []) : [key]) {
      const known = this.#byWord.get(word);
      if (known) known.push(group);
      else this.#byWord.set(word, [group]);
    }
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
      if (!inner || !isLonger(inner.match, best.match)) break;
      best = inner;
    }
    return best;
  }

  /** The longest expression whose rule begins at a token; of several equally long ones that of the first rule. */
  #longestAt(tokens: readonly Token[], at: number): Candidate | null {
    let best: Candidate | null = null;
    for (const { recognize, rules } of this.#groupsAt(tokens[at])) {
      const next = recognize ? recognize(tokens, at)?.next : at + 1;
      if (next !== undefined) best = rules.longest(tokens, at, next, best);
    }
    return best;
  }

  /** Most words of a text are unknown to the lexicon, and most of the others begin no rule. */
  #groupsAt(token: Token | undefined): readonly RuleGroup[] {
    if (token?.kind === 'number') return this.#byNumber;
    return (token?.entries && this.#byWord.get(token.key)) ?? NO_RULES;
  }
}

const NO_RULES: readonly RuleGroup[] = [];

/** Rules that begin with one word, or with one calculated class: a number, a name of several words. */
interface RuleGroup {
  recognize: Recognizer | undefined;
  rules: RuleSet;
}

/** Adds a rule to the groups of all words and calculated classes that it can begin with. */
function addToGroups(
  groups: Map<string, RuleGroup>,
  indexed: IndexedRule,
  wordsOf: WordsByClass,
  recognizers: Recognizers,
): void {
  const first = firstOf(indexed.pattern);
  const second = secondOf(indexed.pattern, wordsOf, recognizers);
  const calculated = first.classes.filter((name) => recognizers.has(name));
  const plain = first.classes.filter((name) => !recognizers.has(name));
  const words = [...first.words, ...plain.flatMap((name) => wordsOf.get(name) ?? [])];
  for (const name of calculated) groupOf(groups, name, recognizers.get(name)).rules.add(indexed, second);
  for (const word of new Set(words)) groupOf(groups, word, undefined).rules.add(indexed, second);
}

/** The group of a word or, with its recognizer, of a class; a class may have the name of a word. */
function groupOf(groups: Map<string, RuleGroup>, name: string, recognize: Recognizer | undefined): RuleGroup {
  const key = recognize ? `<${name}>` : name;
  const group = groups.get(key) ?? { recognize, rules: new RuleSet() };
  groups.set(key, group);
  return group;
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
