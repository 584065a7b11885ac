import { useTranslation } from 'react-i18next';
import { Button } from '../design/Button.tsx';
import { Icon } from '../design/Icon.tsx';
import { Sheet } from '../design/Sheet.tsx';
import { useCall } from '../state/workspace.tsx';
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
      <Sheet title={t('export.title')} isOpen={format !== null} onClose={closeExport} isWide>
        {format && <ExportForm first={format} />}
      </Sheet>
    </>
  );
}
