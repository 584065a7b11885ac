import { useEffect, useState } from 'react';
import type { Span } from './span.ts';
import { useView } from './view.ts';

/** How often words about the visible span are written anew while it moves, and how soon once it rests, in milliseconds. */
const WHILE_MOVING = 500;
const AT_REST = 120;

/** The visible span for what tells of it in words: a moving picture changes it with every frame, this seldom. */
export function useSteadySpan(): Span | null {
  const [span, setSpan] = useState(() => useView.getState().span);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let toldAt = 0;
    const tell = () => {
      clearTimeout(timer);
      toldAt = performance.now();
      setSpan(useView.getState().span);
    };
    tell();
    const unsubscribe = useView.subscribe((now, before) => {
      if (now.span === before.span) return;
      if (before.span === null || performance.now() - toldAt > WHILE_MOVING) return tell();
      clearTimeout(timer);
      timer = setTimeout(tell, AT_REST);
    });
    return () => {
      clearTimeout(timer);
      unsubscribe();
    };
  }, []);
  return span;
}
