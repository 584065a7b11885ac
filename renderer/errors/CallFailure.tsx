import { useTranslation } from 'react-i18next';
import { Button } from '../design/Button.tsx';
import { Icon } from '../design/Icon.tsx';
import type { CallError } from '../transport/index.ts';
import styles from './errors.module.css';

/** A failed call, in the reader's words, with a way to try again. */
export function CallFailure({ error, retry }: { error: CallError; retry?: () => void }) {
  const { t } = useTranslation();
  return (
    <div className={styles.card} role="alert">
      <Icon name="warning" />
      <div>
        <strong>{t('error.title')}</strong>
        <p>{t(`error.${error.code}`)}</p>
        {retry && <Button onPress={retry}>{t('error.retry')}</Button>}
      </div>
    </div>
  );
}
