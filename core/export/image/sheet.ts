/** The sizes of images, and how large their type is. */
import sheets from './sheets.json' with { type: 'json' };

/** Paper in millimetres, landscape, or a screen in pixels. */
export type Preset = keyof typeof sheets;
export const PRESETS = Object.keys(sheets).filter(isPreset);

/** The least and the most of an image's sides, in pixels. */
export const LEAST_SIDE = 320;
export const MOST_SIDE = 8000;

type Scales = [largest: number, ...smaller: number[]];

export interface Sheet {
  width: number;
  /** Null: as high as the events ask for. */
  height: number | null;
  unit: 'mm' | 'px';
  /** Pixels of a PNG to the inch of paper; null on screens. */
  dpi: number | null;
  /** Pixels or millimetres of the sheet to a pixel of the layout, the largest type first. */
  scales: Scales;
}

/** Of images on paper, what printers ask for. */
const PRINT_DPI = 300;
const MM_PER_INCH = 25.4;

/** A CSS pixel on paper: 1/96 inch. The type of the last scale is 8 points high. */
const MM_PER_PIXEL = MM_PER_INCH / 96;
const PAPER_SCALES: Scales = [1.8, 1.5, 1.25, 1.1, 1, 0.87, 0.76];

/** Images on screens are looked at from afar or shrunk on phones: their type grows with their area. */
const SCREEN_SCALES: Scales = [1.8, 1.5, 1.25, 1.05];
const SCREEN_AREA = 1270 * 714;
const LEAST_SCREEN_SCALE = 0.75;

/**
 * A preset or a size such as `1600x900`.
 * @returns null for what is neither, or outside the bounds
 */
export function sheetOf(size: string): Sheet | null {
  if (isPreset(size)) {
    const { width, height, unit } = sheets[size];
    return unit === 'mm' ? paper(width, height) : screen(width, height);
  }
  const [, width, height] = /^(\d{3,4})x(\d{3,4})$/.exec(size)?.map(Number) ?? [];
  if (width === undefined || height === undefined) return null;
  const isWithin = (side: number) => side >= LEAST_SIDE && side <= MOST_SIDE;
  return isWithin(width) && isWithin(height) ? screen(width, height) : null;
}

/** A sheet as wide as told and as high as its events ask for. */
export function endlessSheet(width: number): Sheet {
  return { width, height: null, unit: 'px', dpi: null, scales: [1] };
}

/** Pixels of a PNG. */
export function pixelsOf(length: number, { unit }: Pick<Sheet, 'unit'>): number {
  return Math.round(unit === 'mm' ? (length / MM_PER_INCH) * PRINT_DPI : length);
}

function isPreset(name: string): name is Preset {
  return Object.hasOwn(sheets, name);
}

function paper(width: number, height: number): Sheet {
  return { width, height, unit: 'mm', dpi: PRINT_DPI, scales: times(PAPER_SCALES, MM_PER_PIXEL) };
}

function screen(width: number, height: number): Sheet {
  const base = Math.max(Math.sqrt((width * height) / SCREEN_AREA), LEAST_SCREEN_SCALE);
  return { width, height, unit: 'px', dpi: null, scales: times(SCREEN_SCALES, base) };
}

const times = ([largest, ...smaller]: Scales, factor: number): Scales => [
  largest * factor,
  ...smaller.map((scale) => scale * factor),
];
