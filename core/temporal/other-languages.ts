/** What Dateline itself knows of languages without a grammar folder: months, weekdays, units, from `other-languages.json`. */
import { addEnglishNames, ENGLISH_DATES } from './en/absolute.ts';
import { Grammar, type Rule } from './grammar/grammar.ts';
import { LexiconBuilder } from './grammar/lexicon.ts';
import { NUMERALS } from './grammar/numerals.ts';
import type { Match } from './grammar/pattern.ts';
import { directionOf } from './grammar/terms.ts';
import { NO_VERBS } from './grammar/verbs.ts';
import type { Meaning } from './meaning.ts';
import { calendarDate, DIGITS, dateInYear, NUMERIC_RULES } from './numeric.ts';
import data from './other-languages.json' with { type: 'json' };

/** The words of one language. */
export interface Words {
  /** Names of months and of weekdays, in lower case, by number from 1; the inflections that a date can have. */
  months: Readonly<Record<string, readonly string[]>>;
  weekdays: Readonly<Record<string, readonly string[]>>;
  /** What may stand between a month and its year. */
  of: readonly string[];
  /** Words of which one must stand before a month, or before a year, that stands alone. */
  monthBefore: readonly string[];
  yearBefore: readonly string[];
  /** Words of direction: "prochain", "dernier". */
  next: readonly string[];
  last: readonly string[];
  /** Words for units longer than a day. */
  units: Readonly<Record<'week' | 'month' | 'year', readonly string[]>>;
  /** Words that are no date after others: "la mañana". */
  notAfter: Readonly<Record<string, readonly string[]>>;
  /** Words between a day and its time: "lundi à 9 heures". */
  timeBefore: readonly string[];
  /** How verbs look that speak of what is to come, as the source of a regular expression. */
  future: string | null;
}

const WORDS: ReadonlyMap<string, Words> = new Map(Object.entries<Words>(data));

/** Bare numbers below this are hardly years. */
const FIRST_YEAR = 1500;

/** The words of a language that has no grammar folder; undefined where nothing is known of it. */
export function wordsOf(language: string): Words | undefined {
  return WORDS.get(language);
}

/** A month with a capital is a name: "Juan Mayo", "Champ de Mars". */
function isName({ tokens, from }: Match): boolean {
  return tokens[from]?.capital === true;
}

function monthOf(match: Match): Meaning | null {
  const [month, year] = [match.values.number('month'), match.values.number('year')];
  if (month === undefined) return null;
  if (year !== undefined) return dateInYear(year, { month });
  return isName(match) ? null : { kind: 'date', yearly: { month } };
}

/** Dates as most of the world writes them: the day first. */
function dayFirst({ values }: Match): Meaning | null {
  const [day, month, year] = [values.number('d'), values.number('m'), values.number('y')];
  return day === undefined || month === undefined || year === undefined
    ? null
    : calendarDate(year, month, day);
}

const RULES: readonly Rule[] = [
  { name: 'other/month', patterns: ['<month> <year>', '<month> <of> <year>'], meaning: monthOf },
  { name: 'other/month', patterns: ['(<monthBefore>) <month>'], meaning: monthOf },
  {
    name: 'other/month',
    patterns: ['<month> <direction>', '<direction> <month>'],
    meaning: (match) => {
      const month = match.values.number('month');
      const direction = directionOf(match.values.number('direction'));
      return month === undefined ? null : { kind: 'date', yearly: { month }, direction };
    },
  },
  {
    name: 'other/year',
    patterns: ['(<yearBefore>) <year>'],
    meaning: ({ values }) => {
      const year = values.number('year') ?? 0;
      return year < FIRST_YEAR ? null : { kind: 'date', year };
    },
  },
];

const DAY_FIRST: readonly Rule[] = [
  {
    name: 'other/day-first',
    patterns: ['<d:digits> ~/ ~<m:digits> ~/ ~<y:digits4>', '<d:digits> ~- ~<m:digits> ~- ~<y:digits4>'],
    meaning: dayFirst,
  },
];

/** A grammar of months, years and dates in digits; without any words only dates that mean the same in all languages. */
function grammarOf(words: Words | undefined): Grammar {
  const lexicon = new LexiconBuilder();
  addEnglishNames(lexicon);
  if (words) {
    lexicon.lists('month', words.months).words('of', words.of);
    lexicon.lists('direction', { '-1': words.last, '1': words.next });
    lexicon.words('monthBefore', words.monthBefore).words('yearBefore', words.yearBefore);
  }
  return new Grammar({
    lexicon: lexicon.build(),
    recognizers: new Map([...NUMERALS, ...DIGITS]),
    verbs: NO_VERBS,
    rules: [...NUMERIC_RULES, ...ENGLISH_DATES, ...(words ? [...RULES, ...DAY_FIRST] : [])],
  });
}

const GRAMMARS = new Map<string, Grammar>();

/** The grammar of a language that has no folder of its own; built when the language is first met. */
export function otherGrammar(language: string): Grammar {
  const known = WORDS.has(language) ? language : '';
  let grammar = GRAMMARS.get(known);
  if (!grammar) {
    grammar = grammarOf(WORDS.get(known));
    GRAMMARS.set(known, grammar);
  }
  return grammar;
}
