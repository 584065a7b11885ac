/** Timeline images: SVG with its fonts embedded or outlined, PNG rendered from the same drawing, and tagged PDF. */
import { renderAsync } from '@resvg/resvg-js';
import { FONT_FAMILY, FONT_FILES, subsetFonts } from './font.ts';
import { type Composition, composeImage } from './image/compose.ts';
import type { Drawing } from './image/drawing.ts';
import { outlined } from './image/outline.ts';
import { withResolution } from './image/png.ts';
import { pixelsOf } from './image/sheet.ts';
import { toSvg } from './image/svg.ts';
import type { ExportInput, ExportOptions, ExportResult } from './options.ts';

export async function toSvgFile(input: ExportInput, options: ExportOptions): Promise<ExportResult> {
  const composition = composeImage(input, options);
  return svgFile(await svgOf(drawingOf(composition, options), options), composition);
}

/** Every one of several images. */
export async function* toImageFiles(
  input: ExportInput,
  options: ExportOptions,
): AsyncGenerator<ExportResult> {
  const composition = composeImage(input, options);
  for (const drawing of composition.drawings) {
    yield options.format === 'png'
      ? pngFile(drawing, composition)
      : svgFile(await svgOf(drawing, options), composition);
  }
}

async function svgOf(drawing: Drawing, { text }: ExportOptions): Promise<string> {
  if (text === 'outlined') return toSvg(outlined(drawing));
  const characters = [...new Set(toSvg(drawing))].sort().join('');
  return toSvg(drawing, await subsetFonts(characters));
}

export async function toPngFile(input: ExportInput, options: ExportOptions): Promise<ExportResult> {
  const composition = composeImage(input, options);
  if (options.preview) return previewFile(composition, options);
  return pngFile(drawingOf(composition, options), composition);
}

async function pngFile({ size, ...drawing }: Drawing, composition: Composition): Promise<ExportResult> {
  const [width, height] = [pixelsOf(size.width, size), pixelsOf(size.height, size)];
  const image = await renderAsync(toSvg({ ...drawing, size: { width, height, unit: 'px' } }), {
    font: { fontFiles: FONT_FILES, loadSystemFonts: false, defaultFontFamily: FONT_FAMILY },
  });
  const bytes = withResolution(new Uint8Array(image.asPng()), drawing.dpi);
  return { bytes, mime: 'image/png', extension: 'png', ...countsOf(composition) };
}

export async function toPdfFile(input: ExportInput, options: ExportOptions): Promise<ExportResult> {
  const composition = composeImage(input, options);
  if (options.preview) return previewFile(composition, options);
  const { toPdf } = await import('./image/pdf.ts');
  const counts = { ...countsOf(composition), pages: 1 };
  return { bytes: await toPdf(composition), mime: 'application/pdf', extension: 'pdf', ...counts };
}

/** The drawing of a PNG or a page of a PDF; its texts as outlines, which look the same everywhere. */
const previewFile = (composition: Composition, options: ExportOptions): ExportResult =>
  svgFile(toSvg(outlined(drawingOf(composition, options))), composition);

function svgFile(svg: string, composition: Composition): ExportResult {
  const bytes = new TextEncoder().encode(svg);
  return { bytes, mime: 'image/svg+xml', extension: 'svg', ...countsOf(composition) };
}

/** The page asked for, the last one where there are fewer. */
function drawingOf({ drawings }: Composition, { page = 1 }: ExportOptions): Drawing {
  const drawing = drawings[Math.min(page, drawings.length) - 1];
  if (drawing === undefined) throw new RangeError(`no page of an image: ${page}`);
  return drawing;
}

function countsOf({ shown, omitted, noRoom, drawings }: Composition) {
  return { shown: shown.length, omitted, noRoom, pages: drawings.length };
}
