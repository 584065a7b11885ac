import { ToggleButton } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { EventDetail, ReviewState } from '../../workspace/contract.ts';
import { useCommandContext } from '../commands/useCommandContext.ts';
import { Icon, type IconName } from '../design/Icon.tsx';
import { useMoment } from '../i18n/moment.ts';
import styles from './Judgement.module.css';

const JUDGEMENTS: {
  state: Exclude<ReviewState, 'open'>;
  does: 'confirm' | 'dispute' | 'hide';
  icon: IconName;
}[] = [
  { state: 'confirmed', does: 'confirm', icon: 'check' },
  { state: 'disputed', does: 'dispute', icon: 'question' },
  { state: 'hidden', does: 'hide', icon: 'hide' },
];

/** What the user holds of the event: confirmed, questioned or hidden; pressing what holds takes it back. */
export function Judgement({ event: { id, review, decisions } }: { event: EventDetail }) {
  const { t } = useTranslation();
  const { edit } = useCommandContext();
  const moment = useMoment();
  const { reviewed } = decisions;
  return (
    <fieldset className={styles.judgement}>
      <legend className="hidden">{t('review.judge')}</legend>
      <div className={styles.buttons}>
        {JUDGEMENTS.map(({ state, does, icon }) => (
          <ToggleButton
            key={state}
            className={styles.button ?? ''}
            data-state={state}
            isSelected={review === state}
            onChange={(on) => void edit('events.review', { ids: [id], state: on ? state : 'open' })}
          >
            <Icon name={icon} />
            {t(review === state ? `review.${state}` : `review.${does}`)}
          </ToggleButton>
        ))}
      </div>
      {reviewed && review !== 'open' && <p className={styles.by}>{moment.by(reviewed)}</p>}
    </fieldset>
  );
}
