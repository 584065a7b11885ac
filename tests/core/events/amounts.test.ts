import { describe, expect, it } from 'vitest';
import { findAmounts } from '../../../core/events/amounts.ts';

const found = (text: string, language: string) =>
  findAmounts(text, 0, text.length, language).map(({ value, unit, qualifier }) => [value, unit, qualifier]);

describe('German and Swiss notation', () => {
  it.each([
    ['rund 425 Millionen US-Dollar', [[425e6, 'USD', 'about']]],
    ['mehr als 60,4 Milliarden US-Dollar', [[60.4e9, 'USD', 'more-than']]],
    ['bis zu 8.000 Soldaten', [[8000, 'soldier', 'up-to']]],
    ["bis zu 8'000 Soldaten", [[8000, 'soldier', 'up-to']]],
    ['8’000 Soldaten', [[8000, 'soldier', null]]],
    ['fast 10 Millionen Artilleriegeschosse', [[10e6, 'shell', 'almost']]],
    ['31 der 48 unbemannten Luftfahrzeuge', [[48, 'drone', null]]],
    ['83 ukrainische Drohnen', [[83, 'drone', null]]],
    ['1,5 Mrd. Franken', [[1.5e9, 'CHF', null]]],
    ['2 Billionen Euro', [[2e12, 'EUR', null]]],
    [
      '300 Tote und über 1.200 Verletzte',
      [
        [300, 'dead', null],
        [1200, 'injured', 'more-than'],
      ],
    ],
    ['27,4 Prozent', [[27.4, 'percent', null]]],
    ['rund 290 Kilometer', [[290, 'kilometre', 'about']]],
  ])('%s', (text, amounts) => {
    expect(found(text, 'de')).toEqual(amounts);
  });
});

describe('English notation', () => {
  it.each([
    ['about $425 million', [[425e6, 'USD', 'about']]],
    ['US$3.5bn in aid', [[3.5e9, 'USD', null]]],
    ['more than 1,200 soldiers', [[1200, 'soldier', 'more-than']]],
    ['nearly 2 trillion euros', [[2e12, 'EUR', 'almost']]],
    ['at least 14 people', [[14, 'person', 'more-than']]],
    ['£20,000', [[20000, 'GBP', null]]],
    ['11 percent', [[11, 'percent', null]]],
  ])('%s', (text, amounts) => {
    expect(found(text, 'en')).toEqual(amounts);
  });
});

it.each([
  ['Am 1. November 2024 um 17.30 Uhr', 'de'],
  ['Kaliber 155 und 105 Millimeter', 'de'],
  ['ein 2+2-Treffen', 'de'],
  ['call 800-555-2019', 'en'],
])('no amount: %s', (text, language) => {
  expect(found(text, language)).toEqual([]);
});

it('gives the words with their offsets', () => {
  const text = 'Es waren rund 60,4 Milliarden US-Dollar (rund 55,7 Milliarden Euro).';
  for (const { text: words, start, end } of findAmounts(text, 0, text.length, 'de'))
    expect(text.slice(start, end)).toBe(words);
  expect(findAmounts(text, 0, text.length, 'de').map((amount) => amount.text)).toEqual([
    '60,4 Milliarden US-Dollar',
    '55,7 Milliarden Euro',
  ]);
});
