/** The words of German: those of the JSON files, their inflections, and the compounds German makes of them. */

import { addEnglishNames } from '../en/absolute.ts';
import type { Lexicon, WordLists } from '../grammar/lexicon.ts';
import { LexiconBuilder } from '../grammar/lexicon.ts';
import { daysAndMonth } from '../grammar/lists-of-days.ts';
import { NUMERALS } from '../grammar/numerals.ts';
import { ofYearClass, type YearPatterns } from '../grammar/of-year.ts';
import type { Recognizer, Recognizers } from '../grammar/pattern.ts';
import { phraseClass } from '../grammar/phrases.ts';
import { namesOfEvents } from '../named-events.ts';
import { DIGITS } from '../numeric.ts';
import holidays from './holidays.json' with { type: 'json' };
import { cardinals, numberStem, ordinals } from './numbers.ts';
import tense from './tense.json' with { type: 'json' };
import words from './words.json' with { type: 'json' };

/** Adjectives of duration: "dreitägig", "wochenlang". */
const DURATION_SUFFIXES = {
  day: 'tägig',
  week: 'wöchig',
  month: 'monatig',
  hour: 'stündig',
  minute: 'minütig',
};
const LONG_PLURALS = {
  hour: 'stunden',
  day: 'tage',
  week: 'wochen',
  month: 'monate',
  year: 'jahre',
  decade: 'jahrzehnte',
};

const YEARS: YearPatterns = {
  number: ['<year>', 'des|im Jahres|Jahre|Jahr <year>'],
  present: ['des? <direction> Jahres'],
  told: ['des? <toldDirection> Jahres'],
};

/** Builds the lexicon; called once, when the German grammar is loaded. */
export function germanLexicon(): { lexicon: Lexicon; recognizers: Recognizers } {
  const lexicon = new LexiconBuilder();
  for (const [name, lists] of Object.entries(words.valued)) lexicon.lists(name, lists);
  for (const [name, list] of Object.entries(words.plain)) lexicon.words(name, list);
  for (const [name, lists] of Object.entries(words.adjectives)) addAdjectives(lexicon, name, lists);
  for (const [word, value] of cardinals()) lexicon.word('number', word, value);
  for (const [word, value] of ordinals(words.adjectiveEndings)) lexicon.word('ordinal', word, value);
  const named = phraseClass(lexicon, 'named', namesOfEvents('de', 'names'));
  const shortNamed = phraseClass(lexicon, 'shortNamed', namesOfEvents('de', 'shortNames'));
  const holiday = phraseClass(lexicon, 'holiday', holidays);
  for (const [name, list] of Object.entries(tense.words)) lexicon.words(name, list);
  // "Das für Montag angekündigte Treffen".
  lexicon.words('scheduling', tense.words.scheduling.flatMap(inflected));
  // "zusammenkommt", "weitergeht": separable verbs are one word at the end of their clause.
  const finite = [...tense.words.present, ...tense.words.future];
  lexicon.words(
    'present',
    tense.separable.flatMap((prefix) => finite.map((verb) => prefix + verb)),
  );
  addEnglishNames(lexicon);
  addSeasons(lexicon);
  addWeekdays(lexicon);
  addDecades(lexicon);
  addDurations(lexicon);
  const recognizers = new Map<string, Recognizer>([
    ...NUMERALS,
    ...DIGITS,
    ['daysAndMonth', daysAndMonth()],
    ['holiday', holiday],
    ['named', named],
    ['shortNamed', shortNamed],
  ]);
  recognizers.set('ofYear', ofYearClass(YEARS, recognizers));
  return { lexicon: lexicon.build(), recognizers };
}

function inflected(stem: string): string[] {
  return words.adjectiveEndings.map((ending) => stem + ending);
}

function addAdjectives(lexicon: LexiconBuilder, className: string, lists: WordLists): void {
  for (const [key, stems] of Object.entries(lists))
    lexicon.lists(className, { [key]: stems.flatMap(inflected) });
}

/** "Frühsommer", "Spätherbst": the season, and the part of it. */
function addSeasons(lexicon: LexiconBuilder): void {
  for (const [season, names] of Object.entries(words.valued.season)) {
    for (const [mod, prefixes] of Object.entries(words.seasonPrefix)) {
      for (const prefix of prefixes) {
        for (const name of names) lexicon.word('partSeason', prefix + name.toLowerCase(), `${mod} ${season}`);
      }
    }
  }
}

/** "Dienstagabend" (weekday and part of the day), "dienstags". */
function addWeekdays(lexicon: LexiconBuilder): void {
  for (const [weekday, names] of Object.entries(words.valued.weekday)) {
    for (const name of names) {
      lexicon.word('weekdays', `${name.toLowerCase()}s`, Number(weekday));
      lexicon.word('weekday', `${name}s`, Number(weekday));
      for (const [part, parts] of Object.entries(words.valued.daypart)) {
        for (const dayPart of parts) {
          lexicon.word('weekdayPart', name + dayPart.toLowerCase(), `${weekday} ${part}`);
        }
      }
    }
  }
}

/** "sechziger", "Neunzigerjahre". */
function addDecades(lexicon: LexiconBuilder): void {
  for (let ten = 20; ten <= 90; ten += 10) {
    const stem = numberStem(ten);
    for (const form of [`${stem}er`, `${stem}ern`]) lexicon.word('decade', form, ten);
    const noun = stem.charAt(0).toUpperCase() + stem.slice(1);
    lexicon.word('decadeYears', `${noun}erjahre`, ten).word('decadeYears', `${noun}erjahren`, ten);
    lexicon.word('decadeNoun', `${noun}er`, ten).word('decadeNoun', `${noun}ern`, ten);
  }
  for (const [noun, year] of [
    ['Nuller', 2000],
    ['Zehner', 2010],
  ] as const) {
    lexicon.word('decadeYears', `${noun}jahre`, year).word('decadeYears', `${noun}jahren`, year);
  }
}

function addDurations(lexicon: LexiconBuilder): void {
  for (const [unit, suffix] of Object.entries(DURATION_SUFFIXES)) {
    for (const form of inflected(suffix)) {
      lexicon.word('durationSuffix', form, unit);
      lexicon.word('manyAdjective', `mehr${form}`, unit);
      for (let number = 1; number <= 31; number++) {
        lexicon.word('durationAdjective', numberStem(number) + form, `${number} ${unit}`);
      }
    }
  }
  for (const form of inflected('jährig')) {
    lexicon.word('yearsSuffix', form, 'year');
    for (let number = 1; number <= 100; number++) {
      lexicon.word('yearsAdjective', numberStem(number) + form, number);
    }
  }
  for (const form of [...inflected('langjährig'), ...inflected('mehrjährig')]) {
    lexicon.word('manyAdjective', form, 'year');
  }
  for (const [unit, plural] of Object.entries(LONG_PLURALS)) {
    for (const form of [`${plural}lang`, ...inflected(`${plural}lang`)])
      lexicon.word('manyAdjective', form, unit);
  }
}
