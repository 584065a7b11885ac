import { REPORT } from './lexicon.ts';
import type { Sentence } from './sentences.ts';
import { speechOf } from './speech.ts';
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

/** A stretch of text to leave out, as UTF-16 offsets. */
export interface Range {
  start: number;
  end: number;
}

/** The clauses of a sentence, without the stretches to leave out. */
export function clauseTexts(
  sentence: Sentence,
  { words, clauses, triggers, language }: Analysis,
  text: string,
  omitted: Range[],
): Clause[] {
  const speech = speechOf(language);
  const starts = words.flatMap((word, i) => (i > 0 && clauses[i] !== clauses[i - 1] ? [word.start] : []));
  return [sentence.start, ...starts].map((start, clause) => {
    const own = triggers.filter(({ first }) => clauses[first] === clause);
    const opener = words.find((word) => word.start >= start);
    return {
      text: without(text, start, starts[clause] ?? sentence.end, omitted),
      opensWithSaying: opener !== undefined && /^\p{Ll}/u.test(opener.text) && speech.verbs.has(opener.lower),
      isReport: own.length > 0 && own.every(({ type }) => type === REPORT),
    };
  });
}

function without(text: string, start: number, end: number, omitted: Range[]): string {
  let kept = '';
  let from = start;
  for (const range of omitted) {
    if (range.start < from || range.end > end) continue;
    kept += text.slice(from, range.start);
    from = range.end;
  }
  return kept + text.slice(from, end);
}
