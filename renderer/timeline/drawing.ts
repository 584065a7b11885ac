import type { Language } from '../i18n/language.ts';
import { lengthOf, type Span } from '../state/span.ts';
import { Axis } from './axis.ts';
import { LaneRows } from './lane-rows.ts';
import { LANE_PADDING, MarkView, ROW } from './mark-view.ts';
import { easeBetween } from './motion.ts';
import { type Box, NOTHING, placeBoxes } from './placement.ts';
import { createSheet, type Layout, sheetOf } from './sheet.ts';
import type { Mark, Surface } from './surface.ts';

/** A lane, in the order of the picture. */
export interface Lane {
  id: string;
  collapsed: boolean;
}

/** Days that are marked behind everything: today, publication dates. */
export interface Backdrop {
  id: string;
  span: Span;
  className: string;
  title: string;
}

export interface Picture {
  lanes: Lane[];
  marks: Mark[];
  backdrops: Backdrop[];
  /** Rows are kept from picture to picture as long as this and the scale stay the same: while panning. */
  arrangement: string;
}

/** The timeline on the screen. */
export interface Drawing {
  show(span: Span, animate: boolean): void;
  setPicture(picture: Picture): void;
  /** Marks one as selected and one as the one the keyboard stands on. */
  point(selected: string | null, active: string | null): void;
  /** The element a lane's head is drawn into; it stays the same. */
  head(lane: string): HTMLElement;
  /** Where time is shown, on the screen. */
  area(): DOMRect;
  /** The element of a mark; null where it is further away than one picture. */
  element(id: string): HTMLElement | null;
  /** Moves the lanes up or down, in pixels. */
  scroll(by: number): void;
  /** Scrolls the lanes so that a mark is in sight. */
  reveal(id: string): void;
  destroy(): void;
}

/** How long zooming and panning by button takes, in milliseconds. */
const GLIDE = 220;

/** How long the picture must rest before it is laid out for where it stands, in milliseconds. */
const REST = 200;

/** Least height of a lane, in pixels: its head has two lines. */
const LEAST_LANE = 38;

/** Marks are put up to so many pixels from the anchor; further away browsers place them badly. */
const FAR = 200_000;

/**
 * A timeline in `container`, without marks at first; fill it by `setPicture`, with a few hundred at most. Lanes in sight
 * are drawn at once, with what lies up to a picture beside it, as a hand may move it there; the others once it rests.
 *
 * @param keys takes the keys: it is told which mark the keyboard stands on, as long as that is drawn
 */
export function createDrawing(
  container: HTMLElement,
  keys: HTMLElement,
  first: Span,
  language: Language,
): Drawing {
  const surface: Surface = {
    from: first.from,
    pixelsPerDay: 1,
    width: 0,
    placement: NOTHING,
    anchor: 0,
    collapsed: new Set(),
    selected: null,
    active: null,
  };
  const views = new Map<string, MarkView>();
  let laneIds: string[] = [];
  let boxes: Box[] = [];
  let backdrops: Backdrop[] = [];
  let arrangement = '';
  let shown = first;
  let layout: Layout | null = null;
  let laidAt = 0;
  /** Whether lanes out of sight are laid out as well. */
  let isWhole = false;
  let stopGliding = () => {};
  let resting: ReturnType<typeof setTimeout> | undefined;

  const sheet = createSheet(container, () => layOut(sheetOf(shown)));
  const lanes = new LaneRows(sheet.list, sheet.rows);
  const axis = new Axis(sheet, language);
  sheet.lanes.addEventListener('scroll', () => isWhole || layOutWhole(), { passive: true });

  /** Keeps the surface at the span; true where its scale has changed. */
  function measure(): boolean {
    const width = sheet.width();
    const pixelsPerDay = width / lengthOf(shown);
    const scaled = Math.abs(pixelsPerDay / surface.pixelsPerDay - 1) > 1e-9;
    surface.from = shown.from;
    surface.width = width;
    if (scaled) surface.pixelsPerDay = pixelsPerDay;
    if (scaled || Math.abs(shown.from * surface.pixelsPerDay - surface.anchor) > FAR)
      surface.anchor = shown.from * surface.pixelsPerDay;
    return scaled;
  }

  /** Gives every mark its row, and every lane its height. */
  function arrange(keep: boolean): void {
    if (!(surface.pixelsPerDay > 0)) return;
    const before = keep ? surface.placement : NOTHING;
    surface.placement = placeBoxes(boxes, surface.pixelsPerDay, surface.collapsed, before);
    for (const id of laneIds) {
      const rows = surface.placement.rows.get(id) ?? 1;
      const height = surface.collapsed.has(id) ? ROW + 4 : rows * ROW + 2 * LANE_PADDING;
      lanes.resize(id, Math.max(LEAST_LANE, height));
    }
  }

  /** Shows the span on the sheet as it lies, and lays it out anew where that does not do, or once the picture rests. */
  function draw(span: Span): void {
    shown = span;
    if (layout && sheet.move(layout, shown, performance.now() - laidAt)) restSoon();
    else layOut(sheetOf(shown));
  }

  function restSoon(): void {
    clearTimeout(resting);
    resting = setTimeout(layOutWhole, REST);
  }

  function layOutWhole(): void {
    clearTimeout(resting);
    if (measure()) arrange(true);
    drawMarks(sheetOf(shown), () => true);
    isWhole = true;
  }

  /** Lays out the lanes in sight for what is shown; the others follow when the picture rests. */
  function layOut(drawn: Span): void {
    if (measure()) arrange(true);
    const { scrollTop, clientHeight } = sheet.lanes;
    const inSight = lanes.between(scrollTop, scrollTop + clientHeight);
    drawMarks(drawn, (lane) => inSight.has(lane));
    isWhole = false;
    restSoon();
  }

  function drawMarks(drawn: Span, isIn: (lane: string) => boolean): void {
    if (surface.width === 0) return;
    const whole = sheetOf(shown);
    layout = { shown, drawn };
    laidAt = performance.now();
    for (const view of views.values()) {
      if (!isIn(view.mark.lane)) continue;
      if (view.reaches(drawn)) view.draw(lanes.row(view.mark.lane));
      else view.remove();
    }
    sheet.backdrops.replaceChildren(...backdrops.map((backdrop) => backdropOf(backdrop, surface)));
    axis.draw(whole, surface);
    sheet.anchor(surface.anchor - whole.from * surface.pixelsPerDay);
    axis.nameBeginning(shown.from * surface.pixelsPerDay - surface.anchor);
    sheet.move(layout, shown, 0);
    tellActive();
  }

  function tellActive(): void {
    const active = surface.active === null ? null : views.get(surface.active)?.element;
    if (active) keys.setAttribute('aria-activedescendant', active.id);
    else keys.removeAttribute('aria-activedescendant');
  }

  /** Keeps the marks that have not changed. */
  function setMarks(marks: Mark[]): void {
    const kept = new Set(marks.map(({ id }) => id));
    for (const [id, view] of views)
      if (!kept.has(id)) {
        view.remove();
        views.delete(id);
      }
    for (const mark of marks) {
      const known = views.get(mark.id);
      if (known?.mark.version === mark.version) continue;
      known?.remove();
      views.set(mark.id, new MarkView(mark, surface));
    }
  }

  return {
    show(span, animate) {
      stopGliding();
      if (span.from === shown.from && span.to === shown.to) return;
      if (animate) stopGliding = easeBetween(shown, span, GLIDE, draw);
      else draw(span);
    },
    setPicture(picture) {
      ({ backdrops } = picture);
      surface.collapsed = new Set(picture.lanes.filter(({ collapsed }) => collapsed).map(({ id }) => id));
      boxes = picture.marks.map(({ id, lane, span, form, labelWidth }) => ({
        ...{ id, lane, form, label: labelWidth },
        ...span,
      }));
      laneIds = picture.lanes.map(({ id }) => id);
      lanes.show(laneIds);
      setMarks(picture.marks);
      measure();
      const kind = `${picture.arrangement} ${surface.pixelsPerDay.toPrecision(6)}`;
      arrange(kind === arrangement);
      arrangement = kind;
      // Of the first picture nothing is drawn that is not seen.
      layOut(layout ? sheetOf(shown) : shown);
    },
    point(selected, active) {
      surface.selected = selected;
      surface.active = active;
      for (const view of views.values()) view.point();
      tellActive();
    },
    head: (lane) => lanes.head(lane),
    area: sheet.area,
    element: (id) => views.get(id)?.element ?? null,
    scroll(by) {
      if (by !== 0) sheet.lanes.scrollTop += by;
    },
    reveal(id) {
      if (!isWhole) layOutWhole();
      const box = views.get(id)?.element?.getBoundingClientRect();
      const view = sheet.area();
      if (!box) return;
      if (box.top < view.top) sheet.lanes.scrollTop += box.top - view.top - LANE_PADDING;
      if (box.bottom > view.bottom) sheet.lanes.scrollTop += box.bottom - view.bottom + LANE_PADDING;
    },
    destroy() {
      stopGliding();
      clearTimeout(resting);
      sheet.destroy();
    },
  };
}

function backdropOf({ span, className, title }: Backdrop, { pixelsPerDay, anchor }: Surface): HTMLElement {
  const made = document.createElement('div');
  made.className = `backdrop ${className}`;
  made.title = title;
  made.style.left = `${(span.from * pixelsPerDay - anchor).toFixed(2)}px`;
  made.style.width = `${(lengthOf(span) * pixelsPerDay).toFixed(2)}px`;
  return made;
}
