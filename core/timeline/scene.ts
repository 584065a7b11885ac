/**
 * A timeline as geometry, ready to be drawn: all lengths in pixels, y downwards, the origin at the top left corner.
 * Colours and line styles are the drawer's business.
 */
import type { Factuality, When } from '../events/event.ts';

export interface Scene {
  width: number;
  height: number;
  /** The part where time runs, under the axis and right of the lane labels. */
  plot: Rect;
  axis: Tick[];
  lanes: SceneLane[];
  marks: Mark[];
  /** Ids of the events for which there was no room. */
  omitted: string[];
}

export interface Rect {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A line of text: `y` is its baseline, `x` its beginning. */
export interface Line {
  x: number;
  y: number;
  text: string;
}

/** A division of the calendar. */
export interface Tick {
  x: number;
  /**
   * Major ticks begin a new unit of the upper line of the axis (a month over days, a year over months); that of a unit
   * begun before the picture stands at its edge.
   */
  major: boolean;
  label: Line | null;
}

export interface SceneLane extends Rect {
  id: string;
  label: Line[];
}

/** One event. */
export interface Mark {
  /** Id of the event. */
  event: string;
  /** Id of its lane. */
  lane: string;
  type: string;
  factuality: Factuality;
  /** Points are drawn around the middle of `box`, bars fill it. */
  form: 'point' | 'bar';
  box: Rect;
  /** Vague or coarse: drawn with soft edges. */
  uncertain: boolean;
  /** The end at which it goes on. */
  open: When['open'];
  /** Which ends of a bar fade: the open one, else both when it is uncertain; an end outside the picture does not. */
  fades: { start: boolean; end: boolean };
  label: Label;
}

export interface Label extends Rect {
  /** The date as it stands before the title, on the first line. */
  date: Line;
  /** One to three lines; the first stands behind the date and may be empty. */
  lines: Line[];
  /** Numbers of its notes, raised behind the title. */
  note: Line | null;
  /** True where words of the title had to be left out. */
  shortened: boolean;
}
