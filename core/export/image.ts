/** Timeline images: SVG with its fonts embedded, and PNG rendered from the same drawing. */
import { renderAsync } from '@resvg/resvg-js';
import { FONT_FAMILY, FONT_FILES, subsetFonts } from './font.ts';
import type { ExportInput, ExportOptions, ExportResult } from './options.ts';
import { composePage } from './page.ts';
import { drawPage } from './svg.ts';

export async function toSvgFile(input: ExportInput, options: ExportOptions): Promise<ExportResult> {
  const { page, style, shown, omitted } = composePage(input, options);
  const characters = [...new Set(drawPage(page, style))].sort().join('');
  const svg = drawPage(page, style, await subsetFonts(characters));
  return { bytes: new TextEncoder().encode(svg), mime: 'image/svg+xml', extension: 'svg', shown, omitted };
}

export async function toPngFile(input: ExportInput, options: ExportOptions): Promise<ExportResult> {
  const { page, style, shown, omitted } = composePage(input, options);
  const image = await renderAsync(drawPage(page, style), {
    font: { fontFiles: FONT_FILES, loadSystemFonts: false, defaultFontFamily: FONT_FAMILY },
  });
  return { bytes: new Uint8Array(image.asPng()), mime: 'image/png', extension: 'png', shown, omitted };
}
