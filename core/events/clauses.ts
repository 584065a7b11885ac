import type { Word } from './words.ts';

/** Punctuation that parts clauses; quotation marks and hyphens do not. */
const BREAK = /[,;:()]|\s[–—-]\s/u;
/** English words that open a clause without a comma. */
const OPENERS = new Set([
  'that',
  'which',
  'who',
  'whether',
  'while',
  'when',
  'because',
  'although',
  'after',
  'before',
]);

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
