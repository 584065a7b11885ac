import type { ReactNode } from 'react';
import { ToggleButton } from 'react-aria-components';
import styles from './Chip.module.css';

interface Props {
  /** Its accessible name, the count included. */
  label: string;
  count: number;
  selected: boolean;
  onChange(): void;
  children: ReactNode;
}

/** A condition that can be switched on and off, with the number of events it would leave. */
export function Chip({ label, count, selected, onChange, children }: Props) {
  return (
    <ToggleButton className={styles.chip ?? ''} aria-label={label} isSelected={selected} onChange={onChange}>
      {children}
      <span className={styles.count}>{count}</span>
    </ToggleButton>
  );
}
