/** The German grammar: its words, and its rules in order. */
import { Grammar, type Rule } from '../grammar/grammar.ts';
import { LexiconBuilder } from '../grammar/lexicon.ts';
import { NUMERALS } from '../grammar/numerals.ts';
import type { Meaning } from '../meaning.ts';
import { calendarDate, DIGITS, NUMERIC_RULES } from '../numeric.ts';
import words from './words.json' with { type: 'json' };

const lexicon = new LexiconBuilder()
  .lists('month', words.month)
  .lists('weekday', words.weekday)
  .lists('season', words.season)
  .build();

const rules: readonly Rule[] = [
  {
    name: 'de/date',
    patterns: ['<weekday>? ,? <day> . <month> .? <year>?'],
    meaning: ({ values }): Meaning | null => {
      const [day, month, year] = [values.number('day'), values.number('month'), values.number('year')];
      if (day === undefined || month === undefined) return null;
      return year === undefined ? { kind: 'date', yearly: { month, day } } : calendarDate(year, month, day);
    },
  },
  {
    name: 'de/month',
    patterns: ['(im|vom|seit|bis|ab|Ende|Anfang|Mitte) <month> <year>?', '<month> <year>'],
    meaning: ({ values }): Meaning | null => {
      const month = values.number('month');
      return month === undefined ? null : { kind: 'date', year: values.number('year'), yearly: { month } };
    },
  },
  {
    name: 'de/year',
    patterns: ['(im)? (Jahr|Jahre) <year>', '(seit|ab|bis|von) <year>'],
    meaning: ({ values }): Meaning => ({ kind: 'date', year: values.number('year') }),
  },
  {
    name: 'de/weekday',
    patterns: ['<weekday>'],
    meaning: ({ values }): Meaning => ({ kind: 'weekday', weekday: values.number('weekday') ?? 1 }),
  },
  {
    name: 'de/day',
    patterns: ['gestern'],
    meaning: (): Meaning => ({ kind: 'shift', unit: 'day', count: -1, base: 'publication' }),
  },
  {
    name: 'de/day',
    patterns: ['heute'],
    meaning: (): Meaning => ({ kind: 'shift', unit: 'day', count: 0, base: 'publication' }),
  },
  {
    name: 'de/day',
    patterns: ['(am) Vortag', 'Tag zuvor'],
    meaning: (): Meaning => ({ kind: 'shift', unit: 'day', count: -1, base: 'told' }),
  },
];

export const GERMAN = new Grammar(lexicon, [...NUMERIC_RULES, ...rules], new Map([...NUMERALS, ...DIGITS]));
