/** TimelineJS as people and other programs write it: https://timeline.knightlab.com/docs/json-format.html */
import { z } from 'zod';

/** A number, or a number in quotes as the spreadsheet gives it; '' is none. */
const number = z
  .union([z.number().int(), z.string().regex(/^\s*(-?\d+)?\s*$/)])
  .transform((value) => (String(value).trim() === '' ? undefined : Number(value)))
  .optional();

const slideDate = z.looseObject({ year: number, month: number, day: number, hour: number, minute: number });

const words = z.string().nullish();

const slide = z.looseObject({
  start_date: slideDate,
  end_date: slideDate.nullish(),
  text: z.looseObject({ headline: words, text: words }).nullish(),
  media: z.looseObject({ url: words, caption: words, credit: words }).nullish(),
  group: words,
  unique_id: words,
});

export const timelineJs = z.looseObject({ events: z.array(slide) });
export type Slide = z.infer<typeof slide>;
export type SlideDate = z.infer<typeof slideDate>;
