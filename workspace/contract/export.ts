/** Exports of chosen events. */
import { z } from 'zod';
import { FORMATS, SEPARATORS } from '../../core/export/options.ts';
import { filter } from './events.ts';
import { isoDate } from './finding.ts';
import type { Methods } from './method.ts';
import { laneBy } from './timeline.ts';

const exportFormat = z.enum(FORMATS);

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
      /** Between the cells of a table. */
      separator: z.enum(SEPARATORS).default(','),
      /** Whether a briefing shows the timeline. */
      image: z.boolean().default(true),
      /** Whether `json` holds the texts of the articles, so that another workspace can read them. */
      texts: z.boolean().default(false),
    }),
    output: z.object({
      name: z.string(),
      mime: z.string(),
      base64: z.string(),
      events: z.number().int(),
      /** Events that belong to the choice and have cannot stand in the file: without a date, or without room. */
      omitted: z.number().int(),
      /** Their titles, where the file has no place to name them. */
      omittedTitles: z.array(z.string()),
    }),
  },
} as const satisfies Methods;

export type ExportFormat = z.infer<typeof exportFormat>;
