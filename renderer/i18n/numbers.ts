import type { FormatterModule } from 'i18next';
import { useTranslation } from 'react-i18next';

/** Writes the numbers within texts as the language of the user interface does: 12.633 or 12,633. */
export const NUMBERS: FormatterModule = {
  type: 'formatter',
  init() {},
  add() {},
  addCached() {},
  format: (value, _format, language) => (typeof value === 'number' ? value.toLocaleString(language) : value),
};

/** A function that writes a number which stands by itself. */
export function useNumbers(): (number: number) => string {
  const { i18n } = useTranslation();
  return (number) => number.toLocaleString(i18n.language);
}
