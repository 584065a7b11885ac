/** The log of the user's decisions: undo and redo. */
import { z } from 'zod';
import { bilingual } from './finding.ts';
import { empty, type Methods } from './method.ts';

const edit = z.object({ id: z.number().int(), kind: z.string(), label: bilingual, at: z.string() });
export const history = z.object({ undo: edit.nullable(), redo: edit.nullable() });

export const editMethods = {
  'edits.undo': { input: empty, output: history },
  'edits.redo': { input: empty, output: history },
} as const satisfies Methods;

export type History = z.infer<typeof history>;
