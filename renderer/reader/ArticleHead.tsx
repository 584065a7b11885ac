import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArticleRow } from '../../workspace/contract.ts';
import { Button } from '../design/Button.tsx';
import { useDates } from '../i18n/dates.ts';
import { PublishedForm } from '../library/PublishedForm.tsx';
import styles from './Reader.module.css';

/** Title, file and publication date of the open article; for an undated one the question when it is from. */
export function ArticleHead({ article }: { article: ArticleRow }) {
  const { t } = useTranslation();
  const dates = useDates();
  const [changing, setChanging] = useState(false);
  const { value, provenance } = article.published;
  return (
    <header className={styles.head}>
      <h3>{article.title}</h3>
      <p className={styles.origin}>{article.name}</p>
      {value !== null && (
        <p>
          {t('published.published', { date: dates.moment(value) })}
          {provenance && <span className={styles.origin}> · {t(`provenance.${provenance}`)}</span>}{' '}
          <Button look="link" aria-expanded={changing} onPress={() => setChanging(!changing)}>
            {t('published.change')}
          </Button>
        </p>
      )}
      {(value === null || changing) && (
        <div className={styles.ask} data-undated={value === null || undefined}>
          <PublishedForm article={article} onDone={() => setChanging(false)} />
        </div>
      )}
      {article.events === 0 && <p className={styles.origin}>{t('reader.noEvents')}</p>}
    </header>
  );
}
