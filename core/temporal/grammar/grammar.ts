import type { Meaning } from '../meaning.ts';
import { extendLeft } from './extend.ts';
import type { Lexicon } from './lexicon.ts';
import { isLonger, type Matcher, type Reading } from './matcher.ts';
import type { Match, Recognizers } from './pattern.ts';
import { PatternTree } from './pattern-tree.ts';
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
  readonly #matcher: Matcher<Rule>;

  constructor({ lexicon, recognizers, rules, verbs }: GrammarParts) {
    this.verbs = verbs;
    const tree = new PatternTree<Rule>(recognizers);
    for (const rule of rules) for (const pattern of rule.patterns) tree.add(pattern, rule);
    this.#matcher = tree.matcher();
    this.vocabulary = new Vocabulary(lexicon, tree);
  }

  /** Goes through the tokens once and takes the longest expression at each. */
  findAll(tokens: readonly Token[]): Found[] {
    const found: Found[] = [];
    let at = 0;
    let limit = 0;
    while (at < tokens.length) {
      const reading = tokens[at]?.begins ? this.#findAt(tokens, at) : null;
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

  /** The expression that begins at a token; after context words a longer one may begin where it begins itself. */
  #findAt(tokens: readonly Token[], at: number): Reading<Rule, Meaning> | null {
    let best = this.#matcher.longestAt(tokens, at, meaningOf);
    while (best && best.match.from > best.match.outerFrom) {
      const inner = this.#matcher.longestAt(tokens, best.match.from, meaningOf);
      if (!inner || !isLonger(inner.match, best.match)) break;
      best = inner;
    }
    return best;
  }
}

function meaningOf(rule: Rule, match: Match): Meaning | null {
  return rule.meaning(match);
}
