/** The briefing as tagged PDF: real headings for screen readers, links from every number to the quoted paragraph. */
import { createRequire } from 'node:module';
import PDFDocument from 'pdfkit';
import { quoted } from '../citations.ts';
import type { Entry } from '../entry.ts';
import type { ExportInput, ExportOptions, ExportResult } from '../options.ts';
import { type Words, wordsOf } from '../words.ts';
import { appendixOf, type Briefing, briefingOf, type Piece, piecesOf, placeOf } from './briefing.ts';
import { type Image, timelineImage } from './image.ts';

export async function toPdfFile(input: ExportInput, options: ExportOptions): Promise<ExportResult> {
  const briefing = briefingOf(input, options);
  return {
    bytes: await pdfOf(briefing, await timelineImage(input, options)),
    mime: 'application/pdf',
    extension: 'pdf',
    shown: input.events.length,
    omitted: 0,
  };
}

const { resolve } = createRequire(import.meta.url);
const FONTS = {
  regular: resolve('@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf'),
  bold: resolve('@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf'),
} as const;

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

type Doc = InstanceType<typeof PDFDocument>;
type Parent = { add: (child: Structure) => unknown };
type Structure = ReturnType<Doc['struct']>;

/** A document with a date of its own would differ each time it is written. */
const NO_TIME = new Date(0);

async function pdfOf(briefing: Briefing, image: Image | null): Promise<Uint8Array> {
  const words = wordsOf(briefing.language);
  const doc = new PDFDocument({
    ...{ size: 'A4', margin: MARGIN, bufferPages: true, font: FONTS.regular },
    ...{ pdfVersion: '1.7', tagged: true, lang: briefing.language, displayTitle: true },
    info: { Title: briefing.title, Subject: briefing.summary, Creator: words.credit, CreationDate: NO_TIME },
  });
  const chunks: Uint8Array[] = [];
  const written = new Promise<Uint8Array>((done, fail) => {
    doc.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    doc.on('end', () => done(new Uint8Array(Buffer.concat(chunks))));
    doc.on('error', fail);
  });
  const root = doc.struct('Document');
  doc.addStructure(root);
  head(doc, root, briefing, image, words);
  for (const { heading, entries } of briefing.sections) {
    sectionHeading(doc, root, heading);
    for (const entry of entries) writeEntry(doc, root, entry);
  }
  appendix(doc, root, briefing, words);
  root.end();
  footers(doc, briefing);
  doc.end();
  return written;
}

function head(doc: Doc, root: Parent, { title, summary }: Briefing, image: Image | null, words: Words): void {
  tagged(doc, root, 'H1', () =>
    doc.font(FONTS.bold).fontSize(SIZE.title).fillColor(INK).text(breakable(title), { width: WIDTH }),
  );
  doc.moveDown(0.2);
  tagged(doc, root, 'P', () =>
    doc.font(FONTS.regular).fontSize(SIZE.body).fillColor(GREY).text(breakable(summary), { width: WIDTH }),
  );
  if (image === null) return;
  doc.moveDown(0.8);
  const scale = Math.min(WIDTH / image.width, (BOTTOM - doc.y) / image.height);
  const [width, height] = [image.width * scale, image.height * scale];
  const top = doc.y;
  const figure = doc.struct('Figure', { alt: `${words.timeline}: ${summary}` }, () => {
    doc.image(Buffer.from(image.bytes), MARGIN, top, { width, height });
  });
  root.add(figure);
  doc.y = top + height;
}

function sectionHeading(doc: Doc, root: Parent, heading: string): void {
  doc.moveDown(1.2);
  room(doc, 90);
  doc.x = MARGIN;
  tagged(doc, root, 'H2', () =>
    doc.font(FONTS.bold).fontSize(SIZE.heading).fillColor(INK).text(breakable(heading), { width: WIDTH }),
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
  const date = () => doc.font(FONTS.regular).fontSize(SIZE.small).fillColor(GREY);
  if (entry.date !== null)
    tagged(doc, root, 'P', () => date().text(entry.date ?? '', MARGIN, top + 1.5, { width: DATE.width }));
  const below = doc.y;
  doc.x = MAIN.x;
  doc.y = top;
  const references = entry.citations.map(({ number }): Piece => ({ reference: number }));
  tagged(doc, root, 'H3', () =>
    run(doc, [entry.title, ...references], { font: FONTS.bold, size: SIZE.body, colour: INK }),
  );
  for (const line of lines)
    tagged(doc, root, 'P', () => run(doc, line, { font: FONTS.regular, size: SIZE.small, colour: GREY }));
  doc.y = Math.max(doc.y, entry.date === null ? 0 : below) + 6;
}

interface Look {
  font: string;
  size: number;
  colour: string;
}

/** Continued text stays linked until it is told otherwise, in a way that the types of PDFKit do not know. */
const UNLINKED: object = { goTo: null };

/** A line of text and linked numbers in the main column. */
function run(doc: Doc, pieces: Piece[], { font, size, colour }: Look): void {
  pieces.forEach((piece, index) => {
    const more = { width: MAIN.width, continued: index < pieces.length - 1 };
    if (typeof piece === 'string')
      doc
        .font(font)
        .fontSize(size)
        .fillColor(colour)
        .text(breakable(piece), { ...more, ...UNLINKED });
    else
      doc
        .font(FONTS.regular)
        .fontSize(SIZE.reference)
        .fillColor(LINK)
        .text(` [${piece.reference}]`, { ...more, goTo: destination(piece.reference) });
  });
  // The line ends as high as its last words, which may be a small number.
  const lowest = doc.currentLineHeight(true);
  doc.y += Math.max(doc.font(font).fontSize(size).currentLineHeight(true) - lowest, 0);
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
    .font(FONTS.bold)
    .fontSize(SIZE.body)
    .heightOfString(breakable(entry.title + marks), { width: MAIN.width });
  doc.font(FONTS.regular).fontSize(SIZE.small);
  const texts = lines.map((pieces) =>
    pieces.map((piece) => (typeof piece === 'string' ? piece : ` [${piece.reference}]`)),
  );
  const rest = texts.map((parts) => doc.heightOfString(breakable(parts.join('')), { width: MAIN.width }));
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
        .font(FONTS.bold)
        .fontSize(SIZE.source)
        .fillColor(INK)
        .text(breakable(source), MARGIN, doc.y, { width: WIDTH }),
    );
    for (const citation of citations) {
      doc.moveDown(0.3);
      doc.font(FONTS.regular).fontSize(SIZE.small);
      const text = breakable(
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
  if (doc.y + height > BOTTOM) doc.addPage();
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
      doc.font(FONTS.regular).fontSize(SIZE.reference).fillColor(GREY);
      doc.text(`${title} · ${page + 1} / ${count}`, MARGIN, BOTTOM + 20, {
        width: WIDTH,
        align: 'right',
        lineBreak: false,
      });
    });
  }
}
