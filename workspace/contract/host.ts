/** What a host answers itself, whether the workspace could be opened or not: what is open, and the ways back. */
import { z } from 'zod';
import { isoDate } from './finding.ts';
import { errorCode } from './messages.ts';
import { empty, type Methods } from './method.ts';

export const hostMethods = {
  'workspace.access': {
    input: empty,
    output: z.object({
      /** Name of the file without `.dateline`. */
      name: z.string(),
      path: z.string(),
      /** `none` where the file could not be opened: every other method of the workspace is refused then. */
      access: z.enum(['write', 'read', 'none']),
      /** Why it is not `write`. */
      why: errorCode.nullable(),
    }),
  },
  /** Opens the same file again: for writing, if that goes now. */
  'workspace.reopen': { input: empty, output: empty },
  /** Writes what is readable into a new file beside the damaged one, which stays as it is. */
  'workspace.repair': {
    input: empty,
    output: z.object({
      /** Name of the new file. */
      name: z.string(),
      articles: z.number().int(),
      edits: z.number().int(),
      /** How many things could not be taken over whole. */
      losses: z.number().int(),
    }),
  },
  /** Opens the file that `workspace.repair` wrote last. */
  'workspace.openRepaired': { input: empty, output: empty },
  /** The newest first. */
  'backups.list': {
    input: empty,
    output: z.object({
      backups: z.array(z.object({ number: z.number().int(), day: isoDate, size: z.number().int() })),
    }),
  },
  /** Copies a backup into a new file beside the workspace, which stays as it is, and opens that. */
  'backups.open': { input: z.object({ number: z.number().int() }), output: empty },
  /**
   * Something in a window failed. Of all this the crash log keeps the class and the places in Dateline's own files
   * (workspace/crash-log.ts): the message may quote an article.
   */
  'window.failed': {
    input: z.object({
      name: z.string().max(200),
      message: z.string().max(5000),
      stack: z.string().max(50_000),
    }),
    output: empty,
  },
} as const satisfies Methods;
