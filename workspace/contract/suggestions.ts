/** Undated articles, and the days they may have been published on. */
import { z } from 'zod';
import { RELATIONS } from '../../core/article/suggest.ts';
import { bilingual, isoDate } from './finding.ts';
import type { Methods } from './method.ts';

export const dateSuggestion = z.object({
  value: isoDate,
  /** How that day lies to the publication. */
  relation: z.enum(RELATIONS),
  /** Why, the strongest reason first; `start` and `end` of the words in the article's text, where they stand in it. */
  reasons: z.array(
    bilingual.extend({ start: z.number().int().nullable(), end: z.number().int().nullable() }),
  ),
});

export const suggestionMethods = {
  'articles.suggestions': {
    input: z.object({
      /** One article; without it all undated ones, in the order of their import. */
      id: z.string().optional(),
      offset: z.number().int().min(0).default(0),
      limit: z.number().int().min(1).max(100).default(50),
    }),
    output: z.object({
      /** Undated articles in all. */
      total: z.number().int(),
      articles: z.array(
        z.object({
          id: z.string(),
          title: z.string(),
          name: z.string(),
          /** Events that wait for the date. */
          undated: z.number().int(),
          /** The most probable first. */
          suggestions: z.array(dateSuggestion),
        }),
      ),
    }),
  },
} as const satisfies Methods;

export type DateSuggestion = z.infer<typeof dateSuggestion>;
export type UndatedArticle = z.infer<
  (typeof suggestionMethods)['articles.suggestions']['output']
>['articles'][number];
