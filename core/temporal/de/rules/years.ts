/** Years, decades and centuries. */
import type { Rule } from '../../grammar/grammar.ts';
import type { Match } from '../../grammar/pattern.ts';
import { Gap, isOf, type Token } from '../../grammar/tokens.ts';
import type { Meaning } from '../../meaning.ts';

/** "2010/15" is a term of office, "1914/18" a war: no more years than this are told as one. */
const LONGEST_PAIR = 7;

/** Bare numbers below this are years only in parentheses and ranges: "(1170–1230)". */
const SAFE_YEAR = 1400;

/** A bare number of four digits is a year unless its neighbours count, price or number something with it. */
function bareYear({ tokens, from, to, values }: Match): Meaning | null {
  const opensParagraph = (tokens[from]?.gap ?? 0) >= Gap.paragraph;
  const before = opensParagraph ? undefined : tokens[tokens[from - 1]?.key === '.' ? from - 2 : from - 1];
  if (isOf(before, 'numberBefore') || isAddress(before) || isNumbered(before)) return null;
  if (isRise(tokens, from, to)) return null;
  if (isOf(tokens[to], 'thing') || before?.kind === 'number') return null;
  if ((values.number('year') ?? 0) < SAFE_YEAR && !/^[(–-]$/.test(before?.key ?? '')) return null;
  if (tokens[to]?.key === 'im' && /^jahr|^vergangen|^vorjahr/.test(tokens[to + 1]?.key ?? '')) return null;
  if (countsThings(tokens[to]) && !isOf(before, 'yearBefore')) return null;
  return { kind: 'date', year: values.number('year') };
}

/** "Bahnhofstraße 1949": a house number. */
function isAddress(before: Token | undefined): boolean {
  return before?.capital === true && /(?:str|straße|strasse|gasse|allee|ring|platz)$/.test(before.key);
}

/** "Bestellnummer 2024", "Artikelnr. 1999". */
function isNumbered(before: Token | undefined): boolean {
  return before?.capital === true && /(?:nummer|nr)$/.test(before.key);
}

/** "von 1900 auf 2100": amounts. */
function isRise(tokens: readonly Token[], from: number, to: number): boolean {
  if (tokens[to]?.key === 'auf' && tokens[to + 1]?.kind === 'number') return true;
  return tokens[from - 1]?.key === 'auf' && tokens[from - 2]?.kind === 'number';
}

/** A noun right after the number is usually what it counts ("2000 Soldaten"); other words go on with the clause. */
function countsThings(after: Token | undefined): boolean {
  if (!after || after.gap >= Gap.line) return false;
  if (after.key === '%' || after.key === '€' || after.key === '$') return true;
  return after.kind === 'word' && after.capital;
}

const plainYear = ({ values }: Match): Meaning => ({ kind: 'date', year: values.number('year') });

const yearBeforeChrist = ({ values }: Match): Meaning | null => {
  const year = values.number('year');
  return year === undefined ? null : { kind: 'date', year: 1 - year };
};

/** "die 60er" are those of the twentieth century; "die 460er" need "v. Chr." or a full number. */
function decade({ values }: Match): Meaning | null {
  const years =
    values.number('years') ??
    values.number('decade') ??
    values.number('decadeYears') ??
    values.number('decadeNoun');
  if (years === undefined || years % 10 !== 0) return null;
  if (years >= 1000) return { kind: 'decade', decade: years / 10 };
  return years >= 20 && years <= 90 ? { kind: 'decade', decade: 190 + years / 10 } : null;
}

function decadeBeforeChrist({ values }: Match): Meaning | null {
  const years = values.number('years');
  if (years === undefined || years % 10 !== 0) return null;
  return { kind: 'decade', decade: years / 10, bc: true };
}

function century({ values }: Match): Meaning | null {
  const number = values.number('n') ?? values.number('ordinal');
  return number === undefined || number > 30 ? null : { kind: 'century', century: number };
}

function centuryBeforeChrist(match: Match): Meaning | null {
  const meaning = century(match);
  return meaning?.kind === 'century' ? { ...meaning, bc: true } : null;
}

const YEARS_WORD = 'Jahr|Jahre|Jahres|Jahren';
const CENTURY = 'Jahrhundert|Jahrhunderts';
const CENTURY_ABBREVIATION = 'Jh|Jhdt|Jhd .?';
export const BC = 'v|vor .? Chr|Christus|Christi .?';
const AD = 'n|nach .? Chr|Christus|Christi .?';

export const YEARS: readonly Rule[] = [
  {
    name: 'de/year',
    patterns: [`${YEARS_WORD} <year>`, `des Jahres <year>`],
    meaning: plainYear,
  },
  { name: 'de/year', patterns: ['<year>'], meaning: bareYear },
  {
    name: 'de/year',
    patterns: ['<roundly> .? <year>', '<roundly> das|dem Jahr|Jahre <year>'],
    meaning: (match) =>
      countsThings(match.tokens[match.to]) ? null : { ...plainYear(match), mod: 'APPROX' },
  },
  {
    name: 'de/year-bc',
    patterns: [
      `<year:anyYear> ${BC}`,
      `${YEARS_WORD} <year:anyYear> ${BC}`,
      `${YEARS_WORD} <year:anyYear> (<joiner>) (<other:anyYear>) (v) (.)? (Chr)`,
      '<year:anyYear> (<joiner>) (<other:anyYear>) (v) (.)? (Chr)',
    ],
    meaning: yearBeforeChrist,
  },
  {
    name: 'de/year-bc',
    patterns: [
      `<roundly> das? Jahr? <year:anyYear> ${BC}`,
      '<roundly> <year:anyYear> (<joiner>) (<other:anyYear>) (v) (.)? (Chr)',
    ],
    meaning: (match) => {
      const meaning = yearBeforeChrist(match);
      return meaning && { ...meaning, mod: 'APPROX' };
    },
  },
  {
    name: 'de/year-ad',
    patterns: [`<year:anyYear> ${AD}`, `${YEARS_WORD} <year:anyYear> ${AD}`],
    meaning: plainYear,
  },
  {
    // "2010/11": a season or school year of two years, told as one.
    name: 'de/year-pair',
    patterns: ['<year> / <second:shortYear>', '(<doubleYear>) <year> ~/ ~<next:year>'],
    meaning: ({ values }) => {
      const [year, next] = [values.number('year'), values.number('next')];
      const second = next === undefined ? values.number('second') : next % 100;
      if (year === undefined || second === undefined) return null;
      // "Schuljahr 2023/2024"; other full years beside one another are told one by one.
      if (next !== undefined && next !== year + 1) return null;
      const years = ((second - (year % 100) + 100) % 100) + 1;
      return years >= 2 && years <= LONGEST_PAIR ? { kind: 'date', year, years } : null;
    },
  },
  {
    name: 'de/decade',
    patterns: [
      `<years:number> ~er|ern -? ${YEARS_WORD}?`,
      `<decade> -? ${YEARS_WORD}`,
      '<decadeYears>',
      // "in den Neunzigern", "Ende der Achtziger"
      '(in|aus|seit|bis|ab) den <decadeNoun>',
      '(Anfang|Mitte|Ende|Beginn) der <decadeNoun>',
    ],
    meaning: decade,
    article: true,
  },
  {
    name: 'de/decade-bc',
    patterns: [`<years:number> ~er -? ${YEARS_WORD} ${BC}`],
    meaning: decadeBeforeChrist,
    article: true,
  },
  {
    name: 'de/century',
    patterns: [
      `<n:day> . ${CENTURY}`,
      `<n:day> . ${CENTURY_ABBREVIATION}`,
      `<ordinal> ${CENTURY}`,
      `<n:day> . ${CENTURY} ${AD}`,
      `<n:day> .? (<joiner>) (<other:day>) (.) (${CENTURY})`,
    ],
    meaning: century,
  },
  {
    name: 'de/century-bc',
    patterns: [
      `<n:day> . ${CENTURY} ${BC}`,
      `<n:day> . ${CENTURY_ABBREVIATION} ${BC}`,
      `<ordinal> ${CENTURY} ${BC}`,
    ],
    meaning: centuryBeforeChrist,
  },
];
