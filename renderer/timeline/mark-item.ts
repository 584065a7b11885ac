import { GAP, isBox, type Place, POINT } from './placement.ts';
import type { Drawn, Mark, Surface } from './surface.ts';

/** Height of a row, of the mark in it, and free space above and below the rows of a lane, in pixels. */
export const ROW = 28;
export const MARK_HEIGHT = 24;
export const LANE_PADDING = 5;

/** Bars reach out of the sheet, which is a picture wide on either side, in steps of this: browsers draw very wide ones badly. */
const OUTSIDE = 500;

/** Free space between a label and the edge of the picture. */
const EDGE = 4;

/** A label with less room than this is left out. */
const LEAST_LABEL = 18;

/** What vis-timeline hands to its items. */
interface VisData {
  id: string;
  mark: Mark;
  surface: Surface;
}
interface VisGroup {
  dom: { foreground: HTMLElement };
}

let made = 0;

/**
 * An item for vis-timeline that knows its size: vis-timeline's own measure every item when they are made and write
 * several styles for every frame. Fields and methods are those that its groups read and call.
 */
export class MarkItem implements Drawn {
  /** Set by vis-timeline. */
  id: string;
  parent: VisGroup | null = null;
  data: VisData;
  top = 0;
  left = 0;
  width = 0;
  readonly height = MARK_HEIGHT;
  readonly stack = false;
  readonly isCluster = false;
  readonly selectable = false;
  selected = false;
  displayed = false;
  groupShowing = true;
  dirty = false;
  #box: HTMLElement | null = null;
  #label: HTMLElement | null = null;
  #look: Look | null = null;

  constructor(data: VisData) {
    this.data = data;
    this.id = data.id;
  }

  setParent(parent: VisGroup | null): void {
    this.hide();
    this.parent = parent;
  }

  setData(data: VisData): void {
    const redraw = this.displayed;
    this.hide();
    this.#box = null;
    this.data = data;
    if (redraw) this.show();
  }

  /** Whether the mark reaches into the range, in milliseconds since 1970; a label without its mark says nothing. */
  isVisible(range: { start: number; end: number }): boolean {
    const { from, to } = this.data.mark.span;
    return from * MS_PER_DAY < range.end && to * MS_PER_DAY > range.start;
  }

  /** @param queued whether vis-timeline will run the steps itself, in turn with those of other items */
  redraw(queued?: boolean): (() => void)[] | undefined {
    const step = () => this.#attach();
    if (queued) return [step];
    step();
    return undefined;
  }

  show(): void {
    if (!this.displayed) this.redraw();
  }

  hide(): void {
    this.#box?.remove();
    this.displayed = false;
    const { drawn } = this.data.surface;
    if (drawn.get(this.id) === this) drawn.delete(this.id);
  }

  /** Positions are this item's own affair; see `place`. */
  repositionX(): void {}
  repositionY(): void {}

  place(): void {
    const { mark, surface } = this.data;
    const place = surface.placement.places.get(mark.id);
    if (!this.#box || !this.#label || !place) return;
    const origin = surface.from * surface.pixelsPerDay;
    const left = Math.max(place.left, outside(origin - surface.width, -1));
    const right = Math.min(place.right, outside(origin + 2 * surface.width, 1));
    this.left = left - origin;
    this.width = Math.max(right - left, 1);
    const boxed = isBox({ ...mark.span, form: mark.form }, surface.pixelsPerDay);
    const label = surface.collapsed.has(mark.lane)
      ? { x: 0, width: mark.form === 'point' ? POINT : 0, before: false }
      : this.#labelPlace(place, { left: left - origin, right: right - origin, origin, boxed });
    this.#write({ x: left - surface.anchor, row: place.row, width: this.width, boxed, label });
  }

  select(): void {}
  unselect(): void {}
  getWidthLeft = () => 0;
  getWidthRight = () => this.width;
  getTitle = () => '';

  /** Beside a point or from the beginning of a bar, where it stays in sight; to the left where only there is room. */
  #labelPlace(
    place: Place,
    { left, right, origin, boxed }: { left: number; right: number; origin: number; boxed: boolean },
  ): LabelPlace {
    const { mark, surface } = this.data;
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
    if (last?.x !== x) this.#box.style.left = `${x.toFixed(2)}px`;
    if (last?.row !== row) this.#box.style.top = `${LANE_PADDING + row * ROW}px`;
    if (last?.width !== width) this.#box.style.width = `${width.toFixed(2)}px`;
    if (last?.boxed !== boxed) this.#box.classList.toggle('boxed', boxed);
    if (last?.label.x !== label.x) this.#label.style.left = `${label.x.toFixed(2)}px`;
    if (last?.label.width !== label.width) this.#label.style.width = `${label.width.toFixed(0)}px`;
    if (last?.label.before !== label.before) this.#label.classList.toggle('before', label.before);
    if (last?.label.width !== label.width)
      this.#label.classList.toggle('cut', label.width < this.data.mark.labelWidth);
  }

  #attach(): void {
    if (!this.parent) return;
    this.#box ??= this.#make();
    this.parent.dom.foreground.append(this.#box);
    this.displayed = true;
    this.data.surface.drawn.set(this.id, this);
    this.point();
  }

  get element(): HTMLElement | null {
    return this.#box;
  }

  point(): void {
    const { selected, active } = this.data.surface;
    this.#box?.classList.toggle('vis-selected', selected === this.id);
    this.#box?.classList.toggle('active', active === this.id);
  }

  #make(): HTMLElement {
    const { mark } = this.data;
    const box = document.createElement('div');
    box.id = `timeline-mark-${++made}`;
    box.className = `vis-item mark ${mark.className}`;
    box.dataset.mark = mark.id;
    box.setAttribute('role', 'img');
    box.setAttribute('aria-label', mark.description);
    box.style.setProperty('--bar', mark.colour);
    if (mark.parts > 0) box.style.setProperty('--parts', String(mark.parts));
    const bar = document.createElement('span');
    bar.className = 'mark-bar';
    this.#label = mark.draw();
    this.#look = null;
    box.append(bar, this.#label);
    return box;
  }
}

const MS_PER_DAY = 86_400_000;

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
