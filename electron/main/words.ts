import words from './words.json' with { type: 'json' };

export type Language = 'de' | 'en';
export type Words = typeof words.de;

/** Words of the native menus and dialogs; a word that one language lacks does not compile. */
export const WORDS: Record<Language, Words> = words;

/** The language of the user interface for a locale of the system. */
export function languageOf(locale: string): Language {
  return locale.toLowerCase().startsWith('de') ? 'de' : 'en';
}
