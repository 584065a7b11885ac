import type { Theme } from '../../timeline/palette.ts';
import { paragraph, type Weight } from '../../timeline/wrap.ts';
import { createMeasure } from '../font.ts';
import type { TaggedPdf } from '../pdf-document.ts';

/** How a text is set; lengths in points. */
export interface Style {
  size: number;
  /** Distance of baselines. */
  line: number;
  weight: Weight;
  ink: 'ink' | 'ink2' | 'ink3';
  /** Free space above, but not at the top of a column. */
  above: number;
}

/** Lengths in points. */
const MARGIN = 36;
const LEAST_WIDTH = 220;
const GAP = 24;

/** Texts of up to so many lines stay in one column. */
const WHOLE_LINES = 5;

/** Texts one under the other, in columns that are as many as fit on pages of a size. */
export class Columns {
  readonly #pdf: TaggedPdf;
  readonly #size: [number, number];
  readonly #theme: Theme;
  readonly #measure = createMeasure();
  readonly #count: number;
  readonly #width: number;
  #column = 0;
  #y = MARGIN;

  /** Begins the first page. */
  constructor(pdf: TaggedPdf, size: [number, number], theme: Theme) {
    const inner = size[0] - 2 * MARGIN;
    this.#pdf = pdf;
    this.#size = size;
    this.#theme = theme;
    this.#count = Math.max(1, Math.floor((inner + GAP) / (LEAST_WIDTH + GAP)));
    this.#width = (inner + GAP) / this.#count - GAP;
    this.#addPage();
  }

  /** Goes on in the next column where this one has not the height left. */
  keep(height: number): void {
    if (this.#y + height <= this.#size[1] - MARGIN) return;
    this.#y = MARGIN;
    this.#column++;
    if (this.#column < this.#count) return;
    this.#column = 0;
    this.#addPage();
  }

  /** Names this place, so that links can lead here. */
  target(name: string): void {
    this.#pdf.addNamedDestination(name, 'XYZ', this.#left, this.#y, null);
  }

  /**
   * Writes a text as a structure element.
   * @param isBeside the next text stands on the same line
   */
  write(
    tag: string,
    text: string,
    style: Style,
    { indent = 0, isBeside = false }: { indent?: number; isBeside?: boolean } = {},
  ): PDFKit.PDFStructureElement {
    const { size, weight, line, above } = style;
    const measure = (part: string) => this.#measure(part, size, weight);
    const lines = paragraph(text, { maxWidth: this.#width - indent, measure });
    const element = this.#pdf.struct(tag);
    const before = this.#y;
    if (lines.length <= WHOLE_LINES) this.keep(above + lines.length * line);
    if (this.#y > MARGIN) this.#y += above;
    for (const [index, words] of lines.entries()) {
      this.keep(line);
      const content = this.#pdf.markStructureContent(tag);
      this.#draw(index < lines.length - 1 ? `${words} ` : words, style, indent);
      this.#pdf.endMarkedContent();
      element.add(content);
      this.#y += line;
    }
    if (isBeside) this.#y = before;
    element.end();
    return element;
  }

  get #left(): number {
    return MARGIN + this.#column * (this.#width + GAP);
  }

  #draw(text: string, { size, weight, ink }: Style, indent: number): void {
    this.#pdf
      .font(weight)
      .fontSize(size)
      .fillColor(this.#theme[ink])
      .text(text, this.#left + indent, this.#y + size, { lineBreak: false, baseline: 'alphabetic' });
  }

  #addPage(): void {
    this.#pdf.addPage({ size: this.#size, margin: 0 });
    this.#pdf.markContent('Artifact', { type: 'Page' });
    this.#pdf.rect(0, 0, ...this.#size).fill(this.#theme.page);
    this.#pdf.endMarkedContent();
  }
}
