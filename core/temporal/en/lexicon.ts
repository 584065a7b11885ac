/** The words of English: those of the JSON files and the number words. */
import type { Lexicon } from '../grammar/lexicon.ts';
import { LexiconBuilder } from '../grammar/lexicon.ts';
import { daysAndMonth } from '../grammar/lists-of-days.ts';
import { NUMERALS } from '../grammar/numerals.ts';
import { ofYearClass, type YearPatterns } from '../grammar/of-year.ts';
import type { Recognizer, Recognizers } from '../grammar/pattern.ts';
import { phraseClass } from '../grammar/phrases.ts';
import { namesOfEvents } from '../named-events.ts';
import { DIGITS } from '../numeric.ts';
import holidays from './holidays.json' with { type: 'json' };
import { cardinals, ordinals, withTens } from './numbers.ts';
import tense from './tense.json' with { type: 'json' };
import words from './words.json' with { type: 'json' };

const YEARS: YearPatterns = {
  number: ['<year>', ', <year>', 'of <year>'],
  present: ['of? <direction> year'],
  told: ['of? the? <toldDirection> year', 'of that year'],
};

/** Builds the lexicon and the classes of several words; called once, when the English grammar is loaded. */
export function englishLexicon(): { lexicon: Lexicon; recognizers: Recognizers } {
  const lexicon = new LexiconBuilder();
  for (const [name, lists] of Object.entries(words.valued)) lexicon.lists(name, lists);
  for (const [name, list] of Object.entries(words.plain)) lexicon.words(name, list);
  for (const [word, value] of cardinals()) lexicon.word('number', word, value);
  for (const [word, value] of ordinals()) lexicon.word('ordinal', word, value);
  for (const [name, list] of Object.entries(tense.words)) lexicon.words(name, list);
  const recognizers = new Map<string, Recognizer>([
    ...NUMERALS,
    ...DIGITS,
    ['daysAndMonth', daysAndMonth()],
    ['holiday', phraseClass(lexicon, 'holiday', holidays)],
    ['named', phraseClass(lexicon, 'named', namesOfEvents('en', 'names'))],
    ['shortNamed', phraseClass(lexicon, 'shortNamed', namesOfEvents('en', 'shortNames'))],
  ]);
  const number = NUMERALS.get('number');
  if (number) recognizers.set('number', withTens(number));
  recognizers.set('ofYear', ofYearClass(YEARS, recognizers));
  return { lexicon: lexicon.build(), recognizers };
}
