/** Columns of the file and what they are in the contract; shared by all queries that answer with the same thing. */
import { z } from 'zod';
import { isIsoDate } from '../core/temporal/calendar.ts';
import * as contract from './contract.ts';

/** A JSON column, checked. */
export function json<T>(schema: z.ZodType<T>): z.ZodType<T> {
  return z
    .string()
    .transform((text, context) => {
      try {
        return JSON.parse(text);
      } catch {
        context.addIssue('a damaged JSON column');
        return z.NEVER;
      }
    })
    .pipe(schema);
}

/** A date or date-time that the calendar has: what Dateline wrote, as long as the file is whole. */
export const storedMoment = contract.isoMoment.refine(isIsoDate, 'a damaged date');

/** When something happened, as it is stored. */
export const storedWhen: z.ZodType<contract.When> = contract.when.extend({
  start: storedMoment,
  end: storedMoment,
});

/** The columns that `eventRow` reads, for a query over `event e`. */
export const EVENT_COLUMNS = `e.id, e.title, e.type, e.start, e."end", e.granularity, e.certainty, e.open,
  e.factuality, e.attribution, e.sources, e.independent, e.disputed, e.review, e.edited`;

const eventColumns = z.object({
  id: z.string(),
  title: z.string(),
  type: z.string(),
  start: storedMoment.nullable(),
  end: storedMoment.nullable(),
  granularity: contract.granularity.nullable(),
  certainty: contract.when.shape.certainty.nullable(),
  open: contract.when.shape.open,
  factuality: contract.factuality,
  attribution: z.string().nullable(),
  sources: z.number(),
  independent: z.number(),
  disputed: z.number(),
  review: contract.reviewState,
  edited: z.number(),
});

function toEventRow(columns: z.output<typeof eventColumns>): contract.EventRow {
  const { start, end, granularity, certainty, open, disputed, edited, ...row } = columns;
  const when =
    start === null || end === null || granularity === null || certainty === null
      ? null
      : { start, end, granularity, certainty, open };
  return { ...row, when, disputed: disputed === 1, edited: edited === 1 };
}

/** Intersect it with what else a query answers. */
export const eventRow: z.ZodType<contract.EventRow> = eventColumns.transform(toEventRow);

/** The language of an article: the one the user told, else the one the engine found; for a query over `article a`. */
export const LANGUAGE_COLUMN = 'coalesce(a.language_user, a.language) AS language';

/** The columns that `publishedRow` reads, for a query over `article a`. */
export const PUBLISHED_COLUMNS = `a.published, a.published_provenance, a.published_start, a.published_end,
  a.published_text, a.published_user`;

const publishedColumns = z.object({
  published: storedMoment.nullable(),
  published_provenance: contract.published.shape.provenance,
  published_start: z.number().nullable(),
  published_end: z.number().nullable(),
  published_text: z.string().nullable(),
  published_user: storedMoment.nullable(),
});

/** The publication date that counts: the user's, else the engine's. */
export function toPublished(columns: z.output<typeof publishedColumns>): contract.Published {
  if (columns.published_user !== null)
    return { value: columns.published_user, provenance: 'user', start: null, end: null, text: null };
  return {
    value: columns.published,
    provenance: columns.published_provenance,
    start: columns.published_start,
    end: columns.published_end,
    text: columns.published_text,
  };
}

/** Intersect it with what else the query answers. */
export const publishedRow: z.ZodType<{ published: contract.Published }> = publishedColumns.transform(
  (columns) => ({ published: toPublished(columns) }),
);

/** A value of a column that came as one list. */
export function cell<T>(column: T[], row: number): T {
  const value = column[row];
  if (value === undefined) throw new RangeError('The columns of a table are equally long.');
  return value;
}

/** A row with one number or text in the column `value`. */
export const numberRow = z.object({ value: z.number() }).transform(({ value }) => value);
export const textRow = z.object({ value: z.string() }).transform(({ value }) => value);

const TITLE_LENGTH = 80;

/** What an article is called in lists: its title, else the beginning of its text, else its name. */
export function displayTitle(title: string | null, text: string, name: string): string {
  const firstLine = text.trimStart().split('\n', 1)[0] ?? '';
  const beginning =
    firstLine.length > TITLE_LENGTH ? `${firstLine.slice(0, TITLE_LENGTH).trimEnd()}…` : firstLine;
  return title ?? (beginning.trim() || name);
}
