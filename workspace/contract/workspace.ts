/** The workspace as a whole. */
import { z } from 'zod';
import { history } from './edits.ts';
import { bilingual, isoDate } from './finding.ts';
import { empty, type Methods } from './method.ts';

export const workspaceMethods = {
  'workspace.info': {
    input: empty,
    output: z.object({
      name: z.string(),
      path: z.string(),
      articles: z.number().int(),
      events: z.number().int(),
      undated: z.number().int(),
      engine: z.string(),
      /** First and last day of all dated events; null in an empty workspace. */
      period: z.object({ from: isoDate, to: isoDate }).nullable(),
      types: z.array(z.object({ id: z.string(), label: bilingual })),
      history,
      /** Written beside the edits that are made from now on; '' where it is not set. */
      author: z.string(),
    }),
  },
  'workspace.setAuthor': { input: z.object({ name: z.string().trim().max(200) }), output: empty },
} as const satisfies Methods;
