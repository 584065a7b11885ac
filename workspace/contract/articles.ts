/** Articles: the library, the reader, import, publication dates. */
import { z } from 'zod';
import { blockKind, expression, isoMoment, published } from './finding.ts';
import { empty, type Methods } from './method.ts';

/** The largest file that is read as an article, in bytes. */
export const MAX_ARTICLE_BYTES = 20 * 1024 * 1024;

/** What a decision about an article changed in the events. */
export const effect = z.object({
  /** Events that got a date they did not have. */
  dated: z.number().int(),
  /** Events that got another date, or lost theirs. */
  changed: z.number().int(),
  /** Events that were not there before, and that are there no more. */
  added: z.number().int(),
  gone: z.number().int(),
});

export const articleRow = z.object({
  id: z.string(),
  /** The name it was imported under. */
  name: z.string(),
  /** Its title, else the beginning of its text. */
  title: z.string(),
  language: z.string(),
  published,
  /**
   * When it was last changed, where the file says so; the same words as `published` where they are all it says of its
   * date. Null else.
   */
  updated: published.omit({ text: true }).nullable(),
  events: z.number().int(),
  /** Events of this article that have no date. */
  undated: z.number().int(),
});

/** A file that could not be read as an article. `code` has a text in every language of the user interface. */
export const failure = z.object({
  name: z.string(),
  code: z.enum([
    ...(['empty', 'binary', 'encoding', 'too-large', 'unsupported', 'damaged', 'protected'] as const),
    ...(['no-text', 'over-limit', 'unreadable', 'internal', 'no-timeline', 'row'] as const),
  ]),
  /** With `row`: which row of a table, as spreadsheets count. */
  row: z.number().int().optional(),
});

const importFile = z.object({
  name: z.string().min(1).max(1000),
  /** The bytes in base64; null where the window saw that the file is over `MAX_ARTICLE_BYTES`. */
  base64: z.string().nullable(),
});

export const articleMethods = {
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
      /** Those of them that took the place of an older version. */
      updated: z.array(z.object({ id: z.string(), name: z.string() })),
      /** Files that were in the workspace already. */
      unchanged: z.array(z.string()),
      failures: z.array(failure),
      cancelled: z.boolean(),
      /** Events that files with events in them added, or decided something about. */
      events: z.number().int(),
    }),
  },
  'articles.cancelImport': { input: empty, output: empty },
  'articles.setPublished': {
    /** null takes the user's date back, so that the engine's own finding counts again. */
    input: z.object({ id: z.string(), value: isoMoment.nullable() }),
    output: effect,
  },
  'articles.setLanguage': {
    /** BCP 47 primary language; null takes the user's back. Finds everything anew. */
    input: z.object({
      id: z.string(),
      language: z
        .string()
        .regex(/^[a-z]{2,3}$/)
        .nullable(),
    }),
    output: effect,
  },
  /** Takes an article and what it tells out of the workspace; edits of its events wait until it is restored. */
  'articles.remove': { input: z.object({ id: z.string() }), output: effect },
  'articles.restore': { input: z.object({ id: z.string() }), output: effect },
  'articles.removed': {
    input: empty,
    output: z.object({
      articles: z.array(
        z.object({ id: z.string(), name: z.string(), title: z.string(), at: z.string(), who: z.string() }),
      ),
    }),
  },
  'articles.dismissFailure': { input: z.object({ name: z.string() }), output: empty },
} as const satisfies Methods;

export type ArticleRow = z.infer<typeof articleRow>;
export type Effect = z.infer<typeof effect>;
export type Failure = z.infer<typeof failure>;
