import { type ReactNode, type RefObject, useEffect, useRef } from 'react';
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
  return (
    <ModalOverlay
      className={styles.overlay ?? ''}
      isOpen={isOpen}
      onOpenChange={(open) => open || onClose()}
      isDismissable
    >
      <Modal className={`${styles.modal} ${isWide ? styles.wide : ''}`}>
        <Content title={title} onClose={onClose}>
          {children}
        </Content>
      </Modal>
    </ModalOverlay>
  );
}

function Content({ title, onClose, children }: Pick<Props, 'title' | 'onClose' | 'children'>) {
  const { t } = useTranslation();
  const dialog = useRef<HTMLElement>(null);
  useHeldFocus(dialog);
  return (
    <Dialog ref={dialog} className={styles.dialog ?? ''}>
      <header className={styles.header}>
        <Heading slot="title">{title}</Heading>
        <IconButton look="quiet" icon="close" label={t('app.close')} onPress={onClose} />
      </header>
      {children}
    </Dialog>
  );
}

/** Takes the focus when what had it goes away, as a button does that has done its work: Escape would close nothing. */
function useHeldFocus(dialog: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const { current } = dialog;
    if (!current) return;
    const observer = new MutationObserver(() => {
      if (document.activeElement === document.body) current.focus();
    });
    observer.observe(current, { childList: true, subtree: true });
    return () => observer.disconnect();
  }, [dialog]);
}
