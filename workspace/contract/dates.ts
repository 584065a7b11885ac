/** Dates as the user writes them, for the forms that correct one. */
import { z } from 'zod';
import { toldDate } from './corrections.ts';
import { when } from './finding.ts';
import type { Methods } from './method.ts';

export const dateMethods = {
  /** A date in words ("Mai 2024", "um 1990", "vor dem 3.5.2024"); null where the words name none by themselves. */
  'dates.read': {
    input: z.object({ text: z.string().max(200), language: z.enum(['de', 'en']) }),
    output: z.object({ told: toldDate.nullable() }),
  },
  /** When that is; refused with `bad-input` for days that the calendar does not have. null for "unknown". */
  'dates.tell': { input: z.object({ told: toldDate }), output: z.object({ when: when.nullable() }) },
} as const satisfies Methods;
