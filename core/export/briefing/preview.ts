/** The beginning of a briefing as data, to be shown before it is saved. */
import { outlined } from '../image/outline.ts';
import { toSvg } from '../image/svg.ts';
import type { ExportInput, ExportOptions, ExportResult } from '../options.ts';
import { wordsOf } from '../words.ts';
import { briefingOf, countsOf, piecesOf } from './briefing.ts';
import { timelineDrawing } from './image.ts';

export interface BriefingPreview {
  title: string;
  summary: string;
  /** The timeline as SVG; null where the briefing has none. */
  timeline: string | null;
  sections: { heading: string; entries: { date: string; title: string; lines: string[] }[] }[];
  /** Events that follow those shown here. */
  more: number;
  /** Heading of the appendix; null where there is none. */
  sources: string | null;
  /** The first paragraphs of the appendix. */
  quotes: string[];
}

/** More would take long to draw, and nobody reads it here. */
const MOST_EVENTS = 30;
const MOST_QUOTES = 5;

export async function toPreview(input: ExportInput, options: ExportOptions): Promise<ExportResult> {
  const { title, summary, sections, citations, language } = briefingOf(input, options);
  const drawing = await timelineDrawing(input, options);
  let left = MOST_EVENTS;
  const shown = sections.flatMap(({ heading, entries }) => {
    const first = entries.slice(0, left);
    left -= first.length;
    return first.length === 0 ? [] : { heading, entries: first };
  });
  const numbers = (list: { number: number }[]) => list.map(({ number }) => ` [${number}]`).join('');
  const counts = countsOf(input, options);
  const preview: BriefingPreview = {
    title,
    summary,
    timeline: drawing && toSvg(outlined(drawing)),
    sections: shown.map(({ heading, entries }) => ({
      heading,
      entries: entries.map((entry) => ({
        date: entry.date ?? '',
        title: entry.title + numbers(entry.citations),
        lines: piecesOf(entry).map((pieces) =>
          pieces.map((piece) => (typeof piece === 'string' ? piece : ` [${piece.reference}]`)).join(''),
        ),
      })),
    })),
    more: counts.shown - (MOST_EVENTS - left),
    sources: citations.length === 0 ? null : wordsOf(language).sourcesHeading,
    quotes: citations.slice(0, MOST_QUOTES).map(({ number, quote }) => `[${number}] ${quote}`),
  };
  const bytes = new TextEncoder().encode(JSON.stringify(preview));
  return { bytes, mime: 'application/json', extension: 'json', ...counts };
}
