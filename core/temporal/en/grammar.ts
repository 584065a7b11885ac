/** The English grammar. Of two equally long readings that of the earlier rule counts. */
import { Grammar } from '../grammar/grammar.ts';
import { verbForms } from '../grammar/verbs.ts';
import { NUMERIC_RULES } from '../numeric.ts';
import { englishLexicon } from './lexicon.ts';
import { CALENDAR_DATES } from './rules/calendar-dates.ts';
import { CLOCK } from './rules/clock.ts';
import { COUNTED } from './rules/counted.ts';
import { DAYS } from './rules/days.ts';
import { DURATIONS } from './rules/durations.ts';
import { REFERENCES } from './rules/references.ts';
import { YEARS } from './rules/years.ts';
import tense from './tense.json' with { type: 'json' };

export const ENGLISH = new Grammar({
  ...englishLexicon(),
  verbs: verbForms(tense),
  rules: [
    ...NUMERIC_RULES,
    ...CALENDAR_DATES,
    ...YEARS,
    ...CLOCK,
    ...DAYS,
    ...COUNTED,
    ...DURATIONS,
    ...REFERENCES,
  ],
});
