import { useEffect, useState } from 'react';
import { daysOf, lengthOf, type Span } from '../state/span.ts';
import { useView } from '../state/view.ts';
import { useCall } from '../state/workspace.tsx';

/** How long the timeline must rest before the workspace is asked again, in milliseconds. */
const REST = 90;

/** What the workspace shows of the visible span and one screen to either side, so that panning finds something there. */
export function useWindow(span: Span, width: number) {
  const lanes = useView((view) => view.lanes);
  const filter = useView((view) => view.filter);
  const rested = useRested(span);
  return useCall(
    'timeline.window',
    width > 0
      ? { ...daysOf(fetched(rested)), width: Math.min(20_000, Math.round(width * 3)), lanes, filter }
      : null,
  );
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

/** The span once it has not changed for a moment. */
function useRested(span: Span): Span {
  const [rested, setRested] = useState(span);
  useEffect(() => {
    const timer = setTimeout(() => setRested(span), REST);
    return () => clearTimeout(timer);
  }, [span]);
  return rested;
}
