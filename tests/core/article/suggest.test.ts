import { describe, expect, it } from 'vitest';
import type { Article } from '../../../core/article/article.ts';
import { readArticle } from '../../../core/article/read.ts';
import { type DateSuggestion, type Surroundings, suggestDates } from '../../../core/article/suggest.ts';
import { findYearDays, inYear } from '../../../core/article/year-days.ts';
import { encode, readOne } from './formats/support.ts';

const BODY =
  'Der Stadtrat hat den Haushalt für das kommende Jahr beschlossen, wie die Verwaltung der Stadt mitteilte.';
const NOTHING: Surroundings = { told: [], others: [] };

const read = (text: string, path = 'a.txt') => readArticle(encode(text), path, { language: 'de' });
const suggest = (text: string, path?: string) => suggestDates(read(text, path), NOTHING);
const short = (suggestions: DateSuggestion[]) =>
  suggestions.map(({ value, relation }) => `${relation} ${value}`);

/** A page with lines above and below its text. */
const page = (header: string, body = BODY, below = '') =>
  [`Rat beschließt den Haushalt`, header, body, BODY, below].filter((part) => part !== '').join('\n\n');

describe('days of a year that is not named', () => {
  it.each([
    ['Freitag, 1. November', 11, 1, 5],
    ['Fr., 1. Nov.', 11, 1, 5],
    ['am Freitag, den 01.11.', 11, 1, 5],
    ['am Freitag (1. November)', 11, 1, 5],
    ['Friday, November 1', 11, 1, 5],
    ['Friday, Nov. 1st', 11, 1, 5],
    ['Friday 1 November', 11, 1, 5],
    ['on Friday, the 1st of November', 11, 1, 5],
    ['1. November', 11, 1, null],
  ])('%s', (text, month, day, weekday) => {
    expect(findYearDays(text)).toMatchObject([{ month, day, weekday }]);
  });

  it.each([
    'Freitag, 1. November 2024',
    'Friday, November 1, 2024',
    '31. Februar',
    'Platz 1.',
    'im März',
    'Version 1.2.3',
  ])('not %s', (text) => {
    expect(findYearDays(text).filter(({ weekday }) => weekday !== null || text.includes('Februar'))).toEqual(
      [],
    );
  });

  it('fall on their weekday in some years only', () => {
    const [friday] = findYearDays('Freitag, 1. November');
    const years = [2019, 2020, 2021, 2022, 2023, 2024].filter((year) => friday && inYear(friday, year));
    expect(years).toEqual([2019, 2024]);
  });
});

describe('what an undated article hints at', () => {
  it.each([
    ['on 2024-11-01', page('Freitag, 1. November', `${BODY} Seit 2022 ist das so.`)],
    ['on 2024-11-01', page('1. November', `${BODY} Im Jahr 2024 war es anders.`)],
    [
      'on 2023-05-03',
      page('', 'LIMA, May 3 (Reuters) - Miners lifted a road blockade that had begun in April 2023.'),
    ],
    ['near 2024-11-01', page('', `${BODY} Das war am Freitag, 1. November, anders als 2022.`)],
    [
      'not-after 2021-05-03',
      page('', BODY, '2 Kommentare\n\nHans\n03.05.2021 14:21\nDas war ja klar.\nMelden'),
    ],
    ['on 2011-02-03', page('', BODY, 'Quelle: https://example.org/haushalt-20110203.html')],
    ['on 2021-05-03', page('', BODY, 'Quelle: https://example.org/haushalt-185210503154310964.htm')],
    ['not-before 2021-05-02', page('', BODY, 'Foto: Der Rat am 2. Mai 2021 im Rathaus (Archivfoto)')],
  ])('%s', (suggestion, text) => {
    expect(short(suggest(text))).toContain(suggestion);
  });

  it('a number in the file name', () => {
    expect(short(suggest(page(''), 'dpa-210503-haushalt.txt'))).toEqual(['on 2021-05-03']);
    expect(short(suggest(page(''), 'dpa-219903-haushalt.txt'))).toEqual([]);
  });

  it('both readings of figures', () => {
    expect(short(suggest(page('3/4/2024')))).toEqual(['on 2024-04-03', 'on 2024-03-04']);
  });

  it('a change that only the metadata tell', async () => {
    const html = `<meta property="article:modified_time" content="2023-05-04T08:00:00Z"><p>${BODY}</p>`;
    const article = await readOne(encode(html), 'a.html');
    expect(article.published.value).toBeNull();
    expect(short(suggestDates(article, NOTHING))).toEqual(['not-after 2023-05-04']);
  });

  it('what the text tells of, and articles of the same event', () => {
    const text = page('', `${BODY} Am 2. Mai 2021 stimmte er ab, am 1. Juli 2021 tagt er wieder.`);
    const words = (phrase: string) => ({
      start: text.indexOf(phrase),
      end: text.indexOf(phrase) + phrase.length,
    });
    const suggestions = suggestDates(read(text), {
      told: [
        { day: '2021-05-02', planned: false, ...words('2. Mai 2021') },
        { day: '2021-07-01', planned: true, ...words('1. Juli 2021') },
      ],
      others: [{ day: '2021-05-03', title: 'Haushalt steht' }],
    });
    expect(short(suggestions)).toEqual(['near 2021-05-03', 'not-before 2021-05-02', 'not-after 2021-07-01']);
    expect(suggestions[0]?.reasons[0]).toEqual({
      de: '„Haushalt steht“ erzählt vom selben Ereignis und ist an diesem Tag erschienen.',
      en: '“Haushalt steht” tells of the same event and was published on this day.',
      start: null,
      end: null,
    });
  });
});

describe('suggestions', () => {
  it('give one day with all its reasons, each with its words', () => {
    const text = page(
      'Montag, 3. Mai',
      `${BODY} Das gilt ab 2021.`,
      '2 Kommentare\n\nHans\n03.05.2021 14:21\nJa.\nMelden',
    );
    const [first, ...others] = suggest(text);
    expect(others).toEqual([]);
    expect(first?.reasons.map(({ start, end }) => text.slice(start ?? 0, end ?? 0))).toEqual([
      'Montag, 3. Mai',
      '03.05.2021 14:21',
    ]);
    expect(first?.reasons[0]?.de).toContain('„Montag, 3. Mai“. 2021');
    expect(first?.reasons[0]?.en).toContain('“Montag, 3. Mai” stands above the text. In 2021');
  });

  it('leave out days before what the text tells of', () => {
    const text = page('1. Mai', `${BODY} Am 2. Mai 2021 stimmte er ab.`);
    const start = text.indexOf('2. Mai 2021');
    const told = [{ day: '2021-05-02', planned: false, start, end: start + 11 }];
    expect(short(suggestDates(read(text), { told, others: [] }))).toEqual(['not-before 2021-05-02']);
  });

  it('are none where nothing hints at a day, and none for a dated article', () => {
    expect(suggest(page(''))).toEqual([]);
    expect(suggest(page('3. Mai 2021', `${BODY} Am Montag, 3. Mai, und 2022.`))).toEqual([]);
  });

  it('never date the article', () => {
    const article: Article = read(page('Freitag, 1. November', `${BODY} Seit 2022 ist das so.`));
    const before = structuredClone(article);
    suggestDates(article, NOTHING);
    expect(article).toEqual(before);
    expect(article.published.value).toBeNull();
  });
});
