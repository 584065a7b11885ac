import { AXIS_HEIGHT, ENTRY_HEIGHT } from './metrics.ts';
import type { Label, Line, Mark, Rect, Scene } from './scene.ts';

/** Rows further apart than this would no longer read as one lane. */
const MOST = 2.5;

/**
 * Gives the rows of a scene more air, so that it takes up a height, or what of it is good for reading. Sizes stay; what
 * did not overlap does not now.
 */
export function spread(scene: Scene, height: number): Scene {
  const factor = Math.min((height - AXIS_HEIGHT) / (scene.height - AXIS_HEIGHT), MOST);
  if (!(factor > 1) || scene.lanes.length === 0) return scene;
  const stretch = (y: number) => AXIS_HEIGHT + (y - AXIS_HEIGHT) * factor;
  const lower = (y: number) => stretch(y) - y + (ENTRY_HEIGHT * (factor - 1)) / 2;
  const bottom = stretch(scene.height);
  return {
    ...scene,
    height: bottom,
    plot: { ...scene.plot, height: bottom - AXIS_HEIGHT },
    lanes: scene.lanes.map((lane) => ({
      ...lane,
      y: stretch(lane.y),
      height: lane.height * factor,
      label: lane.label.map((line) => moved(line, lower(lane.y))),
    })),
    marks: scene.marks.map((mark) => movedMark(mark, lower(mark.label.y))),
  };
}

const moved = <Shape extends Line | Rect>(shape: Shape, by: number): Shape => ({ ...shape, y: shape.y + by });

function movedMark(mark: Mark, by: number): Mark {
  return { ...mark, box: moved(mark.box, by), label: movedLabel(mark.label, by) };
}

function movedLabel(label: Label, by: number): Label {
  return {
    ...moved(label, by),
    date: moved(label.date, by),
    lines: label.lines.map((line) => moved(line, by)),
    note: label.note && moved(label.note, by),
  };
}
