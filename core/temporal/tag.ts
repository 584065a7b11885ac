import { GERMAN } from './de/grammar.ts';
import type { TagOptions, TimeExpression } from './expression.ts';
import type { Found, Grammar } from './grammar/grammar.ts';
import { type Token, tokenize } from './grammar/tokens.ts';
import { resolve } from './resolve/resolve.ts';

/**
 * Finds the time expressions of a text, sorted by `start` and never overlapping. Never throws; what cannot be known
 * stays unresolved (`XXXX-…`, interval null).
 */
export function tag(text: string, options: TagOptions): TimeExpression[] {
  const grammar = GERMAN;
  const tokens = tokenize(text, grammar.lexicon);
  return resolve(text, tokens, findAll(grammar, tokens), options.published);
}

/** Goes through the tokens once and takes the longest expression at each. */
function findAll(grammar: Grammar, tokens: readonly Token[]): Found[] {
  const found: Found[] = [];
  let at = 0;
  while (at < tokens.length) {
    const item = grammar.findAt(tokens, at);
    if (item) found.push(item);
    at = item ? item.match.to : at + 1;
  }
  return found;
}
