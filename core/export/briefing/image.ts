/** The timeline within a document. */
import type { ExportInput, ExportOptions } from '../options.ts';

/** Pixels of the image's width: 17 cm of paper at about 240 dpi, and legible on a screen. */
const WIDTH = 1600;

export interface Image {
  bytes: Uint8Array;
  /** In pixels. */
  width: number;
  height: number;
}

/** The timeline as PNG, on the white of paper; null where no event has a date or no image is wanted. */
export async function timelinePng(input: ExportInput, options: ExportOptions): Promise<Image | null> {
  if (options.image === false || input.events.every(({ when }) => when === null)) return null;
  const { toPngFile } = await import('../image.ts');
  const { bytes } = await toPngFile(input, { ...options, format: 'png', width: WIDTH, theme: 'light' });
  return { bytes, ...sizeOf(bytes) };
}

/** Width and height stand in the header chunk of a PNG file, 16 bytes from its beginning. */
function sizeOf(png: Uint8Array): { width: number; height: number } {
  const view = new DataView(png.buffer, png.byteOffset);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}
