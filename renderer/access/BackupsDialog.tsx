import { useTranslation } from 'react-i18next';
import { closeOverlay, useOverlay } from '../commands/overlay.ts';
import { Sheet } from '../design/Sheet.tsx';
import styles from './access.module.css';
import { BackupList } from './BackupList.tsx';
import { Repair } from './Repair.tsx';

/** The ways back while the workspace is open: its backups, and a new file of what is readable. */
export function BackupsDialog() {
  const { t } = useTranslation();
  const isOpen = useOverlay(({ open }) => open === 'backups');
  return (
    <Sheet title={t('access.backups')} isOpen={isOpen} onClose={closeOverlay}>
      <BackupList />
      <h3 className={styles.heading}>{t('access.repair')}</h3>
      <Repair />
    </Sheet>
  );
}
