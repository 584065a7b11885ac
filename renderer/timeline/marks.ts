import { extentOf } from '../../core/timeline/index.ts';
import type { Cluster, TimelineItem } from '../../workspace/contract.ts';
import { colourOf, shapeOf } from '../design/event-type.ts';
import signs from '../design/review-signs.json' with { type: 'json' };
import { spanOf } from '../state/span.ts';
import granularities from './granularity.json' with { type: 'json' };
import styles from './marks.module.css';
import { POINT } from './placement.ts';
import type { Mark } from './surface.ts';
import { labelFonts, textWidth } from './text-width.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** The words that marks are explained with, in the language of the user interface. */
export interface MarkWords {
  date(item: TimelineItem): string;
  type(item: TimelineItem): string;
  factuality(item: TimelineItem): string;
  disputed: string;
  /** What the user holds of an event, and that they changed it. */
  review: Record<keyof typeof signs, string>;
  approximate: string;
  sources(count: number): string;
  /** "4,077 events, 2000–2009" */
  cluster(cluster: Cluster): string;
  number(count: number): string;
}

/** Between the parts of a label, and after it; the same in marks.module.css. */
const SPACE = 6;

/** Widest label, in pixels: a title of a hundred characters. */
const WIDEST = 640;

/**
 * An event as it stands in its lane: a shape and its title, on a bar as long as its date is.
 * @param chosen whether it is chosen together with others
 */
export function eventMark(item: TimelineItem, words: MarkWords, chosen: boolean): Mark {
  const { id, lane, when, title, type, factuality, sources, disputed, review, edited } = item;
  const { from, to, form, uncertain, open } = extentOf(when);
  const { look, parts } = granularities[when.granularity];
  const approximate = when.certainty === 'approximate';
  const classes = [
    form,
    look,
    factuality,
    uncertain && 'soft',
    open && `open-${open}`,
    review === 'hidden' && 'dismissed',
    chosen && 'chosen',
  ];
  const beside = [
    ...(approximate ? [{ className: styles.sources, text: '≈', title: words.approximate }] : []),
    ...(sources > 1
      ? [{ className: styles.sources, text: `×${sources}`, title: words.sources(sources) }]
      : []),
    ...(disputed ? [{ className: styles.disputed, text: '≠', title: words.disputed }] : []),
    ...(review === 'open' ? [] : [sign(review, words)]),
    ...(edited ? [sign('edited', words)] : []),
  ];
  const room = roomBeside(beside.map(({ text }) => text));
  return {
    id,
    lane,
    span: { from, to },
    form,
    className: classes.filter(Boolean).join(' '),
    colour: colourOf(type),
    parts: form === 'bar' && open === null ? parts : 0,
    labelWidth: Math.ceil(Math.min(WIDEST, textWidth(title, labelFonts().text) + room)),
    words: { text: title, font: 'text', beside: room },
    describe: () =>
      [
        title,
        words.date(item),
        words.type(item),
        words.factuality(item),
        ...beside.map(({ title }) => title),
      ].join(', '),
    version: JSON.stringify([item, chosen]),
    draw() {
      const label = element(`mark-label ${styles.label}`);
      label.title = [title, `${words.date(item)} · ${words.factuality(item)}`].join('\n');
      const own = element(styles.title);
      label.append(shape(type, factuality), own);
      for (const { className, text, title } of beside) label.append(element(className, text, title));
      return { element: label, words: own };
    },
  };
}

const sign = (of: keyof typeof signs, words: MarkWords) => ({
  className: styles[of],
  text: signs[of],
  title: words.review[of],
});

/** Events that stand too close to be shown singly: their number and the first of them, on a bar over their time. */
export function clusterMark(cluster: Cluster, words: MarkWords): Mark {
  const { id, lane, from, to, count, titles } = cluster;
  const number = words.number(count);
  const pill = textWidth(number, labelFonts().bold) + 4 * SPACE;
  return {
    id,
    lane,
    span: spanOf({ start: from, end: to }),
    form: 'cluster',
    className: 'cluster',
    colour: 'var(--line-strong)',
    parts: 0,
    labelWidth: pill,
    words: { text: titles.join(' · '), font: 'small', beside: pill + SPACE },
    describe: () => words.cluster(cluster),
    version: JSON.stringify(cluster),
    draw() {
      const label = element(`mark-label ${styles.cluster}`);
      label.title = [words.cluster(cluster), ...titles.map((title) => `· ${title}`)].join('\n');
      const contents = element(styles.contents);
      label.append(element(styles.pill, number), contents);
      return { element: label, words: contents };
    },
  };
}

/** The shape of an event type; its look tells the factuality. */
export function shape(type: string, look: string): SVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '-1 -1 14 14');
  svg.setAttribute('class', `${styles.shape} ${styles[look] ?? ''}`);
  svg.setAttribute('aria-hidden', 'true');
  svg.append(path(shapeOf(type)));
  if (look === 'denied') svg.append(path('M-.5 12.5 12.5-.5'));
  return svg;
}

function path(d: string): SVGElement {
  const made = document.createElementNS(SVG, 'path');
  made.setAttribute('d', d);
  return made;
}

/** Room for the shape of an event and what stands beside its title, with the spaces between, in pixels. */
function roomBeside(beside: string[]): number {
  const { small } = labelFonts();
  return beside.reduce((width, each) => width + SPACE + textWidth(each, small), POINT + 3 * SPACE);
}

function element(className: string | undefined, text = '', title = ''): HTMLElement {
  const made = document.createElement('span');
  made.className = className ?? '';
  made.textContent = text;
  if (title) made.title = title;
  return made;
}
