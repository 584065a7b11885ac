import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '../../workspace/contract.ts';
import { Button } from '../design/Button.tsx';
import { useDates } from '../i18n/dates.ts';
import { ArticleTools } from '../library/ArticleTools.tsx';
import { PublishedForm } from '../library/PublishedForm.tsx';
import { useView } from '../state/view.ts';
import styles from './Reader.module.css';

/**
 * Title, file and publication date of the open article, which can be told or changed here.
 * @param ask whether to ask at once when an undated article is from
 */
export function ArticleHead({ article, ask }: { article: Output<'articles.get'>; ask: boolean }) {
  const { t } = useTranslation();
  const dates = useDates();
  // The text has the title itself, most times.
  const titled = article.blocks.some(({ kind }) => kind === 'title');
  const { value, provenance } = article.published;
  const { updated } = article;
  const asking = useView((view) => view.asking);
  const [changing, setChanging] = useState(ask && value === null);
  return (
    <header className={styles.head}>
      {!titled && <h3>{article.title}</h3>}
      <p className={styles.origin}>{article.name}</p>
      <p>
        {value === null ? t('inspector.undated') : t('published.published', { date: dates.moment(value) })}
        {provenance && <span className={styles.origin}> · {t(`provenance.${provenance}`)}</span>}
        {updated?.value && updated.provenance && (
          <>
            {', '}
            {t(updated.value === value ? 'published.onlyUpdated' : 'published.updated', {
              date: dates.moment(updated.value),
            })}
            <span className={styles.origin}> · {t(`provenance.${updated.provenance}`)}</span>
          </>
        )}{' '}
        <Button look="link" aria-expanded={changing} onPress={() => setChanging(!changing)}>
          {t(value === null ? 'published.set' : 'published.change')}
        </Button>
      </p>
      {changing && (
        <div className={styles.ask} data-undated={value === null || undefined}>
          <PublishedForm article={article} autoFocus={asking} onDone={() => setChanging(false)} />
        </div>
      )}
      <ArticleTools article={article} />
      {article.events === 0 && <p className={styles.origin}>{t('reader.noEvents')}</p>}
    </header>
  );
}
