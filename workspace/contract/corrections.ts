/** What the user decides about events: corrections, structure, judgement. */
import { z } from 'zod';
import { edit } from './edits.ts';
import { bilingual, CONTRADICTION_KINDS, factuality, reviewState } from './finding.ts';
import { empty, type Methods } from './method.ts';

/** A year, month, day or minute: `2024`, `2024-05`, `2024-05-17`, `2024-05-17T21:07`. */
const partialDate = z
  .string()
  .regex(
    /^([+-]\d{6}|\d{4})(-\d{2}(-\d{2}(T\d{2}:\d{2})?)?)?$/,
    'a date such as 2024, 2024-05, 2024-05-17 or 2024-05-17T21:07',
  );

/** A date as the user tells it; days that the calendar does not have are refused with `bad-input`. */
export const toldDate = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('on'), date: partialDate, circa: z.boolean().default(false) }),
  z.object({
    kind: z.literal('between'),
    from: partialDate,
    to: partialDate,
    circa: z.boolean().default(false),
  }),
  /** Ends with the date ("bis Mai 2024"), and goes on from it ("seit Mai 2024"). */
  z.object({ kind: z.literal('before'), date: partialDate }),
  z.object({ kind: z.literal('after'), date: partialDate }),
  z.object({ kind: z.literal('unknown') }),
]);

const line = (most: number) => z.string().trim().min(1).max(most);
const names = z.array(line(200)).max(100);

/** An amount as the user tells it: an ISO 4217 code or a noun such as `soldier` as its unit. */
export const toldAmount = z.object({
  value: z.number(),
  unit: line(50),
  /** How it is written; value and unit where it is left out. */
  text: line(100).optional(),
});

const fields = z.object({
  when: toldDate,
  title: line(300),
  type: line(50),
  participants: names,
  places: names,
  amounts: z.array(toldAmount).max(100),
  factuality,
});

/** The fields that the user can correct. */
export const correctableField = fields.keyof();

/** Fields to set, in one step of undo. null takes the user's value back, so that the engine's counts again. */
export const correction = z
  .object({
    when: fields.shape.when.nullable(),
    title: fields.shape.title.nullable(),
    type: fields.shape.type.nullable(),
    participants: fields.shape.participants.nullable(),
    places: fields.shape.places.nullable(),
    amounts: fields.shape.amounts.nullable(),
    factuality: fields.shape.factuality.nullable(),
  })
  .partial();

export const contradictionKind = z.enum(CONTRADICTION_KINDS);

/** The event that shows the result; its id may be another than before. */
const event = z.object({ event: z.string() });
const ids = z.array(z.string()).min(1).max(10_000);

export const correctionMethods = {
  'events.correct': { input: z.object({ id: z.string(), set: correction }), output: event },
  /** The same of several events, in one step of undo. */
  'events.correctAll': { input: z.object({ ids, set: correction }), output: empty },
  /** An event of the user's own; `source` is a selection in an article. */
  'events.add': {
    input: z.object({
      ...fields.partial().shape,
      title: fields.shape.title,
      type: fields.shape.type.default('other'),
      source: z
        .object({
          article: z.string(),
          start: z.number().int().min(0),
          end: z.number().int().min(1),
        })
        .optional(),
    }),
    output: event,
  },
  'events.merge': { input: z.object({ ids: z.array(z.string()).min(2).max(1000) }), output: event },
  /** The mentions become an event of their own; at least one stays. `event` is the new one. */
  'events.split': {
    input: z.object({ id: z.string(), mentions: z.array(z.string()).min(1).max(1000) }),
    output: z.object({ event: z.string(), rest: z.string() }),
  },
  /** `to` is an event. */
  'events.move': { input: z.object({ mention: z.string(), to: z.string() }), output: event },
  /** Confirms, hides or disputes; `open` takes that back. */
  'events.review': { input: z.object({ ids, state: reviewState }), output: empty },
  /** Which claim the user takes in a contradiction: the event then shows it. null takes that back. */
  'events.verdict': {
    input: z.object({ id: z.string(), kind: contradictionKind, mention: z.string().nullable() }),
    output: event,
  },
  /** Adds a note, or changes the one with the number; an empty text removes it. */
  'events.note': {
    input: z.object({
      id: z.string(),
      text: z.string().trim().max(20_000),
      note: z.number().int().optional(),
    }),
    output: event,
  },
  'events.tag': { input: z.object({ ids, tag: line(60), on: z.boolean() }), output: empty },
  /** The tags that are in use, by how many events have them. */
  'events.tags': {
    input: empty,
    output: z.object({ tags: z.array(z.object({ tag: z.string(), count: z.number().int() })) }),
  },
  /** Every edit that touches the event, the newest first. */
  'events.history': {
    input: z.object({ id: z.string() }),
    output: z.object({
      edits: z.array(
        edit.extend({
          /** For a correction or verdict: each field in words, as the engine has it and as the user set it. */
          changes: z.array(
            z.object({
              field: correctableField,
              /** null where the engine has nothing to say: in an event of the user's own. */
              engine: bilingual.nullable(),
              /** null where the user took an earlier value back. */
              user: bilingual.nullable(),
            }),
          ),
        }),
      ),
    }),
  },
} as const satisfies Methods;

export type ToldDate = z.infer<typeof toldDate>;
export type ToldAmount = z.infer<typeof toldAmount>;
export type Correction = z.infer<typeof correction>;
export type CorrectableField = z.infer<typeof correctableField>;
