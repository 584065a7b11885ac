import { useTranslation } from 'react-i18next';
import { CommandButton } from '../commands/CommandButton.tsx';
import { Button, IconButton } from '../design/Button.tsx';
import { Icon } from '../design/Icon.tsx';
import { ExportDialog } from '../export/ExportDialog.tsx';
import { pickAndImport } from '../import/import.ts';
import { Search } from '../search/Search.tsx';
import { setPanel, useView } from '../state/view.ts';
import { useCall, useWorkspace } from '../state/workspace.tsx';
import { ViewsMenu } from '../views/ViewsMenu.tsx';
import styles from './Header.module.css';
import { LanguageSwitch } from './LanguageSwitch.tsx';

/** The bar at the top: the workspace, the search and what can be done with the whole of it. */
export function Header() {
  const { t } = useTranslation();
  const { transport, platform } = useWorkspace();
  const info = useCall('workspace.info', {});
  const library = useView((view) => view.library);
  const inspector = useView((view) => view.inspector);

  return (
    <header className={styles.header}>
      <title>{info.data ? `${info.data.name} – Dateline` : 'Dateline'}</title>
      <IconButton
        look="quiet"
        icon="library"
        label={t('app.library')}
        aria-expanded={library}
        aria-controls={library ? 'library' : undefined}
        onPress={() => setPanel('library', !library)}
      />
      <h1 className={styles.brand}>Dateline</h1>
      <span className={styles.name} title={info.data?.path}>
        {info.data?.name}
      </span>
      <Search />
      <div className={styles.actions}>
        <ViewsMenu />
        <CommandButton id="undo" icon="undo" />
        <CommandButton id="redo" icon="redo" />
        <CommandButton id="history" icon="history" />
        <CommandButton id="review" icon="check" />
        <LanguageSwitch />
        <Button onPress={() => pickAndImport(transport, platform)} aria-label={t('app.import')}>
          <Icon name="plus" />
          <span className={styles.wide}>{t('app.import')}</span>
        </Button>
        <ExportDialog />
        <IconButton
          look="quiet"
          icon="inspector"
          label={t('app.inspector')}
          aria-expanded={inspector}
          aria-controls={inspector ? 'inspector' : undefined}
          onPress={() => setPanel('inspector', !inspector)}
        />
      </div>
    </header>
  );
}
