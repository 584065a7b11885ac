/** What travels besides inputs and outputs: replies, and what the workspace tells its windows. */
import { z } from 'zod';

/** The longest call, in bytes of JSON: windows send many files in several calls. */
export const MAX_CALL_BYTES = 64 * 1024 * 1024;

/** What a call comes back as, over either transport. `message` is in English, for logs; windows translate `code`. */
export const errorCode = z.enum([
  'unknown-method',
  'bad-input',
  'not-found',
  /** The file is none of Dateline's. */
  'not-a-workspace',
  /** The file was made by a newer Dateline. */
  'newer-version',
  /** The file was made by an older Dateline, and can only be read: it cannot be brought up to date. */
  'older-version',
  'read-only',
  'busy',
  /** Nothing was changed. */
  'disk-full',
  /** The file was moved, deleted or replaced while it was open, or its disk does not answer. */
  'unavailable',
  'damaged',
  'internal',
]);
export const reply = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({ ok: z.literal(false), code: errorCode, message: z.string() }),
]);
export type Reply = z.infer<typeof reply>;
export type ErrorCode = z.infer<typeof errorCode>;

/** What the workspace tells its windows without being asked. */
export const notification = z.discriminatedUnion('kind', [
  /** Something changed: ask again. */
  z.object({ kind: z.literal('changed'), revision: z.number().int() }),
  /** Another file is open now, or the same one in another way: begin anew. */
  z.object({ kind: z.literal('reopened') }),
  z.object({
    kind: z.literal('import-progress'),
    done: z.number().int(),
    total: z.number().int(),
    name: z.string().nullable(),
    /** Files per second, and seconds still to go; null until they can be told. */
    rate: z.number().nullable(),
    remaining: z.number().nullable(),
  }),
  /** Articles that a new version of the engine has read, in `engine.diff` and `engine.accept`. */
  z.object({ kind: z.literal('engine-progress'), done: z.number().int(), total: z.number().int() }),
]);
export type Notification = z.infer<typeof notification>;
