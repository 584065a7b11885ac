import i18next from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';
import type { Platform } from '../transport/index.ts';
import de from './de.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };
import { NUMBERS } from './numbers.ts';

export type Language = 'de' | 'en';
export const LANGUAGES: Record<Language, string> = { de: 'Deutsch', en: 'English' };

const STORED = 'dateline.language';

const isLanguage = (value: string | undefined | null): value is Language => value === 'de' || value === 'en';

/** The language the user chose in this window before, else the system's, else English. */
function preferred(): Language {
  const stored = localStorage.getItem(STORED);
  if (isLanguage(stored)) return stored;
  return navigator.languages.map((tag) => tag.slice(0, 2)).find(isLanguage) ?? 'en';
}

/** Starts i18next and keeps the page and the host's menus in the language of the user interface. */
export async function startLanguage(platform: Platform): Promise<void> {
  i18next.on('languageChanged', (language) => {
    document.documentElement.lang = language;
    if (isLanguage(language)) platform.setLanguage(language);
  });
  await i18next
    .use(NUMBERS)
    .use(initReactI18next)
    .init({
      resources: { de: { translation: de }, en: { translation: en } },
      lng: preferred(),
      fallbackLng: 'en',
      // React escapes what it renders.
      interpolation: { escapeValue: false, alwaysFormat: true },
    });
}

/** Switches the user interface and remembers the choice. */
export function chooseLanguage(language: Language): void {
  localStorage.setItem(STORED, language);
  i18next.changeLanguage(language);
}

/** The language of the user interface. */
export function useLanguage(): Language {
  const { i18n } = useTranslation();
  return isLanguage(i18n.language) ? i18n.language : 'en';
}
