import { expect, it } from 'vitest';
import { amountsInFields, toldAmounts } from '../../renderer/edit/amounts.ts';

const typed = (value: string, unit = 'EUR') => toldAmounts([{ key: 0, value, unit }])?.[0]?.value;

it.each([
  ['425', 425],
  ['8.000', 8000],
  ['8,000', 8000],
  ["8'000", 8000],
  ['1.500,5', 1500.5],
  ['1,500.5', 1500.5],
  ['1.000.000', 1_000_000],
  ['1,5', 1.5],
  ['-3', -3],
])('%s is the number %d', (text, value) => expect(typed(text)).toBe(value));

it.each([
  ['', 'EUR'],
  ['viele', 'EUR'],
  ['1.2.3', 'EUR'],
  ['12', ' '],
])('“%s” with the unit “%s” is no amount yet', (value, unit) => expect(typed(value, unit)).toBeUndefined());

it('what is left as it was keeps its words', () => {
  const amounts = [{ value: 425_000_000, unit: 'USD', text: '425 Millionen US-Dollar' }];
  expect(toldAmounts(amountsInFields(amounts))).toEqual(amounts);
});
