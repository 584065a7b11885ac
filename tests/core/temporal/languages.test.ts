import { expect, it } from 'vitest';
import { tag } from '../../../core/temporal/tag.ts';
import { found, stretch, tagGerman } from './support.ts';

it.each([
  ['fr', 'du 3 au 5 mai 2024', '2024-05-03..2024-05-05'],
  ['ru', 'с 7 сентября по 1 октября 2023 года', '2023-09-07..2023-10-01'],
  ['fr', 'la semaine dernière', '2024-10-21..2024-10-27'],
  ['es', 'en mayo de 2022', '2022-05-01..2022-05-31'],
])('%s: the stretch of "%s"', (language, text, expected) => {
  expect(stretch(tag(text, { language, published: '2024-11-01' })[0])).toBe(expected);
});

it('guesses no day in another language without a publication date', () => {
  expect(tag('lundi prochain, hier, le 3 mai', { language: 'fr', published: null })).toEqual([]);
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
