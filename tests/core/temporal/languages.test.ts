import { expect, it } from 'vitest';
import { tag } from '../../../core/temporal/tag.ts';
import { found, tagGerman } from './support.ts';

it.each([
  ['fr', 'Il est mort le 31 octobre 2023 à Paris.', '31 octobre 2023=2023-10-31'],
  ['fr', 'Il l’a dit hier.', 'hier=2024-10-31'],
  ['es', 'Murió el 5 de mayo de 2020.', '5 de mayo de 2020=2020-05-05'],
  ['it', 'È morto il 5 maggio 2020.', 'il 5 maggio 2020=2020-05-05'],
  ['pt', 'Morreu em 5 de maio de 2020.', '5 de maio de 2020=2020-05-05'],
  ['nl', 'Hij stierf op 5 mei 2020.', '5 mei 2020=2020-05-05'],
  ['ru', 'Он умер 24 февраля 2022 года.', '24 февраля 2022 года=2022-02-24'],
  ['uk', 'Він помер 24 лютого 2022 року.', '24 лютого 2022 року=2022-02-24'],
])('%s: %s', (language, text, expected) => {
  expect(found(tag(text, { language, published: '2024-11-01' }))).toBe(expected);
});

it.each([
  ['es', 'de 8 a 10 personas'],
  ['fr', 'mi-temps 2+2, à 8 personnes'],
])('%s: nothing in "%s"', (language, text) => {
  expect(found(tag(text, { language, published: '2024-11-01' }))).toBe('');
});

it('finds what means the same in every language in one it does not know', () => {
  const text = 'Zsófia 2024-11-01, 01.11.2024, Jan. 16, 2024, péntek 8';
  expect(found(tag(text, { language: 'hu', published: null }))).toBe(
    '2024-11-01=2024-11-01 | 01.11.2024=2024-11-01 | Jan. 16, 2024=2024-01-16',
  );
});

it('reads an English caption in a German article', () => {
  expect(found(tagGerman('Moscow, Russia, Tuesday, Jan. 16, 2024. (Bild: Keystone)'))).toBe(
    'Tuesday, Jan. 16, 2024=2024-01-16',
  );
});
