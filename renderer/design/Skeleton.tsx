import { useTranslation } from 'react-i18next';
import styles from './Skeleton.module.css';

/** Grey lines in place of what is being loaded. */
export function Skeleton({ lines }: { lines: number }) {
  const { t } = useTranslation();
  return (
    <div className={styles.skeleton} role="status" aria-label={t('app.loading')}>
      {Array.from({ length: lines }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines are all alike and never move
        <div key={line} />
      ))}
    </div>
  );
}
