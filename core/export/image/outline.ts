import { outlineOf } from '../font.ts';
import type { Drawing, Shape } from './drawing.ts';

/** A drawing whose texts are outlines: it looks the same wherever it is opened, but can no longer be searched. */
export function outlined(drawing: Drawing): Drawing {
  const groups = drawing.groups.map((group) => ({ ...group, shapes: group.shapes.map(outline) }));
  return { ...drawing, groups };
}

function outline(shape: Shape): Shape {
  if (shape.kind === 'path') return shape;
  const { pieces, size, weight, fill } = shape;
  const d = pieces.map(({ text, ...piece }) => outlineOf(text, { size, weight, ...piece })).join('');
  return { kind: 'path', d, fill };
}
