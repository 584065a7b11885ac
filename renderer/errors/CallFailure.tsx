import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Button } from '../design/Button.tsx';
import { Icon } from '../design/Icon.tsx';
import type { CallError } from '../transport/index.ts';
import styles from './errors.module.css';

/** A failed question to the workspace, in the reader's words; trying again asks all that failed. */
export function CallFailure({ error }: { error: CallError }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const retry = () =>
    client.refetchQueries({ type: 'active', predicate: ({ state }) => state.status === 'error' });
  return (
    <div className={styles.card} role="alert">
      <Icon name="warning" />
      <div>
        <strong>{t('error.title')}</strong>
        <p>{t(`error.${error.code}`)}</p>
        <Button onPress={retry}>{t('error.retry')}</Button>
      </div>
    </div>
  );
}
