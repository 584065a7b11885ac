/**
 * Lines in the order in which they are read. Columns are found by the gutter between them; what spans a gutter, such
 * as a headline or a picture's caption, is read after the columns above it and before those below.
 */
import { append, type Line, rowsOf } from './lines.ts';

/** A column, or a part of one between two spanning lines: its lines from top to bottom. */
export type Flow = Line[];

/** Lines that stand on either side of a gutter at least. */
const MIN_LINES = 2;
/** Columns of text are at least so wide, in ems; narrower ones are bullets, numbers and tables. */
const MIN_WIDTH = 6;
/** Beginnings of lines that differ by less, in ems, are aligned. */
const ALIGNED = 0.3;
/** Lines that may span a gutter, as a share of all. */
const MAX_SPANNING = 0.25;

/** Lines further apart, in ems, do not belong together. */
const MAX_LEADING = 1.6;
/** Steps from the left to the right edge in which gutters are looked for. */
const PRECISION = 300;

export function readingOrder(lines: Line[]): Flow[] {
  const gutter = findGutter(lines);
  if (gutter === null) return lines.length > 0 ? [asColumn(lines)] : [];
  return bandsOf(rowsOf(lines), gutter).flatMap(({ spans, lines }) =>
    spans
      ? [asColumn(lines)]
      : [
          ...readingOrder(lines.filter((line) => line.right <= gutter)),
          ...readingOrder(lines.filter((line) => line.right > gutter)),
        ],
  );
}

/** Rows that all span the gutter, or all stand beside it. */
interface Band {
  spans: boolean;
  lines: Line[];
}

function bandsOf(rows: Line[][], gutter: number): Band[] {
  const bands: Band[] = [];
  for (const row of rows) {
    const last = bands.at(-1);
    const crosses = row.some((line) => line.left < gutter && line.right > gutter);
    const spans = crosses || (last?.spans === true && goesOn(last.lines.at(-1), row, gutter));
    if (last?.spans === spans) last.lines.push(...row);
    else bands.push({ spans, lines: [...row] });
  }
  return bands;
}

/** The short last line of a headline or a lead: like the line above, close to it, and with nothing beyond the gutter. */
function goesOn(above: Line | undefined, row: Line[], gutter: number): boolean {
  return row.every(
    (line) =>
      above !== undefined &&
      line.right <= gutter &&
      Math.abs(line.size - above.size) < 0.1 &&
      line.baseline - above.baseline < MAX_LEADING * line.size,
  );
}

/** Lines of one height are parts of one line of their column. */
function asColumn(lines: Line[]): Flow {
  return rowsOf(lines).flatMap(([first, ...rest]) => {
    if (!first) return [];
    const line = { ...first };
    for (const part of rest) append(line, part);
    return [line];
  });
}

/** The x coordinate with text columns on both sides that the fewest lines cross; null in a single column. */
function findGutter(lines: Line[]): number | null {
  let best: { x: number; spanning: number } | null = null;
  for (const x of rightEdges(lines)) {
    const left = lines.filter((line) => line.right <= x);
    const right = lines.filter((line) => line.left >= x);
    const spanning = lines.length - left.length - right.length;
    if (spanning > lines.length * MAX_SPANNING || !isText(left) || !isColumn(right)) continue;
    if (!best || spanning < best.spanning) best = { x, spanning };
  }
  return best?.x ?? null;
}

/** Where lines end, from left to right, no more of them than the precision of a page needs. */
function rightEdges(lines: Line[]): number[] {
  const first = lines.reduce((least, { left }) => Math.min(least, left), Number.POSITIVE_INFINITY);
  const width = lines.reduce((most, { right }) => Math.max(most, right - first), 0);
  const steps = new Set(lines.map(({ right }) => Math.ceil(((right - first) / width) * PRECISION)));
  return [...steps].sort((a, b) => a - b).map((step) => first + (step * width) / PRECISION);
}

function isText(side: Line[]): boolean {
  if (side.length < MIN_LINES) return false;
  const rows = rowsOf(side);
  const widths = rows.map((row) => widthOf(row)).sort((a, b) => a - b);
  return rows.length >= MIN_LINES && (widths[Math.floor(widths.length / 2)] ?? 0) >= MIN_WIDTH;
}

/** A column's lines begin at one edge, the first ones of paragraphs and centred ones apart; gaps between words do not. */
function isColumn(side: Line[]): boolean {
  const edge = side.reduce((least, { left }) => Math.min(least, left), Number.POSITIVE_INFINITY);
  const rows = rowsOf(side);
  const aligned = rows.filter(([first]) => first && first.left - edge < ALIGNED * first.size);
  return isText(side) && aligned.length * 2 >= rows.length;
}

/** From the first to the last part of a row, in ems. */
function widthOf(row: Line[]): number {
  const [first, last] = [row[0], row.at(-1)];
  return first && last ? (last.right - first.left) / first.size : 0;
}
