/** The page of a timeline image: heading, timeline, legend and credit line as one SVG document. */

import { FONT } from '../timeline/metrics.ts';
import type { Theme } from '../timeline/palette.ts';
import type { Scene } from '../timeline/scene.ts';
import { FONT_FAMILY, type FontFace } from './font.ts';
import type { Legend } from './legend.ts';
import { drawMark, markDefinitions } from './svg-marks.ts';
import { drawScene, type SceneStyle } from './svg-scene.ts';
import { type Attributes, element, xmlText } from './xml.ts';

export interface Page {
  width: number;
  margin: number;
  title: string[];
  /** Period and counts. */
  subtitle: string[];
  scene: Scene;
  legend: Legend;
  /** What is not shown, and the credit at the end of the same line. */
  notes: string[];
  credit: string;
  /** For screen readers: what the picture shows, in a sentence or two. */
  description: string;
  language: 'de' | 'en';
}

/** Font sizes and distances of baselines, in pixels. */
const TITLE = { size: 28, line: 36 };
const SUBTITLE = { size: 16, line: 24 };
const NOTE = { size: 13, line: 20 };
export const PAGE_FONT = { title: TITLE.size, subtitle: SUBTITLE.size, note: NOTE.size } as const;

const SPACE = 16;

/** Other fonts where the embedded one is not taken, the narrow ones first. */
const FALLBACK_FONTS = "'Helvetica Neue', Arial, sans-serif";

/**
 * The SVG document of a page.
 * @param fonts to embed; none for a renderer that has them
 */
export function drawPage(page: Page, style: SceneStyle, fonts: FontFace[] = []): string {
  const { theme } = style;
  const { width, scene } = page;
  const { height } = topsOf(page);
  const svg = element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      role: 'img',
      'aria-labelledby': 'title description',
      'xml:lang': page.language,
      'font-family': `${FONT_FAMILY}, ${FALLBACK_FONTS}`,
    },
    element('title', { id: 'title' }, xmlText(page.title.join(' '))),
    element('desc', { id: 'description' }, xmlText(page.description)),
    fontFaces(fonts),
    element('defs', {}, markDefinitions(['other', ...scene.marks.map(({ type }) => type)], theme)),
    element('rect', { width, height, fill: theme.page }),
    ...drawParts(page, style),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${svg}\n`;
}

/** Where the parts of a page begin, from the top. */
function topsOf({ margin, title, subtitle, scene, legend, notes }: Page) {
  const subtitleTop = margin + title.length * TITLE.line;
  const sceneTop = subtitleTop + subtitle.length * SUBTITLE.line + SPACE;
  const legendTop = sceneTop + scene.height + SPACE;
  const notesTop = legendTop + legend.height + SPACE / 2;
  const height = Math.ceil(notesTop + Math.max(notes.length, 1) * NOTE.line + margin / 2);
  return {
    title: margin,
    subtitle: subtitleTop,
    scene: sceneTop,
    legend: legendTop,
    notes: notesTop,
    height,
  };
}

function drawParts(page: Page, style: SceneStyle): string[] {
  const { theme } = style;
  const { margin, width } = page;
  const tops = topsOf(page);
  const group = (top: number, content: string) =>
    element('g', { transform: `translate(${margin} ${top})` }, content);
  const lines = (texts: string[], top: number, font: typeof TITLE, attributes: Attributes) =>
    texts.map((text, index) => {
      const place = { x: margin, y: top + index * font.line + font.size };
      return element('text', { ...place, 'font-size': font.size, ...attributes }, xmlText(text));
    });
  const credit = { x: width - margin, 'text-anchor': 'end', 'font-weight': 600, fill: theme.ink3 };
  return [
    ...lines(page.title, tops.title, TITLE, { 'font-weight': 600, fill: theme.ink }),
    ...lines(page.subtitle, tops.subtitle, SUBTITLE, { fill: theme.ink2 }),
    group(tops.scene, drawScene(page.scene, style)),
    group(tops.legend, drawLegend(page.legend, theme)),
    ...lines(page.notes, tops.notes, NOTE, { fill: theme.ink3 }),
    ...lines([page.credit], tops.notes, NOTE, credit),
  ];
}

function drawLegend({ entries }: Legend, theme: Theme): string {
  const style = { 'font-size': FONT.axis, fill: theme.ink2 };
  return entries
    .map(
      ({ x, y, text, sample }) =>
        drawMark(sample, theme) + element('text', { x, y, ...style }, xmlText(text)),
    )
    .join('');
}

function fontFaces(fonts: FontFace[]): string {
  const faces = fonts.map(
    ({ weight, address }) =>
      `@font-face{font-family:${FONT_FAMILY};font-weight:${weight};src:url(${address}) format("woff2")}`,
  );
  return faces.length === 0 ? '' : element('style', {}, faces.join(''));
}
