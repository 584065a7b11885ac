import { extentOf } from '../../core/timeline/index.ts';
import type { Cluster, TimelineItem } from '../../workspace/contract.ts';
import { colourOf, shapeOf } from '../design/event-type.ts';
import { spanOf } from '../state/span.ts';
import type { LaneHead, Mark } from './adapter.ts';
import styles from './marks.module.css';

const SVG = 'http://www.w3.org/2000/svg';

/** The words that marks are explained with, in the language of the user interface. */
export interface MarkWords {
  date(item: TimelineItem): string;
  factuality(item: TimelineItem): string;
  disputed: string;
  sources(count: number): string;
  cluster(cluster: Cluster): string;
}

/** An event as it stands in its lane: a shape and its title, on a bar as long as its date is. */
export function eventMark(item: TimelineItem, words: MarkWords): Mark {
  const { id, lane, when, title, type, factuality, sources, disputed } = item;
  const { from, to, form, uncertain, open } = extentOf(when);
  const classes = ['mark', form, factuality, uncertain && form === 'bar' && 'soft', open && `open-${open}`];
  return {
    id,
    lane,
    span: { from, to },
    className: classes.filter(Boolean).join(' '),
    colour: colourOf(type),
    rank: 1,
    version: JSON.stringify(item),
    draw() {
      const label = element('span', styles.label);
      label.style.setProperty('--colour', colourOf(type));
      label.title = [title, `${words.date(item)} · ${words.factuality(item)}`].join('\n');
      label.append(shape(type, factuality), element('span', styles.title, title));
      if (sources > 1) label.append(element('span', styles.sources, `×${sources}`, words.sources(sources)));
      if (disputed) label.append(element('span', styles.disputed, '≠', words.disputed));
      return label;
    },
  };
}

/** Events that stand too close to be shown singly: their number, on a bar over the time they share. */
export function clusterMark(cluster: Cluster, words: MarkWords): Mark {
  const { id, lane, from, to, count, titles } = cluster;
  return {
    id,
    lane,
    span: spanOf({ start: from, end: to }),
    className: 'mark cluster',
    colour: 'var(--line-strong)',
    rank: 0,
    version: JSON.stringify(cluster),
    draw: () =>
      element('span', styles.cluster, String(count), [words.cluster(cluster), ...titles].join('\n')),
  };
}

/** What the head of a lane says. */
interface LaneContent {
  id: string;
  order: number;
  label: string;
  /** The event type it stands for, where lanes are types. */
  type: string | null;
}

/** The head of a lane: its name, and its shape where lanes are types. */
export function laneHead({ id, order, label, type }: LaneContent): LaneHead {
  return {
    id,
    order,
    version: `${order} ${label}`,
    draw() {
      const head = element('span', styles.lane);
      if (type !== null) {
        head.style.setProperty('--colour', colourOf(type));
        head.append(shape(type, 'asserted'));
      }
      head.append(element('span', styles.laneName, label, label));
      return head;
    },
  };
}

function shape(type: string, look: string): SVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '-1 -1 14 14');
  svg.setAttribute('class', `${styles.shape} ${styles[look] ?? ''}`);
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', shapeOf(type));
  svg.append(path);
  if (look === 'denied') {
    const stroke = document.createElementNS(SVG, 'path');
    stroke.setAttribute('d', 'M-.5 12.5 12.5-.5');
    svg.append(stroke);
  }
  return svg;
}

function element(name: 'span', className: string | undefined, text = '', title = ''): HTMLElement {
  const made = document.createElement(name);
  made.className = className ?? '';
  made.textContent = text;
  if (title) made.title = title;
  return made;
}
