import { DataSet } from 'vis-data/peer';
import { type DataGroup, timeline, Timeline as VisTimeline } from 'vis-timeline/peer';
import type { Language } from '../i18n/language.ts';
import { lengthOf, MAX_LENGTH, MIN_LENGTH, type Span } from '../state/span.ts';
import { axisFormat, momentFor } from './axis.ts';
import { LANE_PADDING, MarkItem, ROW } from './mark-item.ts';
import { easeBetween } from './motion.ts';
import { type Box, NOTHING, placeBoxes } from './placement.ts';
import { createSheet, sheetOf } from './sheet.ts';
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

/** The drawing surface; nothing outside this file and its item class knows vis-timeline. */
export interface Adapter {
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

timeline.components.ItemSet.types.mark = MarkItem;

const MS_PER_DAY = 86_400_000;

/** How long zooming and panning by button takes, in milliseconds. */
const GLIDE = 220;

/** How long the picture must rest before it is laid out for where it stands, in milliseconds. */
const REST = 140;

/** Least height of a lane, in pixels: its head has two lines. */
const LEAST_LANE = 38;

/** Spans closer than this are the same, in days: vis-timeline rounds to milliseconds. */
const SAME = 2 / MS_PER_DAY;
const isSame = (a: Span, b: Span) => Math.abs(a.from - b.from) < SAME && Math.abs(a.to - b.to) < SAME;

/**
 * A timeline in `container`. It starts without items, because vis-timeline lays out each one while it is visible; fill
 * it by `setPicture`, with a few hundred marks at most. Rows, labels and gestures are Dateline's own: vis-timeline
 * draws the axis, keeps the lanes and decides which items are in the document.
 */
export function createAdapter(container: HTMLElement, first: Span, language: Language): Adapter {
  const heads = new Map<string, HTMLElement>();
  const known = new Map<string, string>();
  const items = new DataSet<VisItem>();
  const groups = new DataSet<VisLane>();
  const surface: Surface = {
    from: first.from,
    pixelsPerDay: 1,
    width: 0,
    placement: NOTHING,
    anchor: 0,
    collapsed: new Set(),
    selected: null,
    active: null,
    drawn: new Map(),
  };
  let boxes: Box[] = [];
  let arrangement = '';
  let shown = first;
  /** The visible span that the sheet is laid out for, once vis-timeline has drawn it. */
  let laid: Span | null = null;
  let asked = first;
  let askedAt = 0;
  let stopGliding = () => {};
  let resting: ReturnType<typeof setTimeout> | undefined;

  const vis = new VisTimeline(container, items, groups, {
    ...inMilliseconds(sheetOf(first)),
    width: 'var(--sheet-width)',
    moment: momentFor(language),
    format: axisFormat(language),
    locale: language,
    groupTemplate: (group?: DataGroup) => head(String(group?.id)),
    groupOrder: 'order',
    height: '100%',
    orientation: { axis: 'bottom', item: 'top' },
    margin: { axis: 0, item: 0 },
    stack: false,
    selectable: false,
    moveable: false,
    zoomable: false,
    showCurrentTime: false,
    showTooltips: false,
    verticalScroll: true,
    zoomMin: lengthOf(sheetOf({ from: 0, to: MIN_LENGTH })) * MS_PER_DAY,
    zoomMax: lengthOf(sheetOf({ from: 0, to: MAX_LENGTH })) * MS_PER_DAY,
  });
  const side = container.querySelector('.vis-panel.vis-left');
  const sheet = createSheet(container);

  function head(lane: string): HTMLElement {
    const own = heads.get(lane) ?? document.createElement('div');
    own.className = 'lane-head';
    own.dataset.lane = lane;
    heads.set(lane, own);
    return own;
  }

  /** Keeps the surface at the span; true where its scale has changed. */
  function measure(): boolean {
    const width = sheet.width();
    const pixelsPerDay = width / lengthOf(shown);
    const scaled = Math.abs(pixelsPerDay / surface.pixelsPerDay - 1) > 1e-9;
    surface.from = shown.from;
    surface.width = width;
    if (scaled) surface.pixelsPerDay = pixelsPerDay;
    return scaled;
  }

  function arrange(keep: boolean): void {
    if (!(surface.pixelsPerDay > 0)) return;
    surface.anchor = surface.from * surface.pixelsPerDay;
    const before = keep ? surface.placement : NOTHING;
    surface.placement = placeBoxes(boxes, surface.pixelsPerDay, surface.collapsed, before);
    for (const [lane, element] of heads) {
      const rows = surface.placement.rows.get(lane) ?? 1;
      const height = surface.collapsed.has(lane) ? ROW + 4 : rows * ROW + 2 * LANE_PADDING;
      element.style.height = `${Math.max(LEAST_LANE, height)}px`;
    }
  }

  /** Shows the span on the sheet as it lies, and lays it out anew where that does not do, or once the picture rests. */
  function draw(span: Span): void {
    shown = span;
    clearTimeout(resting);
    if (laid && sheet.move(laid, shown, performance.now() - askedAt)) resting = setTimeout(layOut, REST);
    else layOut();
  }

  /** Asks vis-timeline to draw around what is shown, in the next frame. */
  function layOut(): void {
    clearTimeout(resting);
    if (measure()) arrange(true);
    asked = shown;
    askedAt = performance.now();
    const { start, end } = inMilliseconds(sheetOf(asked));
    vis.setWindow(start, end, { animation: false });
    vis.redraw();
  }

  // vis-timeline has drawn its part, and nothing is on the screen yet: marks and sheet go where they belong together.
  vis.on('changed', () => {
    laid = asked;
    sheet.anchor(surface.anchor - sheetOf(laid).from * surface.pixelsPerDay);
    for (const mark of surface.drawn.values()) mark.place();
    sheet.move(laid, shown, 0);
    sheet.nameBeginning();
  });

  // The lanes' heads take their share of the width when there are lanes.
  const resized = new ResizeObserver(layOut);
  resized.observe(container);
  if (side) resized.observe(side);

  return {
    show(span, animate) {
      stopGliding();
      if (isSame(span, shown)) return;
      if (animate) stopGliding = easeBetween(shown, span, GLIDE, draw);
      else draw(span);
    },
    setPicture({ lanes, marks, backdrops, arrangement: next }) {
      surface.collapsed = new Set(lanes.filter(({ collapsed }) => collapsed).map(({ id }) => id));
      boxes = marks.map(({ id, lane, span, form, labelWidth }) => ({
        ...{ id, lane, form, label: labelWidth },
        ...span,
      }));
      const visLanes = lanes.map(({ id }, order) => ({ id, content: '', order }));
      groups.update(visLanes.filter(({ id, order }) => groups.get(id)?.order !== order));
      for (const { id } of lanes) head(id);
      measure();
      const kind = `${next} ${surface.pixelsPerDay.toPrecision(6)}`;
      arrange(kind === arrangement);
      arrangement = kind;
      const visItems = [...marks.map((mark) => markItem(mark, surface)), ...backdrops.map(backdropItem)];
      items.update(visItems.filter(({ id, version }) => known.get(id) !== version));
      const kept = new Set(visItems.map(({ id }) => id));
      items.remove([...known.keys()].filter((id) => !kept.has(id)));
      known.clear();
      for (const { id, version } of visItems) known.set(id, version);
      const laneIds = new Set(lanes.map(({ id }) => id));
      for (const id of groups.getIds().map(String)) {
        if (laneIds.has(id)) continue;
        groups.remove(id);
        heads.delete(id);
      }
      layOut();
    },
    point(selected, active) {
      surface.selected = selected;
      surface.active = active;
      for (const mark of surface.drawn.values()) mark.point();
    },
    head,
    area: sheet.area,
    element: (id) => surface.drawn.get(id)?.element ?? null,
    scroll(by) {
      if (side) side.scrollTop += by;
    },
    reveal(id) {
      const box = surface.drawn.get(id)?.element?.getBoundingClientRect();
      const view = sheet.area();
      if (!box || !side) return;
      if (box.top < view.top) side.scrollTop += box.top - view.top - LANE_PADDING;
      if (box.bottom > view.bottom) side.scrollTop += box.bottom - view.bottom + LANE_PADDING;
    },
    destroy() {
      stopGliding();
      clearTimeout(resting);
      resized.disconnect();
      vis.destroy();
    },
  };
}

const inMilliseconds = ({ from, to }: Span) => ({
  start: Math.round(from * MS_PER_DAY),
  end: Math.round(to * MS_PER_DAY),
});

type VisLane = DataGroup & { id: string; order: number };

interface VisItem {
  id: string;
  group?: string;
  start: number;
  end: number;
  className: string;
  content: string;
  title?: string;
  type: string;
  version: string;
  mark?: Mark;
  surface?: Surface;
}

const markItem = (mark: Mark, surface: Surface): VisItem => ({
  ...{ id: mark.id, group: mark.lane, className: mark.className, content: '', version: mark.version },
  ...{ type: 'mark', mark, surface },
  ...inMilliseconds(mark.span),
});

const backdropItem = ({ id, span, className, title }: Backdrop): VisItem => ({
  ...{ id, className, title, content: '', version: `${span.from} ${span.to} ${title}`, type: 'background' },
  ...inMilliseconds(span),
});
