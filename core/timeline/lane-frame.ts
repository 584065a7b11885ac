import {
  BASELINE,
  entryHeight,
  FONT,
  LANE_COLUMN_FROM,
  LANE_COLUMN_GAP,
  LANE_COLUMN_SHARE,
  LANE_PADDING,
  LANE_WORD_SHARE,
  LINE_HEIGHT,
  ROW_HEIGHT,
} from './metrics.ts';
import type { SceneLane } from './scene.ts';
import { breakable, type Measure, paragraph } from './wrap.ts';

/** Most lines of a lane's label: titles of articles are long. */
const LABEL_LINES = 3;

const widthWith = (measure: Measure) => (text: string) => measure(text, FONT.lane, 'semibold');

/**
 * Width of the column of lane labels; 0 where they stand above the rows, as beside a word that would take too much of
 * the picture, or where there are none.
 */
export function laneColumn(labels: string[], width: number, measure: Measure): number {
  const widest = (texts: string[]) => Math.max(0, ...texts.map(widthWith(measure)));
  const [label, word] = [widest(labels), widest(labels.flatMap(breakable))];
  if (width < LANE_COLUMN_FROM || label === 0 || word > width * LANE_WORD_SHARE) return 0;
  return Math.ceil(Math.min(label, Math.max(width * LANE_COLUMN_SHARE, word))) + LANE_COLUMN_GAP;
}

/** The frame of a lane with its label, and where its rows begin. */
export function laneFrame(
  { id, label, rows }: { id: string; label: string; rows: number },
  { y, width }: { y: number; width: number },
  column: number,
  measure: Measure,
): { frame: SceneLane; rowsTop: number } {
  const maxWidth = column === 0 ? width : column - LANE_COLUMN_GAP;
  const lines =
    label === '' ? [] : paragraph(label, { maxWidth, most: LABEL_LINES, measure: widthWith(measure) });
  const labelHeight = lines.length === 0 ? 0 : entryHeight(lines.length);
  const heading = column === 0 ? labelHeight : 0;
  return {
    frame: {
      id,
      x: 0,
      y,
      width,
      height: heading + Math.max(rows * ROW_HEIGHT, labelHeight - heading) + 2 * LANE_PADDING,
      label: lines.map((text, index) => ({
        x: 0,
        y: y + LANE_PADDING + BASELINE + index * LINE_HEIGHT,
        text,
      })),
    },
    rowsTop: y + LANE_PADDING + heading,
  };
}
