import { useEffect, useState } from 'react';
import type { Span } from './span.ts';
import { useView } from './view.ts';

/** How often words about the visible span are written anew while it moves, in milliseconds: nobody reads faster. */
const READABLE = 160;

/** The visible span for what tells of it in words: a moving picture changes it with every frame, this seldom. */
export function useSteadySpan(): Span | null {
  const [span, setSpan] = useState(() => useView.getState().span);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const tell = () => {
      timer = undefined;
      setSpan(useView.getState().span);
    };
    tell();
    const unsubscribe = useView.subscribe((now, before) => {
      if (now.span === before.span) return;
      if (before.span === null) tell();
      else timer ??= setTimeout(tell, READABLE);
    });
    return () => {
      clearTimeout(timer);
      unsubscribe();
    };
  }, []);
  return span;
}
