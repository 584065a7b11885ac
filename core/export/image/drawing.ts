/**
 * A picture as shapes and texts, which SVG and PDF write each in their own way. Lengths are pixels of the layout, y
 * downwards. The shapes are so few and so plain that every drawing program opens them as what they are.
 */
import type { Language } from '../../timeline/dates.ts';
import type { Weight } from '../../timeline/wrap.ts';

export interface Drawing {
  /** Extent in the layout's pixels. */
  width: number;
  height: number;
  /** Extent on paper or screen. */
  size: { width: number; height: number; unit: 'mm' | 'px' };
  /** Pixels of a PNG to the inch of paper; null on screens. */
  dpi: number | null;
  background: string;
  language: Language;
  title: string;
  /** For screen readers: what the picture shows, in a sentence or two. */
  description: string;
  /** From back to front. */
  groups: Group[];
}

/** What a group is to a reader; `decoration` is nothing. */
export type Role = 'decoration' | 'title' | 'subtitle' | 'lane' | 'event' | 'legend' | 'sources' | 'note';

export interface Group {
  role: Role;
  /** Where the origin of its shapes lies. */
  at?: { x: number; y: number };
  /** What a reader is told who points at it. */
  hint?: string;
  /** What its marks say, in words. */
  meaning?: string;
  /** The part that its marks take up. */
  bounds?: Box;
  /** Numbers of the sources that the group refers to. */
  sources?: number[];
  shapes: Shape[];
}

export type Shape = PathShape | TextShape;

/** A colour (`#rrggbb`), or one that fades from left to right. */
export type Paint = string | Fade;

export interface Fade {
  colour: string;
  /** Where it begins and ends, as x. */
  from: number;
  to: number;
  stops: { offset: number; opacity: number }[];
}

export interface PathShape {
  kind: 'path';
  /** SVG path data. */
  d: string;
  /** Where the path's origin lies, and how many times larger it is drawn. */
  place?: { x: number; y: number; scale: number };
  fill?: Paint;
  stroke?: Paint;
  strokeWidth?: number;
  dash?: [line: number, gap: number];
}

/** One or more lines that belong together. */
export interface TextShape {
  kind: 'text';
  pieces: Piece[];
  size: number;
  weight: Weight;
  fill: string;
}

/** A text on one line: `x` is its beginning, `y` its baseline. */
export interface Piece {
  x: number;
  y: number;
  text: string;
  /** Where they differ from the shape's. */
  size?: number;
  weight?: Weight;
  /** Numbers of sources. */
  isNote?: boolean;
}

const round = (value: number) => Math.round(value * 100) / 100;
const point = (x: number, y: number) => `${round(x)} ${round(y)}`;

/** Path data of a straight line. */
export function linePath(x1: number, y1: number, x2: number, y2: number): string {
  return `M${point(x1, y1)}L${point(x2, y2)}`;
}

/** Path data of a circle. */
export function circlePath(cx: number, cy: number, radius: number): string {
  const arc = (dx: number) => `a${point(radius, radius)} 0 1 1 ${round(dx)} 0`;
  return `M${point(cx - radius, cy)}${arc(2 * radius)}${arc(-2 * radius)}z`;
}

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Path data of a rectangle with rounded corners. */
export function rectPath({ x, y, width, height }: Box, radius = 0): string {
  if (radius === 0) return `M${point(x, y)}h${round(width)}v${round(height)}h${round(-width)}z`;
  const [h, v] = [round(width - 2 * radius), round(height - 2 * radius)];
  const corner = (dx: number, dy: number) =>
    `a${point(radius, radius)} 0 0 1 ${point(dx * radius, dy * radius)}`;
  return `M${point(x + radius, y)}h${h}${corner(1, 1)}v${v}${corner(-1, 1)}h${-h}${corner(-1, -1)}v${-v}${corner(1, -1)}z`;
}

/** Path data of slanting lines across a box, at a distance from each other. */
export function hatchPath({ x, y, width, height }: Box, distance: number): string {
  const lines: string[] = [];
  for (let sum = distance / 2; sum < width + height; sum += distance) {
    const [left, low] = [Math.max(0, sum - height), Math.min(height, sum)];
    const [right, high] = [Math.min(width, sum), Math.max(0, sum - width)];
    lines.push(linePath(x + left, y + low, x + right, y + high));
  }
  return lines.join('');
}

/** A colour over another one at an opacity, so that nothing behind a mark shines through. */
export function blend(colour: string, ground: string, opacity: number): string {
  const channels = (hex: string) => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  const below = channels(ground);
  const mixed = channels(colour).map((value, index) => value * opacity + (below[index] ?? 0) * (1 - opacity));
  return `#${mixed.map((value) => Math.round(value).toString(16).padStart(2, '0')).join('')}`;
}
