import { useTranslation } from 'react-i18next';
import { Button } from '../design/Button.tsx';
import { Icon } from '../design/Icon.tsx';
import { addEventHere } from '../edit/adding.ts';
import { useCall } from '../state/workspace.tsx';
import styles from './StatusBar.module.css';

/** The line at the bottom: how much there is, the way to add to it by hand, and that it stays here. */
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
      {data && data.articles > 0 && (
        <Button look="link" onPress={addEventHere}>
          <Icon name="plus" />
          {t('commands.names.add-event')}
        </Button>
      )}
      <span className={styles.offline}>
        <Icon name="lock" />
        {t('app.offline')}
      </span>
    </footer>
  );
}
