import { type RefObject, useEffect } from 'react';
import { pan } from '../state/span.ts';
import { showSpan, useView } from '../state/view.ts';

/** Pans on a sideways wheel, and on an upright one with Shift, which vis-timeline would take for zooming. */
export function useSidewaysWheel(container: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = container.current;
    if (!element) return;
    const onWheel = (event: WheelEvent) => {
      const { span } = useView.getState();
      const by = event.deltaX || (event.shiftKey ? event.deltaY : 0);
      if (!span || Math.abs(by) < Math.abs(event.shiftKey ? 0 : event.deltaY)) return;
      event.preventDefault();
      event.stopPropagation();
      showSpan(pan(span, by / element.clientWidth));
    };
    // Before vis-timeline's own listener, and not passive, so that the page does not go back in its history.
    element.addEventListener('wheel', onWheel, { capture: true, passive: false });
    return () => element.removeEventListener('wheel', onWheel, { capture: true });
  }, [container]);
}
