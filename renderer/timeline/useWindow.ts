import { useEffect, useState } from 'react';
import { daysOf, lengthOf, type Span } from '../state/span.ts';
import { useView } from '../state/view.ts';
import { useCall } from '../state/workspace.tsx';
import { ROW } from './mark-view.ts';

/** How long the timeline must rest before the workspace is asked again, in milliseconds. */
const REST = 120;

/** What a picture of this size asks for. */
export interface Size {
  width: number;
  height: number;
}

/** What the workspace shows of the visible span and one screen to either side, so that panning finds something there. */
export function useWindow({ width, height }: Size) {
  const lanes = useView((view) => view.lanes);
  const filter = useView((view) => view.filter);
  const span = useRestedSpan();
  return useCall(
    'timeline.window',
    width > 0 && span
      ? {
          ...daysOf(fetched(span)),
          width: Math.min(20_000, Math.round(width * 3)),
          lanes,
          filter,
          rows: Math.max(1, Math.round(height / ROW)),
        }
      : null,
  );
}

/** How many events of each lane are in sight, and which are nearest beside. */
export function useCounts() {
  const lanes = useView((view) => view.lanes);
  const filter = useView((view) => view.filter);
  const span = useRestedSpan();
  return useCall('timeline.counts', span && { ...daysOf(span), lanes, filter });
}

/**
 * The span to ask for: three times as long, in steps of half a screen, so that small movements ask for the same again.
 */
function fetched(span: Span): Span {
  const length = lengthOf(span);
  const step = Math.max(1, Math.round(length / 2));
  const from = Math.floor((span.from - length) / step) * step;
  return { from, to: from + Math.max(1, Math.round(length * 3)) };
}

/** The visible span once it has not changed for a moment; the first one at once. */
export function useRestedSpan(): Span | null {
  const [rested, setRested] = useState(() => useView.getState().span);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const unsubscribe = useView.subscribe(({ span }, before) => {
      if (span === before.span) return;
      clearTimeout(timer);
      timer = setTimeout(() => setRested(span), before.span ? REST : 0);
    });
    return () => {
      clearTimeout(timer);
      unsubscribe();
    };
  }, []);
  return rested;
}
