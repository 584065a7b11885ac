/** English dates with their year are unmistakable in a text of any language: captions of agency pictures carry them. */
import type { Rule } from '../grammar/grammar.ts';
import type { LexiconBuilder } from '../grammar/lexicon.ts';
import { calendarDate } from '../numeric.ts';
import words from './words.json' with { type: 'json' };

/** Adds the English months and weekdays under names of their own, apart from those of the text's language. */
export function addEnglishNames(lexicon: LexiconBuilder): void {
  lexicon.lists('englishMonth', words.valued.month).lists('englishMonth', words.valued.shortMonth);
  lexicon.lists('englishWeekday', words.valued.weekday).lists('englishWeekday', words.valued.shortWeekday);
}

const DATES = [
  '<month:englishMonth> .? <day> , <year>',
  '<month:englishMonth> <day> ~st|nd|rd|th ,? <year>',
  '<day> <month:englishMonth> <year>',
];

export const ENGLISH_DATES: readonly Rule[] = [
  {
    name: 'en/absolute',
    patterns: [...DATES, ...DATES.map((date) => `<englishWeekday> .? ,? ${date}`)],
    meaning: ({ values }) => {
      const [year, month, day] = [values.number('year'), values.number('month'), values.number('day')];
      return year === undefined || month === undefined || day === undefined
        ? null
        : calendarDate(year, month, day);
    },
  },
];
