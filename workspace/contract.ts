/**
 * The workspace's API: what every window and the command line may ask of it, as zod schemas and the types that follow
 * from them. Both transports (MessagePort and loopback HTTP) carry exactly these calls; `router.ts` is their entrance.
 *
 * Dates are ISO 8601 calendar dates or local date-times (see core/temporal/expression.ts). Offsets are UTF-16 code
 * units into an article's text, end exclusive.
 */
import { z } from 'zod';

/** The largest file that is read as an article, in bytes. */
export const MAX_ARTICLE_BYTES = 20 * 1024 * 1024;

/** The longest call, in bytes of JSON: windows send many files in several calls. */
export const MAX_CALL_BYTES = 64 * 1024 * 1024;

/** The most lanes of `timeline.window`; ids of the lanes for what has no lane of its own. Their labels are empty. */
export const MAX_LANES = 16;
export const OTHER_LANE = '…';
export const NO_LANE = '';

const bilingual = z.object({ de: z.string(), en: z.string() });
export const isoDate = z.string().regex(/^([+-]\d{6}|\d{4})-\d{2}-\d{2}$/, 'an ISO date such as 2024-11-01');
const isoMoment = z
  .string()
  .regex(
    /^([+-]\d{6}|\d{4})-\d{2}-\d{2}(T\d{2}:\d{2})?$/,
    'an ISO date or date-time such as 2024-11-01T21:07',
  );

export const factuality = z.enum(['asserted', 'reported', 'planned', 'denied']);
export const laneBy = z.enum(['type', 'participant', 'place', 'article', 'none']);
export const blockKind = z.enum([
  'title',
  'kicker',
  'dateline',
  'byline',
  'body',
  'heading',
  'caption',
  'quote',
  'comment',
  'related',
  'advert',
  'navigation',
  'bio',
]);
export const granularity = z.enum([
  'minute',
  'hour',
  'daypart',
  'day',
  'week',
  'month',
  'season',
  'quarter',
  'half',
  'year',
  'decade',
  'century',
  'none',
]);

export const published = z.object({
  value: isoMoment.nullable(),
  provenance: z.enum(['json-ld', 'meta', 'time', 'dateline', 'url', 'filename', 'user']).nullable(),
  start: z.number().int().nullable(),
  end: z.number().int().nullable(),
  /** The words it was read from, where they stand in the text. */
  text: z.string().nullable(),
});

export const when = z.object({
  start: isoMoment,
  end: isoMoment,
  granularity,
  certainty: z.enum(['exact', 'approximate', 'inferred']),
  open: z.enum(['start', 'end']).nullable(),
});

export const amount = z.object({
  value: z.number(),
  unit: z.string(),
  text: z.string(),
  start: z.number().int(),
  end: z.number().int(),
  qualifier: z.enum(['about', 'more-than', 'up-to', 'almost']).nullable(),
});

const anchor = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('absolute') }),
  z.object({ kind: z.literal('publication') }),
  z.object({ kind: z.literal('context'), expression: z.string() }),
  z.object({ kind: z.literal('named-event'), event: z.string() }),
  z.object({ kind: z.literal('none') }),
]);

export const expression = z.object({
  id: z.string(),
  start: z.number().int(),
  end: z.number().int(),
  text: z.string(),
  type: z.enum(['DATE', 'TIME', 'DURATION', 'SET']),
  value: z.string(),
  mod: z
    .enum([
      'START',
      'MID',
      'END',
      'APPROX',
      'BEFORE',
      'AFTER',
      'ON_OR_BEFORE',
      'ON_OR_AFTER',
      'LESS_THAN',
      'MORE_THAN',
      'EQUAL_OR_LESS',
      'EQUAL_OR_MORE',
    ])
    .nullable(),
  granularity,
  interval: z.object({ start: isoMoment.nullable(), end: isoMoment.nullable() }).nullable(),
  vague: z.boolean(),
  anchor,
  rule: z.string(),
  because: bilingual,
});

export const attribution = z.object({ text: z.string(), start: z.number().int(), end: z.number().int() });

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

export const articleRow = z.object({
  id: z.string(),
  /** The name it was imported under. */
  name: z.string(),
  /** Its title, else the beginning of its text. */
  title: z.string(),
  language: z.string(),
  published,
  events: z.number().int(),
  /** Events of this article that have no date. */
  undated: z.number().int(),
});

/** A file that could not be read as an article. `code` has a text in every language of the user interface. */
export const failure = z.object({
  name: z.string(),
  code: z.enum([
    ...(['empty', 'binary', 'encoding', 'too-large', 'unsupported', 'damaged', 'protected'] as const),
    ...(['no-text', 'over-limit', 'unreadable', 'internal'] as const),
  ]),
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

/**
 * An event that the timeline shows singly. It stands in one lane: of several participants or places in that of the most
 * frequent one.
 */
export const timelineItem = eventRow.extend({ lane: z.string(), when, salience: z.number() });

/** Events of one lane that stand too close to be shown singly; its span is aligned to the calendar. */
export const cluster = z.object({
  id: z.string(),
  lane: z.string(),
  from: isoDate,
  to: isoDate,
  count: z.number().int(),
  /** Titles of its most salient events, for the tooltip. */
  titles: z.array(z.string()),
});

const edit = z.object({ id: z.number().int(), kind: z.string(), label: bilingual, at: z.string() });
const history = z.object({ undo: edit.nullable(), redo: edit.nullable() });

const exportFormat = z.enum(['svg', 'png', 'json', 'csv', 'md']);

const importFile = z.object({
  name: z.string().min(1).max(1000),
  /** The bytes in base64; null where the window saw that the file is over `MAX_ARTICLE_BYTES`. */
  base64: z.string().nullable(),
});

const empty = z.object({});

/** Every method: what goes in, what comes out. */
export const contract = {
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
    }),
  },
  'articles.list': {
    input: empty,
    output: z.object({ articles: z.array(articleRow), failures: z.array(failure) }),
  },
  'articles.get': {
    input: z.object({ id: z.string() }),
    output: articleRow.extend({
      text: z.string(),
      blocks: z.array(
        z.object({
          kind: blockKind,
          start: z.number().int(),
          end: z.number().int(),
          /** Where it is another than the article's. */
          language: z.string().optional(),
          /** In a paginated file, from 1. */
          page: z.number().int().optional(),
        }),
      ),
      expressions: z.array(expression),
      mentions: z.array(
        z.object({ id: z.string(), event: z.string(), start: z.number().int(), end: z.number().int() }),
      ),
    }),
  },
  'articles.import': {
    input: z.object({ files: z.array(importFile).min(1) }),
    output: z.object({
      imported: z.array(z.object({ id: z.string(), name: z.string() })),
      /** Files that were in the workspace already. */
      unchanged: z.array(z.string()),
      failures: z.array(failure),
      cancelled: z.boolean(),
    }),
  },
  'articles.cancelImport': { input: empty, output: empty },
  'articles.setPublished': {
    /** null takes the user's date back, so that the engine's own finding counts again. */
    input: z.object({ id: z.string(), value: isoMoment.nullable() }),
    output: z.object({ dated: z.number().int(), changed: z.number().int() }),
  },
  'articles.dismissFailure': { input: z.object({ name: z.string() }), output: empty },
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
  'timeline.window': {
    input: z.object({
      from: isoDate,
      to: isoDate,
      /** Width of the picture in CSS pixels: it decides how many events can be shown singly. */
      width: z.number().int().min(1).max(20_000),
      lanes: laneBy,
      filter: filter.default({}),
    }),
    output: z.object({
      /**
       * The same lanes in the same order wherever the window stands; `count` dated events within it. The label of a type
       * is its id. At most `MAX_LANES`: the rest is in the lane `OTHER_LANE`, events without such a value in `NO_LANE`.
       */
      lanes: z.array(z.object({ id: z.string(), label: z.string(), count: z.number().int() })),
      items: z.array(timelineItem),
      clusters: z.array(cluster),
      /** Dated events within the window. */
      total: z.number().int(),
    }),
  },
  'timeline.density': {
    input: z.object({ buckets: z.number().int().min(1).max(2000), filter: filter.default({}) }),
    output: z.object({
      from: isoDate.nullable(),
      to: isoDate.nullable(),
      /** Equal spans from `from` to `to`; `counts[i]` events touch span i. */
      counts: z.array(z.number().int()),
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
  'edits.undo': { input: empty, output: history },
  'edits.redo': { input: empty, output: history },
  export: {
    input: z.object({
      format: exportFormat,
      from: isoDate.optional(),
      to: isoDate.optional(),
      lanes: laneBy.default('type'),
      filter: filter.default({}),
      language: z.enum(['de', 'en']).default('de'),
      theme: z.enum(['light', 'dark']).default('light'),
      width: z.number().int().min(320).max(8000).default(1600),
      title: z.string().max(300).optional(),
    }),
    output: z.object({
      name: z.string(),
      mime: z.string(),
      base64: z.string(),
      events: z.number().int(),
      /** Events that belong to the choice and have no date or no room in the picture. */
      omitted: z.number().int(),
    }),
  },
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;

export type Contract = typeof contract;
export type Method = keyof Contract;
/** What a caller passes: fields with a default may be left out. */
export type Input<M extends Method> = z.input<Contract[M]['input']>;
/** What a handler receives after validation. */
export type Parsed<M extends Method> = z.output<Contract[M]['input']>;
export type Output<M extends Method> = z.output<Contract[M]['output']>;

/** The contract with the types of each method bound to its name, for code that is generic in the method. */
export const schemas: { [M in Method]: { input: z.ZodType<Parsed<M>>; output: z.ZodType<Output<M>> } } =
  contract;

/** What a call comes back as, over either transport. `message` is in English, for logs; windows translate `code`. */
export const errorCode = z.enum([
  'unknown-method',
  'bad-input',
  'not-found',
  'read-only',
  'busy',
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
  z.object({
    kind: z.literal('import-progress'),
    done: z.number().int(),
    total: z.number().int(),
    name: z.string().nullable(),
    /** Files per second, and seconds still to go; null until they can be told. */
    rate: z.number().nullable(),
    remaining: z.number().nullable(),
  }),
]);
export type Notification = z.infer<typeof notification>;

export type Filter = z.infer<typeof filter>;
export type Factuality = z.infer<typeof factuality>;
export type LaneBy = z.infer<typeof laneBy>;
export type BlockKind = z.infer<typeof blockKind>;
export type Granularity = z.infer<typeof granularity>;
export type When = z.infer<typeof when>;
export type Published = z.infer<typeof published>;
export type Amount = z.infer<typeof amount>;
export type Expression = z.infer<typeof expression>;
export type Mention = z.infer<typeof mention>;
export type EventRow = z.infer<typeof eventRow>;
export type EventDetail = z.infer<typeof eventDetail>;
export type ArticleRow = z.infer<typeof articleRow>;
export type Failure = z.infer<typeof failure>;
export type TimelineItem = z.infer<typeof timelineItem>;
export type Cluster = z.infer<typeof cluster>;
export type ExportFormat = z.infer<typeof exportFormat>;
export type History = z.infer<typeof history>;
