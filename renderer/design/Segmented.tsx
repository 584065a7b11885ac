import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import styles from './Segmented.module.css';

interface Props<T extends string> {
  label: string;
  /** Value and what its segment says. */
  options: Record<T, string>;
  /** Accessible names, where what the segments say is too short. */
  names?: Record<T, string>;
  value: T;
  onChange(value: T): void;
}

/** One of a few values, all in sight. */
export function Segmented<T extends string>({ label, options, names, value, onChange }: Props<T>) {
  const values = Object.keys(options).filter((key): key is T => Object.hasOwn(options, key));
  return (
    <ToggleButtonGroup
      className={styles.group}
      aria-label={label}
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={(keys) => {
        const chosen = values.find((each) => keys.has(each));
        if (chosen) onChange(chosen);
      }}
    >
      {values.map((each) => (
        <ToggleButton key={each} id={each} className={styles.segment ?? ''} aria-label={names?.[each]}>
          {options[each]}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
