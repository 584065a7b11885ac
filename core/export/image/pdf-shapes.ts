import type { TaggedPdf } from '../pdf-document.ts';
import { oneLine } from '../text.ts';
import type { Group, Paint, PathShape, Piece, TextShape } from './drawing.ts';

/** Draws a path with what is to fill and to outline it. */
export function drawPath(pdf: TaggedPdf, { d, place, fill, stroke, strokeWidth = 1, dash }: PathShape): void {
  pdf.save();
  if (place) pdf.translate(place.x, place.y).scale(place.scale).lineJoin('round');
  pdf.lineWidth(strokeWidth);
  if (dash) pdf.dash(dash[0], { space: dash[1] });
  pdf.path(d);
  if (fill !== undefined && stroke !== undefined) pdf.fillAndStroke(paintOf(pdf, fill), paintOf(pdf, stroke));
  else if (fill !== undefined) pdf.fill(paintOf(pdf, fill));
  else if (stroke !== undefined) pdf.stroke(paintOf(pdf, stroke));
  pdf.restore();
}

function paintOf(pdf: TaggedPdf, paint: Paint): PDFKit.Mixins.ColorValue {
  if (typeof paint === 'string') return paint;
  const gradient = pdf.linearGradient(paint.from, 0, paint.to, 0);
  for (const { offset, opacity } of paint.stops) gradient.stop(offset, paint.colour, opacity);
  return gradient;
}

/** Draws pieces of a text, with spaces between them, so that they are read and copied as words. */
export function drawPieces(pdf: TaggedPdf, { size, weight, fill }: TextShape, pieces: Piece[]): void {
  for (const [index, piece] of pieces.entries()) {
    const space = index < pieces.length - 1 ? ' ' : '';
    pdf
      .font(piece.weight ?? weight)
      .fontSize(piece.size ?? size)
      .fillColor(fill)
      .text(oneLine(piece.text) + space, piece.x, piece.y, { lineBreak: false, baseline: 'alphabetic' });
  }
}

/** Draws all that is in a group, without a structure of its own. */
export function drawShapes(pdf: TaggedPdf, { at = { x: 0, y: 0 }, shapes }: Group): void {
  pdf.save().translate(at.x, at.y);
  for (const shape of shapes) {
    if (shape.kind === 'path') drawPath(pdf, shape);
    else drawPieces(pdf, shape, shape.pieces);
  }
  pdf.restore();
}
