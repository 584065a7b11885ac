/** What a drawing puts where: the texts as boxes, for checks of overlaps and edges. */

import { createMeasure } from '../../../core/export/font.ts';
import type { Drawing, Group, Piece, TextShape } from '../../../core/export/image/drawing.ts';
import type { Rect } from '../../../core/timeline/scene.ts';

const measure = createMeasure();

export interface TextBox extends Rect {
  text: string;
  role: Group['role'];
  isDate: boolean;
  isNote: boolean;
}

/** Height of capitals, as a share of the font size (Inter, OS/2 table: 0.727). */
const CAPITALS = 0.72;

/** Every piece of text from its baseline to the top of its capitals, on the page. */
export function textBoxes({ groups }: Drawing): TextBox[] {
  return groups.flatMap(({ role, at = { x: 0, y: 0 }, shapes }) =>
    shapes
      .filter((shape) => shape.kind === 'text')
      .flatMap((shape) => shape.pieces.map((piece) => ({ role, ...boxOf(piece, shape, at) }))),
  );
}

function boxOf(piece: Piece, shape: TextShape, at: { x: number; y: number }): Omit<TextBox, 'role'> {
  const { x, y, text, size = shape.size, weight = shape.weight, isNote = false } = piece;
  const height = size * CAPITALS;
  return {
    text,
    isDate: weight !== shape.weight,
    isNote,
    x: at.x + x,
    y: at.y + y - height,
    width: measure(text, size, weight),
    height,
  };
}

/** Half a hundredth of a pixel is lost in rounding. */
const SLACK = 0.05;

export const overlap = (a: Rect, b: Rect) =>
  a.x + SLACK < b.x + b.width &&
  b.x + SLACK < a.x + a.width &&
  a.y + SLACK < b.y + b.height &&
  b.y + SLACK < a.y + a.height;

export function overlaps(boxes: TextBox[]): [string, string][] {
  return boxes.flatMap((box, index) =>
    boxes
      .slice(index + 1)
      .filter((other) => overlap(box, other))
      .map((other): [string, string] => [box.text, other.text]),
  );
}

/** Texts that reach beyond the edges of the page. */
export function outside(boxes: TextBox[], { width, height }: Drawing): string[] {
  return boxes
    .filter(
      (box) => box.x < 0 || box.y < 0 || box.x + box.width > width + SLACK || box.y + box.height > height,
    )
    .map(({ text }) => text);
}
