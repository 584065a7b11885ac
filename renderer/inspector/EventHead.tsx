import { useTranslation } from 'react-i18next';
import type { EventDetail } from '../../workspace/contract.ts';
import { colourOf } from '../design/event-type.ts';
import { FactualityMark } from '../design/FactualityMark.tsx';
import { TypeShape } from '../design/TypeShape.tsx';
import { useDates } from '../i18n/dates.ts';
import { useTypeLabel } from '../state/type-labels.ts';
import styles from './Inspector.module.css';

/** Type, factuality, title and date. */
export function EventHead({ event: { type, factuality, title, when } }: { event: EventDetail }) {
  const { t } = useTranslation();
  const dates = useDates();
  const typeLabel = useTypeLabel();
  return (
    <header>
      <div className={styles.tags}>
        <span className={styles.tag} style={{ color: colourOf(type) }}>
          <TypeShape type={type} />
          {typeLabel(type)}
        </span>
        <span className={styles.tag}>
          <FactualityMark factuality={factuality} />
        </span>
      </div>
      <h2 className={styles.title}>{title}</h2>
      <p className={styles.when}>
        {when ? dates.long(when) : <span className={styles.undated}>{t('inspector.undated')}</span>}
        {when?.certainty === 'inferred' && <small> {t('inspector.inferred')}</small>}
      </p>
    </header>
  );
}
