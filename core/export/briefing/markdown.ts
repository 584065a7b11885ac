/** The briefing in Markdown (GitHub's and Pandoc's footnotes): the timeline as an image, paragraphs as footnotes. */
import { type Citation, quoted, sourceLine } from '../citations.ts';
import type { Entry } from '../entry.ts';
import type { ExportInput, ExportOptions, ExportResult } from '../options.ts';
import { wordsOf } from '../words.ts';
import { type Briefing, briefingOf, countsOf, type Piece, piecesOf } from './briefing.ts';
import { timelineImage } from './image.ts';

/**
 * Every event with its date, who says so and how sure it is, and footnotes that quote the source paragraphs. The image
 * stands at the end of the file, so that the text can be read as it is.
 */
export async function toMarkdownFile(input: ExportInput, options: ExportOptions): Promise<ExportResult> {
  const briefing = briefingOf(input, options);
  const image = await timelineImage(input, options);
  const label = wordsOf(briefing.language).timeline;
  const sections = [
    `# ${plain(briefing.title)}`,
    plain(briefing.summary),
    ...(image ? [`![${label}][timeline]`] : []),
    ...briefing.sections.flatMap(({ heading, entries }) => [
      `## ${heading}`,
      entries.map(writeEntry).join('\n'),
    ]),
    ...briefing.citations.map((citation) => writeCitation(citation, briefing)),
    ...(image ? [`[timeline]: data:image/png;base64,${Buffer.from(image.bytes).toString('base64')}`] : []),
  ];
  return {
    bytes: new TextEncoder().encode(`${sections.join('\n\n')}\n`),
    mime: 'text/markdown;charset=utf-8',
    extension: 'md',
    ...countsOf(input, options),
  };
}

/** One event as a list item: date and title, then what a reader has to know to judge it. */
function writeEntry(entry: Entry): string {
  const date = entry.date === null ? '' : `**${plain(entry.date)}** – `;
  const references = entry.citations.map(({ number }) => mark(number)).join('');
  const lines = piecesOf(entry).map((pieces) => `  ${pieces.map(writePiece).join('')}`);
  return [`- ${date}${plain(entry.title)}${references}`, ...lines].join('  \n');
}

const writePiece = (piece: Piece) => (typeof piece === 'string' ? plain(piece) : mark(piece.reference));
const mark = (number: number) => `[^${number}]`;

function writeCitation(citation: Citation, { language }: Briefing): string {
  return `${mark(citation.number)}: ${plain(`${quoted(citation.quote, language)} – ${sourceLine(citation)}`)}`;
}

/** What makes a line an item of a list where it begins with it: "1. Januar", "- ". */
const ITEM = /^(\d{1,9}(?=[.)](?: |$))|(?=[-+](?: |$)))/;

/** A line of text as Markdown that shows exactly it, with everything escaped that Markdown or HTML would read. */
function plain(text: string): string {
  return text.replace(/[\\`*_[\]<>#|~&!]/g, '\\$&').replace(ITEM, '$1\\');
}
