import { useTranslation } from 'react-i18next';
import { Button } from '../design/Button.tsx';
import { Icon } from '../design/Icon.tsx';
import { setFilter, toggleFilter, useView } from '../state/view.ts';
import { useCall } from '../state/workspace.tsx';
import styles from './ActiveFilters.module.css';

/** Conditions that have no chip in the list of filters: the searched text and the chosen articles. */
export function ActiveFilters() {
  const { t } = useTranslation();
  const { query, articles = [] } = useView((view) => view.filter);
  const list = useCall('articles.list', articles.length > 0 ? {} : null).data?.articles;
  const title = (id: string) => list?.find((article) => article.id === id)?.title ?? '';
  if (!query && articles.length === 0) return null;
  return (
    <div className={styles.row}>
      {query && (
        <Condition name={t('filters.query', { query })} remove={() => setFilter({ query: undefined })} />
      )}
      {articles.map((id) => (
        <Condition
          key={id}
          name={t('filters.article', { title: title(id) })}
          remove={() => toggleFilter('articles', id)}
        />
      ))}
    </div>
  );
}

function Condition({ name, remove }: { name: string; remove: () => void }) {
  const { t } = useTranslation();
  return (
    <span className={styles.condition}>
      <span title={name}>{name}</span>
      <Button look="quiet" aria-label={t('filters.remove', { name })} onPress={remove}>
        <Icon name="close" />
      </Button>
    </span>
  );
}
