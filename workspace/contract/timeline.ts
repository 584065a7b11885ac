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

/** Events of one lane that stand too close to be shown singly; its span is aligned to the calendar. */
export const cluster = z.object({
  id: z.string(),
  lane: z.string(),
  from: isoDate,
  to: isoDate,
  count: z.number().int(),
  /** Titles of its most salient events, for the tooltip. */
  titles: z.array(z.string()),
});

export const timelineMethods = {
  'timeline.window': {
    input: z.object({
      from: isoDate,
      to: isoDate,
      /** Width of the picture in CSS pixels: it decides how many events can be shown singly. */
      width: z.number().int().min(1).max(20_000),
      lanes: laneBy,
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
