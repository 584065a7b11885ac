import { useTranslation } from 'react-i18next';
import type { Factuality } from '../../workspace/contract.ts';
import styles from './FactualityMark.module.css';

/** How the sources present an event: a line in the style the timeline draws it in, and the word. */
export function FactualityMark({ factuality }: { factuality: Factuality }) {
  const { t } = useTranslation();
  return (
    <span className={styles.mark}>
      <FactualityLine factuality={factuality} />
      {t(`factuality.${factuality}`)}
    </span>
  );
}

/** The line alone: solid, dotted for reported, dashed for planned, crossed for denied; decorative. */
export function FactualityLine({ factuality }: { factuality: Factuality }) {
  return <span className={`${styles.line} ${styles[factuality]}`} aria-hidden="true" />;
}
