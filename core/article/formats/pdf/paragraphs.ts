/** Lines in reading order to paragraphs, by the signs of typesetting: size, leading, indents, short last lines. */
import type { Piece } from '../parsed.ts';
import { hyphenatedWords, joinLines } from './hyphens.ts';
import type { Line } from './lines.ts';
import type { Flow } from './reading-order.ts';

/** Lines whose font sizes differ by more, as a share, are not of one paragraph. */
const SAME_SIZE = 0.08;
/** Leading wider than usual by this factor parts paragraphs. */
const WIDE_LEADING = 1.3;
/** Leading where none can be measured, in ems; no book is set wider. */
const USUAL_LEADING = 1.4;
/** An indent is deeper, in ems. */
const INDENT = 0.6;
/** A last line ends so far before the right edge, as a share of the column's width. */
const SHORT = 0.12;
/** Headings are larger than the text by this factor, a title by the second. */
const HEADING = 1.12;
const TITLE = 1.4;
const MAX_HEADING = 250;

const SENTENCE_END = /[.!?…:]["“”»«’')\]]*$/u;

interface Draft {
  lines: Line[];
  /** The last line reaches the right edge of its column. */
  isFull: boolean;
}

/** @param flows of the whole file, in reading order */
export function toPieces(flows: Flow[]): Piece[] {
  const lines = flows.flat();
  const size = bodySize(lines);
  const leading = usualLeading(flows);
  const hyphenated = hyphenatedWords(lines.map(({ text }) => text));
  const largest = Math.max(...lines.filter(({ page }) => page === lines[0]?.page).map((line) => line.size));
  const drafts: Draft[] = [];
  for (const flow of flows) {
    const [first, ...rest] = draftsOf(flow, leading);
    const last = drafts.at(-1);
    if (!first) continue;
    if (last && isContinued(last, first, size)) {
      last.lines.push(...first.lines);
      last.isFull = first.isFull;
    } else drafts.push(first);
    drafts.push(...rest);
  }
  return drafts.map(({ lines }) => toPiece(lines, size, largest, hyphenated));
}

function draftsOf(flow: Flow, leading: number): Draft[] {
  const left = Math.min(...flow.map((line) => line.left));
  const right = Math.max(...flow.map((line) => line.right));
  const isFull = (line: Line) => right - line.right < (right - left) * SHORT;
  const drafts: Draft[] = [];
  let above: Line | null = null;
  for (const line of flow) {
    const draft = drafts.at(-1);
    const isIndented = (at: Line) => at.left - left > INDENT * at.size;
    const begins =
      !above ||
      !isSameSize(above, line) ||
      line.baseline - above.baseline > WIDE_LEADING * leading * line.size ||
      (isIndented(line) && !isIndented(above)) ||
      (!isFull(above) && SENTENCE_END.test(above.text.trim()));
    if (draft && !begins) draft.lines.push(line);
    else drafts.push({ lines: [line], isFull: false });
    above = line;
  }
  for (const draft of drafts) draft.isFull = draft.lines.slice(-1).every(isFull);
  return drafts;
}

/** A paragraph goes on in the next column or on the next page when it stops at the edge and not at a full stop. */
function isContinued(last: Draft, next: Draft, size: number): boolean {
  const [above, below] = [last.lines.at(-1), next.lines[0]];
  if (!above || !below || !isSameSize(above, below) || Math.abs(above.size / size - 1) > SAME_SIZE)
    return false;
  if (SENTENCE_END.test(above.text.trim())) return false;
  return last.isFull || /^\p{Ll}/u.test(below.text);
}

function isSameSize(a: Line, b: Line): boolean {
  return Math.abs(a.size - b.size) <= SAME_SIZE * Math.max(a.size, b.size);
}

function toPiece(lines: Line[], size: number, largest: number, hyphenated: ReadonlySet<string>): Piece {
  const text = lines
    .map((line) => line.text.replace(/\s+/g, ' ').trim())
    .reduce((above, below) => joinLines(above, below, hyphenated));
  const [first] = lines;
  const isHeading = first && first.size > size * HEADING && text.length <= MAX_HEADING;
  const isTitle = isHeading && first.size === largest && first.size > size * TITLE;
  return { text, hint: isTitle ? 'title' : isHeading ? 'heading' : null, ...(first && { page: first.page }) };
}

/** The font size in which most characters are set. */
function bodySize(lines: Line[]): number {
  const characters = new Map<number, number>();
  for (const { size, text } of lines) {
    const rounded = Math.round(size * 10) / 10;
    characters.set(rounded, (characters.get(rounded) ?? 0) + text.length);
  }
  return [...characters].reduce((most, entry) => (entry[1] > most[1] ? entry : most), [1, 0])[0];
}

/** Median distance between lines of running text, in ems. */
function usualLeading(flows: Flow[]): number {
  const leadings = flows
    .flatMap((flow) => flow.slice(1).map((line, i) => (line.baseline - (flow[i]?.baseline ?? 0)) / line.size))
    .filter((leading) => leading > 0.9 && leading < 2.5)
    .sort((a, b) => a - b);
  return leadings[Math.floor(leadings.length / 2)] ?? USUAL_LEADING;
}
