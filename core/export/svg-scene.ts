import type { LaneBy } from '../timeline/lanes.ts';
import { FONT } from '../timeline/metrics.ts';
import { colourOf, type Theme } from '../timeline/palette.ts';
import type { Line, Mark, Scene } from '../timeline/scene.ts';
import { drawMark } from './svg-marks.ts';
import { element, xmlText } from './xml.ts';

export interface SceneStyle {
  theme: Theme;
  /** Colour of a lane's label. */
  laneColour: (lane: string) => string;
  /** What a reader is told who points at a mark: the whole title and the date. */
  caption: (event: string) => string;
}

/** The drawing of a scene, its origin where the scene's is. */
export function drawScene(scene: Scene, style: SceneStyle): string {
  const { theme } = style;
  return [
    ...scene.axis.map(({ x, major }) => gridLine(scene, x, major ? theme.lineStrong : theme.line)),
    ...scene.lanes.map(({ y, height }) => laneLine(scene, y + height, theme.line)),
    laneLine(scene, scene.plot.y, theme.lineStrong),
    ...scene.axis.flatMap(({ label, major }) => (label === null ? [] : axisLabel(label, major, theme))),
    ...scene.lanes.map(({ id, label }) => laneLabel(label, style.laneColour(id))),
    ...scene.marks.map((mark) => drawEvent(mark, style)),
  ].join('');
}

function gridLine({ plot }: Scene, x: number, stroke: string): string {
  return element('line', { x1: x, y1: plot.y, x2: x, y2: plot.y + plot.height, stroke });
}

function laneLine({ width }: Scene, y: number, stroke: string): string {
  return element('line', { x1: 0, y1: y, x2: width, y2: y, stroke });
}

function axisLabel({ x, y, text }: Line, major: boolean, { ink2, ink3 }: Theme): string {
  const style = { 'font-size': FONT.axis, 'font-weight': major ? 600 : 400, fill: major ? ink2 : ink3 };
  return element('text', { x, y, ...style }, xmlText(text));
}

function laneLabel(lines: Line[], fill: string): string {
  const spans = lines.map(({ x, y, text }) => element('tspan', { x, y }, xmlText(text)));
  return lines.length === 0
    ? ''
    : element('text', { 'font-size': FONT.lane, 'font-weight': 600, fill }, ...spans);
}

/** Mark and label of one event. The label hides the grid behind it, but not the bar it stands in. */
function drawEvent(mark: Mark, { theme, caption }: SceneStyle): string {
  const { x, y, width, height } = mark.label;
  const ground = element('rect', {
    x: x - 2,
    y: y + 2,
    width: width + 4,
    height: height - 4,
    fill: theme.page,
  });
  return element(
    'g',
    {},
    element('title', {}, xmlText(caption(mark.event))),
    isInside(mark) ? '' : ground,
    drawMark(mark, theme),
    drawLabel(mark, theme),
  );
}

const isInside = ({ box, label }: Mark) => label.x >= box.x && label.x + label.width <= box.x + box.width;

/** Spaces between the parts, so that copied text reads well; every part has its own place. */
function drawLabel({ label }: Mark, { ink }: Theme): string {
  const { date, lines } = label;
  const parts = lines.filter(({ text }) => text !== '');
  return element(
    'text',
    { 'font-size': FONT.label, fill: ink },
    element('tspan', { x: date.x, y: date.y, 'font-weight': 600 }, xmlText(date.text)),
    ...parts.map(({ x, y, text }) => ` ${element('tspan', { x, y }, xmlText(text))}`),
  );
}

/** Colour of a lane's label: that of the type where lanes are types. */
export function laneColour(lanes: LaneBy, theme: Theme): (lane: string) => string {
  return (lane) => (lanes === 'type' ? colourOf(lane, theme) : theme.ink);
}
