/**
 * Timelines as tagged PDF: each drawing on a page, as vectors and text. For those who listen to it the events stand
 * lane after lane as lists under headings; the list of sources follows.
 */
import { POINTS_PER_MM, POINTS_PER_PIXEL, TaggedPdf } from '../pdf-document.ts';
import type { Composition } from './compose.ts';
import type { Drawing, Group, Piece, TextShape } from './drawing.ts';
import { drawPath, drawPieces } from './pdf-shapes.ts';
import { drawSources, sourceDestination } from './pdf-sources.ts';

export async function toPdf(composition: Composition): Promise<Uint8Array> {
  const { title, language, drawings, sources } = composition;
  const pdf = new TaggedPdf({ title, language });
  for (const drawing of drawings) drawPage(pdf, drawing);
  const [first] = drawings;
  if (first && sources.all.length > 0) drawSources(pdf, composition, pageSize(first));
  return pdf.toBytes();
}

/** Width and height of a drawing's page in points. */
function pageSize({ size: { width, height, unit } }: Drawing): [number, number] {
  const points = unit === 'mm' ? POINTS_PER_MM : POINTS_PER_PIXEL;
  return [width * points, height * points];
}

function drawPage(pdf: TaggedPdf, drawing: Drawing): void {
  const size = pageSize(drawing);
  const scale = size[0] / drawing.width;
  pdf.addPage({ size, margin: 0 });
  pdf.markContent('Artifact', { type: 'Page' });
  pdf.rect(0, 0, ...size).fill(drawing.background);
  pdf.endMarkedContent();
  pdf.save().scale(scale);
  const outline = new Outline(pdf, drawing.title);
  for (const group of drawing.groups) drawGroup(pdf, group, outline, scale);
  outline.end();
  pdf.restore();
}

function drawGroup(pdf: TaggedPdf, group: Group, outline: Outline, scale: number): void {
  const { at = { x: 0, y: 0 }, shapes, role } = group;
  pdf.save().translate(at.x, at.y);
  if (role === 'event') {
    drawEvent(pdf, group, outline, (x) => x * scale);
  } else {
    for (const shape of shapes) {
      if (shape.kind === 'path') decorate(pdf, () => drawPath(pdf, shape));
      else if (role === 'decoration') decorate(pdf, () => drawPieces(pdf, shape, shape.pieces));
      else outline.add(TAGS[role], () => drawPieces(pdf, shape, shape.pieces));
    }
  }
  pdf.restore();
}

const TAGS = { title: 'H1', subtitle: 'P', lane: 'H2', legend: 'P', sources: 'P', note: 'P' } as const;

function decorate(pdf: TaggedPdf, draw: () => void): void {
  pdf.markContent('Artifact', { type: 'Layout' });
  draw();
  pdf.endMarkedContent();
}

/** One event: its mark as a figure with what it means in words, its label, and links to its sources. */
function drawEvent(pdf: TaggedPdf, group: Group, outline: Outline, points: (pixels: number) => number): void {
  const { shapes, meaning = '', bounds, at = { x: 0, y: 0 } } = group;
  const item = pdf.struct('LI');
  const paths = shapes.filter((shape) => shape.kind === 'path');
  const label = shapes.find((shape) => shape.kind === 'text');
  const figure = pdf.struct('Figure', { alt: meaning, ...(bounds && { bbox: corners(bounds, at, points) }) });
  const drawing = content(pdf, 'Figure', () => {
    for (const path of paths) drawPath(pdf, path);
  });
  figure.add(drawing);
  figure.end();
  item.add(figure);
  if (label) item.add(drawLabel(pdf, label, group.sources ?? []));
  item.end();
  outline.list().add(item);
}

/** Left, top, right and bottom on the page, in points. */
function corners(
  { x, y, width, height }: NonNullable<Group['bounds']>,
  at: { x: number; y: number },
  points: (pixels: number) => number,
): [number, number, number, number] {
  return [points(at.x + x), points(at.y + y), points(at.x + x + width), points(at.y + y + height)];
}

function drawLabel(pdf: TaggedPdf, label: TextShape, sources: number[]): PDFKit.PDFStructureElement {
  const words = label.pieces.filter(({ isNote }) => !isNote);
  const note = label.pieces.find(({ isNote }) => isNote);
  const body = pdf.struct('LBody');
  body.add(content(pdf, 'LBody', () => drawPieces(pdf, label, words)));
  if (note && sources.length > 0) body.add(drawNote(pdf, label, note));
  body.end();
  return body;
}

/** The numbers of an event's sources, each a link to its place in the list; of a run such as "2–5" to the first. */
function drawNote(pdf: TaggedPdf, label: TextShape, note: Piece): PDFKit.PDFStructureElement {
  const link = pdf.struct('Link');
  link.add(content(pdf, 'Link', () => drawPieces(pdf, label, [note])));
  const size = note.size ?? label.size;
  pdf.font('regular').fontSize(size);
  for (const { 0: number, index } of note.text.matchAll(/\d+(?:–\d+)?/g)) {
    const x = note.x + pdf.widthOfString(note.text.slice(0, index));
    const width = pdf.widthOfString(number);
    const name = sourceDestination(Number.parseInt(number, 10));
    const options: PDFKit.Mixins.AnnotationOption = {};
    // The types know neither; a primitive string would be written as a name (PDF 32000-1, 7.3.5).
    Object.assign(options, { structParent: link, Contents: new String(number) });
    pdf.goTo(x, note.y - size, width, size * 1.2, name, options);
  }
  link.end();
  return link;
}

/** What is drawn meanwhile, as marked content for a structure element. */
function content(pdf: TaggedPdf, tag: string, draw: () => void): PDFKit.PDFStructureContent {
  const marked = pdf.markStructureContent(tag);
  draw();
  pdf.endMarkedContent();
  return marked;
}

/** The structure of a page: headings, paragraphs, and the list under the last heading. */
class Outline {
  readonly #pdf: TaggedPdf;
  readonly #section: PDFKit.PDFStructureElement;
  #list: PDFKit.PDFStructureElement | null = null;

  constructor(pdf: TaggedPdf, title: string) {
    this.#pdf = pdf;
    this.#section = pdf.struct('Sect', { title });
  }

  add(tag: string, draw: () => void): void {
    this.#endList();
    const element = this.#pdf.struct(tag);
    element.add(content(this.#pdf, tag, draw));
    element.end();
    this.#section.add(element);
  }

  list(): PDFKit.PDFStructureElement {
    this.#list ??= this.#pdf.struct('L');
    return this.#list;
  }

  end(): void {
    this.#endList();
    this.#section.end();
    this.#pdf.addStructure(this.#section);
  }

  #endList(): void {
    if (this.#list === null) return;
    this.#list.end();
    this.#section.add(this.#list);
    this.#list = null;
  }
}
