import { z } from 'zod';

/** A part of the contract: for every method what goes in and what comes out. */
export type Methods = Record<string, { input: z.ZodType; output: z.ZodType }>;

export const empty = z.object({});
