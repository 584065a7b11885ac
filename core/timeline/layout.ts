/**
 * Lays a timeline out for an image: lanes of rows, events at their true place and length, labels that never overlap,
 * never leave the picture and wrap to at most three lines. The same input gives the same scene.
 */
import type { Event, When } from '../events/event.ts';
import { civilDate, dayNumber } from '../temporal/calendar.ts';
import { axisTicks } from './axis.ts';
import { compactDate, type Language } from './dates.ts';
import { extentOf } from './extent.ts';
import { laneColumn, laneFrame } from './lane-frame.ts';
import { type LaneBy, lanesOf } from './lanes.ts';
import { markOf } from './mark.ts';
import { AXIS_HEIGHT, ENTRY_HEIGHT, LABEL_MIN_WIDTH } from './metrics.ts';
import { type Item, placeLane } from './place.ts';
import { salience } from './salience.ts';
import { timeScale } from './scale.ts';
import type { Scene } from './scene.ts';
import type { Measure } from './wrap.ts';

export type DatedEvent = Event & { when: When };

export const isDated = (event: Event): event is DatedEvent => event.when !== null;

export interface LayoutInput {
  events: DatedEvent[];
  /** First and last calendar day shown, ISO dates, both inclusive. */
  from: string;
  to: string;
  lanes: LaneBy;
  /** Titles of the articles by id, for lanes by article. */
  articles: ReadonlyMap<string, string>;
  language: Language;
  /** Width of the picture, and the height it may take at most, in pixels. */
  width: number;
  maxHeight: number;
  /** Numbers of the notes of events by id, such as "1, 4". */
  notes?: ReadonlyMap<string, string>;
  measure: Measure;
}

/** More lanes of participants, places or articles are gathered in a last one. */
const MOST_LANES = 10;

/** The number of events tried first: more than most pictures hold. */
const FIRST_TRY = 64;

/** A scene without time, for when nothing has a date. */
export function emptyScene(width: number): Scene {
  const plot = { x: 0, y: 0, width, height: 0 };
  return { width, height: 0, plot, axis: [], lanes: [], marks: [], omitted: [] };
}

/** The scene of all events; null where the height, or the room beside some mark, does not allow it. */
export function layoutAll(input: LayoutInput): Scene | null {
  const { events, width, maxHeight } = input;
  if (events.length * ENTRY_HEIGHT * LABEL_MIN_WIDTH > width * maxHeight) return null;
  const scene = arrange(events, input);
  return scene.height <= maxHeight && scene.omitted.length === 0 ? scene : null;
}

/** Lays out as many events as the height allows, the most salient ones. */
export function layout(input: LayoutInput): Scene {
  const ranked = input.events.toSorted((a, b) => salience(b) - salience(a) || byId(a, b));
  const scene = (count: number) => arrange(ranked.slice(0, count), input);
  const count = largest(ranked.length, (count) => scene(count).height <= input.maxHeight);
  const fitting = scene(count);
  return { ...fitting, omitted: [...fitting.omitted, ...ranked.slice(count).map(({ id }) => id)] };
}

/** The largest number up to `limit` that fits: doubled until one does not, so that large limits cost nothing. */
export function largest(limit: number, fits: (count: number) => boolean): number {
  let [good, bad] = [0, limit + 1];
  for (let count = Math.min(FIRST_TRY, limit); good + 1 < bad; ) {
    if (fits(count)) good = count;
    else bad = count;
    count = bad > limit ? Math.min(2 * count, limit) : Math.floor((good + bad) / 2);
  }
  return good;
}

/** The scene of exactly these events, as high as it needs to be. */
export function arrange(events: DatedEvent[], input: LayoutInput): Scene {
  const { width, from, to, language, articles, measure } = input;
  const lanes = lanesOf(events, input.lanes, { language, articles, most: MOST_LANES });
  const column = laneColumn(
    lanes.map(({ label }) => label),
    width,
    measure,
  );
  const scale = timeScale(dayNumber(from), dayNumber(to) + 1, column, width);
  const year = onlyYear(from, to);
  const scene: Scene = {
    width,
    height: AXIS_HEIGHT,
    plot: { x: column, y: AXIS_HEIGHT, width: width - column, height: 0 },
    axis: axisTicks(scale, { language, measure, finest: finestOf(events) }),
    lanes: [],
    marks: [],
    omitted: [],
  };
  for (const { id, label, events } of lanes) {
    const items = events.toSorted(byTime).map((event) => itemOf(event, input, year));
    const { placed, rows, omitted } = placeLane(items, scale, measure);
    const frame = { x: 0, y: scene.height, width };
    const lane = laneFrame({ id, label, rows }, frame, column, measure);
    scene.lanes.push(lane.frame);
    scene.marks.push(...placed.map((each) => markOf(each, { lane: id, top: lane.rowsTop }, scale, measure)));
    scene.omitted.push(...omitted.map(({ event }) => event.id));
    scene.height += lane.frame.height;
  }
  scene.plot.height = scene.height - AXIS_HEIGHT;
  return scene;
}

/** Hours mean something only where a time of day is known. */
function finestOf(events: DatedEvent[]): 'hour' | 'day' {
  return events.some(({ when }) => when.start.includes('T') || when.end.includes('T')) ? 'hour' : 'day';
}

/** The year of a period that lies within one. */
function onlyYear(from: string, to: string): number | null {
  const { year } = civilDate(dayNumber(from));
  return civilDate(dayNumber(to)).year === year ? year : null;
}

function itemOf(event: DatedEvent, { language, notes }: LayoutInput, year: number | null): Item {
  const date = compactDate(event.when, language, year);
  return { event, extent: extentOf(event.when), date, note: notes?.get(event.id) ?? '' };
}

/** Earlier first; of those that begin together the longer first, then the more salient. */
export function byTime(a: DatedEvent, b: DatedEvent): number {
  const [x, y] = [extentOf(a.when), extentOf(b.when)];
  return x.from - y.from || y.to - x.to || salience(b) - salience(a) || byId(a, b);
}

const byId = (a: Event, b: Event) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
