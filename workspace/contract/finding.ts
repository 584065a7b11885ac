/**
 * What the engine found, as it crosses the boundary: the zod twins of core's types, over the same lists of words.
 * Dates are ISO 8601 calendar dates or local date-times (see core/temporal/expression.ts).
 */
import { z } from 'zod';
import { BLOCK_KINDS, PROVENANCES } from '../../core/article/article.ts';
import { CERTAINTIES, FACTUALITIES, QUALIFIERS } from '../../core/events/event.ts';
import { GRANULARITIES, MODS, TIMEX_TYPES } from '../../core/temporal/expression.ts';

export const bilingual = z.object({ de: z.string(), en: z.string() });
export const isoDate = z.string().regex(/^([+-]\d{6}|\d{4})-\d{2}-\d{2}$/, 'an ISO date such as 2024-11-01');
export const isoMoment = z
  .string()
  .regex(
    /^([+-]\d{6}|\d{4})-\d{2}-\d{2}(T\d{2}:\d{2})?$/,
    'an ISO date or date-time such as 2024-11-01T21:07',
  );

export const factuality = z.enum(FACTUALITIES);
/** What sources can disagree about. */
export const CONTRADICTION_KINDS = ['date', 'amount', 'factuality'] as const;
/** What the user holds of an event. */
export const reviewState = z.enum(['open', 'confirmed', 'disputed', 'hidden']);
export const blockKind = z.enum(BLOCK_KINDS);
export const granularity = z.enum(GRANULARITIES);

export const published = z.object({
  value: isoMoment.nullable(),
  provenance: z.enum(PROVENANCES).nullable(),
  start: z.number().int().nullable(),
  end: z.number().int().nullable(),
  /** The words it was read from, where they stand in the text. */
  text: z.string().nullable(),
});

export const when = z.object({
  start: isoMoment,
  end: isoMoment,
  granularity,
  certainty: z.enum(CERTAINTIES),
  open: z.enum(['start', 'end']).nullable(),
});

export const amount = z.object({
  value: z.number(),
  unit: z.string(),
  text: z.string(),
  start: z.number().int(),
  end: z.number().int(),
  qualifier: z.enum(QUALIFIERS).nullable(),
});

const anchor = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('absolute') }),
  z.object({ kind: z.literal('publication') }),
  z.object({ kind: z.literal('context'), expression: z.string() }),
  z.object({ kind: z.literal('named-event'), event: z.string() }),
  z.object({ kind: z.literal('none') }),
]);

export const expression = z.object({
  id: z.string(),
  start: z.number().int(),
  end: z.number().int(),
  text: z.string(),
  type: z.enum(TIMEX_TYPES),
  value: z.string(),
  mod: z.enum(MODS).nullable(),
  granularity,
  interval: z.object({ start: isoMoment.nullable(), end: isoMoment.nullable() }).nullable(),
  vague: z.boolean(),
  anchor,
  rule: z.string(),
  because: bilingual,
});

export const attribution = z.object({ text: z.string(), start: z.number().int(), end: z.number().int() });

export type Factuality = z.infer<typeof factuality>;
export type ReviewState = z.infer<typeof reviewState>;
export type BlockKind = z.infer<typeof blockKind>;
export type Granularity = z.infer<typeof granularity>;
export type When = z.infer<typeof when>;
export type Published = z.infer<typeof published>;
export type Amount = z.infer<typeof amount>;
export type Expression = z.infer<typeof expression>;
