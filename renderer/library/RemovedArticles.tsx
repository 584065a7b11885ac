import { useTranslation } from 'react-i18next';
import { closeOverlay, openOverlay, useOverlay } from '../commands/overlay.ts';
import { useCommandContext } from '../commands/useCommandContext.ts';
import { Button } from '../design/Button.tsx';
import { Sheet } from '../design/Sheet.tsx';
import { useMoment } from '../i18n/moment.ts';
import { useCall } from '../state/workspace.tsx';
import { restoreArticle } from './decide.ts';
import styles from './RemovedArticles.module.css';

/** Says in the library how many articles are removed, and leads to them. */
export function RemovedArticlesButton() {
  const { t } = useTranslation();
  const count = useCall('articles.removed', {}).data?.articles.length ?? 0;
  if (count === 0) return null;
  return (
    <Button look="link" onPress={() => openOverlay('removed-articles')}>
      {t('edit.article.removed', { count })}
    </Button>
  );
}

/** The removed articles, each with the way back. */
export function RemovedArticles() {
  const { t } = useTranslation();
  const isOpen = useOverlay(({ open }) => open === 'removed-articles');
  return (
    <Sheet title={t('edit.article.removedTitle')} isOpen={isOpen} onClose={closeOverlay}>
      <List />
    </Sheet>
  );
}

function List() {
  const { t } = useTranslation();
  const context = useCommandContext();
  const moment = useMoment();
  const articles = useCall('articles.removed', {}).data?.articles ?? [];
  if (articles.length === 0) return <p>{t('edit.article.removedNone')}</p>;
  return (
    <ul className={styles.list}>
      {articles.map(({ id, title, name, at, who }) => (
        <li key={id} className={styles.article}>
          <div>
            <strong>{title}</strong>
            <p>
              {name} · {moment.by({ at, who })}
            </p>
          </div>
          <Button
            aria-label={`${t('edit.article.restore')}: ${title}`}
            onPress={() => void restoreArticle(context, id)}
          >
            {t('edit.article.restore')}
          </Button>
        </li>
      ))}
    </ul>
  );
}
