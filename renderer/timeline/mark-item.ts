import { GAP, isBox, type Place, POINT } from './placement.ts';
import type { Drawn, Mark, Surface } from './surface.ts';

/** Height of a row, of the mark in it, and free space above and below the rows of a lane, in pixels. */
export const ROW = 28;
export const MARK_HEIGHT = 24;
export const LANE_PADDING = 5;

/** Bars reach at most this far out of the picture: browsers draw very wide ones badly. */
const OUTSIDE = 60;

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
  #bar: HTMLElement | null = null;
  #label: HTMLElement | null = null;

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

  repositionX(): void {
    const { mark, surface } = this.data;
    const place = surface.placement.places.get(mark.id);
    if (!this.#box || !this.#bar || !this.#label || !place) return;
    const origin = surface.from * surface.pixelsPerDay;
    const left = Math.max(place.left - origin, -OUTSIDE);
    const right = Math.min(place.right - origin, surface.width + OUTSIDE);
    this.left = left;
    this.width = Math.max(right - left, 1);
    const y = LANE_PADDING + place.row * ROW;
    this.#box.style.transform = `translate(${left.toFixed(2)}px, ${y}px)`;
    this.#box.style.width = `${this.width.toFixed(2)}px`;
    const boxed = isBox({ ...mark.span, form: mark.form }, surface.pixelsPerDay);
    this.#box.classList.toggle('boxed', boxed);
    if (surface.collapsed.has(mark.lane)) this.#label.style.display = mark.form === 'point' ? '' : 'none';
    else this.#placeLabel(this.#label, place, { left, right, origin, boxed });
  }

  /** Rows are this item's own affair; see `repositionX`. */
  repositionY(): void {}

  select(): void {}
  unselect(): void {}
  getWidthLeft = () => 0;
  getWidthRight = () => this.width;
  getTitle = () => '';

  /** Beside a point or from the beginning of a bar, where it stays in sight; to the left where only there is room. */
  #placeLabel(
    label: HTMLElement,
    place: Place,
    { left, right, origin, boxed }: { left: number; right: number; origin: number; boxed: boolean },
  ): void {
    const { mark, surface } = this.data;
    const shape = boxed ? 0 : POINT;
    if (mark.form === 'cluster') {
      // The number stays in sight and within its time; it slides out with the end of it.
      const from = Math.max(left, Math.min(0, right - mark.labelWidth));
      const to = Math.min(right, surface.width);
      setLabel(label, from - left, Math.max(mark.labelWidth, to - from), false);
      return;
    }
    const start = boxed ? Math.max(left, 0) : left;
    const end = Math.min(place.next - origin - GAP, surface.width - 4);
    const room = end - start;
    const wanted = mark.labelWidth;
    const before = left + shape - Math.max(place.previous - origin + GAP, 4);
    if (room < wanted && before > room && !(boxed && left < 0)) {
      const width = Math.min(wanted, before);
      setLabel(label, shape - width, width, true);
    } else {
      // A point is seen even where its label is not.
      setLabel(label, start - left, room < LEAST_LABEL ? shape : Math.min(wanted, room), false);
    }
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
    this.#bar = document.createElement('span');
    this.#bar.className = 'mark-bar';
    this.#label = mark.draw();
    box.append(this.#bar, this.#label);
    return box;
  }
}

const MS_PER_DAY = 86_400_000;

function setLabel(label: HTMLElement, x: number, width: number, before: boolean): void {
  label.style.transform = `translateX(${x.toFixed(2)}px)`;
  label.style.width = `${width.toFixed(0)}px`;
  label.classList.toggle('before', before);
}
