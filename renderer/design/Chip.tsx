import type { ReactNode } from 'react';
import { ToggleButton } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { useNumbers } from '../i18n/numbers.ts';
import styles from './Chip.module.css';

interface Props {
  /** Number of events. */
  count: number;
  selected: boolean;
  onChange(): void;
  children: ReactNode;
}

/** A condition that can be switched on and off, with the number of events it would leave. */
export function Chip({ count, selected, onChange, children }: Props) {
  const { t } = useTranslation();
  const number = useNumbers();
  return (
    <ToggleButton className={styles.chip ?? ''} isSelected={selected} onChange={onChange}>
      {children} <span className={styles.count}>{number(count)}</span>
      <span className="hidden"> {t('filters.events', { count })}</span>
    </ToggleButton>
  );
}
