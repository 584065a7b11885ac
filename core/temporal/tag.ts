import { isKnownToChrono, tagWithChrono } from './chrono.ts';
import { GERMAN } from './de/grammar.ts';
import { ENGLISH } from './en/grammar.ts';
import type { TagOptions, TimeExpression } from './expression.ts';
import type { Grammar } from './grammar/grammar.ts';
import { sectionsOf } from './grammar/tokenizer.ts';
import { otherGrammar } from './other-languages.ts';
import { resolve } from './resolve/resolve.ts';

const GRAMMARS: ReadonlyMap<string, Grammar> = new Map([
  ['de', GERMAN],
  ['en', ENGLISH],
]);

/**
 * Finds the time expressions of a text, sorted by `start` and never overlapping. Never throws; what cannot be known
 * stays unresolved (`XXXX-…`, interval null).
 *
 * German and English have grammars of their own; for other languages there are months and years, and chrono-node helps
 * where it knows them; for the rest only dates are found that mean the same in every language.
 */
export function tag(text: string, { language, published }: TagOptions): TimeExpression[] {
  const grammar = GRAMMARS.get(language) ?? otherGrammar(language);
  const expressions = resolve(text, sectionsOf(text, grammar.vocabulary), grammar, published);
  if (!isKnownToChrono(language)) return expressions;
  return merge(expressions, tagWithChrono(text, language, published));
}

/** Both lists in the order of the text, without what overlaps an expression before it; of two at one place the longer. */
function merge(first: readonly TimeExpression[], second: readonly TimeExpression[]): TimeExpression[] {
  let end = 0;
  return [...first, ...second]
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter((expression) => {
      if (expression.start < end) return false;
      end = expression.end;
      return true;
    })
    .map((expression, index) => ({ ...expression, id: `t${index + 1}` }));
}
