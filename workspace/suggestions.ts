/** When undated articles may be from: what the engine, the article's mentions and its neighbours hint at. */
import { z } from 'zod';
import { type Surroundings, suggestDates } from '../core/article/suggest.ts';
import { dayNumber } from '../core/temporal/calendar.ts';
import type { Granularity, Output, Parsed } from './contract.ts';
import * as contract from './contract.ts';
import type { Reader } from './database.ts';
import { loadArticle } from './extractions.ts';
import { displayTitle, json, numberRow, storedWhen } from './rows.ts';

const UNDATED = 'a.published IS NULL AND a.published_user IS NULL AND a.shelved IS NULL';

const undatedRow = z.object({
  id: z.string(),
  name: z.string(),
  title: z.string().nullable(),
  undated: z.number(),
});

/** Undated articles with the days suggested for each; none of them is applied. */
export function listSuggestions(
  db: Reader,
  { id, offset, limit }: Parsed<'articles.suggestions'>,
): Output<'articles.suggestions'> {
  const rows = db.all(
    undatedRow,
    `SELECT a.id, a.name, a.title, (
        SELECT count(*) FROM event_facet f JOIN event e ON e.key = f.event
        WHERE f.facet = 'article' AND f.name = a.id AND e.first_day IS NULL
      ) AS undated
      FROM article a WHERE ${UNDATED} AND a.id = coalesce(?, a.id) ORDER BY a.key LIMIT ? OFFSET ?`,
    ...[id ?? null, limit, offset],
  );
  return {
    total: db.get(numberRow, `SELECT count(*) AS value FROM article a WHERE ${UNDATED}`) ?? 0,
    articles: rows.flatMap(({ title, ...row }) => {
      const article = loadArticle(db, row.id);
      if (!article) return [];
      const suggestions = suggestDates(article, surroundingsOf(db, row.id));
      return [{ ...row, title: displayTitle(title, article.text, row.name), suggestions }];
    }),
  };
}

function surroundingsOf(db: Reader, id: string): Surroundings {
  return { told: toldIn(db, id), others: othersWith(db, id) };
}

const toldRow = z.object({
  when: json(storedWhen.nullable()),
  factuality: contract.factuality,
  expression: json(contract.expression),
});

/** A coarser date than a month says too little about a day. */
const FINE: ReadonlySet<Granularity> = new Set(['minute', 'hour', 'daypart', 'day', 'week', 'month']);

/** What the article tells of with a date that needs no other. */
function toldIn(db: Reader, id: string): Surroundings['told'] {
  const rows = db.all(
    toldRow,
    `SELECT m."when", m.factuality, x.content AS expression
      FROM mention m JOIN expression x ON x.article = m.article AND x.id = m.expression WHERE m.article = ?`,
    id,
  );
  return rows.flatMap(({ when, factuality, expression: { anchor, start, end } }) =>
    when && anchor.kind === 'absolute' && FINE.has(when.granularity)
      ? [{ day: when.start.slice(0, 10), planned: factuality === 'planned', start, end }]
      : [],
  );
}

/** Articles tell of an event as news within so many days. */
const NEWS = 7;

const otherRow = z.object({
  id: z.string(),
  title: z.string().nullable(),
  beginning: z.string(),
  name: z.string(),
  published: z.string(),
  day: z.number(),
});

/** Articles that were published shortly after an event of which this one tells as well. */
function othersWith(db: Reader, id: string): Surroundings['others'] {
  const rows = db.all(
    otherRow,
    `SELECT DISTINCT a.id, a.title, substr(a.text, 1, 400) AS beginning, a.name,
        coalesce(a.published_user, a.published) AS published, e.first_day AS day
      FROM event_facet own
      JOIN event e ON e.key = own.event AND e.granularity IN ('minute', 'hour', 'daypart', 'day')
      JOIN event_facet other ON other.event = e.key AND other.facet = 'article' AND other.name <> own.name
      JOIN article a ON a.id = other.name
      WHERE own.facet = 'article' AND own.name = ? AND coalesce(a.published_user, a.published) IS NOT NULL
        AND a.shelved IS NULL
      ORDER BY a.key`,
    id,
  );
  return rows.flatMap(({ title, beginning, name, published, day }) => {
    const after = dayNumber(published) - day;
    const isNews = after >= 0 && after <= NEWS;
    return isNews ? [{ day: published.slice(0, 10), title: displayTitle(title, beginning, name) }] : [];
  });
}
