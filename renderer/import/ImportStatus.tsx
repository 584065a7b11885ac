import { ProgressBar } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Button, IconButton } from '../design/Button.tsx';
import { useWorkspace } from '../state/workspace.tsx';
import styles from './import.module.css';
import { cancelImport, dismissReport, type ImportProgress, type ImportReport, useImport } from './import.ts';

/** A card in the corner: how far an import is, and then what it came to. */
export function ImportStatus() {
  const { progress, report, error } = useImport();
  const { t } = useTranslation();
  return (
    <div className={styles.corner} role="status">
      {progress && <Running progress={progress} />}
      {(report || error) && (
        <div className={styles.status}>
          <IconButton look="quiet" icon="close" label={t('app.close')} onPress={dismissReport} />
          {error && <p className={styles.bad}>{t(`error.${error.code}`)}</p>}
          {report && <Report report={report} />}
        </div>
      )}
    </div>
  );
}

function Running({ progress: { done, total, name, remaining } }: { progress: ImportProgress }) {
  const { t } = useTranslation();
  const { transport } = useWorkspace();
  const label = t('import.running', { done, total });
  return (
    <div className={styles.status}>
      <p>
        <strong>{label}</strong>
        {remaining !== null && ` · ${t('import.remaining', { seconds: Math.ceil(remaining) })}`}
      </p>
      <ProgressBar className={styles.progress ?? ''} aria-label={label} value={done} maxValue={total}>
        {({ percentage }) => <div style={{ width: `${percentage}%` }} />}
      </ProgressBar>
      <p className={styles.file}>{name}</p>
      <Button onPress={() => cancelImport(transport)}>{t('import.cancel')}</Button>
    </div>
  );
}

function Report({ report }: { report: ImportReport }) {
  const { imported, updated, unchanged, events, failures, cancelled } = report;
  const { t } = useTranslation();
  return (
    <>
      <p>
        <strong>{t('import.imported', { count: imported.length })}</strong>
        {updated > 0 && ` · ${t('import.updated', { count: updated })}`}
        {events > 0 && ` · ${t('import.events', { count: events })}`}
        {unchanged.length > 0 && ` · ${t('import.unchanged', { count: unchanged.length })}`}
      </p>
      {cancelled && <p>{t('import.cancelled')}</p>}
      {failures.length > 0 && (
        <>
          <p className={styles.bad}>{t('import.failed', { count: failures.length })}</p>
          <ul className={styles.failures}>
            {failures.map(({ name, code, row }) => (
              <li key={`${name} ${row ?? ''}`}>
                <strong>{row === undefined ? name : t('import.row', { name, row })}</strong>
                {t(`failure.${code}`)}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
