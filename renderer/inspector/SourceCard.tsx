import { useTranslation } from 'react-i18next';
import type { EventDetail, Mention } from '../../workspace/contract.ts';
import { FactualityMark } from '../design/FactualityMark.tsx';
import { Icon } from '../design/Icon.tsx';
import { SourceMenu } from '../edit/SourceMenu.tsx';
import { useDates } from '../i18n/dates.ts';
import { segments } from '../reader/segments.ts';
import { openMention } from '../state/view.ts';
import styles from './Inspector.module.css';

interface Props {
  event: EventDetail;
  mention: Mention;
  isOpen: boolean;
}

/** One source: which article, which paragraph, the sentence itself, and who says so in it. */
export function SourceCard({ event, mention, isOpen }: Props) {
  const { t } = useTranslation();
  const dates = useDates();
  const { articleTitle, articlePublished, paragraph, attribution, factuality } = mention;
  return (
    <article className={styles.source} data-open={isOpen || undefined}>
      <SourceMenu event={event} mention={mention} />
      <p className={styles.origin}>
        <button
          type="button"
          aria-pressed={isOpen}
          aria-label={`${t('inspector.open')}: ${articleTitle}`}
          onClick={() => openMention(mention.id, mention.article)}
        >
          {articleTitle}
        </button>
        {` · ${t('inspector.paragraph', { number: paragraph })}`}
        {articlePublished.value && ` · ${dates.moment(articlePublished.value)}`}
      </p>
      <Quote mention={mention} />
      {mention.kept && (
        <p className={styles.kept}>
          <Icon name="edit" />
          {t('inspector.kept')}
        </p>
      )}
      <p className={styles.says}>
        <span>
          {attribution ? `${t('inspector.saysWho')} ` : ''}
          <strong>{attribution?.text ?? t('inspector.ownVoice')}</strong>
        </span>
        <FactualityMark factuality={factuality} />
      </p>
    </article>
  );
}

/** The sentence with the words that date it marked. */
function Quote({ mention: { sentence, start, expression } }: { mention: Mention }) {
  const dating = expression ? [{ start: expression.start - start, end: expression.end - start }] : [];
  return (
    <blockquote className={styles.quote}>
      {segments({ start: 0, end: sentence.length }, { dating }).map((segment) => {
        const text = sentence.slice(segment.start, segment.end);
        return segment.over.dating === undefined ? (
          <span key={segment.start}>{text}</span>
        ) : (
          <mark key={segment.start}>{text}</mark>
        );
      })}
    </blockquote>
  );
}
