import { expect, it } from 'vitest';
import de from '../../renderer/i18n/de.json' with { type: 'json' };
import en from '../../renderer/i18n/en.json' with { type: 'json' };

type Strings = { [key: string]: string | Strings };

/** Every string with its key, as `a.b.c`. */
const flat = (strings: Strings, prefix = ''): [string, string][] =>
  Object.entries(strings).flatMap(([key, value]) =>
    typeof value === 'string' ? [[prefix + key, value] as [string, string]] : flat(value, `${prefix}${key}.`),
  );

const german = new Map(flat(de));
const english = new Map(flat(en));
const placeholders = (text = '') => (text.match(/\{\{\w+\}\}/g) ?? []).sort();

it('both languages have the same strings', () => {
  expect([...english.keys()].sort()).toEqual([...german.keys()].sort());
});

it.each([...german.keys()])('%s says the same in both, with the same values filled in', (key) => {
  expect(german.get(key)?.trim()).toBeTruthy();
  expect(english.get(key)?.trim()).toBeTruthy();
  expect(placeholders(english.get(key))).toEqual(placeholders(german.get(key)));
});
