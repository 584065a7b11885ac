/** Events: rows, details with their sources, filters and full text search. */
import { z } from 'zod';
import { amount, attribution, expression, factuality, isoDate, published, when } from './finding.ts';
import type { Methods } from './method.ts';

/** A mention with what the inspector needs to show its source without a further call. */
export const mention = z.object({
  id: z.string(),
  article: z.string(),
  articleTitle: z.string(),
  articlePublished: published,
  /** Number of the paragraph (narrative block) within the article, from 1. */
  paragraph: z.number().int(),
  /** The sentence, and its offsets into the article's text. */
  sentence: z.string(),
  start: z.number().int(),
  end: z.number().int(),
  factuality,
  attribution: attribution.nullable(),
  amounts: z.array(amount),
  expression: expression.nullable(),
  /** The expression that `expression.anchor` leans on, for `context` anchors. */
  leansOn: expression.nullable(),
});

export const contradiction = z.object({
  kind: z.enum(['date', 'amount', 'factuality']),
  claims: z.array(z.object({ mention: z.string(), value: z.string() })),
});

/** An event as a row of the table. */
export const eventRow = z.object({
  id: z.string(),
  title: z.string(),
  type: z.string(),
  when: when.nullable(),
  factuality,
  /** Who says so, of the first mention that names somebody. */
  attribution: z.string().nullable(),
  /** Number of articles that tell of it. */
  sources: z.number().int(),
  disputed: z.boolean(),
});

export const eventDetail = eventRow.extend({
  participants: z.array(z.string()),
  places: z.array(z.string()),
  amounts: z.array(amount),
  contradictions: z.array(contradiction),
  mentions: z.array(mention),
});

/** Which events are meant; every condition narrows, an absent one means all. */
export const filter = z
  .object({
    types: z.array(z.string()),
    participants: z.array(z.string()),
    places: z.array(z.string()),
    articles: z.array(z.string()),
    factualities: z.array(factuality),
    dated: z.boolean(),
    /** Full text, over titles and sentences. */
    query: z.string().max(500),
    from: isoDate,
    to: isoDate,
  })
  .partial();

const facet = z.object({ value: z.string(), count: z.number().int() });

export const eventMethods = {
  'events.list': {
    input: z.object({
      filter,
      sort: z.enum(['date', 'title', 'type', 'sources', 'factuality']).default('date'),
      descending: z.boolean().default(false),
      offset: z.number().int().min(0).default(0),
      limit: z.number().int().min(1).max(500).default(100),
    }),
    output: z.object({ total: z.number().int(), rows: z.array(eventRow) }),
  },
  'events.get': { input: z.object({ id: z.string() }), output: eventDetail },
  facets: {
    input: z.object({ filter }),
    output: z.object({
      types: z.array(facet),
      participants: z.array(facet),
      places: z.array(facet),
      factualities: z.array(facet),
      dated: z.number().int(),
      undated: z.number().int(),
    }),
  },
  search: {
    input: z.object({
      query: z.string().min(1).max(500),
      limit: z.number().int().min(1).max(100).default(20),
    }),
    output: z.object({
      /** `snippet` marks hits with U+0002 (start) and U+0003 (end). */
      events: z.array(eventRow.extend({ snippet: z.string() })),
      articles: z.array(
        z.object({ id: z.string(), title: z.string(), snippet: z.string(), start: z.number().int() }),
      ),
    }),
  },
} as const satisfies Methods;

export type Filter = z.infer<typeof filter>;
export type Mention = z.infer<typeof mention>;
export type EventRow = z.infer<typeof eventRow>;
export type EventDetail = z.infer<typeof eventDetail>;
