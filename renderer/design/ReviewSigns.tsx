import { useTranslation } from 'react-i18next';
import type { EventRow } from '../../workspace/contract.ts';
import styles from './ReviewSigns.module.css';
import signs from './review-signs.json' with { type: 'json' };

/** What the user holds of an event, and whether they changed it: signs that differ in shape, with words for each. */
export function ReviewSigns({ event: { review, edited } }: { event: Pick<EventRow, 'review' | 'edited'> }) {
  return (
    <>
      {review !== 'open' && <Sign of={review} />}
      {edited && <Sign of="edited" />}
    </>
  );
}

function Sign({ of }: { of: keyof typeof signs }) {
  const { t } = useTranslation();
  const name = t(`review.${of}`);
  return (
    <span className={`${styles.sign} ${styles[of]}`} title={name}>
      <span aria-hidden="true">{signs[of]}</span>
      <span className="hidden">{name} </span>
    </span>
  );
}
