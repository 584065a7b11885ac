/** Exports of chosen events. */
import { z } from 'zod';
import { LEAST_SIDE, MOST_SIDE, PRESETS, sheetOf } from '../../core/export/image/sheet.ts';
import { FORMATS, SEPARATORS } from '../../core/export/options.ts';
import { THEMES } from '../../core/timeline/palette.ts';
import { filter } from './events.ts';
import { isoDate } from './finding.ts';
import type { Methods } from './method.ts';
import { laneBy } from './timeline.ts';

const exportFormat = z.enum(FORMATS);

/** How an image looks; see `ExportOptions`. */
const imageOptions = {
  theme: z.enum(THEMES).default('light'),
  size: z
    .string()
    .refine((size) => sheetOf(size) !== null, 'neither a preset nor width and height in pixels')
    .optional(),
  width: z.number().int().min(LEAST_SIDE).max(MOST_SIDE).optional(),
  subtitle: z.string().max(300).optional(),
  credit: z.string().max(100).optional(),
  sources: z.boolean().default(true),
  text: z.enum(['embedded', 'outlined']).default('embedded'),
  pages: z.enum(['one', 'several']).default('one'),
  /** Which of several images; the last where there are fewer. */
  page: z.number().int().min(1).max(1000).default(1),
  /** Gives the page as SVG, drawn just as the format would; of a briefing its beginning as `briefingPreview`. */
  preview: z.boolean().default(false),
};

export const exportMethods = {
  export: {
    input: z.object({
      format: exportFormat,
      from: isoDate.optional(),
      to: isoDate.optional(),
      lanes: laneBy.default('type'),
      filter: filter.default({}),
      language: z.enum(['de', 'en']).default('de'),
      title: z.string().max(300).optional(),
      ...imageOptions,
      /** Between the cells of a table. */
      separator: z.enum(SEPARATORS).default(','),
      /** Whether a briefing shows the timeline. */
      image: z.boolean().default(true),
      /** Whether a briefing lists the events without a date. */
      undated: z.boolean().default(true),
      /** Whether `json` holds the texts of the articles, so that another workspace can read them. */
      texts: z.boolean().default(false),
    }),
    output: z.object({
      name: z.string(),
      mime: z.string(),
      base64: z.string(),
      events: z.number().int(),
      /** Events of the choice that cannot stand in the file: without a date, or without room. */
      omitted: z.number().int(),
      /** How many of these a larger image, or several, would show. */
      noRoom: z.number().int(),
      /** Images there are, where each is a file of its own. */
      pages: z.number().int(),
      /** Their titles, where the file has no place to name them. */
      omittedTitles: z.array(z.string()),
    }),
  },
} as const satisfies Methods;

/** What a preview of a briefing holds as JSON; see `BriefingPreview` of core/export. */
export const briefingPreview = z.object({
  title: z.string(),
  summary: z.string(),
  timeline: z.string().nullable(),
  sections: z.array(
    z.object({
      heading: z.string(),
      entries: z.array(z.object({ date: z.string(), title: z.string(), lines: z.array(z.string()) })),
    }),
  ),
  more: z.number().int(),
  sources: z.string().nullable(),
  quotes: z.array(z.string()),
});

/** Sizes of images by name. */
export const IMAGE_SIZES: string[] = PRESETS;

export type ExportFormat = z.infer<typeof exportFormat>;
