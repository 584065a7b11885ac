/** Rules that can begin with the same word or number, indexed once more by what comes second. */
import type { Meaning } from '../meaning.ts';
import type { Rule } from './grammar.ts';
import { type Match, matchPattern, type Pattern } from './pattern.ts';
import type { Token } from './tokens.ts';

/** One pattern of a rule. */
export interface IndexedRule {
  rule: Rule;
  pattern: Pattern;
  /** Place among all patterns of the grammar: of two equally long readings the earlier counts. */
  order: number;
}

/** A reading of some tokens. */
export interface Candidate extends IndexedRule {
  match: Match;
  meaning: Meaning;
}

export class RuleSet {
  readonly #bySecond = new Map<string, IndexedRule[]>();
  readonly #open: IndexedRule[] = [];

  /** Adds a rule with the words of which one must come second, or null where anything may. */
  add(indexed: IndexedRule, second: readonly string[] | null): void {
    if (second === null) this.#open.push(indexed);
    for (const word of second ?? []) {
      const rules = this.#bySecond.get(word);
      if (rules) rules.push(indexed);
      else this.#bySecond.set(word, [indexed]);
    }
  }

  /** The longest reading at a token, if it beats the best one so far; `next` is the token that comes second. */
  longest(tokens: readonly Token[], at: number, next: number, best: Candidate | null): Candidate | null {
    const closed = this.#bySecond.get(tokens[next]?.key ?? '');
    const reading = longestOf(this.#open, tokens, at, best);
    return closed ? longestOf(closed, tokens, at, reading) : reading;
  }
}

function longestOf(
  rules: readonly IndexedRule[],
  tokens: readonly Token[],
  at: number,
  best: Candidate | null,
): Candidate | null {
  let longest = best;
  for (const indexed of rules) {
    const match = matchPattern(indexed.pattern, tokens, at);
    if (!match || (longest && !isBetter(match, indexed.order, longest))) continue;
    const meaning = indexed.rule.meaning(match);
    if (meaning) longest = { ...indexed, match, meaning };
  }
  return longest;
}

/** Whether a match covers more than another, or as much with more context. */
export function isLonger(match: Match, than: Match): boolean {
  return match.to > than.to || (match.to === than.to && match.outerTo > than.outerTo);
}

/** Whether a match is longer than another or as long by an earlier rule. */
function isBetter(match: Match, order: number, than: Candidate): boolean {
  return isLonger(match, than.match) || (!isLonger(than.match, match) && order < than.order);
}
