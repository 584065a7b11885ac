import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import palette from '../../core/timeline/palette.json' with { type: 'json' };

const tokens = readFileSync(new URL('../../renderer/design/tokens.css', import.meta.url), 'utf8');

/** A token's light and dark colour. */
function token(name: string): { light: string; dark: string } {
  const [, light, dark] = new RegExp(`--${name}: light-dark\\((#\\w{6}), (#\\w{6})\\)`).exec(tokens) ?? [];
  if (!light || !dark) throw new Error(`there is no token --${name}`);
  return { light, dark };
}

/** Relative luminance (WCAG 2.2). */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

const THEMES = ['light', 'dark'] as const;
const TYPES = Object.keys(palette.light.types);
const TEXT = ['ink', 'ink-2', 'ink-3', 'warn', 'bad', 'accent', ...TYPES.map((type) => `type-${type}`)];

describe.each(THEMES)('%s', (theme) => {
  it.each(TEXT)('%s is legible on every surface (WCAG AA)', (name) => {
    for (const surface of ['surface', 'ground', 'raised'])
      expect(contrast(token(name)[theme], token(surface)[theme]), surface).toBeGreaterThanOrEqual(4.5);
  });

  it.each(Object.entries(palette[theme].types))(
    'the window draws %s in the colour of the export',
    (type, colour) => {
      expect(token(`type-${type}`)[theme]).toBe(colour);
    },
  );
});
