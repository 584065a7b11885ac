import type { Meaning } from '../meaning.ts';
import { extendLeft } from './extend.ts';
import type { Lexicon } from './lexicon.ts';
import {
  compilePattern,
  firstOf,
  type Match,
  matchPattern,
  type Pattern,
  type Recognizer,
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

interface Candidate extends IndexedRule {
  match: Match;
  meaning: Meaning;
}

interface IndexedRule {
  rule: Rule;
  pattern: Pattern;
  /** Place among all patterns of the grammar: of two equally long readings the earlier counts. */
  order: number;
  /** Whether the first element is calculated: then it may be longer than one token. */
  calculated: boolean;
  /** Words of which one must come second; null where a pattern leaves that open. */
  second: ReadonlySet<string> | null;
}

/** Rules that can begin with the same kind of number, tried only where there is one. */
interface NumberRules {
  recognize: Recognizer;
  rules: IndexedRule[];
}

/** The words and rules of one language, with the rules indexed by what they can begin with. */
export class Grammar {
  /** The words of the language, and those that only rules know, these without readings. */
  readonly lexicon: Lexicon;
  readonly pastEndings: readonly string[];
  readonly #byWord = new Map<string, IndexedRule[]>();
  readonly #byNumber = new Map<string, NumberRules>();

  constructor({ lexicon, recognizers, rules, pastEndings }: GrammarParts) {
    this.pastEndings = pastEndings;
    const wordsOf = wordsByClass(lexicon);
    let order = 0;
    for (const rule of rules) {
      for (const source of rule.patterns) {
        const pattern = compilePattern(source, recognizers);
        this.#index(
          {
            rule,
            pattern,
            order: order++,
            second: secondOf(pattern, wordsOf, recognizers),
            calculated: isCalculated(pattern, recognizers),
          },
          wordsOf,
          recognizers,
        );
      }
    }
    const ruleWords = [...this.#byWord.keys()].filter((word) => !lexicon.has(word));
    this.lexicon = new Map([...lexicon, ...ruleWords.map((word) => [word, []] as const)]);
  }

  #index(indexed: IndexedRule, wordsOf: Map<string, string[]>, recognizers: Recognizers): void {
    const first = firstOf(indexed.pattern);
    const words = new Set([...first.words, ...first.classes.flatMap((name) => wordsOf.get(name) ?? [])]);
    for (const word of words) {
      const rules = this.#byWord.get(word);
      if (rules) rules.push(indexed);
      else this.#byWord.set(word, [indexed]);
    }
    for (const name of first.classes) {
      const recognize = recognizers.get(name);
      if (!recognize) continue;
      const group = this.#byNumber.get(name);
      if (group) group.rules.push(indexed);
      else this.#byNumber.set(name, { recognize, rules: [indexed] });
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
    if (token?.kind !== 'number')
      return longest(this.#byWord.get(token?.key ?? '') ?? [], tokens, at, null, null);
    let best: Candidate | null = null;
    for (const { recognize, rules } of this.#byNumber.values()) {
      const reading = recognize(tokens, at);
      if (reading) best = longest(rules, tokens, at, reading.next, best);
    }
    return best;
  }
}

/** Whether any rule can begin at a token: most words of a text are unknown to the lexicon. */
function canBegin(token: Token | undefined): boolean {
  return token?.entries !== undefined || token?.kind === 'number';
}

/**
 * The longest reading of the rules, if it beats the best one so far. Most rules are ruled out by their second element.
 *
 * @param next the token of the second element where the first is a number; null where it is a word
 */
function longest(
  rules: readonly IndexedRule[],
  tokens: readonly Token[],
  at: number,
  next: number | null,
  best: Candidate | null,
): Candidate | null {
  let longestSoFar = best;
  const second = tokens[next ?? at + 1]?.key ?? '';
  for (const indexed of rules) {
    if (indexed.second && !indexed.second.has(second) && (next !== null || !indexed.calculated)) continue;
    const match = matchPattern(indexed.pattern, tokens, at);
    if (!match || (longestSoFar && !isBetter(match, indexed.order, longestSoFar))) continue;
    const meaning = indexed.rule.meaning(match);
    if (meaning) longestSoFar = { ...indexed, match, meaning };
  }
  return longestSoFar;
}

/** Whether a match covers more than another, or as much with more context. */
function isLonger(match: Match, than: Match): boolean {
  return match.to > than.to || (match.to === than.to && match.outerTo > than.outerTo);
}

/** Whether a match is longer than another or as long by an earlier rule. */
function isBetter(match: Match, order: number, than: Candidate): boolean {
  return isLonger(match, than.match) || (!isLonger(than.match, match) && order < than.order);
}

function isCalculated([first]: Pattern, recognizers: Recognizers): boolean {
  return first?.capture ? recognizers.has(first.capture.class) : false;
}

/** The words that must come second, where the first two elements of a pattern are required and the second is one word. */
function secondOf(
  [first, second]: Pattern,
  wordsOf: ReadonlyMap<string, string[]>,
  recognizers: Recognizers,
): ReadonlySet<string> | null {
  if (!first || first.optional || !second || second.optional) return null;
  if (second.words) return second.words;
  if (!second.capture || recognizers.has(second.capture.class)) return null;
  return new Set(wordsOf.get(second.capture.class));
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
