import { useTranslation } from 'react-i18next';
import { openOverlay } from '../commands/overlay.ts';
import { Button } from '../design/Button.tsx';
import { Icon } from '../design/Icon.tsx';
import { useCall } from '../state/workspace.tsx';
import styles from './Banners.module.css';
import { putOff, useLater } from './engine.ts';

/** What waits for the user's word: a new version of the engine, and edits that have lost their place. */
export function Banners() {
  const { t } = useTranslation();
  const engine = useCall('engine.status', {}).data;
  const unplaced = useCall('edits.unplaced', {}).data?.edits.length ?? 0;
  const later = useLater((state) => state.version);
  return (
    <>
      {engine && engine.stale > 0 && later !== engine.version && (
        <section className={styles.banner} aria-label={t('engine.title')}>
          <Icon name="options" />
          <p>{t('engine.banner', { count: engine.stale })}</p>
          <Button onPress={() => openOverlay('engine')}>{t('engine.show')}</Button>
          <Button look="quiet" onPress={() => putOff(engine.version)}>
            {t('engine.later')}
          </Button>
        </section>
      )}
      {unplaced > 0 && (
        <section className={styles.banner} aria-label={t('unplaced.title')}>
          <Icon name="warning" />
          <p>{t('unplaced.banner', { count: unplaced })}</p>
          <Button onPress={() => openOverlay('unplaced')}>{t('unplaced.show')}</Button>
        </section>
      )}
    </>
  );
}
