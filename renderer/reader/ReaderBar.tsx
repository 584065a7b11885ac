import { useTranslation } from 'react-i18next';
import { CommandButton } from '../commands/CommandButton.tsx';
import { Chip } from '../design/Chip.tsx';
import { toggleFilter, useView } from '../state/view.ts';
import styles from './Reader.module.css';
import { placeInArticle, placeInEvent, useReading } from './reading.ts';

/** What can be done with the open article: on to its next event, to the next source of the event, quote, narrow. */
export function ReaderBar() {
  const { t } = useTranslation();
  const reading = useReading();
  const { article, event } = reading;
  const only = useView((view) => (article ? (view.filter.articles?.includes(article.id) ?? false) : false));
  if (!article) return null;
  const inArticle = placeInArticle(reading) + 1;
  const inEvent = placeInEvent(reading) + 1;
  const sources = event?.mentions.length ?? 0;
  return (
    <div className={styles.bar}>
      <h2>{t('reader.label')}</h2>
      {article.mentions.length > 0 && (
        <span className={styles.steps}>
          <CommandButton id="previous-event" icon="up" />
          <span>
            {inArticle > 0
              ? t('reader.eventOf', { number: inArticle, count: article.mentions.length })
              : t('reader.events', { count: article.mentions.length })}
          </span>
          <CommandButton id="next-event" icon="down" />
        </span>
      )}
      {sources > 1 && (
        <span className={styles.steps}>
          <CommandButton id="previous-source" icon="left" />
          <span>{t('reader.sourceOf', { number: inEvent, count: sources })}</span>
          <CommandButton id="next-source" icon="right" />
        </span>
      )}
      <span className={styles.tools}>
        <CommandButton id="copy-quote" icon="copy" />
        <Chip count={article.events} selected={only} onChange={() => toggleFilter('articles', article.id)}>
          <span>{t('reader.onlyThis')}</span>
        </Chip>
      </span>
    </div>
  );
}
