import type { Factuality } from '../../events/event.ts';
import { colourOf, shapeOf, type Theme } from '../../timeline/palette.ts';
import type { Mark, Rect } from '../../timeline/scene.ts';
import { blend, circlePath, hatchPath, linePath, type Paint, type PathShape, rectPath } from './drawing.ts';

/** Side of the square that the shapes of event types are drawn in. */
const SHAPE_SIZE = 12;

/** How solid a mark is drawn: factuality without colour. */
const FILL: Record<Factuality, number> = { asserted: 1, reported: 0.3, planned: 0, denied: 0 };
const BAR_FILL: Record<Factuality, number> = { asserted: 0.34, reported: 0.14, planned: 0, denied: 0 };
const BAR_RADIUS = 4;
const HALO = { reach: 4, opacity: 0.2 } as const;
const HATCH = { distance: 9, opacity: 0.25 } as const;

/** The part of a mark that its look depends on. */
export type MarkLook = Pick<Mark, 'type' | 'factuality' | 'form' | 'box' | 'uncertain' | 'fades'>;

/** A mark without its label. */
export function drawMark(mark: MarkLook, theme: Theme): PathShape[] {
  return mark.form === 'point' ? drawPoint(mark, theme) : drawBar(mark, theme);
}

/** The shape of the event's type, in a halo where its day is uncertain. */
function drawPoint({ type, factuality, box, uncertain }: MarkLook, theme: Theme): PathShape[] {
  const colour = colourOf(type, theme);
  const [cx, cy] = [box.x + box.width / 2, box.y + box.height / 2];
  const halo: PathShape = {
    kind: 'path',
    d: circlePath(cx, cy, box.width / 2 + HALO.reach),
    fill: blend(colour, theme.page, HALO.opacity),
  };
  const shape: PathShape = {
    kind: 'path',
    d: shapeOf(type),
    place: { x: box.x, y: box.y, scale: box.width / SHAPE_SIZE },
    fill: blend(colour, theme.page, FILL[factuality]),
    stroke: colour,
    strokeWidth: 1.5,
  };
  return [
    ...(uncertain ? [halo] : []),
    shape,
    ...(factuality === 'denied' ? [slash({ cx, cy }, box, theme)] : []),
  ];
}

/** A bar of the event's true length, fading where it has no sharp end. Grid lines do not shine through. */
function drawBar({ type, factuality, box, fades }: MarkLook, theme: Theme): PathShape[] {
  const colour = colourOf(type, theme);
  const paint = (opacity: number) => fading(blend(colour, theme.page, opacity), box, fades);
  const d = rectPath(box, Math.min(BAR_RADIUS, box.width / 2, box.height / 2));
  const parts: PathShape[] = [{ kind: 'path', d, fill: paint(BAR_FILL[factuality]) }];
  if (factuality === 'planned') {
    const lines = hatchPath(box, HATCH.distance);
    parts.push({ kind: 'path', d: lines, stroke: paint(HATCH.opacity), strokeWidth: 1 });
  }
  const dash: Pick<PathShape, 'dash'> = factuality === 'planned' ? { dash: [4, 3] } : {};
  parts.push({ kind: 'path', d, stroke: paint(1), strokeWidth: 1.25, ...dash });
  const beginning = { cx: box.x, cy: box.y + box.height / 2 };
  if (factuality === 'denied') parts.push(slash(beginning, { width: 4, height: box.height }, theme));
  return parts;
}

/** Strikes through what is denied, where no label stands. */
function slash(
  { cx, cy }: { cx: number; cy: number },
  size: Pick<Rect, 'width' | 'height'>,
  theme: Theme,
): PathShape {
  const [dx, dy] = [size.width / 2 + 2, size.height / 2 + 2];
  const d = linePath(cx - dx, cy + dy, cx + dx, cy - dy);
  return { kind: 'path', d, stroke: theme.ink, strokeWidth: 1.75 };
}

/** How opaque a bar is from its left to its right end, by the ends that fade. */
const FADES = {
  start: [
    { offset: 0, opacity: 0 },
    { offset: 0.4, opacity: 1 },
  ],
  end: [
    { offset: 0.6, opacity: 1 },
    { offset: 1, opacity: 0 },
  ],
  both: [
    { offset: 0, opacity: 0 },
    { offset: 0.25, opacity: 1 },
    { offset: 0.75, opacity: 1 },
    { offset: 1, opacity: 0 },
  ],
};

function fading(colour: string, { x, width }: Rect, { start, end }: Mark['fades']): Paint {
  if (!start && !end) return colour;
  const stops = start && end ? FADES.both : start ? FADES.start : FADES.end;
  return { colour, from: x, to: x + width, stops };
}
