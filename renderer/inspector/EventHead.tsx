import { useTranslation } from 'react-i18next';
import type { EventDetail } from '../../workspace/contract.ts';
import { colourOf } from '../design/event-type.ts';
import { FactualityMark } from '../design/FactualityMark.tsx';
import { TypeShape } from '../design/TypeShape.tsx';
import { Correctable } from '../edit/Correctable.tsx';
import { useDates } from '../i18n/dates.ts';
import { useTypeLabel } from '../state/type-labels.ts';
import styles from './Inspector.module.css';

/** Type, factuality, title and date, each to be corrected in its place. */
export function EventHead({ event }: { event: EventDetail }) {
  const { t } = useTranslation();
  const dates = useDates();
  const typeLabel = useTypeLabel();
  const { type, factuality, title, when } = event;
  return (
    <header className={styles.head}>
      <div className={styles.tags}>
        <Correctable event={event} field="type">
          <span className={styles.tag} style={{ color: colourOf(type) }}>
            <TypeShape type={type} />
            {typeLabel(type)}
          </span>
        </Correctable>
        <Correctable event={event} field="factuality">
          <span className={styles.tag}>
            <FactualityMark factuality={factuality} />
          </span>
        </Correctable>
      </div>
      <Correctable event={event} field="title">
        <h2 className={styles.title}>{title}</h2>
      </Correctable>
      <Correctable event={event} field="when">
        <p className={styles.when}>
          {when ? dates.long(when) : <span className={styles.undated}>{t('inspector.undated')}</span>}
          {when?.certainty === 'inferred' && <small> {t('inspector.inferred')}</small>}
        </p>
      </Correctable>
      {event.decisions.added && event.mentions.length === 0 && <p className={styles.own}>{t('edit.own')}</p>}
    </header>
  );
}
