import type { KeyboardEvent } from 'react';
import type { Output } from '../../workspace/contract.ts';
import { focusMark } from '../reader/focus.ts';
import { toggleChosen } from '../state/chosen.ts';
import { lengthOf, pan, reveal, type Span, spanOf, zoom } from '../state/span.ts';
import { glideTo, selectEvent, useView } from '../state/view.ts';
import { useCall } from '../state/workspace.tsx';
import { type Direction, neighbour, stopsOf } from './keys.ts';
import { useFit } from './useFit.ts';

const ARROWS: Record<string, Direction> = {
  ArrowLeft: 'earlier',
  ArrowRight: 'later',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

/** How far Shift and an arrow key pan, and the page keys, as shares of the visible span. */
const PAN = 0.2;
const PAGE = 0.8;
/** One press on plus or minus. */
const ZOOM = 1.6;

interface Keys {
  data: Output<'timeline.window'> | undefined;
  /** Ids of the lanes shown, from the top. */
  lanes: string[];
  /** The event or cluster the keyboard stands on. */
  active: string | null;
  setActive(id: string | null): void;
  openCluster(id: string): void;
}

/** What the timeline does on keys; `timeline.help` tells them to screen readers. */
export function useKeys({ data, lanes, active, setActive, openCluster }: Keys) {
  const showAll = useFit();
  const period = useCall('workspace.info', {}).data?.period;

  const cluster = (id: string | null) => data?.clusters.find((each) => each.id === id);
  const walk = (span: Span, direction: Direction) => {
    if (!data) return;
    const next = neighbour(stopsOf(data, lanes), lanes, active, direction, span.from);
    if (next === null) return;
    const found = cluster(next);
    if (!found) return selectEvent(next);
    setActive(next);
    const shown = reveal(span, spanOf({ start: found.from, end: found.to }));
    if (shown !== span) glideTo(shown);
  };
  const showEnd = (span: Span) => {
    if (!period) return;
    const { to } = spanOf({ start: period.from, end: period.to });
    glideTo(pan(span, (to - span.to) / lengthOf(span) + PAN));
  };
  const enter = () => {
    if (active !== null && cluster(active)) openCluster(active);
    else followToSource();
  };

  /** Chooses the event the keyboard stands on, beside others. */
  const gather = () => {
    if (active !== null && !cluster(active)) toggleChosen(active, useView.getState().event);
  };

  return (key: KeyboardEvent<HTMLElement>) => {
    const { span } = useView.getState();
    // The heads of lanes have keys of their own.
    if (key.target !== key.currentTarget || !span || key.ctrlKey || key.metaKey || key.altKey) return;
    const direction = ARROWS[key.key];
    const actions: Record<string, () => void> = {
      '+': () => glideTo(zoom(span, 1 / ZOOM)),
      '=': () => glideTo(zoom(span, 1 / ZOOM)),
      '-': () => glideTo(zoom(span, ZOOM)),
      Home: showAll,
      End: () => showEnd(span),
      PageUp: () => glideTo(pan(span, -PAGE)),
      PageDown: () => glideTo(pan(span, PAGE)),
      Enter: enter,
      ' ': gather,
    };
    const panning = key.shiftKey && (direction === 'earlier' || direction === 'later');
    if (panning) glideTo(pan(span, direction === 'earlier' ? -PAN : PAN));
    else if (direction) walk(span, direction);
    else if (actions[key.key]) actions[key.key]?.();
    else return;
    key.preventDefault();
  };
}

/** Leads the keyboard to the marked sentence; Escape there leads it back. */
function followToSource(): void {
  const from = document.activeElement;
  focusMark();
  const mark = document.activeElement;
  if (!(from instanceof HTMLElement) || !(mark instanceof HTMLElement) || mark === from) return;
  const left = new AbortController();
  const back = (event: globalThis.KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    left.abort();
    from.focus({ preventScroll: true });
  };
  mark.addEventListener('keydown', back, { signal: left.signal });
  mark.addEventListener('blur', () => left.abort(), { signal: left.signal });
}
