/** The briefing as a Word document: headings, a table of events, and links to the quoted paragraphs at the end. */
import {
  AlignmentType,
  Bookmark,
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  ImageRun,
  InternalHyperlink,
  type ISectionOptions,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { quoted } from '../citations.ts';
import type { Entry } from '../entry.ts';
import type { ExportInput, ExportOptions, ExportResult } from '../options.ts';
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
import { type Image, timelineImage } from './image.ts';

export async function toDocxFile(input: ExportInput, options: ExportOptions): Promise<ExportResult> {
  const briefing = briefingOf(input, options);
  const document = documentOf(briefing, await timelineImage(input, options));
  return {
    bytes: repeatable(await Packer.toBuffer(document)),
    mime: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    extension: 'docx',
    ...countsOf(input, options),
  };
}

/** Lengths in twentieths of a point, Word's own: an A4 page with margins of 2.2 cm. */
const PAGE = { width: 11_906, height: 16_838, margin: 1247 };
const COLUMNS = [2100, PAGE.width - 2 * PAGE.margin - 2100] as const;
/** Half points. */
const SIZE = { body: 21, small: 18, title: 44 };
const GREY = '56534D';
const LINE = { style: BorderStyle.SINGLE, size: 4, color: 'D9D5CC' };
const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' };

function documentOf(briefing: Briefing, image: Image | null): Document {
  const words = wordsOf(briefing.language);
  return new Document({
    title: briefing.title,
    creator: words.credit,
    lastModifiedBy: words.credit,
    description: briefing.summary,
    styles: {
      default: {
        document: {
          run: {
            font: 'Calibri',
            size: SIZE.body,
            language: { value: briefing.language === 'de' ? 'de-DE' : 'en-GB' },
          },
          paragraph: { spacing: { after: 80 } },
        },
        title: { run: { size: SIZE.title, bold: true }, paragraph: { spacing: { after: 60 } } },
        heading1: {
          run: { size: 30, bold: true },
          paragraph: { spacing: { before: 360, after: 120 }, keepNext: true },
        },
        heading2: {
          run: { size: 24, bold: true },
          paragraph: { spacing: { before: 240, after: 80 }, keepNext: true },
        },
      },
    },
    sections: [sectionOf(briefing, image, words)],
  });
}

function sectionOf(briefing: Briefing, image: Image | null, words: Words): ISectionOptions {
  const margin = { top: PAGE.margin, bottom: PAGE.margin, left: PAGE.margin, right: PAGE.margin };
  return {
    properties: { page: { size: { width: PAGE.width, height: PAGE.height }, margin } },
    footers: { default: footer(briefing) },
    children: [
      new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(briefing.title)] }),
      new Paragraph({ children: [new TextRun({ text: briefing.summary, color: GREY })] }),
      ...(image ? [picture(image, `${words.timeline}: ${briefing.summary}`)] : []),
      ...briefing.sections.flatMap(({ heading, entries }) => [
        new Paragraph({ heading: HeadingLevel.HEADING_1, text: heading }),
        table(entries),
      ]),
      ...appendix(briefing, words),
    ],
  };
}

function footer({ title }: Briefing): Footer {
  const style = { color: GREY, size: SIZE.small };
  const pages = [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES];
  return new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.RIGHT,
        children: [new TextRun({ ...style, children: [`${title} · `, ...pages] })],
      }),
    ],
  });
}

/** The timeline over the whole width, no higher than most of a page. */
function picture({ bytes, width, height }: Image, alternative: string): Paragraph {
  // The library counts in pixels of 1/96 inch; a twentieth of a point is 1/1440.
  const most = { width: (COLUMNS[0] + COLUMNS[1]) / 15, height: 800 };
  const scale = Math.min(most.width / width, most.height / height);
  const transformation = { width: Math.round(width * scale), height: Math.round(height * scale) };
  // The library would count its drawings on from one document to the next.
  const altText = { id: '1', name: 'timeline', title: alternative, description: alternative };
  return new Paragraph({
    spacing: { before: 200, after: 120 },
    children: [new ImageRun({ type: 'png', data: bytes, transformation, altText })],
  });
}

function table(entries: Entry[]): Table {
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: COLUMNS[0] + COLUMNS[1], type: WidthType.DXA },
    columnWidths: [...COLUMNS],
    borders: {
      top: LINE,
      bottom: LINE,
      insideHorizontal: LINE,
      left: NONE,
      right: NONE,
      insideVertical: NONE,
    },
    rows: entries.map(row),
  });
}

function row(entry: Entry): TableRow {
  const marks = entry.citations.map(({ number }) => reference(number));
  const title = new Paragraph({
    keepNext: true,
    children: [new TextRun({ text: entry.title, bold: true }), ...marks],
  });
  const lines = piecesOf(entry).map((pieces) => new Paragraph({ children: pieces.map(runOf) }));
  const date = new Paragraph({ children: [new TextRun({ text: entry.date ?? '', color: GREY })] });
  const margins = { top: 90, bottom: 60, left: 0, right: 120 };
  return new TableRow({
    cantSplit: true,
    children: [
      new TableCell({ width: { size: COLUMNS[0], type: WidthType.DXA }, margins, children: [date] }),
      new TableCell({
        width: { size: COLUMNS[1], type: WidthType.DXA },
        margins,
        children: [title, ...lines],
      }),
    ],
  });
}

const runOf = (piece: Piece) =>
  typeof piece === 'string'
    ? new TextRun({ text: piece, size: SIZE.small, color: GREY })
    : reference(piece.reference);

const bookmark = (number: number) => `source-${number}`;

const reference = (number: number) =>
  new InternalHyperlink({
    anchor: bookmark(number),
    children: [new TextRun({ text: `[${number}]`, superScript: true, color: '0B5CAD' })],
  });

function appendix(briefing: Briefing, words: Words): Paragraph[] {
  const articles = appendixOf(briefing);
  if (articles.length === 0) return [];
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_1, text: words.sourcesHeading }),
    ...articles.flatMap(({ source, citations }) => [
      new Paragraph({ heading: HeadingLevel.HEADING_2, text: source }),
      ...citations.map(
        (citation) =>
          new Paragraph({
            indent: { left: 500, hanging: 500 },
            spacing: { after: 120 },
            children: [
              new Bookmark({
                id: bookmark(citation.number),
                children: [new TextRun(`[${citation.number}] `)],
              }),
              new TextRun(quoted(citation.quote, briefing.language)),
              new TextRun({ text: placeOf(citation), size: SIZE.small, color: GREY }),
            ],
          }),
      ),
    ]),
  ];
}

/** The first moment that a zip file can tell; a document that says when it was made would differ each time. */
const NO_TIME = { zip: '1980-01-01T00:00:00', xml: '1980-01-01T00:00:00Z' };

/**
 * The document without what would differ each time it is written: the clock, in its properties and its zip file, and the
 * numbers of the bookmarks, which the library counts on from one document to the next.
 */
function repeatable(docx: Uint8Array): Uint8Array {
  const files = unzipSync(docx);
  const rewrite = (name: string, change: (xml: string) => string) => {
    files[name] = strToU8(change(strFromU8(files[name] ?? new Uint8Array())));
  };
  rewrite('docProps/core.xml', (xml) =>
    xml.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${NO_TIME.xml}`),
  );
  rewrite('word/document.xml', (xml) => {
    const numbers = new Map<string, number>();
    return xml.replace(/(<w:bookmark(?:Start|End)\b[^>]*?w:id=")(\d+)/g, (_, before: string, id: string) => {
      const number = numbers.get(id) ?? numbers.size + 1;
      numbers.set(id, number);
      return before + number;
    });
  });
  const entries = Object.entries(files).sort(([a], [b]) => contentTypesFirst(a, b));
  return zipSync(Object.fromEntries(entries), { mtime: NO_TIME.zip });
}

/** Readers that guess at a file's kind look at its first entry. */
function contentTypesFirst(a: string, b: string): number {
  const rank = (name: string) => (name === '[Content_Types].xml' ? 0 : 1);
  return rank(a) - rank(b) || (a < b ? -1 : 1);
}
