import { type KeyboardEvent, useDeferredValue, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, IconButton } from '../design/Button.tsx';
import { useCall } from '../state/workspace.tsx';
import styles from './forms.module.css';

interface Props {
  label: string;
  names: string[];
  onChange(names: string[]): void;
  /** Names of the workspace that are offered while one is typed. */
  suggest: 'participants' | 'places';
}

/** Names, each with a button that takes it away, and a field to add one. */
export function NameList({ label, names, onChange, suggest }: Props) {
  const { t } = useTranslation();
  const [name, setName] = useState('');
  const known = useId();
  const field = useId();
  const find = useDeferredValue(name.trim());
  const found = useCall('facets', find ? { filter: {}, find: { [suggest]: find } } : null).data;
  const suggestions = found?.[suggest] ?? [];

  const add = () => {
    const told = name.trim();
    if (told !== '' && !names.includes(told)) onChange([...names, told]);
    setName('');
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // With something typed, Enter adds it; without, it takes the whole form.
    if (event.key !== 'Enter' || name.trim() === '') return;
    event.preventDefault();
    add();
  };
  return (
    <div className={styles.fields}>
      <div className={styles.names}>
        {names.map((each) => (
          <span key={each} className={styles.name}>
            {each}
            <IconButton
              look="quiet"
              icon="close"
              label={t('edit.names.remove', { name: each })}
              onPress={() => onChange(names.filter((other) => other !== each))}
            />
          </span>
        ))}
      </div>
      <div className={styles.adding}>
        <div className={styles.field}>
          <label htmlFor={field}>{label}</label>
          <input
            id={field}
            // biome-ignore lint/a11y/noAutofocus: the user has just opened this form
            autoFocus
            value={name}
            list={known}
            maxLength={200}
            placeholder={t('edit.names.new')}
            onChange={({ target }) => setName(target.value)}
            onKeyDown={onKeyDown}
          />
          <datalist id={known}>
            {suggestions.map(({ value }) => (
              <option key={value} value={value} />
            ))}
          </datalist>
        </div>
        <Button onPress={add} isDisabled={name.trim() === ''}>
          {t('edit.names.add')}
        </Button>
      </div>
    </div>
  );
}
