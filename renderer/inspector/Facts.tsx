import { useTranslation } from 'react-i18next';
import type { EventDetail } from '../../workspace/contract.ts';
import { Correctable } from '../edit/Correctable.tsx';
import { setFilter } from '../state/view.ts';
import styles from './Inspector.module.css';

/** Who took part, where, and the figures, as the articles write them; names narrow the timeline to themselves. */
export function Facts({ event }: { event: EventDetail }) {
  const { t } = useTranslation();
  const { participants, places, amounts } = event;
  return (
    <dl className={styles.facts}>
      <div>
        <dt>{t('inspector.participants')}</dt>
        <dd>
          <Correctable event={event} field="participants">
            <Names names={participants} by="participants" />
          </Correctable>
        </dd>
      </div>
      <div>
        <dt>{t('inspector.places')}</dt>
        <dd>
          <Correctable event={event} field="places">
            <Names names={places} by="places" />
          </Correctable>
        </dd>
      </div>
      <div>
        <dt>{t('inspector.amounts')}</dt>
        <dd>
          <Correctable event={event} field="amounts">
            {amounts.length > 0 ? [...new Set(amounts.map(({ text }) => text))].join(' · ') : <None />}
          </Correctable>
        </dd>
      </div>
    </dl>
  );
}

function Names({ names, by }: { names: string[]; by: 'participants' | 'places' }) {
  if (names.length === 0) return <None />;
  return (
    <span className={styles.names}>
      {names.map((name) => (
        <button key={name} type="button" onClick={() => setFilter({ [by]: [name] })}>
          {name}
        </button>
      ))}
    </span>
  );
}

function None() {
  return <span aria-hidden="true">–</span>;
}
