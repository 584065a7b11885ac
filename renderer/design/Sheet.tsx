import type { ReactNode } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { IconButton } from './Button.tsx';
import styles from './Sheet.module.css';

interface Props {
  title: string;
  isOpen: boolean;
  onClose(): void;
  /** For tables and previews, which need more room than a form. */
  isWide?: boolean;
  children: ReactNode;
}

/** A dialog over the window, with its title and a button to close it; what is in it is made when it opens. */
export function Sheet({ title, isOpen, onClose, isWide = false, children }: Props) {
  const { t } = useTranslation();
  return (
    <ModalOverlay
      className={styles.overlay ?? ''}
      isOpen={isOpen}
      onOpenChange={(open) => open || onClose()}
      isDismissable
    >
      <Modal className={`${styles.modal} ${isWide ? styles.wide : ''}`}>
        <Dialog className={styles.dialog ?? ''}>
          <header className={styles.header}>
            <Heading slot="title">{title}</Heading>
            <IconButton look="quiet" icon="close" label={t('app.close')} onPress={onClose} />
          </header>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
