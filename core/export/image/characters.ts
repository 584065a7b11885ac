/** Characters that the export font lacks: never lost without a word. */
import type { Language } from '../../timeline/dates.ts';
import { missingCharacters } from '../font.ts';
import { counted, wordsOf } from '../words.ts';
import scripts from './scripts.json' with { type: 'json' };

/** Stands for a character that cannot be drawn, as fonts do it themselves. */
const SUBSTITUTE = '□';

/** The scripts of characters by the languages' names for them, in the order they are told. */
const SCRIPTS = Object.entries(scripts).map(([script, names]) => ({
  names,
  pattern: new RegExp(`\\p{${script}}`, 'u'),
}));

/** Names of the scripts, "Emoji" included, that characters belong to; '' where it knows none. */
export function scriptNames(characters: string[], language: Language): string {
  const found = SCRIPTS.filter(({ pattern }) => characters.some((character) => pattern.test(character)));
  return found.map(({ names }) => names[language]).join(', ');
}

/** A text with a box in place of every character that the font lacks; these are added to a collection. */
export function drawable(text: string, lost: Set<string>): string {
  const missing = missingCharacters(text);
  if (missing.size === 0) return text;
  for (const character of missing) lost.add(character);
  return [...text].map((character) => (missing.has(character) ? SUBSTITUTE : character)).join('');
}

/** "3 Zeichen fehlen der Schrift und stehen als □ (chinesisch)"; '' where none is lost. */
export function lostNote(lost: ReadonlySet<string>, language: Language): string {
  if (lost.size === 0) return '';
  const names = scriptNames([...lost], language);
  const count = counted(wordsOf(language).lostCharacters, lost.size);
  return names === '' ? count : `${count} (${names})`;
}
