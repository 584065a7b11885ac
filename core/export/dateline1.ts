/**
 * `dateline/1`: the exchange format. Offsets are UTF-16 code units into the text of the named article, end exclusive;
 * dates are ISO 8601 calendar dates or local date-times, first and last one inclusive.
 */
import { z } from 'zod';
import { type Article, BLOCK_KINDS, PROVENANCES, type Published } from '../article/article.ts';
import { CERTAINTIES, type Event, type EventMention, FACTUALITIES, QUALIFIERS } from '../events/event.ts';
import { independentSources } from '../stories/copies.ts';
import { GRANULARITIES, TIMEX_TYPES } from '../temporal/expression.ts';
import type { ExportInput, ExportOptions } from './options.ts';

const offset = z.int().min(0);
const isoMoment = z.string().regex(/^([+-]\d{6}|\d{4})-\d{2}-\d{2}(T\d{2}:\d{2})?$/);

/** A date of an article with where it was read; `value` null when unknown, offsets null when it does not stand in the text. */
const moment = z.strictObject({
  value: isoMoment.nullable(),
  provenance: z.enum(PROVENANCES).nullable(),
  start: offset.nullable(),
  end: offset.nullable(),
});

const article = z.strictObject({
  id: z.string(),
  path: z.string(),
  title: z.string().nullable(),
  /** BCP 47 primary language, `und` when unknown. */
  language: z.string(),
  /** The publication date. */
  published: moment,
  /** When it was last changed; absent where the file does not say so. */
  updated: moment.optional(),
  blocks: z.array(
    z.strictObject({
      kind: z.enum(BLOCK_KINDS),
      start: offset,
      end: offset,
      /** Where it is another than the article's; only beside the text, as is the page. */
      language: z.string().optional(),
      /** Page of a paginated file, from 1. */
      page: z.int().min(1).optional(),
    }),
  ),
  /** The text that all offsets count in; only where it was asked for. */
  text: z.string().optional(),
});

const when = z.strictObject({
  start: isoMoment,
  end: isoMoment,
  granularity: z.enum(GRANULARITIES),
  certainty: z.enum(CERTAINTIES),
  /** The side on which the stretch goes on: "bis 2022" start, "seit 2022" end. */
  open: z.enum(['start', 'end']).nullable(),
});

const anchor = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('absolute') }),
  z.strictObject({ kind: z.literal('publication') }),
  z.strictObject({ kind: z.literal('context'), expression: z.string() }),
  z.strictObject({ kind: z.literal('named-event'), event: z.string() }),
  z.strictObject({ kind: z.literal('none') }),
]);

const mention = z.strictObject({
  /** What the claims of a contradiction refer to. */
  id: z.string(),
  article: z.string(),
  /** The sentence. */
  start: offset,
  end: offset,
  /** The words that date it; null where the sentence names no date. */
  expression: z
    .strictObject({
      start: offset,
      end: offset,
      text: z.string(),
      type: z.enum(TIMEX_TYPES),
      /** TIMEX3 value. */
      value: z.string(),
      anchor,
      /** Why it means that, in the article's language (German, else English). */
      because: z.string(),
    })
    .nullable(),
  attribution: z.strictObject({ text: z.string(), start: offset, end: offset }).nullable(),
  factuality: z.enum(FACTUALITIES),
});

const event = z.strictObject({
  id: z.string(),
  title: z.string(),
  type: z.string(),
  /** null: undated. */
  when: when.nullable(),
  participants: z.array(z.string()),
  places: z.array(z.string()),
  amounts: z.array(
    z.strictObject({
      value: z.number(),
      /** ISO 4217 code or a noun such as `soldier`. */
      unit: z.string(),
      text: z.string(),
      qualifier: z.enum(QUALIFIERS).nullable(),
    }),
  ),
  /** How its sources present it; absent in files of before. */
  factuality: z.enum(FACTUALITIES).optional(),
  contradictions: z.array(
    z.strictObject({
      kind: z.enum(['date', 'amount', 'factuality']),
      claims: z.array(z.strictObject({ mention: z.string(), value: z.string() })),
    }),
  ),
  /** How many articles tell of it, and how many of them independently: copies of one agency text count once. */
  sources: z.strictObject({ articles: z.number().int(), independent: z.number().int() }),
  /** None in an event of the user's own without a source. */
  mentions: z.array(mention),
  /** What the user of a workspace decided; absent where that is nothing. The fields above have the user's values. */
  editorial: z
    .strictObject({
      review: z.enum(['open', 'confirmed', 'disputed', 'hidden']),
      /** The fields that are the user's. */
      edited: z.array(z.string()),
      /** Whether the event, or a part of it, is the user's own. */
      added: z.boolean(),
      tags: z.array(z.string()),
      notes: z.array(z.string()),
    })
    .optional(),
});

export const dateline1 = z.strictObject({
  format: z.literal('dateline/1'),
  articles: z.array(article),
  events: z.array(event),
});
export type Dateline1 = z.infer<typeof dateline1>;

/** The format as JSON Schema (draft 2020-12), for whoever reads or writes it with other tools. */
export function jsonSchema() {
  const { $schema, ...schema } = z.toJSONSchema(dateline1);
  return {
    $schema,
    title: 'dateline/1',
    description:
      'Dated events with their sources. Offsets are UTF-16 code units into the text of the named article, end exclusive; ' +
      'dates are ISO 8601 calendar dates or local date-times, first and last one inclusive.',
    ...schema,
  };
}

/** The events and their articles in the exchange format. */
export function toDateline1(
  { events, articles }: ExportInput,
  { texts = false }: Pick<ExportOptions, 'texts'> = {},
): Dateline1 {
  const languages = new Map(
    articles.map(({ id, language }) => [id, language === 'de' ? 'de' : 'en'] as const),
  );
  const byId = new Map(articles.map((article) => [article.id, article]));
  return {
    format: 'dateline/1',
    articles: articles.map((article) => (texts ? writeWhole(article) : writeArticle(article))),
    events: events.map((event) => writeEvent(event, languages, byId)),
  };
}

type WrittenArticle = Dateline1['articles'][number];

function writeArticle({ id, path, title, language, published, updated, blocks }: Article): WrittenArticle {
  return {
    id,
    path,
    title,
    language,
    published: writeMoment(published),
    ...(updated && { updated: writeMoment(updated) }),
    blocks: blocks.map(({ kind, start, end }) => ({ kind, start, end })),
  };
}

function writeMoment({ value, provenance, start, end }: Published): WrittenArticle['published'] {
  return { value, provenance, start, end };
}

/** An article with all that another workspace needs to read it again. */
function writeWhole(article: Article): WrittenArticle {
  const blocks = article.blocks.map(({ kind, start, end, language, page }) => ({
    kind,
    start,
    end,
    ...(language !== undefined && { language }),
    ...(page !== undefined && { page }),
  }));
  return { ...writeArticle(article), blocks, text: article.text };
}

type Languages = ReadonlyMap<string, 'de' | 'en'>;

function writeEvent(
  event: Event,
  languages: Languages,
  texts: ReadonlyMap<string, Article>,
): Dateline1['events'][number] {
  const { id, title, type, when, participants, places, amounts, contradictions, mentions, editorial } = event;
  return {
    id,
    title,
    type,
    when: when && {
      start: when.start,
      end: when.end,
      granularity: when.granularity,
      certainty: when.certainty,
      open: when.open,
    },
    participants,
    places,
    amounts: amounts.map(({ value, unit, text, qualifier }) => ({ value, unit, text, qualifier })),
    factuality: event.factuality,
    contradictions: contradictions.map(({ kind, claims }) => ({
      kind,
      claims: claims.map(({ mention, value }) => ({ mention, value })),
    })),
    sources: {
      articles: new Set(mentions.map(({ article }) => article)).size,
      independent: independentSources(mentions, texts),
    },
    mentions: mentions.map((mention) => writeMention(mention, languages.get(mention.article) ?? 'en')),
    ...(editorial && { editorial }),
  };
}

function writeMention(
  { id, article, start, end, expression, attribution, factuality }: EventMention,
  language: 'de' | 'en',
): Dateline1['events'][number]['mentions'][number] {
  return {
    id,
    article,
    start,
    end,
    expression: expression && {
      start: expression.start,
      end: expression.end,
      text: expression.text,
      type: expression.type,
      value: expression.value,
      anchor: expression.anchor,
      because: expression.because[language],
    },
    attribution: attribution && { text: attribution.text, start: attribution.start, end: attribution.end },
    factuality,
  };
}
