import { useTranslation } from 'react-i18next';
import { Button } from '../design/Button.tsx';
import { CallFailure } from '../errors/CallFailure.tsx';
import { datesIn } from '../i18n/dates.ts';
import { useLanguage } from '../i18n/language.ts';
import { useCall } from '../state/workspace.tsx';
import styles from './access.module.css';
import { useWayBack } from './useWayBack.ts';

/** The copies that Dateline keeps of the workspace, each to be opened as a file of its own. */
export function BackupList() {
  const { t } = useTranslation();
  const language = useLanguage();
  const { data, error } = useCall('backups.list', {});
  const { take, isTaken, failure } = useWayBack();
  const megabytes = new Intl.NumberFormat(language, {
    ...{ style: 'unit', unit: 'megabyte', unitDisplay: 'short' },
    maximumFractionDigits: 1,
  });

  if (error) return <CallFailure error={error} />;
  if (data?.backups.length === 0) return <p>{t('access.noBackups')}</p>;
  return (
    <>
      <p>{t('access.backupsHint')}</p>
      {failure && <p role="alert">{failure}</p>}
      <ul className={styles.backups}>
        {data?.backups.map(({ number, day, size }) => {
          const date = datesIn(language).moment(day);
          return (
            <li key={number}>
              <span>{date}</span>
              <span className={styles.size}>{megabytes.format(size / 1024 / 1024)}</span>
              <Button
                isDisabled={isTaken}
                aria-label={t('access.openBackup', { date })}
                onPress={() => void take('backups.open', { number })}
              >
                {t('access.open')}
              </Button>
            </li>
          );
        })}
      </ul>
    </>
  );
}
