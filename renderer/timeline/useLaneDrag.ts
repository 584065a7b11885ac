import { type PointerEvent as Press, useEffect, useRef } from 'react';
import type { LaneBy } from '../../workspace/contract.ts';
import { moveLane } from '../state/arrangement.ts';

/** Pixels a press may move and still be a click. */
const CLICK = 5;

const heads = () => [...document.querySelectorAll<HTMLElement>('.lane-head')];

const headAt = (y: number) =>
  heads().find((head) => {
    const { top, bottom } = head.getBoundingClientRect();
    return y >= top && y < bottom;
  });

/** Marks the place a lane would be dropped at; none for null. */
function markDrop(head: HTMLElement | null, side: 'before' | 'after' = 'after'): void {
  for (const each of heads()) delete each.dataset.drop;
  if (head) head.dataset.drop = side;
}

/** What the head of a lane listens to so that it can be dragged to another place among the lanes. */
export function useLaneDrag(by: LaneBy, shown: string[], lane: string) {
  const current = useRef<AbortController | null>(null);
  useEffect(() => () => current.current?.abort(), []);

  return {
    onPointerDown(press: Press<HTMLElement>) {
      if (press.button !== 0) return;
      const from = press.clientY;
      const drag = new AbortController();
      const { signal } = drag;
      let dragging = false;
      current.current?.abort();
      current.current = drag;
      signal.addEventListener('abort', () => markDrop(null));

      // The whole window listens: the pointer leaves the head at once.
      const onMove = ({ clientY }: PointerEvent) => {
        dragging ||= Math.abs(clientY - from) >= CLICK;
        if (dragging) markDrop(headAt(clientY) ?? null, clientY < from ? 'before' : 'after');
      };
      const onUp = ({ clientY }: PointerEvent) => {
        drag.abort();
        const over = dragging ? headAt(clientY)?.dataset.lane : undefined;
        if (over !== undefined && over !== lane) moveLane(by, shown, lane, shown.indexOf(over));
      };
      window.addEventListener('pointermove', onMove, { signal });
      window.addEventListener('pointerup', onUp, { signal });
      window.addEventListener('pointercancel', () => drag.abort(), { signal });
    },
  };
}
