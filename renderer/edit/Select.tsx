import { useId } from 'react';
import styles from './forms.module.css';

interface Props<T extends string> {
  label: string;
  options: readonly { id: T; name: string }[];
  value: T;
  onChange(value: T): void;
  autoFocus?: boolean;
}

/** One of many values: the system's own list, which every keyboard and screen reader knows. */
export function Select<T extends string>({ label, options, value, onChange, autoFocus = false }: Props<T>) {
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        // biome-ignore lint/a11y/noAutofocus: the user has just opened this form
        autoFocus={autoFocus}
        value={value}
        onChange={({ target }) => {
          const chosen = options.find((option) => option.id === target.value);
          if (chosen) onChange(chosen.id);
        }}
      >
        {options.map(({ id: each, name }) => (
          <option key={each} value={each}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}
