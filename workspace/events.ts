/** Events as the table and the inspector show them. */
import { z } from 'zod';
import { NARRATIVE } from '../core/article/article.ts';
import type { EventMention } from '../core/events/event.ts';
import type { Output, Parsed } from './contract.ts';
import * as contract from './contract.ts';
import type { Reader } from './database.ts';
import { WorkspaceError } from './error.ts';
import { findExpression, mentionsOfEvent } from './extractions.ts';
import { where } from './filter.ts';
import {
  displayTitle,
  EVENT_COLUMNS,
  eventRow,
  json,
  numberRow,
  PUBLISHED_COLUMNS,
  publishedRow,
} from './rows.ts';

type Sort = Parsed<'events.list'>['sort'];

/** Columns to sort by; the direction goes to the first that is not a test for null, so that undated events stay last. */
const ORDER: Record<Sort, (direction: string) => string> = {
  date: (direction) => `e.first_day IS NULL, e.first_day ${direction}, e.last_day ${direction}`,
  title: (direction) => `e.title COLLATE NOCASE ${direction}`,
  type: (direction) => `e.type ${direction}, e.first_day`,
  sources: (direction) => `e.sources ${direction}, e.first_day`,
  factuality: (direction) => `e.factuality ${direction}, e.first_day`,
};

/** One page of the events that the filter lets through, and how many there are on all pages. */
export function listEvents(db: Reader, input: Parsed<'events.list'>): Output<'events.list'> {
  const { sql, parameters } = where(input.filter);
  const order = ORDER[input.sort](input.descending ? 'DESC' : 'ASC');
  const page = `SELECT ${EVENT_COLUMNS} FROM event e WHERE ${sql} ORDER BY ${order}, e.key LIMIT ? OFFSET ?`;
  return {
    total: db.get(numberRow, `SELECT count(*) AS value FROM event e WHERE ${sql}`, ...parameters) ?? 0,
    rows: db.all(eventRow, page, ...parameters, input.limit, input.offset),
  };
}

const detailRow = z.intersection(
  eventRow,
  z.object({
    amounts: json(z.array(contract.amount)),
    contradictions: json(z.array(contract.contradiction)),
  }),
);

/** An event with all its sources. @throws WorkspaceError `not-found` */
export function getEvent(db: Reader, id: string): Output<'events.get'> {
  const sql = `SELECT ${EVENT_COLUMNS}, e.amounts, e.contradictions FROM event e WHERE e.id = ?`;
  const row = db.get(detailRow, sql, id);
  if (!row) throw new WorkspaceError('not-found', `There is no event ${id}.`);
  return {
    ...row,
    participants: facetNames(db, id, 'participant'),
    places: facetNames(db, id, 'place'),
    mentions: mentionsOfEvent(db, id).map((mention) => withSource(db, mention)),
  };
}

function facetNames(db: Reader, id: string, facet: 'participant' | 'place'): string[] {
  const sql = `SELECT f.name FROM event_facet f JOIN event e ON e.key = f.event
    WHERE e.id = ? AND f.facet = ? ORDER BY f.position`;
  return db.all(z.object({ name: z.string() }), sql, id, facet).map(({ name }) => name);
}

const sourceColumns = z.object({ name: z.string(), title: z.string().nullable(), text: z.string() });
const sourceRow = z.intersection(sourceColumns, publishedRow);

/** A mention with what the inspector shows of its article. */
function withSource(db: Reader, mention: EventMention): contract.Mention {
  const sql = `SELECT a.name, a.title, a.text, ${PUBLISHED_COLUMNS} FROM article a WHERE a.id = ?`;
  const source = db.get(sourceRow, sql, mention.article);
  if (!source) throw new Error(`The article of mention ${mention.id} is missing.`);
  const { id, article, start, end, factuality, attribution, amounts, expression } = mention;
  const leansOn = expression?.anchor.kind === 'context' ? expression.anchor.expression : null;
  return {
    id,
    article,
    articleTitle: displayTitle(source.title, source.text, source.name),
    articlePublished: source.published,
    paragraph: paragraphOf(db, article, start),
    sentence: source.text.slice(start, end),
    start,
    end,
    factuality,
    attribution,
    amounts,
    expression,
    leansOn: (leansOn && findExpression(db, article, leansOn)) || null,
  };
}

/** Number of the paragraph, counted over the blocks that tell of events, that holds the offset; from 1. */
function paragraphOf(db: Reader, article: string, offset: number): number {
  const sql = `SELECT count(*) AS value FROM block
    WHERE article = ? AND start <= ? AND kind IN (SELECT value FROM json_each(?))`;
  return db.get(numberRow, sql, article, offset, JSON.stringify([...NARRATIVE])) ?? 0;
}
