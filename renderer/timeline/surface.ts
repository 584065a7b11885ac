import type { Span } from '../state/span.ts';
import type { Placement } from './placement.ts';

/** What stands in a lane: an event or a cluster of events. */
export interface Mark {
  id: string;
  lane: string;
  span: Span;
  form: 'point' | 'bar' | 'cluster';
  /** Class names for the look of the mark. */
  className: string;
  /** CSS colour of its type. */
  colour: string;
  /** Number of parts its bar is divided in, by ticks: the days of a week, the months of a season; 0 for none. */
  parts: number;
  /** Width of the whole label in pixels. */
  labelWidth: number;
  /** What it is, for screen readers. */
  describe(): string;
  /** Changes when, and only when, something of the above does. */
  version: string;
  /** The words of its label, which are cut where there is no room for them. */
  words: Words;
  /** The label, without its words; made of text nodes, never of markup from articles. */
  draw(): Label;
}

export interface Words {
  text: string;
  font: 'text' | 'small';
  /** Room that the rest of the label takes, in pixels. */
  beside: number;
}

export interface Label {
  element: HTMLElement;
  /** Where its words go. */
  words: HTMLElement;
}

/** Where a picture stands now, for all of its marks; `drawing.ts` alone changes it. */
export interface Surface {
  /** The first visible moment when the picture was laid out, in days. */
  from: number;
  pixelsPerDay: number;
  /** Width of the picture in pixels. */
  width: number;
  placement: Placement;
  /** Where marks are put, in pixels from day 0: the same while the picture is panned, as all of them move together. */
  anchor: number;
  collapsed: ReadonlySet<string>;
  /** Ids of the selected mark and of the one the keyboard stands on. */
  selected: string | null;
  active: string | null;
}
