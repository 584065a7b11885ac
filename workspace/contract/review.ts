/** The queue of what the user has not judged yet, the most uncertain first. */
import { z } from 'zod';
import { eventRow, filter } from './events.ts';
import type { Methods } from './method.ts';

/** Why an event is uncertain; the earlier in the list, the more. */
export const DOUBTS = [
  'undated',
  /** Its sources disagree and no verdict is told. */
  'contradictory',
  /** Its day was taken from the context. */
  'inferred',
  /** Its date is a reading of vague words. */
  'approximate',
  'denied',
  /** Told as somebody's words, and by one article alone. */
  'reported',
  'planned',
  'single-source',
] as const;
export const doubt = z.enum(DOUBTS);

export const reviewMethods = {
  'review.queue': {
    input: z.object({
      filter: filter.default({}),
      offset: z.number().int().min(0).default(0),
      limit: z.number().int().min(1).max(500).default(50),
    }),
    output: z.object({
      /** Events that are not reviewed; one without any doubt stands at the end. */
      items: z.array(eventRow.extend({ doubts: z.array(doubt) })),
      /** Of the events that the filter lets through. An event that was confirmed, hidden, disputed or corrected is reviewed. */
      progress: z.object({ reviewed: z.number().int(), total: z.number().int() }),
    }),
  },
} as const satisfies Methods;

export type Doubt = z.infer<typeof doubt>;
