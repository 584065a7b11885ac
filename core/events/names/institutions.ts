/** Ministries, courts, police forces and the like, which names alone do not show. */
import type { Word } from '../words.ts';
import data from './institutions.json' with { type: 'json' };

/** An institution with the first of the words that name it. */
export interface Institution {
  first: number;
  name: string;
}

const GERMAN = new RegExp(`^([\\p{L}-]*(?:${data.de.endings.join('|')}))(?:e?s)?$`, 'iu');
const GERMAN_ALONE = new Set(data.de.alone);
const GENERIC = new Set(data.de.endings);
const ENGLISH = new Set(data.en.endings);
/** English names of institutions have at most so many words. */
const MAX_WORDS = 4;

/** The institutions a sentence names, in order. */
export function findInstitutions(words: Word[], text: string, language: string): Institution[] {
  if (language === 'de') return words.flatMap(german);
  return words.flatMap((_, index) => english(words, index, text));
}

/** Compounds: "US-Verteidigungsministerium"; the bare word ("Behörde") names nobody, a few excepted ("Polizei"). */
function german({ text }: Word, first: number): Institution[] {
  const name = /^\p{Lu}/u.test(text) ? GERMAN.exec(text)?.[1] : undefined;
  if (!name || (GENERIC.has(name.toLowerCase()) && !GERMAN_ALONE.has(name))) return [];
  return [{ first, name }];
}

/** Capitalised words that end in one for an institution: "Foreign Ministry", "Springdale Police Department". */
function english(words: Word[], last: number, text: string): Institution[] {
  if (!ENGLISH.has(words[last]?.text ?? '') || ENGLISH.has(words[last + 1]?.text ?? '')) return [];
  let first = last;
  while (first > 0 && last - first < MAX_WORDS - 1 && continuesName(words, first, text)) first--;
  if (first === last) return [];
  return [{ first, name: text.slice(words[first]?.start, words[last]?.end) }];
}

function continuesName(words: Word[], index: number, text: string): boolean {
  const before = words[index - 1];
  const word = words[index];
  if (!before || !word || text.slice(before.end, word.start) !== ' ') return false;
  return (
    /^\p{Lu}/u.test(before.text) && !/^(?:The|A|An|In|On|At|But|And|Its|His|Her|Their)$/u.test(before.text)
  );
}
