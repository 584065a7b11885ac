import { useTranslation } from 'react-i18next';
import type { ArticleRow } from '../../workspace/contract.ts';
import { Button } from '../design/Button.tsx';
import { useDates } from '../i18n/dates.ts';
import { askPublished, openArticle } from '../state/view.ts';
import styles from './Library.module.css';

/** One article: its title, when it was published and how that is known, and how many events it has. */
export function ArticleItem({ article, selected }: { article: ArticleRow; selected: boolean }) {
  const { t } = useTranslation();
  const dates = useDates();
  const { value, provenance } = article.published;
  const updated = article.updated?.value !== value ? article.updated?.value : null;
  return (
    <div
      className={styles.article}
      data-undated={value === null || undefined}
      data-selected={selected || undefined}
    >
      <button
        type="button"
        className={styles.open}
        aria-current={selected || undefined}
        title={article.title}
        onClick={() => openArticle(article.id)}
      >
        <span className={styles.name}>{article.title}</span>
        {value && (
          <span className={styles.date}>
            {dates.moment(value)}
            {provenance && provenance !== 'dateline' && ` (${t(`provenance.${provenance}`)})`}
            {updated && `, ${t('published.updated', { date: dates.moment(updated) })}`}
          </span>
        )}
      </button>
      <div className={styles.facts}>
        {value === null && (
          <Button look="link" onPress={() => askPublished(article.id)}>
            {t('library.dateUnknown')}
          </Button>
        )}
        <span>
          {t('library.events', { count: article.events })}
          {value !== null && article.undated > 0 && ` · ${t('library.undated', { count: article.undated })}`}
        </span>
      </div>
    </div>
  );
}
