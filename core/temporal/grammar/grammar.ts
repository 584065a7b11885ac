import type { Meaning } from '../meaning.ts';
import { extendLeft } from './extend.ts';
import type { Lexicon } from './lexicon.ts';
import type { Match, Recognizers } from './pattern.ts';
import { isLonger, type Matcher, PatternTree, type Reading } from './pattern-tree.ts';
import type { Token } from './tokens.ts';
import type { VerbForms } from './verbs.ts';
import { Vocabulary } from './vocabulary.ts';

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
  /** Its first token, and the one after its last. */
  from: number;
  to: number;
  meaning: Meaning;
}

/** The words and rules of one language. */
export class Grammar {
  readonly vocabulary: Vocabulary;
  readonly verbs: VerbForms;
  readonly #rules: PatternTree<Rule>;

  constructor({ lexicon, recognizers, rules, verbs }: GrammarParts) {
    this.verbs = verbs;
    this.#rules = new PatternTree(recognizers);
    for (const rule of rules) for (const pattern of rule.patterns) this.#rules.add(pattern, rule);
    this.vocabulary = new Vocabulary(lexicon, this.#rules);
  }

  /** Goes through the tokens once and takes the longest expression at each. */
  findAll(tokens: readonly Token[]): Found[] {
    const found: Found[] = [];
    const matcher = this.#rules.matcher(tokens);
    let at = 0;
    let limit = 0;
    while (at < tokens.length) {
      const reading = tokens[at]?.begins ? findAt(matcher, at) : null;
      if (!reading) {
        at++;
        continue;
      }
      const { match, item: rule, result } = reading;
      const { from, meaning } = extendLeft(tokens, match.from, limit, result, rule.article ?? false);
      found.push({ rule: rule.name, from, to: match.to, meaning });
      at = match.to;
      limit = at;
    }
    return found;
  }
}

/** The expression that begins at a token; after context words a longer one may begin where it begins itself. */
function findAt(matcher: Matcher<Rule>, at: number): Reading<Rule, Meaning> | null {
  let best = matcher.longestAt(at, meaningOf);
  while (best && best.match.from > best.match.outerFrom) {
    const inner = matcher.longestAt(best.match.from, meaningOf);
    if (!inner || !isLonger(inner.match, best.match)) break;
    best = inner;
  }
  return best;
}

function meaningOf(rule: Rule, match: Match): Meaning | null {
  return rule.meaning(match);
}
