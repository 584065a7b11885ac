/** Events as the table and the inspector show them. */
import { z } from 'zod';
import { NARRATIVE } from '../core/article/article.ts';
import type { Contradiction, EventMention } from '../core/events/event.ts';
import type { Output, Parsed } from './contract.ts';
import * as contract from './contract.ts';
import type { Reader } from './database.ts';
import { KEY_OF_EVENT } from './edits/anchors.ts';
import { UNDECIDED } from './edits/shown.ts';
import { WorkspaceError } from './error.ts';
import { eventIndex } from './event-index.ts';
import { findExpression, mentionsOfEvent } from './extractions.ts';
import {
  displayTitle,
  EVENT_COLUMNS,
  eventRow,
  json,
  numberRow,
  PUBLISHED_COLUMNS,
  publishedRow,
  textRow,
} from './rows.ts';
import { sortedEvents } from './sort.ts';
import { asThen, standing } from './standing.ts';

const keyedRow = z.intersection(eventRow, z.object({ key: z.number() }));

/** One page of the events that the filter lets through, and how many there are on all pages. */
export function listEvents(db: Reader, input: Parsed<'events.list'>): Output<'events.list'> {
  const sorted = sortedEvents(db, input);
  const page = sorted.slice(input.offset, input.offset + input.limit).map(({ key }) => key);
  const sql = `SELECT ${EVENT_COLUMNS}, e.key FROM event e WHERE e.key IN (SELECT value FROM json_each(?))`;
  const then = standing(db, input.filter);
  const rows = new Map(
    db.all(keyedRow, sql, JSON.stringify(page)).map(({ key, ...row }) => [key, asThen(row, then.get(key))]),
  );
  return { total: sorted.length, rows: page.flatMap((key) => rows.get(key) ?? []) };
}

/** The place of the next event whose title begins like this. */
export function seekEvent(
  db: Reader,
  { text, from, ...order }: Parsed<'events.seek'>,
): Output<'events.seek'> {
  const sorted = sortedEvents(db, order);
  const sql = `SELECT key AS value FROM event WHERE substr(title, 1, ?) = ? COLLATE NOCASE`;
  const found = new Set(db.all(numberRow, sql, text.length, text));
  const after = sorted.findIndex(({ key }, index) => index >= from && found.has(key));
  const index = after >= 0 ? after : sorted.findIndex(({ key }) => found.has(key));
  return { index: index < 0 ? null : index };
}

const detailRow = z.intersection(
  keyedRow,
  z.object({
    amounts: json(z.array(contract.amount)),
    contradictions: json(z.array(contract.contradiction)),
    decisions: json(contract.decisions).nullable(),
  }),
);

/**
 * An event with all its sources, or with those that had told of it on the day `knownBy`. An event's id is that of its
 * first mention: one that it had before leads to it as well.
 * @throws WorkspaceError `not-found`, also where nobody had told of it by then
 */
export function getEvent(db: Reader, { id: asked, knownBy }: Parsed<'events.get'>): Output<'events.get'> {
  const sql = `SELECT ${EVENT_COLUMNS}, e.key, e.amounts, e.contradictions, e.decisions FROM event e
    WHERE e.key = ${KEY_OF_EVENT}`;
  const found = db.get(detailRow, sql, asked, asked, asked);
  const isKnown =
    knownBy === undefined ||
    eventIndex(db)
      .all({ knownBy })
      .some(({ key }) => key === found?.key);
  if (!found || !isKnown) throw new WorkspaceError('not-found', `There is no event ${asked}.`);
  const { key, ...row } = found;
  const { id } = row;
  const then = standing(db, { knownBy }).get(key);
  const mentions = then?.mentions.map((mention) => mention.id);
  const kept = keptMentions(db, key);
  // What the user told of an event counts on every day.
  const told = row.edited ? undefined : then;
  return {
    ...asThen(row, then),
    ...(told && { amounts: told.amounts, contradictions: told.contradictions.map(open) }),
    decisions: row.decisions ?? UNDECIDED,
    participants: told?.participants ?? facetNames(db, id, 'participant'),
    places: told?.places ?? facetNames(db, id, 'place'),
    mentions: mentionsOfEvent(db, id)
      .filter((mention) => mentions?.includes(mention.id) ?? true)
      .map((mention) => ({ ...withSource(db, mention), kept: kept.includes(mention.id) })),
  };
}

/** A contradiction that no verdict is told of. */
const open = (contradiction: Contradiction) => ({ ...contradiction, verdict: null });

function keptMentions(db: Reader, event: number): string[] {
  return db.all(textRow, 'SELECT id AS value FROM mention WHERE event = ? AND kept = 1', event);
}

function facetNames(db: Reader, id: string, facet: 'participant' | 'place'): string[] {
  const sql = `SELECT f.name FROM event_facet f JOIN event e ON e.key = f.event
    WHERE e.id = ? AND f.facet = ? ORDER BY f.position`;
  return db.all(z.object({ name: z.string() }), sql, id, facet).map(({ name }) => name);
}

const sourceColumns = z.object({ name: z.string(), title: z.string().nullable(), text: z.string() });
const sourceRow = z.intersection(sourceColumns, publishedRow);

/** A mention with what the inspector shows of its article. */
function withSource(db: Reader, mention: EventMention): Omit<contract.Mention, 'kept'> {
  const sql = `SELECT a.name, a.title, a.text, ${PUBLISHED_COLUMNS} FROM article a WHERE a.id = ?`;
  const source = db.get(sourceRow, sql, mention.article);
  if (!source) throw new Error(`The article of mention ${mention.id} is missing.`);
  const { id, article, start, end, when, factuality, attribution, amounts, expression } = mention;
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
    when,
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
