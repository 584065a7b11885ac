/** The timeline: what a window of it shows, and the density of the whole period. */
import { z } from 'zod';
import { eventRow, filter } from './events.ts';
import { isoDate, when } from './finding.ts';
import type { Methods } from './method.ts';

/** The most lanes of `timeline.window`; ids of the lanes for what has no lane of its own. Their labels are empty. */
export const MAX_LANES = 16;
export const OTHER_LANE = '…';
export const NO_LANE = '';

export const laneBy = z.enum(['type', 'participant', 'place', 'article', 'none']);
/**
 * An event that the timeline shows singly. It stands in one lane: of several participants or places in that of the most
 * frequent one.
 */
export const timelineItem = eventRow.extend({ lane: z.string(), when, salience: z.number() });

/**
 * Events of one lane that stand too close to be shown singly. Its span is aligned to the calendar, or it is that of the
 * window where its events run through all of it: `running`.
 */
export const cluster = z.object({
  id: z.string(),
  lane: z.string(),
  running: z.boolean(),
  from: isoDate,
  to: isoDate,
  count: z.number().int(),
  /** Titles of its most salient events, for the tooltip. */
  titles: z.array(z.string()),
});

const neighbour = z.object({ id: z.string(), title: z.string(), when });

export const timelineMethods = {
  'timeline.window': {
    input: z.object({
      from: isoDate,
      to: isoDate,
      /** Width of the picture in CSS pixels: it decides how many events can be shown singly. */
      width: z.number().int().min(1).max(20_000),
      lanes: laneBy,
      /** How many rows of events are in sight at once, of all lanes together. */
      rows: z.number().int().min(1).max(1000).default(100),
      filter: filter.default({}),
    }),
    output: z.object({
      /**
       * The same lanes in the same order wherever the window stands; `count` dated events within it. The label of a type
       * is its id. At most `MAX_LANES`: the rest is in the lane `OTHER_LANE`, events without such a value in `NO_LANE`.
       */
      lanes: z.array(z.object({ id: z.string(), label: z.string(), count: z.number().int() })),
      items: z.array(timelineItem),
      clusters: z.array(cluster),
      /** Dated events within the window. */
      total: z.number().int(),
    }),
  },
  'timeline.counts': {
    input: z.object({ from: isoDate, to: isoDate, lanes: laneBy, filter: filter.default({}) }),
    output: z.object({
      /** The dated events that touch the days from `from` to `to`, both inclusive, and those of each lane. */
      total: z.number().int(),
      lanes: z.array(z.object({ id: z.string(), count: z.number().int() })),
      /** The nearest events that end before and begin after these days. */
      earlier: neighbour.nullable(),
      later: neighbour.nullable(),
    }),
  },
  'timeline.list': {
    /**
     * Of a cluster: the events of a lane that begin within the days from `from` to `to`, both inclusive, by date; or, of a
     * `running` one, those that begin before and end after these days.
     */
    input: z.object({
      running: z.boolean().default(false),
      from: isoDate,
      to: isoDate,
      lane: z.string(),
      lanes: laneBy,
      filter: filter.default({}),
      offset: z.number().int().min(0).default(0),
      limit: z.number().int().min(1).max(500).default(100),
    }),
    output: z.object({ total: z.number().int(), rows: z.array(eventRow) }),
  },
  'timeline.start': {
    input: z.object({}),
    /** The shortest stretch in which half of the events begin: what a window shows first; null without dated events. */
    output: z.object({ from: isoDate, to: isoDate }).nullable(),
  },
  'timeline.density': {
    input: z.object({ buckets: z.number().int().min(1).max(2000), filter: filter.default({}) }),
    output: z.object({
      from: isoDate.nullable(),
      to: isoDate.nullable(),
      /** Equal spans from `from` to `to`; `counts[i]` events touch span i. */
      counts: z.array(z.number().int()),
    }),
  },
} as const satisfies Methods;

export type LaneBy = z.infer<typeof laneBy>;
export type TimelineItem = z.infer<typeof timelineItem>;
export type Cluster = z.infer<typeof cluster>;
