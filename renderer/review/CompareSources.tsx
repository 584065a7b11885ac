import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { EventDetail, Mention } from '../../workspace/contract.ts';
import { closeOverlay, useOverlay } from '../commands/overlay.ts';
import { useCommandContext } from '../commands/useCommandContext.ts';
import { Button } from '../design/Button.tsx';
import { FactualityMark } from '../design/FactualityMark.tsx';
import { Icon } from '../design/Icon.tsx';
import { Sheet } from '../design/Sheet.tsx';
import { tellVerdict } from '../edit/decide.ts';
import { useDates } from '../i18n/dates.ts';
import { useSelectedEvent } from '../state/selected-event.ts';
import { openMention } from '../state/view.ts';
import styles from './CompareSources.module.css';

type Contradiction = EventDetail['contradictions'][number];
type Kind = Contradiction['kind'];

/** What every source of the event says, side by side, and which of them the user follows. */
export function CompareSources() {
  const { t } = useTranslation();
  const isOpen = useOverlay(({ open }) => open === 'compare');
  const { data } = useSelectedEvent();
  return (
    <Sheet title={t('compare.title')} isOpen={isOpen && data !== undefined} onClose={closeOverlay} isWide>
      {data && <Comparison event={data} />}
    </Sheet>
  );
}

function Comparison({ event }: { event: EventDetail }) {
  const { t } = useTranslation();
  const disputed = (kind: Kind) => event.contradictions.find((each) => each.kind === kind);
  return (
    <>
      <p className={styles.title}>{event.title}</p>
      {event.contradictions.map((contradiction) => (
        <Verdict key={contradiction.kind} event={event} contradiction={contradiction} />
      ))}
      <div className={styles.scroller}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('compare.source')}</th>
              <th scope="col">{t('compare.date')}</th>
              <th scope="col">{t('compare.amount')}</th>
              <th scope="col">{t('compare.factuality')}</th>
              <th scope="col">{t('compare.attribution')}</th>
            </tr>
          </thead>
          <tbody>
            {event.mentions.map((mention) => (
              <tr key={mention.id}>
                <th scope="row">
                  <button
                    type="button"
                    onClick={() => {
                      closeOverlay();
                      openMention(mention.id, mention.article);
                    }}
                  >
                    {mention.articleTitle}
                  </button>
                  <span className={styles.sentence}>{mention.sentence}</span>
                </th>
                <Claim event={event} mention={mention} contradiction={disputed('date')}>
                  <When mention={mention} />
                </Claim>
                <Claim event={event} mention={mention} contradiction={disputed('amount')}>
                  {[...new Set(mention.amounts.map(({ text }) => text))].join(' · ')}
                </Claim>
                <Claim event={event} mention={mention} contradiction={disputed('factuality')}>
                  <FactualityMark factuality={mention.factuality} />
                </Claim>
                <td>{mention.attribution?.text ?? t('inspector.ownVoice')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function When({ mention: { when } }: { mention: Mention }) {
  const dates = useDates();
  return when ? dates.short(when) : null;
}

interface ClaimProps {
  event: EventDetail;
  mention: Mention;
  /** Set where the sources disagree about this. */
  contradiction: Contradiction | undefined;
  children: ReactNode;
}

/** What a source says about one thing; where sources disagree, with the button that follows it. */
function Claim({ event, mention, contradiction, children }: ClaimProps) {
  const { t } = useTranslation();
  const context = useCommandContext();
  const claim = contradiction?.claims.find((each) => each.mention === mention.id);
  const isFollowed = contradiction?.verdict === mention.id;
  return (
    <td data-disputed={claim !== undefined || undefined} data-followed={isFollowed || undefined}>
      {children || <span className={styles.nothing}>{t('compare.saysNothing')}</span>}
      {contradiction && claim && !isFollowed && (
        <Button
          aria-label={t('compare.follow', { value: claim.value, source: mention.articleTitle })}
          onPress={() =>
            void tellVerdict(context, { id: event.id, kind: contradiction.kind, mention: mention.id })
          }
        >
          {t('compare.verdict')}
        </Button>
      )}
      {isFollowed && (
        <strong className={styles.followed}>
          <Icon name="check" />
          {t('compare.followed')}
        </strong>
      )}
    </td>
  );
}

/** What the sources disagree about, and what the user holds of it. */
function Verdict({ event, contradiction }: { event: EventDetail; contradiction: Contradiction }) {
  const { t } = useTranslation();
  const context = useCommandContext();
  const { kind, claims, verdict } = contradiction;
  const followed = claims.find(({ mention }) => mention === verdict);
  return (
    <p className={styles.verdict}>
      <strong>
        <span aria-hidden="true">≠</span> {t(`inspector.contradiction.${kind}`)}
      </strong>{' '}
      {followed ? t('compare.decided', { value: followed.value }) : t('compare.undecided')}{' '}
      {verdict !== null && (
        <Button look="link" onPress={() => void tellVerdict(context, { id: event.id, kind, mention: null })}>
          {t('compare.takeBack')}
        </Button>
      )}
    </p>
  );
}
