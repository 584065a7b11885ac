import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { EventDetail } from '../../workspace/contract.ts';
import { openOverlay } from '../commands/overlay.ts';
import { Button } from '../design/Button.tsx';
import { Icon } from '../design/Icon.tsx';
import { Skeleton } from '../design/Skeleton.tsx';
import { EventHistory } from '../edit/EventHistory.tsx';
import { Notes } from '../edit/Notes.tsx';
import { Tags } from '../edit/Tags.tsx';
import { CallFailure } from '../errors/CallFailure.tsx';
import { Judgement } from '../review/Judgement.tsx';
import { useReview } from '../review/review.ts';
import { useSelectedEvent } from '../state/selected-event.ts';
import { useView } from '../state/view.ts';
import { ContradictionCard } from './ContradictionCard.tsx';
import { currentMention } from './current-mention.ts';
import { EventHead } from './EventHead.tsx';
import { Facts } from './Facts.tsx';
import styles from './Inspector.module.css';
import { SourceCard } from './SourceCard.tsx';
import { Start } from './Start.tsx';
import { WhyThisDate } from './WhyThisDate.tsx';

/** The selected event: what, when and why then, who says so, and where the sources disagree. */
export function Inspector() {
  const { t } = useTranslation();
  const id = useView((view) => view.event);
  const article = useView((view) => view.article);
  const chosen = useView((view) => view.mention);
  const panel = useRef<HTMLElement>(null);
  const { data, error, isPlaceholderData } = useSelectedEvent();
  const knownBy = useView((view) => view.filter.knownBy);
  const reviewing = useReview((review) => review.on);

  useEffect(() => {
    if (id) panel.current?.scrollTo({ top: 0 });
  }, [id]);

  if (!id) return article || reviewing ? null : <Start />;
  if (error?.code === 'not-found') return <NotThere why={knownBy ? 'unknownThen' : 'gone'} />;
  if (error) return <CallFailure error={error} />;
  if (!data || (isPlaceholderData && data.id !== id))
    return (
      <section className={styles.inspector}>
        <Skeleton lines={7} />
      </section>
    );
  const current = currentMention(data, chosen);
  return (
    <section ref={panel} className={styles.inspector} aria-label={t('inspector.label')}>
      <EventHead event={data} />
      {(!reviewing || data.review !== 'open') && <Judgement event={data} />}
      {data.contradictions.map((contradiction) => (
        <ContradictionCard key={contradiction.kind} contradiction={contradiction} mentions={data.mentions} />
      ))}
      {current && <WhyThisDate event={data} mention={current} />}
      {data.mentions.length > 0 && (
        <h3 className={styles.heading}>
          <Sources {...data} />
        </h3>
      )}
      {data.mentions.map((mention) => (
        <SourceCard key={mention.id} event={data} mention={mention} isOpen={mention.id === current?.id} />
      ))}
      <SourceTools count={data.mentions.length} />
      <Facts event={data} />
      <Tags event={data} />
      <Notes event={data} />
      <EventHistory event={data} />
    </section>
  );
}

/** What can be done with all sources of the event. */
function SourceTools({ count }: { count: number }) {
  const { t } = useTranslation();
  return (
    <p className={styles.tools}>
      <Button look="link" onPress={() => openOverlay('same-as')}>
        <Icon name="merge" />
        {t('commands.names.same-as')}
      </Button>
      {count > 1 && (
        <Button look="link" onPress={() => openOverlay('compare')}>
          <Icon name="compare" />
          {t('commands.names.compare')}
        </Button>
      )}
    </p>
  );
}

/** How many articles tell of an event, and how many of them on their own where some are copies of one text. */
function Sources({ sources, independent }: Pick<EventDetail, 'sources' | 'independent'>) {
  const { t } = useTranslation();
  if (independent >= sources) return t('inspector.sources', { count: sources });
  return `${t('inspector.articles', { count: sources })}, ${t('inspector.independent', { count: independent })}`;
}

/** The selected event lies ahead of the day that is looked back to, or is no more: its article was removed or read anew. */
function NotThere({ why }: { why: 'unknownThen' | 'gone' }) {
  const { t } = useTranslation();
  return (
    <section className={styles.nothing} aria-label={t('inspector.label')}>
      <h2>{t(`inspector.${why}`)}</h2>
      <p>{t(`inspector.${why}Hint`)}</p>
    </section>
  );
}
