/** A new version of the engine: what it would change in articles that an older one read, and whether it may. */
import { z } from 'zod';
import { when } from './finding.ts';
import { empty, type Methods } from './method.ts';

const told = z.object({ title: z.string(), type: z.string(), when: when.nullable() });

const articleChanges = z.object({
  id: z.string(),
  title: z.string(),
  /** Version of the engine that read it. */
  engine: z.string(),
  /** What the new version would find, no longer find, and find otherwise, in the order of the text. */
  added: z.array(told.extend({ sentence: z.string() })),
  gone: z.array(told.extend({ sentence: z.string(), edited: z.boolean() })),
  changed: z.array(
    z.object({
      sentence: z.string(),
      fields: z.array(z.enum(['when', 'type', 'title'])),
      before: told,
      after: told,
      /** Whether an edit of the user hangs on it; it stays. */
      edited: z.boolean(),
    }),
  ),
});

const counts = z.object({
  articles: z.number().int(),
  added: z.number().int(),
  gone: z.number().int(),
  /** Mentions with another date, type or title; one may count for several. */
  when: z.number().int(),
  type: z.number().int(),
  title: z.number().int(),
});

export const engineMethods = {
  /** `stale` articles were read by another version than `version`. */
  'engine.status': {
    input: empty,
    output: z.object({ version: z.string(), stale: z.number().int(), articles: z.number().int() }),
  },
  /** Reads the stale articles anew without storing anything; articles without a change are left out. */
  'engine.diff': {
    input: empty,
    output: z.object({
      version: z.string(),
      counts,
      articles: z.array(articleChanges),
      cancelled: z.boolean(),
    }),
  },
  /** Takes over what the new version finds, of the articles named or of all; edits stay. */
  'engine.accept': {
    input: z.object({ articles: z.array(z.string()).optional() }),
    output: z.object({
      articles: z.number().int(),
      /** Edits that cannot be placed any more: see `edits.unplaced`. */
      unplaced: z.number().int(),
      cancelled: z.boolean(),
    }),
  },
  /** Ends a diff or stops accepting; what is accepted stays. */
  'engine.cancel': { input: empty, output: empty },
} as const satisfies Methods;

export type ArticleChanges = z.infer<typeof articleChanges>;
