import { pan, type Span } from '../state/span.ts';

export const reducedMotion = () => matchMedia('(prefers-reduced-motion: reduce)').matches;

const easeInOut = (t: number) => (t < 0.5 ? 4 * t ** 3 : 1 - (2 - 2 * t) ** 3 / 2);

/** Draws the way from one span to another, frame by frame. @returns what stops it where it is */
export function easeBetween(
  from: Span,
  to: Span,
  milliseconds: number,
  draw: (span: Span) => void,
): () => void {
  const begun = performance.now();
  let frame = requestAnimationFrame(function step(now) {
    const done = Math.min(1, Math.max(0, now - begun) / milliseconds);
    const share = easeInOut(done);
    const between = (a: number, b: number) => a + (b - a) * share;
    draw(done === 1 ? to : { from: between(from.from, to.from), to: between(from.to, to.to) });
    if (done < 1) frame = requestAnimationFrame(step);
  });
  return () => cancelAnimationFrame(frame);
}

/** Movements older than this tell nothing of the speed at which a hand let go, in milliseconds. */
const RECENT = 90;

/** Share of the speed that is left after a millisecond, as on a touch screen. */
const FRICTION = 0.9965;

/** Slower movement ends, in pixels per millisecond. */
const STILL = 0.02;

/** Follows a hand and tells how fast it was when it let go. */
export class Speed {
  #moves: { x: number; at: number }[] = [];

  move(x: number, at: number): void {
    this.#moves.push({ x, at });
    this.#moves = this.#moves.filter((move) => at - move.at <= RECENT);
  }

  /** In pixels per millisecond; 0 where the hand had come to rest. */
  at(now: number): number {
    const recent = this.#moves.filter((move) => now - move.at <= RECENT);
    const [first, last] = [recent[0], recent.at(-1)];
    if (!first || !last || last.at - first.at < 8) return 0;
    return (last.x - first.x) / (last.at - first.at);
  }
}

/**
 * Lets a picture run on after the hand has let go, ever slower.
 * @param speed in pixels per millisecond
 * @param moved is told how many pixels to go on
 * @returns what stops it
 */
export function coast(speed: number, moved: (pixels: number) => void): () => void {
  let last = performance.now();
  let rest = speed;
  let frame = requestAnimationFrame(function step(now) {
    const passed = Math.max(0, now - last);
    last = now;
    moved(rest * passed);
    rest *= FRICTION ** passed;
    if (Math.abs(rest) > STILL) frame = requestAnimationFrame(step);
  });
  return () => cancelAnimationFrame(frame);
}

/** The span after the picture has been moved by pixels: to the right is to earlier days. */
export const panPixels = (span: Span, pixels: number, width: number): Span =>
  width > 0 ? pan(span, -pixels / width) : span;
