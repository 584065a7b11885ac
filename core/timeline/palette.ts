import palette from './palette.json' with { type: 'json' };
import shapes from './type-shapes.json' with { type: 'json' };

export type ThemeName = keyof typeof palette;
export type Theme = (typeof palette)[ThemeName];

export const THEMES: ThemeName[] = ['light', 'dark', 'mono'];

/** The colours of a theme. */
export const themeOf = (name: ThemeName): Theme => palette[name];

const own = <T extends object>(table: T, key: string): key is Extract<keyof T, string> =>
  Object.hasOwn(table, key);

/** Colour of an event type; types a newsroom adds get that of `other`. */
export function colourOf(type: string, { types }: Theme): string {
  return own(types, type) ? types[type] : types.other;
}

/** SVG path, in a 12 × 12 box, of an event type's shape. */
export function shapeOf(type: string): string {
  return own(shapes, type) ? shapes[type] : shapes.other;
}
