import { type PointerEvent, useRef } from 'react';
import type { LaneBy } from '../../workspace/contract.ts';
import { moveLane } from '../state/arrangement.ts';

/** Pixels a press may move and still be a click. */
const CLICK = 5;

/** Listeners with which the head of a lane is dragged to another place among the lanes. */
export function useLaneDrag(by: LaneBy, shown: string[], lane: string) {
  const start = useRef<{ y: number; dragging: boolean } | null>(null);

  const headAt = (y: number) =>
    [...document.querySelectorAll<HTMLElement>('.lane-head')].find((head) => {
      const { top, bottom } = head.getBoundingClientRect();
      return y >= top && y < bottom;
    });
  const clear = () => {
    for (const head of document.querySelectorAll<HTMLElement>('.lane-head')) delete head.dataset.drop;
  };

  return {
    onPointerDown(event: PointerEvent<HTMLElement>) {
      if (event.button === 0) start.current = { y: event.clientY, dragging: false };
    },
    onPointerMove(event: PointerEvent<HTMLElement>) {
      const grip = start.current;
      if (!grip || (!grip.dragging && Math.abs(event.clientY - grip.y) < CLICK)) return;
      if (!grip.dragging) event.currentTarget.setPointerCapture(event.pointerId);
      grip.dragging = true;
      clear();
      const over = headAt(event.clientY);
      if (over) over.dataset.drop = event.clientY < grip.y ? 'before' : 'after';
    },
    onPointerUp(event: PointerEvent<HTMLElement>) {
      const grip = start.current;
      start.current = null;
      clear();
      if (!grip?.dragging) return;
      const over = headAt(event.clientY)?.dataset.lane;
      if (over !== undefined) moveLane(by, shown, lane, shown.indexOf(over));
    },
    onPointerCancel() {
      start.current = null;
      clear();
    },
  };
}
