import { useTranslation } from 'react-i18next';
import { Icon } from '../design/Icon.tsx';
import { useCall } from '../state/workspace.tsx';
import styles from './StatusBar.module.css';

/** The line at the bottom: how much there is, and that it stays here. */
export function StatusBar() {
  const { t } = useTranslation();
  const { data } = useCall('workspace.info', {});
  return (
    <footer className={styles.bar}>
      {data && (
        <span>
          {t('app.events', { count: data.events })}
          {data.undated > 0 && ` · ${t('app.undated', { count: data.undated })}`}
        </span>
      )}
      <span className={styles.offline}>
        <Icon name="lock" />
        {t('app.offline')}
      </span>
    </footer>
  );
}
