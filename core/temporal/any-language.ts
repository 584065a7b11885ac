/** For texts of a language without a grammar: only dates that mean the same in all of them. */
import { addEnglishNames, ENGLISH_DATES } from './en/absolute.ts';
import { Grammar } from './grammar/grammar.ts';
import { LexiconBuilder } from './grammar/lexicon.ts';
import { NUMERALS } from './grammar/numerals.ts';
import { DIGITS, NUMERIC_RULES } from './numeric.ts';

const lexicon = new LexiconBuilder();
addEnglishNames(lexicon);

export const ANY_LANGUAGE = new Grammar({
  lexicon: lexicon.build(),
  recognizers: new Map([...NUMERALS, ...DIGITS]),
  verbs: { pastEndings: [], participle: null, participleAsAttribute: null },
  rules: [...NUMERIC_RULES, ...ENGLISH_DATES],
});
