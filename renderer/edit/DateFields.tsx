import { useDeferredValue, useEffect, useEffectEvent, useState } from 'react';
import { Checkbox, Input, Label, TextField } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { ToldDate } from '../../workspace/contract.ts';
import { Segmented } from '../design/Segmented.tsx';
import { useDates } from '../i18n/dates.ts';
import { useLanguage } from '../i18n/language.ts';
import { useCall } from '../state/workspace.tsx';
import styles from './forms.module.css';
import { type DateInFields, inFields, type Parts, toldIn } from './told-date.ts';

interface Props {
  first: ToldDate;
  /** Gets null as long as what is told is no date of the calendar. */
  onChange(told: ToldDate | null): void;
  autoFocus?: boolean;
}

/** A date in words or in numbers: a day, month or year, a stretch, an open end, or unknown; and what that means. */
export function DateFields({ first, onChange, autoFocus = false }: Props) {
  const { t } = useTranslation();
  const [fields, setFields] = useState(() => inFields(first));
  const told = toldIn(fields);
  const meant = useCall('dates.tell', told && { told });
  const isSettled = !meant.isPlaceholderData && !meant.isFetching;
  const valid = told !== null && isSettled && !meant.error;

  const tell = useEffectEvent(() => onChange(valid ? told : null));
  const version = JSON.stringify([told, valid]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: told anew whenever what is told has changed
  useEffect(() => tell(), [version]);

  const change = (changed: Partial<DateInFields>) => setFields({ ...fields, ...changed });
  const kinds = {
    on: t('edit.date.kinds.on'),
    between: t('edit.date.kinds.between'),
    before: t('edit.date.kinds.before'),
    after: t('edit.date.kinds.after'),
    unknown: t('edit.date.kinds.unknown'),
  };
  const isStretch = fields.kind === 'between';
  return (
    <div className={styles.fields}>
      <InWords onRead={(read) => setFields(inFields(read))} autoFocus={autoFocus} />
      <Segmented
        label={t('edit.date.kind')}
        options={kinds}
        value={fields.kind}
        onChange={(kind) => change({ kind })}
      />
      {fields.kind !== 'unknown' && (
        <PartsFields
          label={isStretch ? t('edit.date.from') : kinds[fields.kind]}
          parts={fields.from}
          onChange={(from) => change({ from })}
        />
      )}
      {isStretch && (
        <PartsFields label={t('edit.date.to')} parts={fields.to} onChange={(to) => change({ to })} />
      )}
      {(isStretch || fields.kind === 'on') && (
        <Checkbox
          className={styles.check ?? ''}
          isSelected={fields.circa}
          onChange={(circa) => change({ circa })}
        >
          <span className={styles.box} aria-hidden="true" />
          {t('edit.date.circa')}
        </Checkbox>
      )}
      <p className={styles.meant} aria-live="polite">
        {told === null && <span className={styles.hint}>{t('edit.date.incomplete')}</span>}
        {told !== null && meant.error && isSettled && (
          <span className={styles.bad}>{t('edit.date.impossible')}</span>
        )}
        {valid && meant.data && <Meaning when={meant.data.when} />}
      </p>
    </div>
  );
}

function Meaning({ when }: { when: Parameters<ReturnType<typeof useDates>['long']>[0] | null }) {
  const { t } = useTranslation();
  const dates = useDates();
  return <strong>{when ? t('edit.date.means', { date: dates.long(when) }) : t('edit.date.unknown')}</strong>;
}

/** The date in words, as the user would write it; what it means is put into the other fields. */
function InWords({ onRead, autoFocus }: { onRead(told: ToldDate): void; autoFocus: boolean }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [text, setText] = useState('');
  const asked = useDeferredValue(text.trim());
  const { data, isPlaceholderData } = useCall('dates.read', asked ? { text: asked, language } : null);
  const told = asked && !isPlaceholderData ? data?.told : undefined;
  const read = useEffectEvent(() => told && onRead(told));
  const version = JSON.stringify(told);
  // biome-ignore lint/correctness/useExhaustiveDependencies: read once for every new meaning
  useEffect(() => void read(), [version]);
  return (
    <TextField
      className={styles.field ?? ''}
      value={text}
      onChange={setText}
      autoFocus={autoFocus}
      maxLength={200}
    >
      <Label>{t('edit.date.words')}</Label>
      <Input placeholder={t('edit.date.wordsHint')} />
      {told === null && <p className={styles.hint}>{t('edit.date.notRead')}</p>}
    </TextField>
  );
}

const PARTS = ['day', 'month', 'year', 'time'] as const;

/** Day, month, year and time of day; only the year is needed. */
function PartsFields({
  label,
  parts,
  onChange,
}: {
  label: string;
  parts: Parts;
  onChange(parts: Parts): void;
}) {
  const { t } = useTranslation();
  return (
    <fieldset className={styles.parts}>
      <legend>{label}</legend>
      {PARTS.map((part) => (
        <TextField
          key={part}
          className={styles[part] ?? ''}
          value={parts[part]}
          onChange={(value) => onChange({ ...parts, [part]: value })}
          maxLength={7}
        >
          <Label>{t(`edit.date.${part}`)}</Label>
          <Input
            inputMode={part === 'time' ? 'text' : 'numeric'}
            placeholder={part === 'time' ? '–:–' : '–'}
          />
        </TextField>
      ))}
    </fieldset>
  );
}
