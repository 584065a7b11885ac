import { DataSet } from 'vis-data/peer';
import { type DataGroup, Timeline as VisTimeline } from 'vis-timeline/peer';
import type { Language } from '../i18n/language.ts';
import { MAX_LENGTH, MIN_LENGTH, type Span } from '../state/span.ts';
import { axisFormat, momentFor } from './axis.ts';

/** What stands in a lane: an event or a cluster of events. */
export interface Mark {
  id: string;
  lane: string;
  span: Span;
  /** Class names for the look of the bar. */
  className: string;
  /** CSS colour of the bar. */
  colour: string;
  /** Marks of lower rank stand further up in their lane. */
  rank: number;
  /** Changes when, and only when, `draw` would draw something else. */
  version: string;
  /** The label; made of text nodes, never of markup from articles. */
  draw(): HTMLElement;
}

export interface LaneHead {
  id: string;
  /** Its place among the lanes, from the top. */
  order: number;
  version: string;
  draw(): HTMLElement;
}

export interface AdapterEvents {
  /** The user has panned or zoomed. */
  onSpan(span: Span): void;
  onPick(id: string): void;
  /** A double click beside all marks, at a moment in days. */
  onZoomAt(day: number): void;
}

/** The drawing surface; nothing outside this file knows vis-timeline. */
export interface Adapter {
  show(span: Span, animate: boolean): void;
  setMarks(marks: Mark[], lanes: LaneHead[]): void;
  select(id: string | null): void;
  destroy(): void;
}

const MS_PER_DAY = 86_400_000;

/** How long zooming and panning by button takes, in milliseconds. */
const ANIMATION = { duration: 220, easingFunction: 'easeInOutCubic' } as const;

const msOf = ({ from, to }: Span) => [Math.round(from * MS_PER_DAY), Math.round(to * MS_PER_DAY)] as const;

/** Spans closer than this are the same, in days: vis-timeline rounds to milliseconds. */
const SAME = 2 / MS_PER_DAY;
const isSame = (a: Span, b: Span) => Math.abs(a.from - b.from) < SAME && Math.abs(a.to - b.to) < SAME;

/**
 * A timeline in `container`. It starts without items, because vis-timeline lays out each one while it is visible; fill
 * it by `setMarks`, with a few hundred marks at most.
 */
export function createAdapter(
  container: HTMLElement,
  first: Span,
  language: Language,
  { onSpan, onPick, onZoomAt }: AdapterEvents,
): Adapter {
  const marks = new Map<string, Mark>();
  const heads = new Map<string, LaneHead>();
  const items = new DataSet<VisItem>();
  const groups = new DataSet<DataGroup>();
  const [start, end] = msOf(first);
  let shown = first;

  const vis = new VisTimeline(container, items, groups, {
    start,
    end,
    moment: momentFor(language),
    format: axisFormat(language),
    locale: language,
    template: (item: VisItem) => marks.get(item.id)?.draw() ?? '',
    groupTemplate: (group?: DataGroup) => heads.get(String(group?.id))?.draw() ?? '',
    groupOrder: 'order',
    height: '100%',
    orientation: { axis: 'bottom', item: 'top' },
    // Lanes after the first have half the vertical margin above their first row: so has the first.
    margin: { axis: 3, item: { horizontal: 12, vertical: 6 } },
    order: (a: VisItem, b: VisItem) => a.rank - b.rank || a.start - b.start || (a.id < b.id ? -1 : 1),
    selectable: false,
    showCurrentTime: false,
    showTooltips: false,
    // The wheel zooms at the pointer; lanes are scrolled by dragging and by their scroll bar.
    preferZoom: true,
    verticalScroll: true,
    zoomMin: MIN_LENGTH * MS_PER_DAY,
    zoomMax: MAX_LENGTH * MS_PER_DAY,
    zoomFriction: 8,
  });

  vis.on('rangechange', ({ start, end, byUser }: { start: Date; end: Date; byUser: boolean }) => {
    if (!byUser) return;
    shown = { from: start.getTime() / MS_PER_DAY, to: end.getTime() / MS_PER_DAY };
    onSpan(shown);
  });
  vis.on('click', ({ item }: { item: unknown }) => {
    if (typeof item === 'string') onPick(item);
  });
  vis.on('doubleClick', ({ item, time }: { item: unknown; time: Date }) => {
    if (item === null || item === undefined) onZoomAt(time.getTime() / MS_PER_DAY);
  });

  return {
    show(span, animate) {
      if (isSame(span, shown)) return;
      shown = span;
      const [from, to] = msOf(span);
      vis.setWindow(from, to, { animation: animate ? ANIMATION : false });
    },
    setMarks(next, lanes) {
      const isFirst = heads.size === 0;
      const changedLanes = changed(heads, lanes);
      const changedMarks = changed(marks, next);
      groups.update(lanes.filter(({ id }) => changedLanes.has(id)).map(visGroup));
      items.update(next.filter(({ id }) => changedMarks.has(id)).map(visItem));
      items.remove(drop(marks, next));
      groups.remove(drop(heads, lanes));
      // The axis was laid out before the lanes took their share of the width.
      if (isFirst) vis.redraw();
    },
    select(id) {
      vis.setSelection(id !== null && marks.has(id) ? [id] : []);
    },
    destroy: () => vis.destroy(),
  };
}

interface Versioned {
  id: string;
  version: string;
}

/** Takes the next state over into `known` and says what is new or different in it. */
function changed<T extends Versioned>(known: Map<string, T>, next: T[]): Set<string> {
  const ids = next.filter(({ id, version }) => known.get(id)?.version !== version).map(({ id }) => id);
  for (const each of next) known.set(each.id, each);
  return new Set(ids);
}

/** Takes out of `known` what the next state no longer has. */
function drop<T extends Versioned>(known: Map<string, T>, next: T[]): string[] {
  const kept = new Set(next.map(({ id }) => id));
  const gone = [...known.keys()].filter((id) => !kept.has(id));
  for (const id of gone) known.delete(id);
  return gone;
}

const visGroup = ({ id, order }: LaneHead) => ({ id, content: '', order });

function visItem({ id, lane, span, className, colour, rank }: Mark): VisItem {
  const [start, end] = msOf(span);
  return {
    id,
    group: lane,
    start,
    end,
    className,
    style: `--bar: ${colour}`,
    content: '',
    type: 'range',
    rank,
  };
}

interface VisItem {
  id: string;
  group: string;
  start: number;
  end: number;
  className: string;
  style: string;
  content: string;
  type: string;
  rank: number;
}
