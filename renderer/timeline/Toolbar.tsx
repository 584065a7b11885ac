import { useTranslation } from 'react-i18next';
import { Button, IconButton } from '../design/Button.tsx';
import { Segmented } from '../design/Segmented.tsx';
import { ActiveFilters } from '../filters/ActiveFilters.tsx';
import { useDates } from '../i18n/dates.ts';
import { zoom } from '../state/span.ts';
import { arrangeBy, glideTo, useView } from '../state/view.ts';
import styles from './Toolbar.module.css';
import { useFit } from './useFit.ts';

/** One press on plus or minus. */
const STEP = 2;

/** What the lanes stand for, which period is in sight, and the zoom. */
export function Toolbar() {
  const { t } = useTranslation();
  const dates = useDates();
  const lanes = useView((view) => view.lanes);
  const span = useView((view) => view.span);
  const fit = useFit();
  const by = (factor: number) => span && glideTo(zoom(span, factor));
  return (
    <>
      <div className={styles.toolbar}>
        <Segmented
          label={t('timeline.lanes')}
          options={{
            type: t('timeline.by.type'),
            participant: t('timeline.by.participant'),
            place: t('timeline.by.place'),
            article: t('timeline.by.article'),
            none: t('timeline.by.none'),
          }}
          value={lanes}
          onChange={arrangeBy}
        />
        <span className={styles.period} data-testid="period">
          {span && dates.span(span)}
        </span>
        <IconButton icon="minus" label={t('timeline.zoomOut')} isDisabled={!span} onPress={() => by(STEP)} />
        <IconButton
          icon="plus"
          label={t('timeline.zoomIn')}
          isDisabled={!span}
          onPress={() => by(1 / STEP)}
        />
        <Button onPress={fit}>{t('timeline.fit')}</Button>
      </div>
      <ActiveFilters />
    </>
  );
}
