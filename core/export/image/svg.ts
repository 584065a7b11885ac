/** A drawing as an SVG document. */
import type { Weight } from '../../timeline/wrap.ts';
import { FONT_FAMILY, type FontFace } from '../font.ts';
import { type Attributes, element, xmlText } from '../xml.ts';
import type { Drawing, Fade, Group, Paint, PathShape, Shape, TextShape } from './drawing.ts';

/** Other fonts where the embedded one is not taken, the narrow ones first. */
const FALLBACK_FONTS = "'Helvetica Neue', Arial, sans-serif";

const WEIGHT: Record<Weight, number> = { regular: 400, semibold: 600 };

/**
 * The SVG document of a drawing.
 * @param fonts to embed; none for a renderer that has them
 */
export function toSvg(drawing: Drawing, fonts: FontFace[] = []): string {
  const { width, height, size, language, background, groups } = drawing;
  const fades = new Fades();
  const drawn = groups.map((group) => drawGroup(group, fades));
  const svg = element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width: length(size.width, size.unit),
      height: length(size.height, size.unit),
      viewBox: `0 0 ${round(width)} ${round(height)}`,
      role: 'img',
      'aria-labelledby': 'title description',
      'xml:lang': language,
      'font-family': `${FONT_FAMILY}, ${FALLBACK_FONTS}`,
    },
    element('title', { id: 'title' }, xmlText(drawing.title)),
    element('desc', { id: 'description' }, xmlText(drawing.description)),
    fontFaces(fonts),
    fades.definitions(),
    element('rect', { width, height, fill: background }),
    ...drawn,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${svg}\n`;
}

const round = (value: number) => Math.round(value * 100) / 100;
const length = (value: number, unit: 'mm' | 'px') => (unit === 'mm' ? `${value}mm` : value);

function drawGroup({ at, hint, shapes }: Group, fades: Fades): string {
  const title = hint === undefined ? [] : [element('title', {}, xmlText(hint))];
  const transform = at && `translate(${round(at.x)} ${round(at.y)})`;
  return element('g', { transform }, ...title, ...shapes.map((shape) => drawShape(shape, fades)));
}

const drawShape = (shape: Shape, fades: Fades) =>
  shape.kind === 'path' ? drawPath(shape, fades) : drawText(shape);

function drawPath({ d, place, fill, stroke, strokeWidth, dash }: PathShape, fades: Fades): string {
  return element('path', {
    d,
    transform: place && `translate(${round(place.x)} ${round(place.y)}) scale(${round(place.scale)})`,
    fill: fill === undefined ? 'none' : fades.colour(fill),
    stroke: stroke && fades.colour(stroke),
    'stroke-width': strokeWidth,
    'stroke-linejoin': place && 'round',
    'stroke-dasharray': dash?.join(' '),
  });
}

/** Spaces between the pieces, so that copied text reads well; every piece has its own place. */
function drawText({ pieces, size, weight, fill }: TextShape): string {
  const style = { 'font-size': size, 'font-weight': WEIGHT[weight], fill };
  const [only] = pieces;
  if (pieces.length === 1 && only) {
    return element('text', { x: only.x, y: only.y, ...style }, xmlText(only.text));
  }
  const spans = pieces.map(({ x, y, text, ...own }) =>
    element('tspan', { x, y, ...pieceStyle(own) }, xmlText(text)),
  );
  return element('text', style, spans.join(' '));
}

function pieceStyle({ size, weight }: { size?: number; weight?: Weight }): Attributes {
  return { 'font-size': size, 'font-weight': weight && WEIGHT[weight] };
}

/** Gradients of a document, each once. */
class Fades {
  readonly #ids = new Map<string, { id: string; fade: Fade }>();

  /** What an attribute says to paint so. */
  colour(paint: Paint): string {
    if (typeof paint === 'string') return paint;
    const key = JSON.stringify(paint);
    const known = this.#ids.get(key) ?? { id: `fade-${this.#ids.size + 1}`, fade: paint };
    this.#ids.set(key, known);
    return `url(#${known.id})`;
  }

  definitions(): string {
    const gradients = [...this.#ids.values()].map(({ id, fade }) => gradient(id, fade));
    return gradients.length === 0 ? '' : element('defs', {}, ...gradients);
  }
}

function gradient(id: string, { colour, from, to, stops }: Fade): string {
  const place = { gradientUnits: 'userSpaceOnUse', x1: from, y1: 0, x2: to, y2: 0 };
  const drawn = stops.map(({ offset, opacity }) =>
    element('stop', { offset, 'stop-color': colour, 'stop-opacity': opacity }),
  );
  return element('linearGradient', { id, ...place }, ...drawn);
}

function fontFaces(fonts: FontFace[]): string {
  const faces = fonts.map(
    ({ weight, address }) =>
      `@font-face{font-family:${FONT_FAMILY};font-weight:${weight};src:url(${address}) format("woff")}`,
  );
  return faces.length === 0 ? '' : element('style', {}, faces.join(''));
}
