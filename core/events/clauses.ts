import { REPORT } from './lexicon.ts';
import type { Sentence } from './sentences.ts';
import type { Analysis } from './telling.ts';
import type { Clause } from './title.ts';
import type { Word } from './words.ts';

/** Punctuation that parts clauses; quotation marks and hyphens do not. */
const BREAK = /[,;:()]|\s[–—-]\s/u;
/** English words that open a clause without a comma. */
const OPENERS = new Set(['that', 'which', 'who', 'whether', 'while', 'when', 'because', 'although']);

/** The number of the clause each word of a sentence stands in, counted from 0. */
export function clauseNumbers(words: Word[], text: string, language: string): number[] {
  let clause = 0;
  return words.map((word, i) => {
    const before = words[i - 1];
    if (
      before &&
      (BREAK.test(text.slice(before.end, word.start)) || (language === 'en' && OPENERS.has(word.lower)))
    )
      clause++;
    return clause;
  });
}

/** The clauses of a sentence as they stand, together the whole sentence. */
export function clauseTexts(
  sentence: Sentence,
  { words, clauses, triggers }: Analysis,
  text: string,
): Clause[] {
  const starts = words.flatMap((word, i) => (i > 0 && clauses[i] !== clauses[i - 1] ? [word.start] : []));
  return [sentence.start, ...starts].map((start, clause) => {
    const own = triggers.filter(({ first }) => clauses[first] === clause);
    return {
      text: text.slice(start, starts[clause] ?? sentence.end),
      isReport: own.length > 0 && own.every(({ type }) => type === REPORT),
    };
  });
}
