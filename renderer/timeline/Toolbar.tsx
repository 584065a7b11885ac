import { Button as AriaButton, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Button, IconButton } from '../design/Button.tsx';
import { Icon } from '../design/Icon.tsx';
import { Segmented } from '../design/Segmented.tsx';
import { ActiveFilters } from '../filters/ActiveFilters.tsx';
import { useDates } from '../i18n/dates.ts';
import { type Switch, setSwitches, useArrangement } from '../state/arrangement.ts';
import { zoom } from '../state/span.ts';
import { useSteadySpan } from '../state/useSteadySpan.ts';
import { arrangeBy, glideTo, useView } from '../state/view.ts';
import menu from './LaneHead.module.css';
import styles from './Toolbar.module.css';
import { useFit } from './useFit.ts';

/** One press on plus or minus. */
const STEP = 2;

/** What the lanes stand for, which period is in sight, and the zoom. */
export function Toolbar() {
  const { t } = useTranslation();
  const lanes = useView((view) => view.lanes);
  const ready = useView((view) => view.span !== null);
  const fit = useFit();
  const by = (factor: number) => {
    const { span } = useView.getState();
    if (span) glideTo(zoom(span, factor));
  };
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
        <Options />
        <Period />
        <IconButton icon="minus" label={t('timeline.zoomOut')} isDisabled={!ready} onPress={() => by(STEP)} />
        <IconButton
          icon="plus"
          label={t('timeline.zoomIn')}
          isDisabled={!ready}
          onPress={() => by(1 / STEP)}
        />
        <Button onPress={fit}>{t('timeline.fit')}</Button>
      </div>
      <ActiveFilters />
    </>
  );
}

/** Alone, as it changes while the picture moves. */
function Period() {
  const dates = useDates();
  const span = useSteadySpan();
  return (
    <span className={styles.period} data-testid="period">
      {span && dates.span(span)}
    </span>
  );
}

const SWITCHES: Switch[] = ['today', 'published', 'hideEmpty'];

/** What is shown beside the events. */
function Options() {
  const { t } = useTranslation();
  const arrangement = useArrangement();
  const on = SWITCHES.filter((each) => arrangement[each]);
  return (
    <MenuTrigger>
      <AriaButton className={styles.options ?? ''} aria-label={t('timeline.options.label')}>
        <Icon name="options" />
      </AriaButton>
      <Popover className={menu.popover ?? ''} placement="bottom start">
        <Menu
          className={menu.list ?? ''}
          selectionMode="multiple"
          selectedKeys={on}
          onSelectionChange={(keys) =>
            setSwitches(new Set(SWITCHES.filter((each) => keys === 'all' || keys.has(each))))
          }
        >
          {SWITCHES.map((each) => (
            <MenuItem key={each} id={each} textValue={t(`timeline.options.${each}`)}>
              {({ isSelected }) => (
                <>
                  <span className={menu.tick} aria-hidden="true">
                    {isSelected && '✓'}
                  </span>
                  {t(`timeline.options.${each}`)}
                </>
              )}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
