/** What the main process and the service (the workspace's own process) say to each other. */
import { z } from 'zod';

export const toService = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('open'),
    /** Path of the workspace; null for the default one. */
    path: z.string().nullable(),
    /** Make the file where there is none. */
    create: z.boolean(),
    /** Folder of the default workspace, and of the sample articles it begins with. */
    userData: z.string(),
    seeds: z.string(),
  }),
  /** Comes with the port of a window. */
  z.object({ kind: z.literal('connect') }),
  z.object({ kind: z.literal('quit') }),
]);
export type ToService = z.infer<typeof toService>;

export const fromService = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('opened'), path: z.string() }),
  /** The default workspace could not be made. */
  z.object({ kind: z.literal('failed'), message: z.string() }),
]);
export type FromService = z.infer<typeof fromService>;
