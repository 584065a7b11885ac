import { GERMAN } from './de/grammar.ts';
import { ENGLISH } from './en/grammar.ts';
import type { TagOptions, TimeExpression } from './expression.ts';
import type { Grammar } from './grammar/grammar.ts';
import { tokenize } from './grammar/tokens.ts';
import { resolve } from './resolve/resolve.ts';

const GRAMMARS: ReadonlyMap<string, Grammar> = new Map([
  ['de', GERMAN],
  ['en', ENGLISH],
]);

/**
 * Finds the time expressions of a text, sorted by `start` and never overlapping. Never throws; what cannot be known
 * stays unresolved (`XXXX-…`, interval null).
 */
export function tag(text: string, options: TagOptions): TimeExpression[] {
  const grammar = GRAMMARS.get(options.language) ?? GERMAN;
  const tokens = tokenize(text, grammar.lexicon);
  return resolve(text, tokens, grammar, options.published);
}
