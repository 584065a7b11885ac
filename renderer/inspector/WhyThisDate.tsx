import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { EventDetail, Mention } from '../../workspace/contract.ts';
import { useDates } from '../i18n/dates.ts';
import { useLanguage } from '../i18n/language.ts';
import { PublishedForm } from '../library/PublishedForm.tsx';
import styles from './Inspector.module.css';

interface Props {
  event: EventDetail;
  mention: Mention;
}

/** The way from the words of the sentence to the date, step by step; for an undated event what is missing. */
export function WhyThisDate({ event, mention }: Props) {
  const { t } = useTranslation();
  const dates = useDates();
  const language = useLanguage();
  const { expression } = mention;
  // The way leads to what the engine found; what the user set in its place stands above.
  const { edited } = event.decisions;
  const when = edited.when ? edited.when.engine : event.when;
  const missing = expression !== null && event.when === null && mention.articlePublished.value === null;
  return (
    <section aria-labelledby="why-this-date">
      <h3 id="why-this-date" className={styles.heading}>
        {when ? t('inspector.why') : t('inspector.whyNot')}
      </h3>
      <div className={styles.why}>
        {expression ? (
          <Step words={expression.text}>{t('inspector.inSentence')}</Step>
        ) : (
          <p>{t(mention.kept && when ? 'inspector.datedBefore' : 'inspector.noExpression')}</p>
        )}
        <Anchor mention={mention} />
        {when && (
          <p className={styles.result}>
            <span aria-hidden="true">=</span> <strong>{dates.long(when)}</strong>
          </p>
        )}
        {expression && <p className={styles.because}>{expression.because[language]}</p>}
        {missing && (
          <div className={styles.missing}>
            <p>{t('inspector.needsPublished')}</p>
            <PublishedForm article={{ id: mention.article, published: mention.articlePublished }} />
          </div>
        )}
      </div>
    </section>
  );
}

/** What the words lean on. */
function Anchor({ mention: { expression, leansOn, articlePublished } }: { mention: Mention }) {
  const { t } = useTranslation();
  const dates = useDates();
  const { value, text, provenance } = articlePublished;
  switch (expression?.anchor.kind) {
    case 'publication':
      if (value === null) return null;
      return (
        <Step before={t('inspector.publishedOn')} words={text ?? dates.moment(value)}>
          {provenance && t(`provenance.${provenance}`)}
        </Step>
      );
    case 'context':
      return (
        leansOn && (
          <Step before={t('inspector.leansOn')} words={leansOn.text}>
            {leansOn.interval && dates.interval(leansOn.interval, leansOn.granularity)}
          </Step>
        )
      );
    case 'named-event':
      return <Step before={t('inspector.namedEvent')} words={expression.anchor.event} />;
    default:
      return null;
  }
}

interface StepProps {
  /** What this step adds to the one before it; the first has none. */
  before?: string;
  /** The words of an article. */
  words: string;
  children?: ReactNode;
}

function Step({ before, words, children }: StepProps) {
  return (
    <p className={styles.step}>
      {before && (
        <span>
          <span aria-hidden="true">↓ </span>
          {before}
        </span>
      )}
      <q>{words}</q>
      {children && <span>{children}</span>}
    </p>
  );
}
