import { type CSSProperties, useEffect } from 'react';
import { I18nProvider } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { BackupsDialog } from '../access/BackupsDialog.tsx';
import { CannotOpen } from '../access/CannotOpen.tsx';
import { ReadOnlyBanner } from '../access/ReadOnlyBanner.tsx';
import { KeysDialog } from '../commands/KeysDialog.tsx';
import { Palette } from '../commands/Palette.tsx';
import { useHostMenus } from '../commands/useHostMenus.ts';
import { useShortcuts } from '../commands/useShortcuts.ts';
import { DensityStrip } from '../density/DensityStrip.tsx';
import { Splitter } from '../design/Splitter.tsx';
import { AddEventDialog } from '../edit/AddEvent.tsx';
import { ChosenBar } from '../edit/ChosenBar.tsx';
import { TagChosenDialog, TypeChosenDialog } from '../edit/ChosenDialogs.tsx';
import { HistoryDialog } from '../edit/HistoryDialog.tsx';
import { MoveSourceDialog, SameAsDialog } from '../edit/PickDialogs.tsx';
import { useOthersEdits } from '../edit/useOthersEdits.ts';
import { Boundary } from '../errors/Boundary.tsx';
import { CallFailure } from '../errors/CallFailure.tsx';
import { Filters } from '../filters/Filters.tsx';
import { useLanguage } from '../i18n/language.ts';
import { DropOverlay } from '../import/DropOverlay.tsx';
import { FirstArticles } from '../import/FirstArticles.tsx';
import { ImportStatus } from '../import/ImportStatus.tsx';
import { Inspector } from '../inspector/Inspector.tsx';
import { Library } from '../library/Library.tsx';
import { RemovedArticles } from '../library/RemovedArticles.tsx';
import { Reader } from '../reader/Reader.tsx';
import { Banners } from '../review/Banners.tsx';
import { CompareSources } from '../review/CompareSources.tsx';
import { EngineDialog } from '../review/EngineDialog.tsx';
import { ReviewBar } from '../review/ReviewBar.tsx';
import { useReview } from '../review/review.ts';
import { UnplacedDialog } from '../review/UnplacedDialog.tsx';
import { useReviewKeys } from '../review/useReviewKeys.ts';
import { initialSpan } from '../state/initial-span.ts';
import { useSizes } from '../state/sizes.ts';
import { showSpan, useView } from '../state/view.ts';
import { useCall } from '../state/workspace.tsx';
import { EventTable } from '../table/EventTable.tsx';
import { Timeline } from '../timeline/Timeline.tsx';
import { Toolbar } from '../timeline/Toolbar.tsx';
import styles from './App.module.css';
import { Header } from './Header.tsx';
import { Notice } from './Notice.tsx';
import { StatusBar } from './StatusBar.tsx';

export function App() {
  const access = useCall('workspace.access', {}).data;
  return (
    <I18nProvider locale={useLanguage() === 'de' ? 'de-DE' : 'en-GB'}>
      {access?.access === 'none' ? <CannotOpen {...access} /> : <Window />}
    </I18nProvider>
  );
}

/** The window: library on the left, timeline and table in the middle, event and article on the right. */
function Window() {
  const { t } = useTranslation();
  const library = useView((view) => view.library);
  const inspector = useView((view) => view.inspector);
  const reading = useView((view) => view.event !== null || view.article !== null);
  const reviewing = useReview((review) => review.on);
  const info = useCall('workspace.info', {});
  const widths = useWidths();
  useShortcuts();
  useHostMenus();
  useReviewKeys();
  useOthersEdits();
  useFirstLook();

  return (
    <div
      className={styles.window}
      data-library={library || undefined}
      data-inspector={inspector || undefined}
      data-reading={reading || undefined}
      style={widths}
    >
      <Header />
      {library && (
        <aside id="library" className={styles.library} aria-label={t('app.library')}>
          <Boundary>
            <Library />
            <Filters />
          </Boundary>
          <Splitter part="library" label={t('app.libraryWidth')} edge="right" min={200} max={mostOfWindow} />
        </aside>
      )}
      <main className={styles.middle} aria-label={t('app.timeline')}>
        <Boundary>
          <ReadOnlyBanner />
          {info.error ? <CallFailure error={info.error} /> : <Middle empty={info.data?.articles === 0} />}
        </Boundary>
      </main>
      {inspector && (
        <aside id="inspector" className={styles.inspector} aria-label={t('app.inspector')}>
          <Boundary>
            {reviewing && <ReviewBar />}
            <Inspector />
            <Reader />
          </Boundary>
          <Splitter
            part="inspector"
            label={t('app.inspectorWidth')}
            edge="left"
            min={280}
            max={mostOfWindow}
          />
        </aside>
      )}
      <StatusBar />
      <ImportStatus />
      <Notice />
      <DropOverlay />
      <Palette />
      <KeysDialog />
      <Dialogs />
    </div>
  );
}

/** What commands of corrections and review open. */
function Dialogs() {
  return (
    <>
      <AddEventDialog />
      <SameAsDialog />
      <MoveSourceDialog />
      <TagChosenDialog />
      <TypeChosenDialog />
      <CompareSources />
      <HistoryDialog />
      <RemovedArticles />
      <EngineDialog />
      <UnplacedDialog />
      <BackupsDialog />
    </>
  );
}

/** The panels leave the middle more than half of the window. */
const mostOfWindow = () => window.innerWidth * 0.45;

/** The widths of the panels that the user has set, for App.module.css. */
function useWidths(): CSSProperties {
  const { library, inspector } = useSizes();
  return {
    ...(library !== null && { '--library-set': `${library}px` }),
    ...(inspector !== null && { '--inspector-set': `${inspector}px` }),
  };
}

function Middle({ empty }: { empty: boolean }) {
  if (empty) return <FirstArticles />;
  return (
    <>
      <Banners />
      <Toolbar />
      <DensityStrip />
      <Timeline />
      <EventTable />
      <ChosenBar />
    </>
  );
}

/** Chooses what the timeline shows first, as soon as there is something to show. */
function useFirstLook(): void {
  const open = useView((view) => view.span !== null);
  const start = useCall('timeline.start', open ? null : {}).data;
  useEffect(() => {
    if (start && !open) showSpan(initialSpan(start));
  }, [start, open]);
}
