import i18next from 'i18next';
import { expect, it } from 'vitest';
import de from '../../renderer/i18n/de.json' with { type: 'json' };
import en from '../../renderer/i18n/en.json' with { type: 'json' };
import { NUMBERS } from '../../renderer/i18n/numbers.ts';

it.each([
  ['de', '12.633 von 100.000 Ereignissen'],
  ['en', '12,633 of 100,000 events'],
])('numbers within texts are written as %s writes them', async (lng, text) => {
  const instance = i18next.createInstance();
  await instance.use(NUMBERS).init({
    lng,
    resources: { de: { translation: de }, en: { translation: en } },
    interpolation: { alwaysFormat: true },
  });
  expect(instance.t('filters.someOfAll', { count: 12_633, all: 100_000 })).toBe(text);
});
