/**
 * In which row of its lane every mark stands, and how much room its label has there. Positions are pixels from day 0 at
 * a scale, so that panning changes nothing; only zooming and other marks do.
 */
import { Rows } from '../../core/timeline/index.ts';

/** A mark before it is placed; of two that begin together the first in the list stands further up. */
export interface Box {
  id: string;
  lane: string;
  /** In days. */
  from: number;
  to: number;
  /** A point stands in the middle of its days, a bar and a cluster are as long as theirs. */
  form: 'point' | 'bar' | 'cluster';
  /** Width of its whole label in pixels. */
  label: number;
}

/** Where a mark stands. */
export interface Place {
  row: number;
  /** Left edge and right edge of its body. */
  left: number;
  right: number;
  /** Where its row is taken again: by the next body, and by what ends before it. */
  next: number;
  previous: number;
}

export interface Placement {
  places: ReadonlyMap<string, Place>;
  /** Number of rows of each lane. */
  rows: ReadonlyMap<string, number>;
}

export const NOTHING: Placement = { places: new Map(), rows: new Map() };

/** Width of a point, and the least width of a bar. */
export const POINT = 16;
const LEAST_BAR = 10;

/** A day that is drawn this wide is drawn as long as it is. */
const DAY_BOX = 64;

/** Room that is kept for a label when its row is sought; it takes what is free beyond. */
const USUAL_LABEL = 210;

/** Free space between a label and the next mark. */
export const GAP = 12;

/** Whether a point is drawn as long as it is. */
export const isBox = ({ form, from, to }: Pick<Box, 'form' | 'from' | 'to'>, pixelsPerDay: number): boolean =>
  form !== 'point' || (to - from) * pixelsPerDay >= DAY_BOX;

/**
 * Places all boxes at a scale. A mark that had a row before keeps it, unless another one has come into its way; a lane
 * that had rows before does not lose them, so that nothing below it jumps.
 * @param collapsed lanes of one row, in which marks have no labels and may lie upon one another
 */
export function placeBoxes(
  boxes: Box[],
  pixelsPerDay: number,
  collapsed: ReadonlySet<string>,
  before: Placement = NOTHING,
): Placement {
  const places = new Map<string, Place>();
  const rows = new Map<string, number>();
  for (const [lane, members] of Map.groupBy(boxes, ({ lane }) => lane)) {
    if (collapsed.has(lane)) {
      rows.set(lane, 1);
      for (const box of members) places.set(box.id, { ...bodyOf(box, pixelsPerDay), row: 0, ...ALONE });
      continue;
    }
    const placed = placeLane(members, pixelsPerDay, before.places);
    for (const [id, place] of placed.places) places.set(id, place);
    rows.set(lane, Math.max(placed.rows, before.rows.get(lane) ?? 0));
  }
  return { places, rows };
}

const ALONE = { next: Infinity, previous: -Infinity };

interface Placing {
  box: Box;
  left: number;
  right: number;
  row: number;
}

function placeLane(boxes: Box[], pixelsPerDay: number, before: Placement['places']) {
  const rows = new Rows(GAP);
  const placed: Placing[] = [];
  const put = (box: Box, wanted: number | undefined) => {
    const body = bodyOf(box, pixelsPerDay);
    const footprint = footprintOf(box, body);
    const row = wanted !== undefined && rows.fits(wanted, footprint) ? wanted : rows.find(footprint);
    rows.take(row, footprint);
    placed.push({ box, row, ...body });
  };
  const rowOf = ({ id }: Box) => before.get(id)?.row;
  for (const box of boxes) if (rowOf(box) !== undefined) put(box, rowOf(box));
  for (const box of boxes) if (rowOf(box) === undefined) put(box, undefined);
  return { places: withRoom(placed), rows: rows.count };
}

/** Adds to each mark where the free space around it ends. */
function withRoom(placed: Placing[]): [string, Place][] {
  return [...Map.groupBy(placed, ({ row }) => row).values()].flatMap((row) => {
    const ordered = row.toSorted((a, b) => a.left - b.left || a.right - b.right);
    let previous = -Infinity;
    return ordered.map(({ box, left, right, row }, index): [string, Place] => {
      const next = ordered[index + 1]?.left ?? Infinity;
      const place = { row, left, right, next, previous };
      const label = labelStart(box, { left, right }) + box.label;
      previous = Math.max(right, Math.min(label, next - GAP));
      return [box.id, place];
    });
  });
}

function bodyOf(box: Box, pixelsPerDay: number): { left: number; right: number } {
  const left = box.from * pixelsPerDay;
  const right = box.to * pixelsPerDay;
  if (!isBox(box, pixelsPerDay)) {
    const middle = (left + right) / 2;
    return { left: middle - POINT / 2, right: middle + POINT / 2 };
  }
  return { left, right: Math.max(right, left + LEAST_BAR) };
}

/** Clusters meet at the bounds of the calendar, so they leave the space between neighbours to the drawing. */
function footprintOf({ form, ...box }: Box, { left, right }: { left: number; right: number }) {
  if (form === 'cluster') return { left: left + GAP / 2, right: Math.max(left, right - GAP / 2), rows: 1 };
  const label = labelStart({ form, ...box }, { left, right }) + Math.min(box.label, USUAL_LABEL);
  return { left, right: Math.max(right, label), rows: 1 };
}

const labelStart = (box: Box, { left, right }: { left: number; right: number }) =>
  box.form === 'point' && right - left === POINT ? right : left;
