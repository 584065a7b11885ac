import { Input, Label, TextField } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Button, IconButton } from '../design/Button.tsx';
import { type AmountInFields, numberOf } from './amounts.ts';
import styles from './forms.module.css';

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
      <Button look="link" onPress={add} autoFocus={amounts.length === 0}>
        {t('edit.amounts.add')}
      </Button>
    </div>
  );
}
