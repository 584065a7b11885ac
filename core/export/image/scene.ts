import type { LaneBy } from '../../timeline/lanes.ts';
import { FONT } from '../../timeline/metrics.ts';
import { colourOf, type Theme } from '../../timeline/palette.ts';
import type { Line, Mark, Scene, SceneLane, Tick } from '../../timeline/scene.ts';
import { type Group, linePath, type PathShape, rectPath, type Shape } from './drawing.ts';
import { drawMark } from './marks.ts';

export interface SceneStyle {
  theme: Theme;
  /** Colour of a lane's label. */
  laneColour: (lane: string) => string;
  /** What a reader is told who points at a mark: the whole title and the date. */
  caption: (event: string) => string;
  /** What a mark says, in words. */
  meaning: (mark: Mark) => string;
  /** Numbers of an event's sources. */
  sources: (event: string) => number[];
}

/** The drawing of a scene, its origin where the scene's is: lanes, each followed by its events. */
export function drawScene(scene: Scene, style: SceneStyle): Group[] {
  const { theme } = style;
  const grid = [
    ...scene.axis.flatMap((tick) => gridLine(scene, tick, theme)),
    ...scene.lanes.map(({ y, height }) => laneLine(scene, y + height, theme.line)),
    laneLine(scene, scene.plot.y, theme.lineStrong),
  ];
  const labels = scene.axis.flatMap(({ label, major }) => (label ? [axisLabel(label, major, theme)] : []));
  const byLane = Map.groupBy(scene.marks, ({ lane }) => lane);
  return [
    { role: 'decoration', shapes: [...grid, ...labels] },
    ...scene.lanes.flatMap((lane) => [
      ...drawLane(lane, style),
      ...(byLane.get(lane.id) ?? []).map((mark) => drawEvent(mark, style)),
    ]),
  ];
}

/** Where the plot begins, a unit may have begun long before. */
function gridLine({ plot }: Scene, { x, major }: Tick, theme: Theme): PathShape[] {
  if (x <= plot.x) return [];
  const stroke = major ? theme.lineStrong : theme.line;
  return [{ kind: 'path', d: linePath(x, plot.y, x, plot.y + plot.height), stroke, strokeWidth: 1 }];
}

function laneLine({ width }: Scene, y: number, stroke: string): PathShape {
  return { kind: 'path', d: linePath(0, y, width, y), stroke, strokeWidth: 1 };
}

function axisLabel(label: Line, major: boolean, { ink2, ink3 }: Theme): Shape {
  const weight = major ? 'semibold' : 'regular';
  return { kind: 'text', pieces: [label], size: FONT.axis, weight, fill: major ? ink2 : ink3 };
}

function drawLane({ id, label }: SceneLane, { laneColour }: SceneStyle): Group[] {
  if (label.length === 0) return [];
  const fill = laneColour(id);
  return [
    { role: 'lane', shapes: [{ kind: 'text', pieces: label, size: FONT.lane, weight: 'semibold', fill }] },
  ];
}

/** Mark and label of one event. The label hides the grid behind it, and the hatching of the bar it stands in. */
function drawEvent(mark: Mark, { theme, caption, meaning, sources }: SceneStyle): Group {
  const { x, y, width, height } = mark.label;
  const ground = (inset: number): PathShape => ({
    kind: 'path',
    d: rectPath({ x: x - 2, y: y + inset, width: width + 4, height: height - 2 * inset }),
    fill: theme.page,
  });
  const isHatched = isInside(mark) && mark.factuality === 'planned';
  return {
    role: 'event',
    hint: caption(mark.event),
    meaning: meaning(mark),
    bounds: mark.box,
    sources: sources(mark.event),
    shapes: [
      ...(isInside(mark) ? [] : [ground(2)]),
      ...drawMark(mark, theme),
      ...(isHatched ? [ground(4)] : []),
      drawLabel(mark, theme),
    ],
  };
}

const isInside = ({ box, label }: Mark) => label.x >= box.x && label.x + label.width <= box.x + box.width;

function drawLabel({ label: { date, lines, note } }: Mark, { ink }: Theme): Shape {
  return {
    kind: 'text',
    size: FONT.label,
    weight: 'regular',
    fill: ink,
    pieces: [
      { ...date, weight: 'semibold' },
      ...lines.filter(({ text }) => text !== ''),
      ...(note ? [{ ...note, size: FONT.note, isNote: true }] : []),
    ],
  };
}

/** Colour of a lane's label: that of the type where lanes are types. */
export function laneColour(lanes: LaneBy, theme: Theme): (lane: string) => string {
  return (lane) => (lanes === 'type' ? colourOf(lane, theme) : theme.ink);
}
