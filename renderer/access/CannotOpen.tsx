import { useTranslation } from 'react-i18next';
import type { Output } from '../../workspace/contract.ts';
import { LanguageSwitch } from '../app/LanguageSwitch.tsx';
import { useHostMenus } from '../commands/useHostMenus.ts';
import { Button } from '../design/Button.tsx';
import { useWorkspace } from '../state/workspace.tsx';
import styles from './access.module.css';
import { BackupList } from './BackupList.tsx';
import { Repair } from './Repair.tsx';
import { reasonOf } from './reason.ts';
import { useWayBack } from './useWayBack.ts';

/** With these, there is something of Dateline's in the file that could be read. */
const REPAIRABLE: ReadonlySet<string> = new Set(['damaged', 'not-a-workspace', 'internal']);

/** The window while its workspace cannot be opened: why, and every way back to work. */
export function CannotOpen({ name, path, why }: Output<'workspace.access'>) {
  const { t } = useTranslation();
  const { platform } = useWorkspace();
  const { take, isTaken, failure } = useWayBack();
  useHostMenus();
  const reason = reasonOf(why);
  return (
    <main className={styles.page}>
      <title>{`${name} – Dateline`}</title>
      <div className={styles.language}>
        <LanguageSwitch />
      </div>
      <h1>{t('access.title', { name })}</h1>
      <p role="alert">{t(`access.none.${reason}`)}</p>
      <p className={styles.path}>{path}</p>
      <div className={styles.actions}>
        <Button look="primary" isDisabled={isTaken} onPress={() => void take('workspace.reopen', {})}>
          {t('access.again')}
        </Button>
        {platform.openWorkspace && (
          <Button onPress={() => void platform.openWorkspace?.()}>{t('access.another')}</Button>
        )}
      </div>
      {failure && <p role="alert">{failure}</p>}
      <h2>{t('access.backups')}</h2>
      <BackupList />
      {REPAIRABLE.has(reason) && (
        <>
          <h2>{t('access.repair')}</h2>
          <Repair />
        </>
      )}
    </main>
  );
}
