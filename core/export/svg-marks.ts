import type { Factuality } from '../events/event.ts';
import { colourOf, shapeOf, type Theme } from '../timeline/palette.ts';
import type { Mark, Rect } from '../timeline/scene.ts';
import { type Attributes, element } from './xml.ts';

/** Side of the square that the shapes of event types are drawn in. */
const SHAPE_SIZE = 12;

/** How solid a mark is drawn: factuality without colour. */
const FILL: Record<Factuality, number> = { asserted: 1, reported: 0.3, planned: 0, denied: 0 };
const BAR_FILL: Record<Factuality, number> = { asserted: 0.34, reported: 0.14, planned: 0, denied: 0 };
const DASHES: Partial<Record<Factuality, string>> = { planned: '4 3' };

/** The part of a mark that its look depends on. */
export type MarkLook = Pick<Mark, 'type' | 'factuality' | 'form' | 'box' | 'uncertain' | 'fades'>;

/** A mark without its label. */
export function drawMark(mark: MarkLook, theme: Theme): string {
  return mark.form === 'point' ? drawPoint(mark, theme) : drawBar(mark, theme);
}

/** The shape of the event's type, in a halo where its day is uncertain. */
function drawPoint({ type, factuality, box, uncertain }: MarkLook, theme: Theme): string {
  const colour = colourOf(type, theme);
  const middle = { cx: box.x + box.width / 2, cy: box.y + box.height / 2 };
  const halo = element('circle', { ...middle, r: box.width / 2 + 4, fill: colour, 'fill-opacity': 0.2 });
  const shape = element('path', {
    d: shapeOf(type),
    transform: `translate(${box.x} ${box.y}) scale(${box.width / SHAPE_SIZE})`,
    fill: blend(colour, theme.page, FILL[factuality]),
    stroke: colour,
    'stroke-width': 1.5,
    'stroke-linejoin': 'round',
  });
  return (uncertain ? halo : '') + shape + (factuality === 'denied' ? slash(middle, box, theme) : '');
}

/** A bar of the event's true length; its ends fade through a mask. Nothing behind it shines through. */
function drawBar({ type, factuality, box, fades }: MarkLook, theme: Theme): string {
  const colour = colourOf(type, theme);
  const bar = { ...box, rx: Math.min(4, box.width / 2) };
  const parts = [element('rect', { ...bar, fill: blend(colour, theme.page, BAR_FILL[factuality]) })];
  if (factuality === 'planned') parts.push(element('rect', { ...bar, fill: `url(#${hatchId(type)})` }));
  if (factuality !== 'asserted') parts.push(element('rect', { ...bar, ...outline(factuality, colour) }));
  const beginning = { cx: box.x, cy: box.y + box.height / 2 };
  return (
    element('g', { mask: maskOf(fades) }, ...parts) +
    (factuality === 'denied' ? slash(beginning, { width: 4, height: box.height }, theme) : '')
  );
}

/** Strikes through what is denied, where no label stands. */
function slash(
  { cx, cy }: { cx: number; cy: number },
  size: Pick<Rect, 'width' | 'height'>,
  theme: Theme,
): string {
  const [dx, dy] = [size.width / 2 + 2, size.height / 2 + 2];
  const line = { x1: cx - dx, y1: cy + dy, x2: cx + dx, y2: cy - dy };
  return element('line', { ...line, stroke: theme.ink, 'stroke-width': 1.75 });
}

function outline(factuality: Factuality, stroke: string): Attributes {
  return { fill: 'none', stroke, 'stroke-width': 1.25, 'stroke-dasharray': DASHES[factuality] };
}

const hatchId = (type: string) => `hatch-${type.replace(/[^\w-]/g, '_')}`;

function maskOf({ start, end }: Mark['fades']): string | undefined {
  if (start && end) return 'url(#fade-both)';
  if (start) return 'url(#fade-start)';
  return end ? 'url(#fade-end)' : undefined;
}

/** What drawn marks refer to: one hatching per event type, and the masks of the fading ends. */
export function markDefinitions(types: Iterable<string>, theme: Theme): string {
  const hatches = [...new Set(types)].map((type) => hatch(type, colourOf(type, theme)));
  return [...hatches, ...Object.entries(FADES).map(([name, stops]) => fade(name, stops))].join('');
}

function hatch(type: string, stroke: string): string {
  const size = { width: 6, height: 6, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' };
  const line = element('line', {
    x1: 0,
    y1: 0,
    x2: 0,
    y2: 6,
    stroke,
    'stroke-width': 1.25,
    'stroke-opacity': 0.3,
  });
  return element('pattern', { id: hatchId(type), ...size }, line);
}

/** How opaque a fading bar is, from its left to its right end. */
const FADES: Record<string, { offset: number; opacity: number }[]> = {
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

/** A mask over the box of what it is applied to, and a little beyond, so that outlines are not cut in half. */
function fade(name: string, stops: { offset: number; opacity: number }[]): string {
  const gradient = `fade-${name}-gradient`;
  const drawn = stops.map(({ offset, opacity }) =>
    element('stop', { offset, 'stop-color': '#fff', 'stop-opacity': opacity }),
  );
  const area = { x: -0.1, y: -0.2, width: 1.2, height: 1.4 };
  return (
    element('linearGradient', { id: gradient }, ...drawn) +
    element(
      'mask',
      { id: `fade-${name}`, maskContentUnits: 'objectBoundingBox', ...area },
      element('rect', { ...area, fill: `url(#${gradient})` }),
    )
  );
}

/** A colour over another one at an opacity, so that nothing behind a mark shines through. */
function blend(colour: string, ground: string, opacity: number): string {
  const channels = (hex: string) => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  const below = channels(ground);
  const mixed = channels(colour).map((value, index) => value * opacity + (below[index] ?? 0) * (1 - opacity));
  return `#${mixed.map((value) => Math.round(value).toString(16).padStart(2, '0')).join('')}`;
}
