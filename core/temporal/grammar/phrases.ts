/** Names of several words: "Good Friday", "Fall der Mauer", "9/11". */
import type { LexiconBuilder, Value, WordLists } from './lexicon.ts';
import type { Recognizer } from './pattern.ts';
import { tokenize } from './tokenizer.ts';
import { Gap, type Token } from './tokens.ts';
import { Vocabulary } from './vocabulary.ts';

interface Phrase {
  tokens: readonly Token[];
  value: Value;
}

/** Phrases are cut into words before the lexicon is complete. */
const PLAIN = new Vocabulary(new Map(), { beginsWith: () => false, startsOf: () => 0 });

/**
 * A class whose members may have several words, for each value. The first words go into the lexicon under the class, so
 * that the index of rules finds them; the longest phrase wins.
 */
export function phraseClass(lexicon: LexiconBuilder, className: string, lists: WordLists): Recognizer {
  const byFirstWord = new Map<string, Phrase[]>();
  for (const [value, phrases] of Object.entries(lists)) {
    for (const phrase of phrases) {
      const tokens = tokenize(phrase, PLAIN);
      const first = tokens[0];
      if (!first) continue;
      const known = byFirstWord.get(first.key) ?? [];
      byFirstWord.set(first.key, [...known, { tokens, value }]);
      lexicon.word(className, first.key, value);
    }
  }
  for (const phrases of byFirstWord.values()) phrases.sort((a, b) => b.tokens.length - a.tokens.length);
  return {
    begins: (token) => byFirstWord.has(token.key),
    read: (tokens, at) => {
      for (const phrase of byFirstWord.get(tokens[at]?.key ?? '') ?? []) {
        if (startsWith(tokens, at, phrase.tokens))
          return { value: phrase.value, next: at + phrase.tokens.length };
      }
      return null;
    },
  };
}

/** Whether the words of a phrase stand at a token, with capitals where the phrase has them. */
function startsWith(tokens: readonly Token[], at: number, phrase: readonly Token[]): boolean {
  let next = at;
  for (const word of phrase) {
    const token = tokens[next];
    if (token?.key !== word.key || (word.capital && !token.capital)) return false;
    const fits = token.gap !== Gap.paragraph && (token.gap === Gap.none) === (word.gap === Gap.none);
    if (next > at && !fits) return false;
    next++;
  }
  return true;
}
