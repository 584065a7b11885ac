import type { Event } from '../events/event.ts';
import type { Extent } from './extent.ts';
import {
  BAR_MIN_WIDTH,
  BAR_PADDING,
  DATE_GAP,
  entryHeight,
  FONT,
  LABEL_GAP,
  LABEL_MAX_WIDTH,
  LABEL_MIN_WIDTH,
  LABEL_USUAL_WIDTH,
  NEIGHBOUR_GAP,
  NOTE_GAP,
  OPEN_BAR_MIN_WIDTH,
  POINT_RADIUS,
  ROW_HEIGHT,
} from './metrics.ts';
import { type Footprint, Rows } from './rows.ts';
import type { TimeScale } from './scale.ts';
import { type Measure, type Wrapped, wrap } from './wrap.ts';

/** An event with what its drawing needs. */
export interface Item {
  event: Event;
  extent: Extent;
  /** The date as its label writes it. */
  date: string;
  /** Numbers of the notes behind its title, such as "1, 4"; '' for none. */
  note: string;
}

/** Where a label stands: behind its mark, before it, or inside its bar. */
type Side = 'right' | 'left' | 'inside';

/** One of the ways to draw an event. */
interface Candidate {
  side: Side;
  footprint: Footprint;
  /** Left and right edge of the mark. */
  body: { left: number; right: number };
  /** Left and right edge of the label. */
  label: { left: number; right: number };
  text: Wrapped;
}

/** An event in its lane; `row` counts from the lane's top. */
export interface Placed extends Candidate {
  item: Item;
  row: number;
}

export interface PlacedLane {
  placed: Placed[];
  rows: number;
  /** Items whose label fits nowhere. */
  omitted: Item[];
}

/**
 * Puts the events of a lane into rows, in the order given, each as high as it fits; labels are shortened only where no
 * side has room for the whole title.
 */
export function placeLane(items: Item[], scale: TimeScale, measure: Measure): PlacedLane {
  const rows = new Rows(NEIGHBOUR_GAP);
  const placed: Placed[] = [];
  const omitted: Item[] = [];
  for (const item of items) {
    const best = lowest(candidates(item, scale, measure), rows);
    if (best === null) {
      omitted.push(item);
    } else {
      rows.take(best.row, best.footprint);
      placed.push({ ...best, item });
    }
  }
  return { placed, rows: rows.count, omitted };
}

/** The candidate that reaches least far down. */
function lowest(candidates: Candidate[], rows: Rows): (Candidate & { row: number }) | null {
  let best: (Candidate & { row: number }) | null = null;
  for (const candidate of candidates) {
    const row = rows.find(candidate.footprint);
    const better = best === null || row + candidate.footprint.rows < best.row + best.footprint.rows;
    if (better) best = { ...candidate, row };
  }
  return best;
}

/** The ways to draw an event, the preferred ones first. */
function candidates(item: Item, scale: TimeScale, measure: Measure): Candidate[] {
  const body = bodyOf(item.extent, scale);
  const sides: Side[] = item.extent.form === 'bar' ? ['inside', 'right', 'left'] : ['right', 'left'];
  const all = sides.flatMap((side) =>
    texts(item, roomFor(side, body, scale), measure).map((text) => candidate(side, body, text)),
  );
  const whole = all.filter(({ text }) => !text.shortened);
  if (whole.length > 0) return whole;
  const widest = Math.max(...all.map(({ text }) => text.width));
  return all.filter(({ text }) => text.width === widest);
}

/** The label on one line, where that is short enough, and on two, or three where it must be. */
function texts({ event, date, note }: Item, room: number, measure: Measure): Wrapped[] {
  if (room < LABEL_MIN_WIDTH) return [];
  const options = {
    indent: measure(date, FONT.label, 'semibold') + DATE_GAP,
    tail: note === '' ? 0 : NOTE_GAP + measure(note, FONT.note, 'regular'),
    measure: (line: string) => measure(line, FONT.label, 'regular'),
  };
  const usual = wrap(event.title, { ...options, most: 3, maxWidth: Math.min(room, LABEL_MAX_WIDTH) });
  const wide = usual.lines.length > 0 ? usual : wrap(event.title, { ...options, maxWidth: room });
  const narrow = wrap(event.title, { ...options, maxWidth: Math.min(room, LABEL_USUAL_WIDTH) });
  const isOther = narrow.lines.length > wide.lines.length && !narrow.shortened;
  return (isOther ? [wide, narrow] : [wide]).filter(({ lines, width }) => lines.length > 0 && width <= room);
}

function candidate(side: Side, body: { left: number; right: number }, text: Wrapped): Candidate {
  const left = side === 'left' ? body.left - LABEL_GAP - text.width : labelLeft(side, body);
  const label = { left, right: left + text.width };
  const footprint = {
    left: Math.min(body.left, label.left),
    right: Math.max(body.right, label.right),
    rows: entryHeight(text.lines.length) / ROW_HEIGHT,
  };
  return { side, footprint, body, label, text };
}

const labelLeft = (side: 'right' | 'inside', body: { left: number; right: number }) =>
  side === 'right' ? body.right + LABEL_GAP : body.left + BAR_PADDING;

function roomFor(side: Side, body: { left: number; right: number }, scale: TimeScale): number {
  switch (side) {
    case 'right':
      return scale.right - body.right - LABEL_GAP;
    case 'left':
      return body.left - LABEL_GAP - scale.left;
    case 'inside':
      return body.right - body.left - 2 * BAR_PADDING;
  }
}

/** Left and right edge of the visible part of a mark. A point stands in the middle of its day or at its time. */
function bodyOf({ from, to, form, open }: Extent, scale: TimeScale): { left: number; right: number } {
  const clip = (x: number, margin = 0) => Math.min(Math.max(x, scale.left + margin), scale.right - margin);
  const around = (x: number, radius: number) => ({
    left: clip(x, radius) - radius,
    right: clip(x, radius) + radius,
  });
  if (form === 'point') return around(scale.x((from + to) / 2), POINT_RADIUS);
  const width = open === null ? 0 : OPEN_BAR_MIN_WIDTH;
  const left = open === 'start' ? Math.min(scale.x(from), scale.x(to) - width) : scale.x(from);
  const right = open === 'end' ? Math.max(scale.x(to), scale.x(from) + width) : scale.x(to);
  if (clip(right) - clip(left) >= BAR_MIN_WIDTH) return { left: clip(left), right: clip(right) };
  return around((clip(left) + clip(right)) / 2, BAR_MIN_WIDTH / 2);
}
