import { useRef, useState } from 'react';
import { Menu, MenuItem, Popover } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { colourOf } from '../design/event-type.ts';
import { Icon } from '../design/Icon.tsx';
import { TypeShape } from '../design/TypeShape.tsx';
import { useNumbers } from '../i18n/numbers.ts';
import { moveLane, resetOrder, toggleCollapsed } from '../state/arrangement.ts';
import { useView } from '../state/view.ts';
import styles from './LaneHead.module.css';
import type { LaneInfo } from './lane-info.ts';
import { useLaneDrag } from './useLaneDrag.ts';

interface Props {
  lane: LaneInfo;
  /** Ids of all lanes shown, from the top. */
  shown: string[];
  collapsed: boolean;
}

/** The head of a lane: its name and number of events, folding, and its menu; dragged up and down it moves the lane. */
export function LaneHead({ lane, shown, collapsed }: Props) {
  const { t } = useTranslation();
  const number = useNumbers();
  const by = useView((view) => view.lanes);
  const drag = useLaneDrag(by, shown, lane.id);
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const at = shown.indexOf(lane.id);
  const move = (to: number) => moveLane(by, shown, lane.id, to);
  const actions: Record<string, () => void> = {
    fold: () => toggleCollapsed(by, lane.id),
    first: () => move(0),
    up: () => move(at - 1),
    down: () => move(at + 1),
    reset: () => resetOrder(by),
  };

  return (
    <div
      className={styles.head}
      style={lane.type ? { color: colourOf(lane.type) } : undefined}
      data-empty={lane.count === 0 || undefined}
      {...drag}
    >
      <button
        type="button"
        className={styles.fold}
        aria-expanded={!collapsed}
        title={t(collapsed ? 'timeline.lane.unfold' : 'timeline.lane.fold')}
        onClick={() => toggleCollapsed(by, lane.id)}
      >
        {lane.type && <TypeShape type={lane.type} size={12} />}
        <span className={styles.name} title={lane.label}>
          {lane.label}
        </span>
        {lane.count !== null && (
          <span className={styles.count}>
            {number(lane.count)}
            <span className="hidden"> {t('filters.events', { count: lane.count })}</span>
          </span>
        )}
      </button>
      {/* There are many lanes, and one of their menus is open at most: it is made when it opens. */}
      <button
        ref={button}
        type="button"
        className={styles.menu}
        aria-label={t('timeline.lane.menu', { lane: lane.label })}
        aria-haspopup="menu"
        aria-expanded={open}
        onClick={() => setOpen(true)}
      >
        <Icon name="more" />
      </button>
      {open && (
        <Popover
          className={styles.popover ?? ''}
          triggerRef={button}
          isOpen
          onOpenChange={setOpen}
          placement="bottom start"
        >
          <Menu
            className={styles.list ?? ''}
            aria-label={t('timeline.lane.menu', { lane: lane.label })}
            autoFocus="first"
            onAction={(key) => {
              setOpen(false);
              actions[String(key)]?.();
            }}
          >
            <MenuItem id="fold">{t(collapsed ? 'timeline.lane.unfold' : 'timeline.lane.fold')}</MenuItem>
            <MenuItem id="first" isDisabled={at <= 0}>
              {t('timeline.lane.first')}
            </MenuItem>
            <MenuItem id="up" isDisabled={at <= 0}>
              {t('timeline.lane.up')}
            </MenuItem>
            <MenuItem id="down" isDisabled={at >= shown.length - 1}>
              {t('timeline.lane.down')}
            </MenuItem>
            <MenuItem id="reset">{t('timeline.lane.reset')}</MenuItem>
          </Menu>
        </Popover>
      )}
    </div>
  );
}
