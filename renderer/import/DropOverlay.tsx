import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../design/Icon.tsx';
import { useWorkspace } from '../state/workspace.tsx';
import { readFiles } from '../transport/index.ts';
import { droppedFiles } from './dropped.ts';
import styles from './import.module.css';
import { importFiles } from './import.ts';

const holdsFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;

/** Takes files dropped anywhere in the window, and says so while they are held over it. */
export function DropOverlay() {
  const { t } = useTranslation();
  const { transport } = useWorkspace();
  const [over, setOver] = useState(false);

  useEffect(() => {
    const onOver = (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const onLeave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const onDrop = async (event: DragEvent) => {
      // Without this the window would leave Dateline and open the file.
      event.preventDefault();
      setOver(false);
      if (event.dataTransfer && holdsFiles(event))
        await importFiles(transport, await readFiles(await droppedFiles(event.dataTransfer)));
    };
    window.addEventListener('dragover', onOver);
    window.addEventListener('dragleave', onLeave);
    window.addEventListener('drop', onDrop);
    return () => {
      window.removeEventListener('dragover', onOver);
      window.removeEventListener('dragleave', onLeave);
      window.removeEventListener('drop', onDrop);
    };
  }, [transport]);

  if (!over) return null;
  return (
    <div className={styles.overlay}>
      <div className={styles.target}>
        <Icon name="import" />
        <strong>{t('import.drop')}</strong>
        <span>{t('import.dropHint')}</span>
      </div>
    </div>
  );
}
