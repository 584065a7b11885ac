import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Button, IconButton } from '../design/Button.tsx';
import { Icon } from '../design/Icon.tsx';
import { useCall } from '../state/workspace.tsx';
import styles from './ExportDialog.module.css';
import { ExportForm } from './ExportForm.tsx';
import { closeExport, openExport, useExport } from './export.ts';

/** The export button and the dialog it opens. */
export function ExportDialog() {
  const { t } = useTranslation();
  const format = useExport((state) => state.format);
  const events = useCall('workspace.info', {}).data?.events;
  return (
    <>
      <Button look="primary" isDisabled={!events} onPress={() => openExport('svg')}>
        <Icon name="export" />
        {t('app.export')}
      </Button>
      <ModalOverlay
        className={styles.overlay ?? ''}
        isOpen={format !== null}
        onOpenChange={(open) => open || closeExport()}
        isDismissable
      >
        <Modal className={styles.modal ?? ''}>
          <Dialog className={styles.dialog ?? ''}>
            <header className={styles.header}>
              <Heading slot="title">{t('export.title')}</Heading>
              <IconButton look="quiet" icon="close" label={t('app.close')} onPress={closeExport} />
            </header>
            {format && <ExportForm first={format} />}
          </Dialog>
        </Modal>
      </ModalOverlay>
    </>
  );
}
