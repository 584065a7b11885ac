import { stringify } from 'csv-stringify/sync';
import type { Article } from '../article/article.ts';
import type { Event } from '../events/event.ts';
import type { ExportInput, ExportOptions, Separator } from './options.ts';
import { oneLine, unique } from './text.ts';

type Articles = ReadonlyMap<string, Article>;

/** Several values of one cell. */
const list = (values: string[]) => unique(values).join('; ');

/** The columns, left to right; their names are stable, so that scripts may rely on them. */
const COLUMNS: Record<string, (event: Event, articles: Articles) => string> = {
  date: ({ when }) => when?.start ?? '',
  end: ({ when }) => when?.end ?? '',
  open: ({ when }) => when?.open ?? '',
  granularity: ({ when }) => when?.granularity ?? '',
  certainty: ({ when }) => when?.certainty ?? '',
  type: ({ type }) => type,
  title: ({ title }) => title,
  participants: ({ participants }) => list(participants),
  places: ({ places }) => list(places),
  amounts: ({ amounts }) => list(amounts.map(({ text }) => text)),
  attribution: ({ mentions }) => list(mentions.flatMap(({ attribution }) => attribution?.text ?? [])),
  factuality: ({ factuality }) => factuality,
  contradictions: ({ contradictions }) =>
    list(
      contradictions.map(({ kind, claims }) => `${kind}: ${claims.map(({ value }) => value).join(' / ')}`),
    ),
  sources: ({ mentions }, articles) =>
    list(mentions.map(({ article }) => articles.get(article)?.path ?? article)),
  quote: ({ mentions }, articles) =>
    list(mentions.map(({ article, start, end }) => articles.get(article)?.text.slice(start, end) ?? '')),
  review: ({ editorial }) => editorial?.review ?? '',
  edited: ({ editorial }) => list([...(editorial?.added ? ['added'] : []), ...(editorial?.edited ?? [])]),
  tags: ({ editorial }) => list(editorial?.tags ?? []),
  notes: ({ editorial }) => list(editorial?.notes ?? []),
};

/**
 * Events as comma-separated values (RFC 4180), one row each, in UTF-8 with a byte order mark, which spreadsheets need
 * to see that it is UTF-8.
 */
export function toCsv(
  { events, articles }: ExportInput,
  { separator }: Pick<ExportOptions, 'separator'>,
): string {
  const byId = new Map(articles.map((article) => [article.id, article]));
  const rows = events.map((event) => Object.values(COLUMNS).map((cell) => oneLine(cell(event, byId))));
  return writeTable([Object.keys(COLUMNS), ...rows], separator);
}

/**
 * A table in UTF-8 with a byte order mark. Texts that a spreadsheet would take for a formula begin with an apostrophe
 * (OWASP, "CSV Injection"); numbers stay numbers.
 */
export function writeTable(rows: (string | number)[][], separator: Separator = ','): string {
  return stringify(rows, {
    bom: true,
    delimiter: separator,
    escape_formulas: true,
    record_delimiter: 'windows',
  });
}
