/** The briefing as tagged PDF: real headings for screen readers, links from every number to the quoted paragraph. */

import type { Weight } from '../../timeline/wrap.ts';
import { quoted } from '../citations.ts';
import type { Entry } from '../entry.ts';
import { marginOf } from '../image/attempt.ts';
import { drawable, lostNote } from '../image/characters.ts';
import type { Drawing } from '../image/drawing.ts';
import { drawShapes } from '../image/pdf-shapes.ts';
import type { ExportInput, ExportOptions, ExportResult } from '../options.ts';
import { TaggedPdf } from '../pdf-document.ts';
import { type Words, wordsOf } from '../words.ts';
import {
  appendixOf,
  type Briefing,
  briefingOf,
  countsOf,
  type Piece,
  piecesOf,
  placeOf,
} from './briefing.ts';
import { timelineDrawing } from './image.ts';

export async function toPdfFile(input: ExportInput, options: ExportOptions): Promise<ExportResult> {
  const briefing = briefingOf(input, options);
  return {
    bytes: await pdfOf(briefing, await timelineDrawing(input, options)),
    mime: 'application/pdf',
    extension: 'pdf',
    ...countsOf(input, options),
  };
}

/** Lengths in points: A4. */
const MARGIN = 56;
const WIDTH = 595.28 - 2 * MARGIN;
const BOTTOM = 841.89 - MARGIN;
const DATE = { width: 108, gap: 14 };
const MAIN = { x: MARGIN + DATE.width + DATE.gap, width: WIDTH - DATE.width - DATE.gap };
const SIZE = { title: 22, heading: 14, source: 11, body: 10, small: 8.5, reference: 7 };
const INK = '#1d1c1a';
const GREY = '#56534d';
const LINE = '#d9d5cc';
const LINK = '#0b5cad';

type Parent = { add: (child: Structure) => unknown };
type Structure = PDFKit.PDFStructureElement;

/** The document with the characters that its font lacks. */
class Doc extends TaggedPdf {
  readonly lost = new Set<string>();

  /** A text as it can be drawn. */
  words(text: string): string {
    return breakable(drawable(text, this.lost));
  }

  newPage(): void {
    this.addPage({ size: 'A4', margin: MARGIN });
  }
}

async function pdfOf(briefing: Briefing, timeline: Drawing | null): Promise<Uint8Array> {
  const { title, summary, language } = briefing;
  const words = wordsOf(language);
  const doc = new Doc({ title, subject: summary, language, bufferPages: true });
  doc.newPage();
  const root = doc.struct('Document');
  doc.addStructure(root);
  head(doc, root, briefing);
  if (timeline) picture(doc, root, timeline, `${words.timeline}: ${summary}`);
  for (const { heading, entries } of briefing.sections) {
    sectionHeading(doc, root, heading);
    for (const entry of entries) writeEntry(doc, root, entry);
  }
  appendix(doc, root, briefing, words);
  missing(doc, root, briefing);
  root.end();
  footers(doc, briefing);
  return doc.toBytes();
}

function head(doc: Doc, root: Parent, { title, summary }: Briefing): void {
  tagged(doc, root, 'H1', () =>
    doc.font('semibold').fontSize(SIZE.title).fillColor(INK).text(doc.words(title), { width: WIDTH }),
  );
  doc.moveDown(0.2);
  tagged(doc, root, 'P', () =>
    doc.font('regular').fontSize(SIZE.body).fillColor(GREY).text(doc.words(summary), { width: WIDTH }),
  );
}

/**
 * The timeline as vectors, as wide as the text. One figure to those who listen: the chronology below tells them
 * everything in it.
 */
function picture(doc: Doc, root: Parent, drawing: Drawing, alt: string): void {
  doc.moveDown(0.8);
  const top = doc.y;
  const margin = marginOf(drawing.width);
  const [across, down] = [drawing.width - 2 * margin, drawing.height - 2 * margin];
  const scale = Math.min(WIDTH / across, (BOTTOM - top) / down);
  const height = down * scale;
  const bbox: [number, number, number, number] = [MARGIN, top, MARGIN + across * scale, top + height];
  // The types do not know the box.
  const options = { alt, ...{ bbox } };
  root.add(
    doc.struct('Figure', options, () => {
      doc
        .save()
        .translate(MARGIN - margin * scale, top - margin * scale)
        .scale(scale);
      for (const group of drawing.groups) drawShapes(doc, group);
      doc.restore();
    }),
  );
  [doc.x, doc.y] = [MARGIN, top + height];
}

/** Says what the font could not show. */
function missing(doc: Doc, root: Parent, { language }: Briefing): void {
  const note = lostNote(doc.lost, language);
  if (note === '') return;
  doc.moveDown(1);
  room(doc, 30);
  tagged(doc, root, 'P', () =>
    doc.font('regular').fontSize(SIZE.small).fillColor(GREY).text(note, MARGIN, doc.y, { width: WIDTH }),
  );
}

function sectionHeading(doc: Doc, root: Parent, heading: string): void {
  doc.moveDown(1.2);
  room(doc, 90);
  doc.x = MARGIN;
  tagged(doc, root, 'H2', () =>
    doc.font('semibold').fontSize(SIZE.heading).fillColor(INK).text(doc.words(heading), { width: WIDTH }),
  );
  doc.moveDown(0.2);
}

function writeEntry(doc: Doc, root: Parent, entry: Entry): void {
  const lines = piecesOf(entry);
  room(doc, heightOf(doc, entry, lines));
  const top = doc.y + 7;
  artifact(doc, () =>
    doc
      .moveTo(MARGIN, doc.y)
      .lineTo(MARGIN + WIDTH, doc.y)
      .lineWidth(0.5)
      .stroke(LINE),
  );
  const date = () => doc.font('regular').fontSize(SIZE.small).fillColor(GREY);
  if (entry.date !== null)
    tagged(doc, root, 'P', () => date().text(entry.date ?? '', MARGIN, top + 1.5, { width: DATE.width }));
  const below = doc.y;
  doc.x = MAIN.x;
  doc.y = top;
  const references = entry.citations.map(({ number }): Piece => ({ reference: number }));
  tagged(doc, root, 'H3', () =>
    run(doc, [entry.title, ...references], { font: 'semibold', size: SIZE.body, colour: INK }),
  );
  for (const line of lines)
    tagged(doc, root, 'P', () => run(doc, line, { font: 'regular', size: SIZE.small, colour: GREY }));
  doc.y = Math.max(doc.y, entry.date === null ? 0 : below) + 6;
}

interface Look {
  font: Weight;
  size: number;
  colour: string;
}

/** Continued text stays linked until it is told otherwise, in a way that the types of PDFKit do not know. */
const UNLINKED: object = { goTo: null };

/** A line of text and linked numbers in the main column. */
function run(doc: Doc, pieces: Piece[], { font, size, colour }: Look): void {
  const line = doc.font(font).fontSize(size).currentLineHeight(true);
  pieces.forEach((piece, index) => {
    const more = { width: MAIN.width, continued: index < pieces.length - 1 };
    if (typeof piece === 'string')
      doc
        .font(font)
        .fontSize(size)
        .fillColor(colour)
        .text(doc.words(piece), { ...more, ...UNLINKED });
    else {
      doc.font('regular').fontSize(SIZE.reference).fillColor(LINK);
      // A line that ends in a small number is as high as any other.
      const lineGap = line - doc.currentLineHeight(true);
      doc.text(` [${piece.reference}]`, { ...more, lineGap, goTo: destination(piece.reference) });
    }
  });
}

/** The layout tries a word that is wider than its line letter by letter: one that never ends would take minutes. */
const LONGEST_WORD = 40;
const ENDLESS = new RegExp(`\\S{${LONGEST_WORD}}(?=\\S)`, 'gu');

/** The text with a place, of no width, to break each overlong word at. */
const breakable = (text: string) => text.replace(ENDLESS, `$&\u200B`);

const destination = (number: number) => `source-${number}`;

function heightOf(doc: Doc, entry: Entry, lines: Piece[][]): number {
  const marks = entry.citations.map(({ number }) => ` [${number}]`).join('');
  const title = doc
    .font('semibold')
    .fontSize(SIZE.body)
    .heightOfString(doc.words(entry.title + marks), { width: MAIN.width });
  doc.font('regular').fontSize(SIZE.small);
  const texts = lines.map((pieces) =>
    pieces.map((piece) => (typeof piece === 'string' ? piece : ` [${piece.reference}]`)),
  );
  const rest = texts.map((parts) => doc.heightOfString(doc.words(parts.join('')), { width: MAIN.width }));
  return 16 + title + rest.reduce((sum, height) => sum + height, 0);
}

function appendix(doc: Doc, root: Parent, briefing: Briefing, words: Words): void {
  if (briefing.citations.length === 0) return;
  sectionHeading(doc, root, words.sourcesHeading);
  for (const { source, citations } of appendixOf(briefing)) {
    doc.moveDown(0.5);
    room(doc, 60);
    tagged(doc, root, 'H3', () =>
      doc
        .font('semibold')
        .fontSize(SIZE.source)
        .fillColor(INK)
        .text(doc.words(source), MARGIN, doc.y, { width: WIDTH }),
    );
    for (const citation of citations) {
      doc.moveDown(0.3);
      doc.font('regular').fontSize(SIZE.small);
      const text = doc.words(
        `[${citation.number}] ${quoted(citation.quote, briefing.language)}${placeOf(citation)}`,
      );
      room(doc, Math.min(doc.heightOfString(text, { width: WIDTH }), BOTTOM - MARGIN));
      doc.addNamedDestination(destination(citation.number), 'XYZ', MARGIN, doc.y, null);
      tagged(doc, root, 'P', () => doc.fillColor(INK).text(text, MARGIN, doc.y, { width: WIDTH }));
    }
  }
}

/** Goes to the next page where so much does not fit on this one. */
function room(doc: Doc, height: number): void {
  if (doc.y + height > BOTTOM) doc.newPage();
}

function tagged(doc: Doc, parent: Parent, type: string, write: () => unknown): void {
  parent.add(
    doc.struct(type, {}, () => {
      write();
    }),
  );
}

/** What is no content: lines and page numbers. */
function artifact(doc: Doc, write: () => unknown): void {
  doc.markContent('Artifact', { type: 'Layout' });
  write();
  doc.endMarkedContent();
}

function footers(doc: Doc, { title }: Briefing): void {
  const { start, count } = doc.bufferedPageRange();
  for (let page = start; page < start + count; page++) {
    doc.switchToPage(page);
    // Below the margin, where text would otherwise begin a new page.
    doc.page.margins.bottom = 0;
    artifact(doc, () => {
      doc.font('regular').fontSize(SIZE.reference).fillColor(GREY);
      doc.text(`${doc.words(title)} · ${page + 1} / ${count}`, MARGIN, BOTTOM + 20, {
        width: WIDTH,
        align: 'right',
        lineBreak: false,
      });
    });
  }
}
