import type { BlockKind } from './article.ts';

/** What a format itself says a paragraph is. */
export type Hint = BlockKind | 'code';

/** A paragraph of a text file: one line, or several where the file is wrapped at a fixed width. */
export interface Paragraph {
  /** UTF-16 offsets into the text without the white space around, end exclusive. */
  start: number;
  end: number;
  text: string;
  /** Plain text says nothing. */
  hint: Hint | null;
  /** Page of a paginated file, from 1. */
  page?: number;
}

/** Lines of a wrapped file end near the right margin: at least this share of the longest line. */
const FULL_LINE_SHARE = 0.6;
/** No wrapped file has lines longer than this; longer lines are paragraphs of their own. */
const MAX_WRAPPED_LINE = 100;
/** Shorter files show too few full lines to tell that they are wrapped. */
const MIN_FULL_LINES = 3;

/** The paragraphs of plain text, in order; every character that is not white space lies in one of them. */
export function splitParagraphs(text: string): Paragraph[] {
  const lines = splitLines(text);
  const width = wrapWidth(lines);
  const paragraphs: Paragraph[] = [];
  let previous: Line | null = null;
  for (const line of lines) {
    const last = paragraphs.at(-1);
    const joins = width !== null && last && previous && previous.next === line && isFull(previous, width);
    if (joins) {
      last.end = line.end;
      last.text = text.slice(last.start, last.end);
    } else {
      paragraphs.push({ start: line.start, end: line.end, text: line.text, hint: null });
    }
    previous = line;
  }
  return paragraphs;
}

interface Line {
  start: number;
  end: number;
  text: string;
  /** The line directly below; null before a blank line. */
  next: Line | null;
}

function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  let above: Line | null = null;
  for (const match of text.matchAll(/[^\r\n\u2028]*(?:\r\n?|\n|\u2028|$)/g)) {
    const content = match[0].replace(/^[\s\uFEFF]+/, '');
    const trimmed = content.trimEnd();
    if (trimmed === '') {
      above = null;
      continue;
    }
    const start = match.index + match[0].length - content.length;
    const line: Line = { start, end: start + trimmed.length, text: trimmed, next: null };
    if (above) above.next = line;
    lines.push(line);
    above = line;
  }
  return lines;
}

/** The width at which a file is wrapped, null when its lines are whole paragraphs. */
function wrapWidth(lines: Line[]): number | null {
  const width = lines.reduce((longest, line) => Math.max(longest, line.text.length), 0);
  if (width > MAX_WRAPPED_LINE) return null;
  const broken = lines.filter(
    (line) => line.next && isFull(line, width) && !/[.!?:]["“”»')]*$/.test(line.text),
  );
  return broken.length >= MIN_FULL_LINES ? width : null;
}

function isFull(line: Line, width: number): boolean {
  return line.text.length >= FULL_LINE_SHARE * width;
}
