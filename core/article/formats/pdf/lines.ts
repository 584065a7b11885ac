import type { Page, Run } from './pages.ts';

/** Text on one baseline without a wide gap in it: a line of a column, or a part of one. */
export interface Line extends Run {
  page: number;
}

/** Runs belong to one line when their baselines differ by less, in ems: enough for superscripts. */
const SAME_BASELINE = 0.35;
/** From this gap on, in ems, there is a space between two runs. */
const SPACE = 0.15;
/** From this gap on, in ems, there may be a gutter between two columns. */
const GAP = 0.8;

/** The lines of a page from top to bottom, those of one height from left to right. */
export function linesOf({ runs, number }: Page): Line[] {
  return rowsOf(runs).flatMap((row) => split(row, number));
}

/** Runs of the same height, each row from left to right. */
export function rowsOf<R extends Run>(runs: R[]): R[][] {
  const rows: R[][] = [];
  for (const run of runs.toSorted((a, b) => a.baseline - b.baseline)) {
    const row = rows.at(-1);
    const first = row?.[0];
    const near = first && run.baseline - first.baseline < SAME_BASELINE * Math.min(first.size, run.size);
    if (row && near) row.push(run);
    else rows.push([run]);
  }
  return rows.map((row) => row.toSorted((a, b) => a.left - b.left));
}

function split(row: Run[], page: number): Line[] {
  const lines: Line[] = [];
  for (const run of row) {
    const last = lines.at(-1);
    if (last && run.left - last.right < GAP * Math.max(last.size, run.size)) append(last, run);
    else lines.push({ ...run, page });
  }
  return lines;
}

/** Adds a run to the line it follows. */
export function append(line: Line, run: Run): void {
  const isApart = run.left - line.right > SPACE * run.size && !/\s$/.test(line.text) && !/^\s/.test(run.text);
  line.text += (isApart ? ' ' : '') + run.text;
  line.right = Math.max(line.right, run.right);
  line.size = Math.max(line.size, run.size);
}
