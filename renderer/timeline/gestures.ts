import { lengthOf, type Span, zoom } from '../state/span.ts';
import { coast, panPixels, reducedMotion, Speed } from './motion.ts';

/** What hand movements are to do. */
export interface Gestures {
  span(): Span;
  /** Shows a span at once. */
  move(span: Span): void;
  /** Goes to a span visibly. */
  glide(span: Span): void;
  /** Moves the lanes down by so many pixels. */
  scroll(by: number): void;
  /** A click on a mark, by its id; null beside all. `gather` with Ctrl, Cmd or Shift: to choose it beside others. */
  pick(mark: string | null, gather: boolean): void;
}

/** Pixels a press may move and still be a click. */
const CLICK = 4;

/** Wheel turns, in pixels, that double or halve the span; a pinch on a trackpad comes as a small turn with Ctrl. */
const WHEEL = 480;
const PINCH = 90;
const LINE = 16;

/** How much of the span a double click leaves. */
const DOUBLE_CLICK = 0.5;

/**
 * Makes an element move time as maps move land: drag with momentum, pinch and turn the wheel to zoom where the pointer
 * is, double click to zoom in, Shift and wheel or a sideways wheel to pan.
 * @param area what shows time, within the element: to the right of the lanes' heads
 * @returns what takes the listeners away
 */
export function addGestures(element: HTMLElement, area: () => DOMRect, gestures: Gestures): () => void {
  const pointers = new Map<number, { x: number; y: number }>();
  let start: { x: number; y: number; mark: string | null } | null = null;
  let dragging = false;
  let speed = new Speed();
  let stop = () => {};

  const dayAt = (x: number) => {
    const { left, width } = area();
    const span = gestures.span();
    return span.from + ((x - left) / width) * lengthOf(span);
  };
  const isTime = ({ target, clientX, clientY }: MouseEvent) => {
    const { left, top, right, bottom } = area();
    const inside = clientX >= left && clientX <= right && clientY >= top && clientY <= bottom;
    return inside && target instanceof Element && !target.closest('.lane-head');
  };
  const panBy = (pixels: number) => gestures.move(panPixels(gestures.span(), pixels, area().width));

  const onDown = (event: PointerEvent) => {
    stop();
    if (event.button !== 0 || !isTime(event)) return;
    pointers.set(event.pointerId, { x: event.clientX, y: event.clientY });
    const mark = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-mark]') : null;
    start = { x: event.clientX, y: event.clientY, mark: mark?.dataset.mark ?? null };
    dragging = false;
    speed = new Speed();
  };

  const onMove = (event: PointerEvent) => {
    const last = pointers.get(event.pointerId);
    if (!last || !start) return;
    const now = { x: event.clientX, y: event.clientY };
    if (!dragging && Math.hypot(now.x - start.x, now.y - start.y) < CLICK) return;
    if (!dragging) element.setPointerCapture(event.pointerId);
    dragging = true;
    const other = [...pointers].find(([id]) => id !== event.pointerId)?.[1];
    pointers.set(event.pointerId, now);
    if (other) return pinch(last, now, other);
    speed.move(now.x, event.timeStamp);
    gestures.scroll(last.y - now.y);
    panBy(now.x - last.x);
  };

  /** Two fingers: what lies between them stays between them. */
  const pinch = (last: { x: number }, now: { x: number }, other: { x: number }) => {
    const [before, after] = [Math.abs(last.x - other.x), Math.abs(now.x - other.x)];
    const middle = (now.x + other.x) / 2;
    if (before > 8 && after > 8) gestures.move(zoom(gestures.span(), before / after, dayAt(middle)));
    panBy((now.x - last.x) / 2);
  };

  const onUp = (event: PointerEvent) => {
    if (!pointers.delete(event.pointerId)) return;
    if (pointers.size > 0 || !start) return;
    if (!dragging && event.type === 'pointerup')
      gestures.pick(start.mark, event.ctrlKey || event.metaKey || event.shiftKey);
    const rest = dragging ? speed.at(event.timeStamp) : 0;
    if (rest !== 0 && event.type === 'pointerup' && !reducedMotion()) stop = coast(rest, panBy);
    start = null;
  };

  const onWheel = (event: WheelEvent) => {
    if (!isTime(event)) return;
    // Otherwise the page would zoom, or go back in its history.
    event.preventDefault();
    stop();
    const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? LINE : 1;
    const sideways = event.shiftKey ? event.deltaX || event.deltaY : event.deltaX;
    if (event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY)) return panBy(-sideways * unit);
    const factor = 2 ** ((event.deltaY * unit) / (event.ctrlKey ? PINCH : WHEEL));
    gestures.move(zoom(gestures.span(), factor, dayAt(event.clientX)));
  };

  const onDoubleClick = (event: MouseEvent) => {
    const onMark = event.target instanceof Element && event.target.closest('[data-mark]');
    if (!onMark && isTime(event)) gestures.glide(zoom(gestures.span(), DOUBLE_CLICK, dayAt(event.clientX)));
  };

  const listening = new AbortController();
  const { signal } = listening;
  element.addEventListener('pointerdown', onDown, { signal });
  element.addEventListener('pointermove', onMove, { signal });
  element.addEventListener('pointerup', onUp, { signal });
  element.addEventListener('pointercancel', onUp, { signal });
  element.addEventListener('wheel', onWheel, { signal, passive: false });
  element.addEventListener('dblclick', onDoubleClick, { signal });
  return () => {
    stop();
    listening.abort();
  };
}
