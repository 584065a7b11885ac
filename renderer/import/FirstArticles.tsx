import { useTranslation } from 'react-i18next';
import { Button } from '../design/Button.tsx';
import { Icon } from '../design/Icon.tsx';
import { useWorkspace } from '../state/workspace.tsx';
import styles from './import.module.css';
import { pickAndImport } from './import.ts';

/** What an empty workspace says: what to do first, and what comes of it. */
export function FirstArticles() {
  const { t } = useTranslation();
  const { transport, platform } = useWorkspace();
  return (
    <section className={styles.first} aria-labelledby="first-articles">
      <div className={styles.target}>
        <Icon name="import" />
        <h2 id="first-articles">{t('import.emptyTitle')}</h2>
        <p>{t('import.emptyText')}</p>
        <Button look="primary" onPress={() => pickAndImport(transport, platform)}>
          {t('import.pick')}
        </Button>
        <small>{t('import.dropHint')}</small>
      </div>
    </section>
  );
}
