/** What the user may decide about events. Every function is one step of undo. */
import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { Correction, Output, Parsed, ReviewState } from '../contract.ts';
import type { Reader, Writer } from '../database.ts';
import { WorkspaceError } from '../error.ts';
import { displayTitle, textRow } from '../rows.ts';
import { storeSelection, type TargetEvent, targetEvent, targetMention } from './anchors.ts';
import { applied, make } from './apply.ts';
import { record } from './log.ts';
import { quoteOf } from './place.ts';
import { toldFields } from './told.ts';

type EventId = { event: string };

/** Sets fields of an event. @throws WorkspaceError `not-found`, `bad-input` */
export function correctEvent(db: Writer, { id, set }: Parsed<'events.correct'>): EventId {
  return decideEvent(db, id, () => correctEvents(db, { ids: [id], set }));
}

/** Sets fields of several events alike. @throws WorkspaceError `not-found`, `bad-input` */
export function correctEvents(db: Writer, { ids, set }: Parsed<'events.correctAll'>): void {
  if (Object.values(set).every((value) => value === undefined))
    throw new WorkspaceError('bad-input', 'Nothing to correct: set at least one field.');
  toldFields(set);
  const events = distinct(ids.map((id) => targetEvent(db, id)));
  make(db, { kind: 'correct', value: set }, events, subjectOf(events));
}

/**
 * Adds an event of the user's own.
 * @param id what it is known by: `own-` and 16 hex digits
 * @throws WorkspaceError `not-found`, `bad-input`
 */
export function addEvent(
  db: Writer,
  { source, ...fields }: Parsed<'events.add'>,
  id = `own-${randomBytes(8).toString('hex')}`,
): EventId {
  toldFields(fields);
  const selection = source && selectionOf(db, source);
  const set: Correction = { ...fields };
  db.transaction(() => {
    const edit = record(db, { kind: 'add', value: { id, set } }, { subject: fields.title });
    storeSelection(db, edit, id, selection ?? null);
    applied(db, edit);
  });
  return { event: id };
}

const articleRow = z.object({
  id: z.string(),
  lineage: z.string(),
  name: z.string(),
  title: z.string().nullable(),
  text: z.string(),
});

function selectionOf(
  db: Reader,
  { article: id, start, end }: { article: string; start: number; end: number },
) {
  const sql = `SELECT id, coalesce(lineage, id) AS lineage, name, title, text FROM article
    WHERE id = ? AND shelved IS NULL`;
  const article = db.get(articleRow, sql, id);
  if (!article) throw new WorkspaceError('not-found', `There is no article ${id}.`);
  if (start >= end || end > article.text.length)
    throw new WorkspaceError('bad-input', `The article has no text from ${start} to ${end}.`);
  const { lineage, name, title, text } = article;
  const quote = quoteOf(
    text,
    { start, end, expression: null },
    { id, title: displayTitle(title, text, name) },
  );
  return { lineage, quote };
}

/** Makes one event of several. @throws WorkspaceError `not-found`, `bad-input` */
export function mergeEventsByHand(db: Writer, { ids }: Parsed<'events.merge'>): EventId {
  const events = ids.map((id) => targetEvent(db, id));
  const [into] = events;
  if (!into || new Set(events.map(({ key }) => key)).size < 2)
    throw new WorkspaceError('bad-input', 'Choose at least two different events to merge.');
  make(db, { kind: 'merge', value: null }, distinct(events), into.title);
  return { event: eventOfNodes(db, into) };
}

/** Makes some of an event's mentions an event of their own. @throws WorkspaceError `not-found`, `bad-input` */
export function splitEvent(db: Writer, { id, mentions }: Parsed<'events.split'>): Output<'events.split'> {
  const event = targetEvent(db, id);
  const chosen = new Set(mentions);
  const own = new Set(allNodes(db, event.key));
  for (const mention of chosen)
    if (!own.has(mention))
      throw new WorkspaceError('bad-input', `The source ${mention} does not belong to the event.`);
  const rest = [...own].filter((node) => !chosen.has(node));
  if (chosen.size === 0 || rest.length === 0)
    throw new WorkspaceError('bad-input', 'At least one source must move, and at least one must stay.');
  const targets = [
    { nodes: rest.slice(0, event.nodes.length) },
    ...[...chosen].map((node) => ({ nodes: [node] })),
  ];
  make(db, { kind: 'split', value: null }, targets, event.title);
  return { event: eventOfNodes(db, { nodes: [...chosen] }), rest: eventOfNodes(db, { nodes: rest }) };
}

/** Moves a mention to another event. @throws WorkspaceError `not-found`, `bad-input` */
export function moveMention(db: Writer, { mention, to }: Parsed<'events.move'>): EventId {
  const source = targetMention(db, mention);
  const target = targetEvent(db, to);
  if (targetEvent(db, mention).key === target.key)
    throw new WorkspaceError('bad-input', 'The source belongs to that event already.');
  make(db, { kind: 'move', value: null }, [source, target], target.title);
  return { event: eventOfNodes(db, target) };
}

/** Confirms, hides or disputes events, or takes that back. @throws WorkspaceError `not-found` */
export function reviewEvents(db: Writer, ids: string[], state: ReviewState): void {
  const events = distinct(ids.map((id) => targetEvent(db, id)));
  make(db, { kind: 'review', value: state }, events, subjectOf(events));
}

/** Takes the claim of one source in a contradiction, or none. @throws WorkspaceError `not-found`, `bad-input` */
export function tellVerdict(db: Writer, { id, kind, mention }: Parsed<'events.verdict'>): EventId {
  return decideEvent(db, id, (event) => {
    if (mention !== null && targetEvent(db, mention).key !== event.key)
      throw new WorkspaceError('bad-input', `The source ${mention} does not belong to the event.`);
    const claim = mention === null ? [] : [targetMention(db, mention)];
    return make(db, { kind: 'verdict', value: kind }, [event, ...claim], event.title);
  });
}

/** Adds, changes or removes a note. @throws WorkspaceError `not-found`, `bad-input` */
export function noteEvent(db: Writer, { id, text, note }: Parsed<'events.note'>): EventId {
  if (text === '' && note === undefined)
    throw new WorkspaceError('bad-input', 'Write something into the note.');
  const value = { text, note: note ?? null };
  return decideEvent(db, id, (event) => make(db, { kind: 'note', value }, [event], event.title));
}

/** Gives events a tag, or takes it from them. @throws WorkspaceError `not-found` */
export function tagEvents(db: Writer, { ids, tag, on }: Parsed<'events.tag'>): void {
  const events = distinct(ids.map((id) => targetEvent(db, id)));
  make(db, { kind: 'tag', value: { tag, on } }, events, subjectOf(events));
}

const tagRow = z.object({ tag: z.string(), count: z.number() });

/** The tags in use, the most frequent first. */
export function listTags(db: Reader): Output<'events.tags'> {
  const sql = 'SELECT tag, count(*) AS count FROM event_tag GROUP BY tag ORDER BY count DESC, tag';
  return { tags: db.all(tagRow, sql) };
}

function decideEvent(db: Writer, id: string, decide: (event: TargetEvent) => unknown): EventId {
  const event = targetEvent(db, id);
  decide(event);
  return { event: eventOfNodes(db, event) };
}

/** The id of the event that shows the first of these nodes. */
function eventOfNodes(db: Reader, { nodes: [first = ''] }: { nodes: string[] }): string {
  return targetEvent(db, first).id;
}

function allNodes(db: Reader, event: number): string[] {
  const sql = `SELECT id AS value FROM (SELECT id, position FROM mention WHERE event = ?
    UNION ALL SELECT id, NULL FROM addition WHERE event = ?) ORDER BY position IS NULL, position, id`;
  return db.all(textRow, sql, event, event);
}

function distinct(events: TargetEvent[]): TargetEvent[] {
  return [...new Map(events.map((event) => [event.key, event])).values()];
}

/** What an edit of several events is about, in a line. */
function subjectOf(events: TargetEvent[]): string {
  const [first] = events;
  if (!first) throw new WorkspaceError('bad-input', 'Choose at least one event.');
  return events.length === 1 ? first.title : `${first.title} (+${events.length - 1})`;
}
