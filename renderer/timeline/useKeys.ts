import type { KeyboardEvent } from 'react';
import type { Output } from '../../workspace/contract.ts';
import { focusMark } from '../reader/focus.ts';
import { pan, zoom } from '../state/span.ts';
import { glideTo, selectEvent, useView } from '../state/view.ts';
import { type Direction, neighbour } from './keys.ts';
import { useFit } from './useFit.ts';

const ARROWS: Record<string, Direction> = {
  ArrowLeft: 'earlier',
  ArrowRight: 'later',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

/** How far Shift and an arrow key pan, as a share of the visible span. */
const PAN = 0.2;
/** One press on plus or minus. */
const ZOOM = 1.6;

/** What the timeline does on keys; `timeline.help` tells them to screen readers. */
export function useKeys(data: Output<'timeline.window'> | undefined) {
  const showAll = useFit();

  const walk = (direction: Direction) => {
    if (!data) return;
    const { event } = useView.getState();
    const lanes = data.lanes.map(({ id }) => id);
    const next = neighbour(data.items, lanes, event, direction);
    if (next) selectEvent(next);
  };

  return (key: KeyboardEvent) => {
    const { span } = useView.getState();
    if (!span || key.ctrlKey || key.metaKey || key.altKey) return;
    const direction = ARROWS[key.key];
    if (direction && key.shiftKey && direction === 'earlier') glideTo(pan(span, -PAN));
    else if (direction && key.shiftKey && direction === 'later') glideTo(pan(span, PAN));
    else if (direction) walk(direction);
    else if (key.key === '+' || key.key === '=') glideTo(zoom(span, 1 / ZOOM));
    else if (key.key === '-') glideTo(zoom(span, ZOOM));
    else if (key.key === 'Home') showAll();
    else if (key.key === 'Enter') focusMark();
    else return;
    key.preventDefault();
  };
}
