import { useEffect } from 'react';
import { reveal, spanOf } from '../state/span.ts';
import { glideTo, useView } from '../state/view.ts';
import { useCall } from '../state/workspace.tsx';

/** Brings the selected event into sight, wherever it was selected. */
export function useReveal(): void {
  const id = useView((view) => view.event);
  const { data } = useCall('events.get', id ? { id } : null);
  const when = data?.id === id ? data?.when : undefined;
  useEffect(() => {
    const { span } = useView.getState();
    if (!when || !span) return;
    const next = reveal(span, spanOf(when));
    if (next !== span) glideTo(next);
  }, [when]);
}
