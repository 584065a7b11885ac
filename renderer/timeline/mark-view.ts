import type { Span } from '../state/span.ts';
import { GAP, isBox, type Place, POINT } from './placement.ts';
import type { Label, Mark, Surface } from './surface.ts';
import { cutTo, labelFonts } from './text-width.ts';

/** Height of a row, of the mark in it, and free space above and below the rows of a lane, in pixels. */
export const ROW = 28;
export const MARK_HEIGHT = 24;
export const LANE_PADDING = 5;

/** Bars end beyond the sheet, which is a picture wide on either side, in steps of this: browsers draw very wide ones badly. */
const OUTSIDE = 500;

/** Free space between a label and the edge of the picture. */
const EDGE = 4;

/** A label with less room than this is left out. */
const LEAST_LABEL = 18;

let made = 0;

/** A mark in the document: made when it is first drawn, and written to only where something has changed. */
export class MarkView {
  readonly mark: Mark;
  readonly #surface: Surface;
  #box: HTMLElement | null = null;
  #label: Label | null = null;
  #look: Look | null = null;

  constructor(mark: Mark, surface: Surface) {
    this.mark = mark;
    this.#surface = surface;
  }

  /** The mark on the sheet; null while it is not drawn. */
  get element(): HTMLElement | null {
    return this.#box?.parentElement ? this.#box : null;
  }

  /** Whether the mark reaches into a span; a label without its mark says nothing. */
  reaches({ from, to }: Span): boolean {
    const { span } = this.mark;
    return span.from < to && span.to > from;
  }

  /** Puts it into the row of its lane, where the surface says. */
  draw(row: HTMLElement): void {
    this.#box ??= this.#make();
    this.#place();
    this.point();
    if (this.#box.parentElement !== row) row.append(this.#box);
  }

  remove(): void {
    this.#box?.remove();
  }

  /** Shows whether it is selected, or has the keyboard. */
  point(): void {
    const { selected, active } = this.#surface;
    this.#box?.classList.toggle('selected', selected === this.mark.id);
    this.#box?.classList.toggle('active', active === this.mark.id);
  }

  #place(): void {
    const surface = this.#surface;
    const mark = this.mark;
    const place = surface.placement.places.get(mark.id);
    if (!this.#box || !this.#label || !place) return;
    const origin = surface.from * surface.pixelsPerDay;
    const left = Math.max(place.left, outside(origin - surface.width, -1));
    const right = Math.min(place.right, outside(origin + 2 * surface.width, 1));
    const boxed = isBox({ ...mark.span, form: mark.form }, surface.pixelsPerDay);
    const label = surface.collapsed.has(mark.lane)
      ? { x: 0, width: mark.form === 'point' ? POINT : 0, before: false }
      : this.#labelPlace(place, { left: left - origin, right: right - origin, origin, boxed });
    this.#write({
      x: rounded(left - surface.anchor),
      row: place.row,
      width: rounded(Math.max(right - left, 1)),
      boxed,
      label: { ...label, x: rounded(label.x), width: Math.round(label.width) },
    });
  }

  /** Beside a point or from the beginning of a bar, where it stays in sight; to the left where only there is room. */
  #labelPlace(
    place: Place,
    { left, right, origin, boxed }: { left: number; right: number; origin: number; boxed: boolean },
  ): LabelPlace {
    const surface = this.#surface;
    const mark = this.mark;
    const shape = boxed ? 0 : POINT;
    if (mark.form === 'cluster') {
      // The number stays in sight and within its time; it slides out with the end of it.
      const from = right > 0 ? Math.max(left, Math.min(0, right - mark.labelWidth)) : left;
      const to = left < surface.width ? Math.min(right, surface.width) : right;
      // A number that is cut off is another number.
      const cut = from < 0 && right > 0;
      return { x: from - left, width: cut ? 0 : Math.max(mark.labelWidth, to - from), before: false };
    }
    const inSight = right > 0 && left < surface.width - EDGE - LEAST_LABEL;
    const start = boxed && inSight ? Math.max(left, 0) : left;
    // Labels in sight end there, and none reaches into the picture without its mark.
    const end = inSight ? surface.width - EDGE : left < 0 ? -EDGE : Infinity;
    const room = Math.min(place.next - origin - GAP, end) - start;
    const wanted = mark.labelWidth;
    const before = left + shape - Math.max(place.previous - origin + GAP, inSight ? EDGE : -Infinity);
    if (room < wanted && before > room && !(boxed && left < 0)) {
      const width = Math.min(wanted, before);
      return { x: shape - width, width, before: true };
    }
    // A point is seen even where its label is not.
    return { x: start - left, width: room < LEAST_LABEL ? shape : Math.min(wanted, room), before: false };
  }

  /** Writes what has changed since the last time: every style that is written costs, and most stay. */
  #write(next: Look): void {
    const { x, row, width, boxed, label } = next;
    const last = this.#look;
    this.#look = next;
    if (!this.#box || !this.#label) return;
    // Offsets and no transforms: a transform of its own makes a mark a part of its own for the compositor.
    if (last?.x !== x) this.#box.style.left = `${x}px`;
    if (last?.row !== row) this.#box.style.top = `${LANE_PADDING + row * ROW}px`;
    if (last?.width !== width) this.#box.style.width = `${width}px`;
    if (last?.boxed !== boxed) this.#box.classList.toggle('boxed', boxed);
    if (last?.label.x !== label.x) this.#label.element.style.left = `${label.x}px`;
    if (last?.label.width !== label.width) this.#label.element.style.width = `${label.width}px`;
    if (last?.label.before !== label.before) this.#label.element.classList.toggle('before', label.before);
    if (last?.label.width !== label.width) this.#writeWords(label.width);
  }

  #writeWords(width: number): void {
    const { text, font, beside } = this.mark.words;
    const words = cutTo(width - beside, text, labelFonts()[font]);
    const element = this.#label?.words;
    if (element && element.textContent !== words) element.textContent = words;
    // A number that has no room is not shown: cut off it would be another one.
    this.#label?.element.classList.toggle('cut', width < this.mark.labelWidth);
  }

  #make(): HTMLElement {
    const { mark } = this;
    const box = document.createElement('div');
    box.id = `timeline-mark-${++made}`;
    box.className = `mark ${mark.className}`;
    box.dataset.mark = mark.id;
    box.setAttribute('role', 'img');
    box.setAttribute('aria-label', mark.describe());
    box.style.setProperty('--bar', mark.colour);
    if (mark.parts > 0) box.style.setProperty('--parts', String(mark.parts));
    const bar = document.createElement('span');
    bar.className = 'mark-bar';
    this.#label = mark.draw();
    this.#look = null;
    box.append(bar, this.#label.element);
    return box;
  }
}

/** Hundredths of a pixel: what is less is left over from calculating, and not worth writing. */
const rounded = (pixels: number) => Math.round(pixels * 100) / 100;

/** A place out of sight, the same for many pictures around. */
const outside = (edge: number, side: -1 | 1) => (Math.round(edge / OUTSIDE) + side) * OUTSIDE;

/** Where the label stands, from the left edge of the mark. */
interface LabelPlace {
  x: number;
  width: number;
  before: boolean;
}

/** What has been written into the document. */
interface Look {
  x: number;
  row: number;
  width: number;
  boxed: boolean;
  label: LabelPlace;
}
