import { useTranslation } from 'react-i18next';
import type { EventDetail } from '../../workspace/contract.ts';
import { setFilter } from '../state/view.ts';
import styles from './Inspector.module.css';

/** Who took part, where, and the figures, as the articles write them; names narrow the timeline to themselves. */
export function Facts({ event: { participants, places, amounts } }: { event: EventDetail }) {
  const { t } = useTranslation();
  if (participants.length + places.length + amounts.length === 0) return null;
  return (
    <dl className={styles.facts}>
      <Names label={t('inspector.participants')} names={participants} by="participants" />
      <Names label={t('inspector.places')} names={places} by="places" />
      {amounts.length > 0 && (
        <div>
          <dt>{t('inspector.amounts')}</dt>
          <dd>{[...new Set(amounts.map(({ text }) => text))].join(' · ')}</dd>
        </div>
      )}
    </dl>
  );
}

function Names({ label, names, by }: { label: string; names: string[]; by: 'participants' | 'places' }) {
  if (names.length === 0) return null;
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        {names.map((name) => (
          <button key={name} type="button" onClick={() => setFilter({ [by]: [name] })}>
            {name}
          </button>
        ))}
      </dd>
    </div>
  );
}
