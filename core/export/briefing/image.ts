/** The timeline within a document. */
import type { Drawing } from '../image/drawing.ts';
import type { ExportInput, ExportOptions } from '../options.ts';
import { languageOf, wordsOf } from '../words.ts';

/** Width of the drawing: on paper its smallest type is as large as a footnote's. */
const WIDTH = 1000;

/** Pixels of the image for each of the drawing: about 300 to the inch on 17 cm of paper. */
const ZOOM = 2;

export interface Image {
  /** PNG */
  bytes: Uint8Array;
  /** In pixels. */
  width: number;
  height: number;
}

/**
 * The timeline on the white of paper, without numbers of its own: the document has them. Null where no event has a date
 * or no image is wanted.
 */
export async function timelineDrawing(input: ExportInput, options: ExportOptions): Promise<Drawing | null> {
  if (options.image === false || input.events.every(({ when }) => when === null)) return null;
  const { composeImage } = await import('../image/compose.ts');
  const { from, to, lanes } = options;
  const language = languageOf(input, options);
  const { drawings } = composeImage(input, {
    ...{ format: 'png', language, width: WIDTH, theme: 'light', sources: false },
    ...{ title: wordsOf(language).timeline },
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    ...(lanes !== undefined && { lanes }),
  });
  return drawings[0] ?? null;
}

/** The timeline as pixels. */
export async function timelineImage(input: ExportInput, options: ExportOptions): Promise<Image | null> {
  const drawing = await timelineDrawing(input, options);
  if (drawing === null) return null;
  const [{ toSvg }, { FONT_FAMILY, FONT_FILES }, { renderAsync }] = await Promise.all([
    import('../image/svg.ts'),
    import('../font.ts'),
    import('@resvg/resvg-js'),
  ]);
  const image = await renderAsync(toSvg(drawing), {
    fitTo: { mode: 'zoom', value: ZOOM },
    font: { fontFiles: FONT_FILES, loadSystemFonts: false, defaultFontFamily: FONT_FAMILY },
  });
  return { bytes: new Uint8Array(image.asPng()), width: image.width, height: image.height };
}
