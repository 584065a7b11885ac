/** Events: rows, details with their sources, filters and full text search. */
import { z } from 'zod';
import {
  amount,
  attribution,
  CONTRADICTION_KINDS,
  expression,
  factuality,
  isoDate,
  published,
  reviewState,
  when,
} from './finding.ts';
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
  /** When this source says it happened; null where it does not say. */
  when: when.nullable(),
  factuality,
  attribution: attribution.nullable(),
  amounts: z.array(amount),
  expression: expression.nullable(),
  /** The expression that `expression.anchor` leans on, for `context` anchors. */
  leansOn: expression.nullable(),
  /** Whether the engine no longer finds it: it stays because of the user's edits, as it was when they were made. */
  kept: z.boolean(),
});

export const contradiction = z.object({
  kind: z.enum(CONTRADICTION_KINDS),
  claims: z.array(z.object({ mention: z.string(), value: z.string() })),
  /** The mention whose claim the user takes; null where that is open. */
  verdict: z.string().nullable().default(null),
});

/** Who decided something, and when: UTC, ISO 8601. */
const decidedBy = z.object({ edit: z.number().int(), at: z.string(), who: z.string() });
/** A field that is the user's, with the engine's value beside it. */
const edited = <Value extends z.ZodType>(value: Value) => decidedBy.extend({ engine: value });

/** What the user decided about an event. */
export const decisions = z.object({
  /** The fields that the user corrected, or took a claim for. */
  edited: z
    .object({
      when: edited(when.nullable()),
      title: edited(z.string()),
      type: edited(z.string()),
      participants: edited(z.array(z.string())),
      places: edited(z.array(z.string())),
      amounts: edited(z.array(amount)),
      factuality: edited(factuality),
    })
    .partial(),
  /** Set where the event, or a part of it, is the user's own. */
  added: decidedBy.nullable(),
  /** Set where the user confirmed, hid or disputed it. */
  reviewed: decidedBy.nullable(),
  notes: z.array(decidedBy.extend({ id: z.number().int(), text: z.string() })),
  tags: z.array(z.string()),
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
  /** How many of them are independent: near-copies of one agency text count once. */
  independent: z.number().int(),
  /** Whether its sources contradict each other and no verdict is told. */
  disputed: z.boolean(),
  review: reviewState,
  /** Whether the user corrected or added it. */
  edited: z.boolean(),
});

export const eventDetail = eventRow.extend({
  decisions,
  participants: z.array(z.string()),
  places: z.array(z.string()),
  amounts: z.array(amount),
  contradictions: z.array(contradiction),
  mentions: z.array(mention),
});

/** Numbers of sources that are told apart. */
export const SOURCE_COUNTS = ['1', '2', '3+'] as const;

/** Which events are meant; every condition narrows, an absent one means all. */
export const filter = z
  .object({
    types: z.array(z.string()),
    participants: z.array(z.string()),
    places: z.array(z.string()),
    articles: z.array(z.string()),
    factualities: z.array(factuality),
    dated: z.boolean(),
    sources: z.array(z.enum(SOURCE_COUNTS)),
    /** Whether the sources contradict each other. */
    disputed: z.boolean(),
    /**
     * What was known at the end of this day: events as those articles alone tell them that had been published by then;
     * articles without a publication date are left out.
     */
    knownBy: isoDate,
    /** Where it is absent, all but the hidden ones. */
    review: z.array(reviewState),
    /** Events with at least one of these tags. */
    tags: z.array(z.string()),
    /** Full text, over titles and sentences. */
    query: z.string().max(500),
    from: isoDate,
    to: isoDate,
  })
  .partial();

const facet = z.object({ value: z.string(), count: z.number().int() });

const order = {
  filter,
  sort: z.enum(['date', 'title', 'type', 'sources', 'factuality', 'salience']).default('date'),
  descending: z.boolean().default(false),
};

export const eventMethods = {
  'events.list': {
    input: z.object({
      ...order,
      offset: z.number().int().min(0).default(0),
      limit: z.number().int().min(1).max(500).default(100),
    }),
    output: z.object({ total: z.number().int(), rows: z.array(eventRow) }),
  },
  /** The place, in the order of `events.list`, of the next event whose title begins like this; null where there is none. */
  'events.seek': {
    input: z.object({
      ...order,
      text: z.string().min(1).max(100),
      /** Where to begin; after the last event it goes on with the first. */
      from: z.number().int().min(0),
    }),
    output: z.object({ index: z.number().int().nullable() }),
  },
  'events.get': {
    /** With `knownBy` as the filter has it; an event nobody had told of by then is not found. */
    input: z.object({ id: z.string(), knownBy: isoDate.optional() }),
    output: eventDetail,
  },
  /** Counts per value, each under all other conditions of the filter: how many events choosing the value would show. */
  facets: {
    input: z.object({
      filter,
      /** Narrows long lists of names to those with this text in them. */
      find: z
        .object({ participants: z.string(), places: z.string(), articles: z.string() })
        .partial()
        .default({}),
    }),
    output: z.object({
      /** Events that the filter lets through, and all there are. */
      total: z.number().int(),
      all: z.number().int(),
      /** For each condition of the filter: how many events there would be without it. */
      without: z.partialRecord(filter.keyof(), z.number().int()),
      types: z.array(facet),
      participants: z.array(facet),
      places: z.array(facet),
      /** By id, with their titles. */
      articles: z.array(facet.extend({ title: z.string() })),
      factualities: z.array(facet),
      sources: z.array(facet),
      /** Also the hidden events, which are otherwise left out. */
      review: z.array(facet),
      tags: z.array(facet),
      dated: z.number().int(),
      undated: z.number().int(),
      disputed: z.number().int(),
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
      /** How many events have the words in them altogether. */
      total: z.number().int(),
      /** Names to filter by that have the words in them, with the number of their events. */
      names: z.array(facet.extend({ by: z.enum(['types', 'participants', 'places']) })),
    }),
  },
  /** What knowledge grew by: the days on which articles were published, in order, and how many. */
  'articles.days': {
    input: z.object({}),
    output: z.object({
      days: z.array(z.object({ day: isoDate, articles: z.number().int() })),
      /** Articles whose publication date is unknown. */
      undated: z.number().int(),
    }),
  },
} as const satisfies Methods;

export type Filter = z.infer<typeof filter>;
export type Mention = z.infer<typeof mention>;
export type Decisions = z.infer<typeof decisions>;
export type EventRow = z.infer<typeof eventRow>;
export type EventDetail = z.infer<typeof eventDetail>;
