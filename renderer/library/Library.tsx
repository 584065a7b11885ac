import { useTranslation } from 'react-i18next';
import { IconButton } from '../design/Button.tsx';
import { Icon } from '../design/Icon.tsx';
import { Skeleton } from '../design/Skeleton.tsx';
import { CallFailure } from '../errors/CallFailure.tsx';
import { useNumbers } from '../i18n/numbers.ts';
import { useAct, useCall } from '../state/workspace.tsx';
import { ArticleList } from './ArticleList.tsx';
import styles from './Library.module.css';
import { RemovedArticlesButton } from './RemovedArticles.tsx';
import { Undated } from './Undated.tsx';

/** The articles of the workspace, and the files that could not be read. */
export function Library() {
  const { t } = useTranslation();
  const number = useNumbers();
  const { data, error } = useCall('articles.list', {});
  const dismiss = useAct('articles.dismissFailure');

  if (error) return <CallFailure error={error} />;
  if (!data) return <Skeleton lines={8} />;
  return (
    <section className={styles.library} aria-labelledby="library-title">
      <h2 id="library-title" className={styles.title}>
        {t('library.title')} <span>{number(data.articles.length)}</span>
      </h2>
      {data.articles.length === 0 && <p className={styles.empty}>{t('library.empty')}</p>}
      <div className={styles.undated}>
        <Undated count={data.articles.filter(({ published }) => published.value === null).length} />
        <RemovedArticlesButton />
      </div>
      <ArticleList articles={data.articles} />
      {data.failures.length > 0 && (
        <div className={styles.failures}>
          <h3 className={styles.failed}>
            <Icon name="warning" />
            {t('library.failures', { count: data.failures.length })}
          </h3>
          <ul>
            {data.failures.map(({ name, code }) => (
              <li key={name} className={styles.failure}>
                <div>
                  <strong>{name}</strong>
                  <p>{t(`failure.${code}`)}</p>
                </div>
                <IconButton
                  look="quiet"
                  icon="close"
                  label={t('library.dismiss', { name })}
                  onPress={() => dismiss.mutate({ name })}
                />
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}
