/** Saved views: what a window shows, under a name. */
import { z } from 'zod';
import { filter } from './events.ts';
import { isoDate } from './finding.ts';
import { empty, type Methods } from './method.ts';
import { laneBy } from './timeline.ts';

const name = z.string().trim().min(1).max(100);

const shown = z.object({
  filter,
  lanes: laneBy,
  /** First and last day of the visible period; null for the whole. */
  span: z.object({ from: isoDate, to: isoDate }).nullable(),
});

export const savedView = shown.extend({ id: z.number().int(), name });

export const viewMethods = {
  /** In the order of their names. */
  'views.list': { input: empty, output: z.object({ views: z.array(savedView) }) },
  /** A view of this name that is there already is replaced. */
  'views.save': { input: shown.extend({ name }), output: savedView },
  /** Refused with `bad-input` where another view has the name. */
  'views.rename': { input: z.object({ id: z.number().int(), name }), output: savedView },
  'views.remove': { input: z.object({ id: z.number().int() }), output: empty },
} as const satisfies Methods;

export type SavedView = z.infer<typeof savedView>;
