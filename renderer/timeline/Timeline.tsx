import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../i18n/language.ts';
import { useView } from '../state/view.ts';
import { useCall } from '../state/workspace.tsx';
import { Picture } from './Picture.tsx';
import styles from './Timeline.module.css';

/** The events in their lanes, once there is a period to show. */
export function Timeline() {
  const { t } = useTranslation();
  const ready = useView((view) => view.span !== null);
  const language = useLanguage();
  const info = useCall('workspace.info', {}).data;
  // One picture lives as long as the language does: a drawing takes the language of its axis once.
  if (ready) return <Picture key={language} language={language} />;
  return (
    <div className={styles.timeline}>
      {info?.period === null ? (
        <p className={styles.empty}>{t('timeline.noneDated')}</p>
      ) : (
        <TimelineSkeleton />
      )}
    </div>
  );
}

/** Lanes with grey marks in place of those that are being loaded. */
export function TimelineSkeleton() {
  const { t } = useTranslation();
  const lanes = useMemo(() => Array.from({ length: 6 }, (_, lane) => lane), []);
  return (
    <div className={styles.skeleton} role="status" aria-label={t('app.loading')}>
      {lanes.map((lane) => (
        <div key={lane}>
          <span />
          <span />
          <span />
        </div>
      ))}
    </div>
  );
}
