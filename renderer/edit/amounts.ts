/** Amounts as they are typed, and what the contract makes of them. */
import type { ToldAmount } from '../../workspace/contract.ts';

/** An amount as it is typed. */
export interface AmountInFields {
  key: number;
  value: string;
  unit: string;
  /** As the article writes it; counts as long as value and unit are left as they were. */
  text?: string | undefined;
}

/** The amounts of an event, to be corrected. */
export const amountsInFields = (amounts: readonly ToldAmount[]): AmountInFields[] =>
  amounts.map(({ value, unit, text }, key) => ({ key, value: String(value), unit, text }));

/** null as long as something is missing or is no number. */
export function toldAmounts(amounts: AmountInFields[]): ToldAmount[] | null {
  const told = amounts.map(({ value, unit, text }) => ({
    value: numberOf(value),
    unit: unit.trim(),
    ...(text && { text }),
  }));
  return told.every(({ value, unit }) => Number.isFinite(value) && unit !== '') ? told : null;
}

/** A number as Germans or the English write it: 8.000, 8,000, 1.5 and 1,5. */
export function numberOf(text: string): number {
  const digits = text.trim().replace(/[\s'’]/g, '');
  if (digits === '') return Number.NaN;
  const grouped = /^-?\d{1,3}(?:([.,])\d{3})+(?:(?!\1)[.,]\d+)?$/.exec(digits);
  const plain = grouped?.[1] ? digits.replaceAll(grouped[1], '') : digits;
  return Number(plain.replace(',', '.'));
}
