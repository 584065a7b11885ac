import { Input, Label, TextField } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { ToldAmount } from '../../workspace/contract.ts';
import { Button, IconButton } from '../design/Button.tsx';
import styles from './forms.module.css';

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
function numberOf(text: string): number {
  const digits = text.trim().replace(/[\s'’]/g, '');
  if (digits === '') return Number.NaN;
  const grouped = /^-?\d{1,3}(?:([.,])\d{3})+(?:(?!\1)[.,]\d+)?$/.exec(digits);
  const plain = grouped?.[1] ? digits.replaceAll(grouped[1], '') : digits;
  return Number(plain.replace(',', '.'));
}

interface Props {
  amounts: AmountInFields[];
  onChange(amounts: AmountInFields[]): void;
}

/** Amounts as numbers and units, each with a button that takes it away, and one to add another. */
export function AmountList({ amounts, onChange }: Props) {
  const { t } = useTranslation();
  const change = (key: number, changed: Partial<AmountInFields>) =>
    onChange(amounts.map((each) => (each.key === key ? { ...each, text: undefined, ...changed } : each)));
  const add = () =>
    onChange([...amounts, { key: Math.max(-1, ...amounts.map(({ key }) => key)) + 1, value: '', unit: '' }]);
  return (
    <div className={styles.fields}>
      {amounts.map(({ key, value, unit }, index) => (
        <div key={key} className={styles.amount}>
          <TextField
            className={styles.field ?? ''}
            value={value}
            onChange={(typed) => change(key, { value: typed })}
            autoFocus={index === amounts.length - 1}
          >
            <Label>{t('edit.amounts.value')}</Label>
            <Input inputMode="decimal" />
          </TextField>
          <TextField
            className={styles.field ?? ''}
            value={unit}
            onChange={(typed) => change(key, { unit: typed })}
            maxLength={50}
          >
            <Label>{t('edit.amounts.unit')}</Label>
            <Input />
          </TextField>
          <IconButton
            look="quiet"
            icon="close"
            label={t('edit.amounts.remove', { number: index + 1 })}
            onPress={() => onChange(amounts.filter((each) => each.key !== key))}
          />
          {value.trim() !== '' && !Number.isFinite(numberOf(value)) && (
            <p className={styles.bad}>{t('edit.amounts.notANumber')}</p>
          )}
        </div>
      ))}
      <Button look="link" onPress={add}>
        {t('edit.amounts.add')}
      </Button>
    </div>
  );
}
