/** Inter, the font of all images: measured, drawn and embedded from the same files, so that what fits does fit. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Blob, Face, Font, Buffer as Shaping, shape } from 'harfbuzzjs';
import subset from 'subset-font';
import type { Measure, Weight } from '../timeline/wrap.ts';

export const FONT_FAMILY = 'Inter';
const { resolve } = createRequire(import.meta.url);

const FILES: Record<Weight, { weight: number; path: string }> = {
  regular: { weight: 400, path: resolve('@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf') },
  semibold: { weight: 600, path: resolve('@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf') },
};

/** Paths of the font files. */
export const FONT_FILES: string[] = Object.values(FILES).map(({ path }) => path);

/** Measures texts with HarfBuzz, the shaper that browsers use: kerning counts. Remembers what it measured. */
export function createMeasure(): Measure {
  const widths = { regular: emWidth(FILES.regular.path), semibold: emWidth(FILES.semibold.path) };
  return (text, fontSize, weight) => widths[weight](text) * fontSize;
}

/** The glyph of characters that the font does not have. A viewer draws them in another font, at most one em wide. */
const MISSING = 0;

/** Width of a text in em. */
function emWidth(file: string): (text: string) => number {
  const face = new Face(new Blob(new Uint8Array(readFileSync(file)).buffer));
  const font = new Font(face);
  const known = new Map<string, number>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const shaping = new Shaping();
    shaping.addText(text);
    shaping.guessSegmentProperties();
    shape(font, shaping);
    const glyphs = shaping.getGlyphInfos();
    const units = shaping
      .getGlyphPositions()
      .reduce((sum, { xAdvance }, at) => sum + (glyphs[at]?.codepoint === MISSING ? face.upem : xAdvance), 0);
    known.set(text, units / face.upem);
    return units / face.upem;
  };
}

/** A font as CSS takes it: its weight, and a `data:` address. */
export interface FontFace {
  weight: number;
  address: string;
}

/** The fonts reduced to the characters of a text (WOFF2). */
export function subsetFonts(text: string): Promise<FontFace[]> {
  return Promise.all(
    Object.values(FILES).map(async ({ weight, path }) => {
      const font = await subset(readFileSync(path), text, { targetFormat: 'woff2' });
      return { weight, address: `data:font/woff2;base64,${font.toString('base64')}` };
    }),
  );
}
