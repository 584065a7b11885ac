/** What stands around a timeline: heading above, legend, sources, notes and credit below. */
import type { Language } from '../../timeline/dates.ts';
import type { Theme } from '../../timeline/palette.ts';
import { type Measure, paragraph, type Weight } from '../../timeline/wrap.ts';
import { type Group, linePath, type Role, type TextShape } from './drawing.ts';
import { drawLegend, type Form, legendOf } from './legend.ts';

/** The page that everything is placed on, in pixels of the layout. */
export interface Frame {
  width: number;
  margin: number;
  /** Width between the margins. */
  inner: number;
  theme: Theme;
  language: Language;
  measure: Measure;
}

/** A part of a page as wide as its frame. */
export interface Part {
  height: number;
  /** @param top where it begins */
  draw(top: number): Group[];
}

interface Style {
  size: number;
  /** Distance of baselines. */
  line: number;
  weight: Weight;
  /** Most lines, before an ellipsis. */
  most: number;
}

const TITLE: Style = { size: 28, line: 36, weight: 'semibold', most: 3 };
const NARROW_TITLE: Style = { size: 22, line: 28, weight: 'semibold', most: 3 };
const NARROW = 720;
const SUBTITLE: Style = { size: 17, line: 26, weight: 'regular', most: 3 };
const SUMMARY: Style = { size: 14, line: 22, weight: 'regular', most: 2 };
const SMALL: Style = { size: 12, line: 17, weight: 'regular', most: 4 };

/** Above the heading: a short strong line. */
const RULE = { width: 48, weight: 4, gap: 12 } as const;
const HEAD_GAP = 8;
const FOOT_GAP = 12;
const LEGEND_GAP = 8;
/** Free space between the notes and the credit in the same line. */
const CREDIT_GAP = 24;

export interface Heading {
  title: string;
  subtitle: string;
  /** Period and counts. */
  summary: string;
}

/** Heading of a page. */
export function headOf({ title, subtitle, summary }: Heading, frame: Frame): Part {
  const { ink, ink2, ink3 } = frame.theme;
  const lines = [
    linesOf(title, frame.width < NARROW ? NARROW_TITLE : TITLE, frame),
    linesOf(subtitle, SUBTITLE, frame),
    linesOf(summary, SUMMARY, frame),
  ] as const;
  const [titleTop, subtitleTop, summaryTop, end] = stacked(RULE.weight + RULE.gap, lines);
  return {
    height: end + HEAD_GAP,
    draw: (top) => [
      rule(top, frame),
      ...text('title', lines[0], top + titleTop, ink, frame),
      ...text('subtitle', lines[1], top + subtitleTop, ink2, frame),
      ...text('subtitle', lines[2], top + summaryTop, ink3, frame),
    ],
  };
}

export interface Footing {
  /** Forms that the legend explains. */
  forms: Form[];
  /** Explains the shapes of the event types, where no lane label does. */
  withTypes: boolean;
  /** The list of sources; '' for none. */
  sources: string;
  /** What the picture does not show. */
  notes: string;
  credit: string;
}

/** Legend, sources, notes and credit of a page. */
export function footOf({ forms, withTypes, sources, notes, credit }: Footing, frame: Frame): Part {
  const { inner, language, measure, theme, margin } = frame;
  const legend = legendOf(forms, { language, withTypes, width: inner, measure });
  const creditWidth = measure(credit, SMALL.size, 'semibold');
  const sourceLines = linesOf(sources, SMALL, frame);
  const noteLines = linesOf(notes, SMALL, { ...frame, inner: inner - creditWidth - CREDIT_GAP });
  const sourcesTop = FOOT_GAP + legend.height + (legend.height > 0 ? LEGEND_GAP : 0);
  const notesTop = sourcesTop + sourceLines.lines.length * SMALL.line;
  const height = notesTop + Math.max(1, noteLines.lines.length) * SMALL.line;
  return {
    height,
    draw: (top) => [
      ...drawLegend(legend, { x: margin, y: top + FOOT_GAP }, theme),
      ...text('sources', sourceLines, top + sourcesTop, theme.ink3, frame),
      ...text('note', noteLines, top + notesTop, theme.ink3, frame),
      {
        role: 'note',
        shapes: [
          {
            kind: 'text',
            size: SMALL.size,
            weight: 'semibold',
            fill: theme.ink3,
            pieces: [
              { x: margin + inner - creditWidth, y: top + height - SMALL.line + SMALL.size, text: credit },
            ],
          },
        ],
      },
    ],
  };
}

/** Whether a list of sources finds room under a picture. */
export function sourcesFit(sources: string, frame: Frame): boolean {
  return linesOf(sources, { ...SMALL, most: SMALL.most + 1 }, frame).lines.length <= SMALL.most;
}

interface Lines {
  lines: string[];
  style: Style;
}

function linesOf(content: string, style: Style, { inner, measure }: Pick<Frame, 'inner' | 'measure'>): Lines {
  const { size, weight, most } = style;
  const lines = paragraph(content, { maxWidth: inner, most, measure: (part) => measure(part, size, weight) });
  return { lines, style };
}

/** Tops of texts one under the other, and the end of the last. */
function stacked(top: number, texts: readonly Lines[]): [number, number, number, number] {
  const [a = top, b = top, c = top] = texts.map(({ lines, style }) => lines.length * style.line);
  return [top, top + a, top + a + b, top + a + b + c];
}

function text(role: Role, { lines, style }: Lines, top: number, fill: string, { margin }: Frame): Group[] {
  if (lines.length === 0) return [];
  const pieces = lines.map((line, index) => ({
    x: margin,
    y: top + index * style.line + style.size,
    text: line,
  }));
  const shape: TextShape = { kind: 'text', pieces, size: style.size, weight: style.weight, fill };
  return [{ role, shapes: [shape] }];
}

function rule(top: number, { margin, theme }: Frame): Group {
  const y = top + RULE.weight / 2;
  const d = linePath(margin, y, margin + RULE.width, y);
  return { role: 'decoration', shapes: [{ kind: 'path', d, stroke: theme.ink, strokeWidth: RULE.weight }] };
}
