/** Quantities with their units: money, people, arms, damage, in German, Swiss and English notation. */
import data from './amounts.json' with { type: 'json' };
import type { Amount } from './event.ts';

type Qualifier = NonNullable<Amount['qualifier']>;

const SYMBOL_BEFORE = /(?:us\$|[$€£¥])\s?$/iu;
/** "US$ " */
const LONGEST_SYMBOL = 4;
const NUMBER =
  /(?<![\p{L}\p{N}.,'’])\d{1,3}(?:(?<group>[.,'’\u202f\u00a0 ])\d{3}(?:\k<group>\d{3})*)?(?:[.,]\d+)?(?![\p{N}])|(?<![\p{L}\p{N}.,'’])\d+(?:[.,]\d+)?/gu;
/** What may stand between a number and its unit: up to two adjectives ("300 zusammengebaute Container"). */
const BEHIND = /^[\s\u00a0-]*(?<words>(?:[\p{L}$€£¥%][\p{L}$-]*\.?[\s\u00a0]*){1,4})/u;
const WORD = /[\p{L}%$€£¥][\p{L}$-]*/gu;
/** Adjectives between number and unit, at most. */
const MAX_BETWEEN = 2;

const SCALES = new Map<string, number>(Object.entries(data.scales));
const GERMAN_SCALES = new Map<string, number>(Object.entries(data.germanScales));
const CURRENCIES = new Map<string, string>(Object.entries(data.currencies));
const UNITS = new Map(
  Object.entries(data.units).flatMap(([unit, words]) => words.map((word): [string, string] => [word, unit])),
);
const QUALIFIERS = Object.entries(data.qualifiers).flatMap(([qualifier, words]) =>
  words.map((word) => ({ qualifier, pattern: new RegExp(`(?<!\\p{L})${word}\\.?\\s*$`, 'iu') })),
);

/** The amounts in a stretch of text, in order; numbers without a known unit are none. */
export function findAmounts(text: string, start: number, end: number, language: string): Amount[] {
  const sentence = text.slice(start, end);
  return [...sentence.matchAll(NUMBER)].flatMap((match) => {
    const amount = amountAt(sentence, match, language);
    return amount ? [{ ...amount, start: start + amount.start, end: start + amount.end }] : [];
  });
}

function amountAt(sentence: string, match: RegExpExecArray, language: string): Amount | null {
  const behind = sentence.slice(match.index + match[0].length, match.index + match[0].length + 60);
  const before = sentence.slice(Math.max(0, match.index - LONGEST_SYMBOL), match.index);
  const symbol = SYMBOL_BEFORE.exec(before);
  const measured = measure(behind, language);
  const unit = symbol ? CURRENCIES.get(symbol[0].trim().toLowerCase()) : measured.unit;
  if (!unit) return null;
  const start = symbol ? match.index - before.length + symbol.index : match.index;
  const end = match.index + match[0].length + measured.length;
  return {
    value: round(parseNumber(match[0], match.groups?.group, language) * measured.scale),
    unit,
    text: sentence.slice(start, end),
    start,
    end,
    qualifier: qualifierBefore(sentence.slice(Math.max(0, start - 20), start)),
  };
}

/** Scale and unit behind a number, and how many characters they cover. */
function measure(behind: string, language: string): { scale: number; unit: string | null; length: number } {
  const words = BEHIND.exec(behind);
  let scale = 1;
  let scaleEnd = 0;
  let between = 0;
  if (!words?.groups?.words) return { scale, unit: null, length: 0 };
  const offset = words[0].length - words.groups.words.length;
  for (const match of words.groups.words.matchAll(WORD)) {
    const word = match[0].toLowerCase();
    const end = offset + match.index + match[0].length;
    const factor = between === 0 && scale === 1 ? scaleOf(word, language) : undefined;
    if (factor) {
      scale = factor;
      scaleEnd = end;
      continue;
    }
    const unit = CURRENCIES.get(word) ?? UNITS.get(word) ?? UNITS.get(word.split('-').at(-1) ?? '');
    if (unit) return { scale, unit, length: end };
    if (++between > MAX_BETWEEN) break;
  }
  return { scale, unit: null, length: scaleEnd };
}

function scaleOf(word: string, language: string): number | undefined {
  return (language === 'de' ? GERMAN_SCALES.get(word) : undefined) ?? SCALES.get(word);
}

/** A separator before exactly three digits groups thousands, where the language groups so; else it is the decimal. */
function parseNumber(written: string, group: string | undefined, language: string): number {
  const decimal = language === 'de' ? ',' : '.';
  const grouped = group !== undefined && group !== decimal ? written.replaceAll(group, '') : written;
  return Number(grouped.replace(',', '.'));
}

function round(value: number): number {
  return Number(value.toPrecision(12));
}

function qualifierBefore(before: string): Amount['qualifier'] {
  const found = QUALIFIERS.find(({ pattern }) => pattern.test(before))?.qualifier;
  return isQualifier(found) ? found : null;
}

function isQualifier(value: string | undefined): value is Qualifier {
  return value === 'about' || value === 'more-than' || value === 'up-to' || value === 'almost';
}
