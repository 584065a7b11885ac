/** Exports of chosen events. */
import { z } from 'zod';
import { filter } from './events.ts';
import { isoDate } from './finding.ts';
import type { Methods } from './method.ts';
import { laneBy } from './timeline.ts';

const exportFormat = z.enum(['svg', 'png', 'json', 'csv', 'md']);

export const exportMethods = {
  export: {
    input: z.object({
      format: exportFormat,
      from: isoDate.optional(),
      to: isoDate.optional(),
      lanes: laneBy.default('type'),
      filter: filter.default({}),
      language: z.enum(['de', 'en']).default('de'),
      theme: z.enum(['light', 'dark']).default('light'),
      width: z.number().int().min(320).max(8000).default(1600),
      title: z.string().max(300).optional(),
    }),
    output: z.object({
      name: z.string(),
      mime: z.string(),
      base64: z.string(),
      events: z.number().int(),
      /** Events that belong to the choice and have no date or no room in the picture. */
      omitted: z.number().int(),
    }),
  },
} as const satisfies Methods;

export type ExportFormat = z.infer<typeof exportFormat>;
