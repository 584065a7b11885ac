import { ProgressBar } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Keys } from '../commands/Keys.tsx';
import { useCommandContext } from '../commands/useCommandContext.ts';
import { Button, IconButton } from '../design/Button.tsx';
import { Icon, type IconName } from '../design/Icon.tsx';
import { CallFailure } from '../errors/CallFailure.tsx';
import { useView } from '../state/view.ts';
import { useCall } from '../state/workspace.tsx';
import { REVIEW_KEYS, type ReviewAction, runReview } from './keys.ts';
import { queueFilter } from './queue.ts';
import styles from './Review.module.css';
import { startReview, useReview } from './review.ts';

/** How far the review is, why this event is asked about, and what can be said of it. */
export function ReviewBar() {
  const { t } = useTranslation();
  const filter = useView((view) => view.filter);
  const at = useReview((review) => review.at);
  const asked = queueFilter(filter);
  const { data, error } = useCall('review.queue', { filter: asked, limit: 1 });
  const context = useCommandContext();
  if (error) return <CallFailure error={error} />;
  if (!data) return null;
  const { reviewed, total } = data.progress;
  const label = t('review.progress', { reviewed, total });
  return (
    <section className={styles.bar} aria-label={t('review.title')}>
      <header className={styles.head}>
        <ProgressBar
          className={styles.progress ?? ''}
          value={reviewed}
          maxValue={Math.max(1, total)}
          aria-label={label}
        >
          {({ percentage }) => (
            <div className={styles.track}>
              <div style={{ width: `${percentage}%` }} />
            </div>
          )}
        </ProgressBar>
        <span role="status" className={styles.count}>
          {label}
        </span>
        <IconButton
          look="quiet"
          icon="close"
          label={t('review.stop')}
          onPress={() => void runReview('stop', context)}
        />
      </header>
      {Object.keys(asked).length > 0 && <p className={styles.hint}>{t('review.filtered')}</p>}
      {at < 0 ? <Finished left={total - reviewed} total={total} /> : <Judging />}
    </section>
  );
}

const JUDGEMENTS: { action: ReviewAction; icon: IconName }[] = [
  { action: 'confirm', icon: 'check' },
  { action: 'correct', icon: 'edit' },
  { action: 'dispute', icon: 'question' },
  { action: 'hide', icon: 'hide' },
];

function Judging() {
  const { t } = useTranslation();
  const context = useCommandContext();
  return (
    <>
      <Doubts />
      <div className={styles.judgements}>
        {JUDGEMENTS.map(({ action, icon }) => (
          <Button
            key={action}
            look={action === 'confirm' ? 'primary' : 'plain'}
            aria-keyshortcuts={REVIEW_KEYS[action]}
            onPress={() => void runReview(action, context)}
          >
            <Icon name={icon} />
            {t(`review.${action}`)}
            <KeyHint action={action} />
          </Button>
        ))}
        <Walk action="previous" />
        <Walk action="next" />
      </div>
    </>
  );
}

function Walk({ action }: { action: 'next' | 'previous' }) {
  const { t } = useTranslation();
  const context = useCommandContext();
  const { trail, at } = useReview();
  return (
    <Button
      look="quiet"
      aria-keyshortcuts={REVIEW_KEYS[action]}
      isDisabled={action === 'previous' && (trail.length === 0 || at === 0)}
      onPress={() => void runReview(action, context)}
    >
      {action === 'previous' && <Icon name="left" />}
      {t(`review.${action}`)}
      <KeyHint action={action} />
      {action === 'next' && <Icon name="right" />}
    </Button>
  );
}

/** The key for the eye; screen readers have it from `aria-keyshortcuts`. */
function KeyHint({ action }: { action: ReviewAction }) {
  return (
    <span aria-hidden="true">
      <Keys chord={REVIEW_KEYS[action]} />
    </span>
  );
}

/** Why the event that is shown is uncertain, as long as it is not reviewed. */
function Doubts() {
  const { t } = useTranslation();
  const event = useView((view) => view.event);
  const { trail, at } = useReview();
  const filter = queueFilter(useView((view) => view.filter));
  const queue = useCall('review.queue', { filter, limit: Math.min(500, trail.length + 1) }).data;
  const id = trail[at];
  const item = queue?.items.find((each) => each.id === id);
  if (!item || event !== id) return null;
  return (
    <p className={styles.doubts}>
      {t('review.why')}{' '}
      {item.doubts.length === 0 ? (
        <span>{t('review.noDoubt')}</span>
      ) : (
        item.doubts.map((doubt) => <strong key={doubt}>{t(`review.doubts.${doubt}`)}</strong>)
      )}
    </p>
  );
}

/** The end of the walk: everything is reviewed, or some were passed over. */
function Finished({ left, total }: { left: number; total: number }) {
  const { t } = useTranslation();
  const context = useCommandContext();
  if (total === 0) return <p className={styles.finished}>{t('review.nothing')}</p>;
  return (
    <div className={styles.finished} role="status">
      <p className={styles.done}>
        <Icon name="check" />
        <strong>{left === 0 ? t('review.done') : t('review.skipped', { count: left })}</strong>
      </p>
      {left === 0 && <p>{t('review.doneText', { count: total })}</p>}
      <div className={styles.judgements}>
        {left > 0 && (
          <Button look="primary" onPress={() => void startReview(context)}>
            {t('review.again')}
          </Button>
        )}
        <Walk action="previous" />
        <Button onPress={() => void runReview('stop', context)}>{t('review.stop')}</Button>
      </div>
    </div>
  );
}
