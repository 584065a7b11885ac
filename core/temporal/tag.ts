import { GERMAN } from './de/grammar.ts';
import type { TagOptions, TimeExpression } from './expression.ts';
import { tokenize } from './grammar/tokens.ts';
import { resolve } from './resolve/resolve.ts';

/**
 * Finds the time expressions of a text, sorted by `start` and never overlapping. Never throws; what cannot be known
 * stays unresolved (`XXXX-…`, interval null).
 */
export function tag(text: string, options: TagOptions): TimeExpression[] {
  const grammar = GERMAN;
  const tokens = tokenize(text, grammar.lexicon);
  return resolve(text, tokens, grammar, options.published);
}
