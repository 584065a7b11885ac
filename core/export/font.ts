/** Inter, the font of all images: measured, drawn and embedded from the same files, so that what fits does fit. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Blob, Face, Font, Buffer as Shaping, shape } from 'harfbuzzjs';
import subset from 'subset-font';
import type { Measure, Weight } from '../timeline/wrap.ts';

export const FONT_FAMILY = 'Inter';
const { resolve } = createRequire(import.meta.url);

/** Path of the font file of each weight. */
export const FONT_PATHS: Record<Weight, string> = {
  regular: resolve('@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf'),
  semibold: resolve('@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf'),
};
export const FONT_FILES: string[] = Object.values(FONT_PATHS);

/** Weights as CSS counts them. */
export const FONT_WEIGHT: Record<Weight, number> = { regular: 400, semibold: 600 };

/** A font ready to shape texts, and what it measured before. */
interface Shaper {
  font: Font;
  characters: ReadonlySet<number>;
  /** Widths of texts in em. */
  known: Map<string, number>;
}

const shapers = new Map<Weight, Shaper>();

function shaperOf(weight: Weight): Shaper {
  const known = shapers.get(weight);
  if (known) return known;
  const face = new Face(new Blob(new Uint8Array(readFileSync(FONT_PATHS[weight])).buffer));
  const made = { font: new Font(face), characters: new Set(face.collectUnicodes()), known: new Map() };
  shapers.set(weight, made);
  return made;
}

/** Measures texts with HarfBuzz, the shaper that browsers use: kerning counts. Remembers what it measured. */
export function createMeasure(): Measure {
  return (text, fontSize, weight) => emWidth(text, weight) * fontSize;
}

/** Texts whose widths are remembered; a desk's largest exports have fewer. */
const MOST_KNOWN = 200_000;

function emWidth(text: string, weight: Weight): number {
  const { known } = shaperOf(weight);
  const before = known.get(text);
  if (before !== undefined) return before;
  const width = glyphsOf(text, weight).reduce((sum, { advance }) => sum + advance, 0);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(text, width);
  return width;
}

/** The glyph of characters that the font does not have. A viewer draws them in another font, at most one em wide. */
const MISSING = 0;

/** Glyphs of a text with their advance and their offset in em. */
function glyphsOf(text: string, weight: Weight) {
  const { font } = shaperOf(weight);
  const em = font.face.upem;
  const shaping = new Shaping();
  shaping.addText(text);
  shaping.guessSegmentProperties();
  shape(font, shaping);
  const positions = shaping.getGlyphPositions();
  return shaping.getGlyphInfos().map(({ codepoint: glyph }, index) => {
    const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[index] ?? {};
    return { glyph, advance: glyph === MISSING ? 1 : xAdvance / em, x: xOffset / em, y: yOffset / em };
  });
}

/** Characters that are not drawn at all: joiners, variation selectors. */
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\s]/u;

/** The characters of a text that the font does not have. */
export function missingCharacters(text: string): Set<string> {
  const { characters } = shaperOf('regular');
  return new Set(
    [...text].filter(
      (character) => !characters.has(character.codePointAt(0) ?? 0) && !INVISIBLE.test(character),
    ),
  );
}

/** SVG path data of a text drawn as outlines; `x` is its beginning, `y` its baseline, in pixels. */
export function outlineOf(text: string, at: { x: number; y: number; size: number; weight: Weight }): string {
  const { font } = shaperOf(at.weight);
  const scale = at.size / font.face.upem;
  const path = new ShortPath();
  let x = at.x;
  for (const glyph of glyphsOf(text, at.weight)) {
    const [left, base] = [x + glyph.x * at.size, at.y - glyph.y * at.size];
    for (const { type, values } of font.glyphToJson(glyph.glyph))
      path.add(
        type,
        values.map((value, index) => (index % 2 === 0 ? left + value * scale : base - value * scale)),
      );
    x += glyph.advance * at.size;
  }
  return path.data;
}

/** Path data in hundredths of a pixel, each segment relative to the end of the one before: half as long as absolute. */
class ShortPath {
  data = '';
  #end: [x: number, y: number] = [0, 0];

  /** @param type a command of SVG paths in capitals; subpaths begin with M */
  add(type: string, values: number[]): void {
    const places = values.map((value) => Math.round(value * 100));
    const isStart = type === 'M';
    const told = places.map((place, index) => (isStart ? place : place - (this.#end[index % 2] ?? 0)) / 100);
    this.data += (isStart ? type : type.toLowerCase()) + told.join(' ').replaceAll(' -', '-');
    const [x, y] = places.slice(-2);
    if (x !== undefined && y !== undefined) this.#end = [x, y];
  }
}

/** A font as CSS takes it: its weight, and a `data:` address. */
export interface FontFace {
  weight: number;
  address: string;
}

/** The fonts reduced to the characters of a text (WOFF: the image would be a tenth smaller with WOFF2 and take three times as long). */
export function subsetFonts(text: string): Promise<FontFace[]> {
  const weights: Weight[] = ['regular', 'semibold'];
  return Promise.all(
    weights.map(async (weight) => {
      const font = await subset(readFileSync(FONT_PATHS[weight]), text, { targetFormat: 'woff' });
      return { weight: FONT_WEIGHT[weight], address: `data:font/woff;base64,${font.toString('base64')}` };
    }),
  );
}
