/**
 * What the edits hang on. An edit has targets, events or mentions; an event is told by its mentions, so that it is found
 * again when the engine groups them otherwise, and a mention by its words, so that it is found again in another text.
 */
import { z } from 'zod';
import type { Reader, Value, Writer } from '../database.ts';
import { WorkspaceError } from '../error.ts';
import { displayTitle, numberRow, textRow } from '../rows.ts';
import { findingOf } from './finding.ts';
import { type Candidate, type Quote, quoteOf, type Version } from './place.ts';

/** An event or a mention that an edit is about. */
export interface Target {
  /** Ids of mentions and additions, the first mention first. */
  nodes: string[];
}

/** So many mentions tell an event; of many articles rather than of one, because an article may be removed. */
const MOST_NODES = 6;

/** An event with what edits need of it. */
export interface TargetEvent extends Target {
  id: string;
  key: number;
  title: string;
}

const eventRow = z.object({ id: z.string(), key: z.number(), title: z.string() });

/** The key of the event with an id, or of the one that the mention with this id belongs to; three parameters. */
export const KEY_OF_EVENT = `coalesce((SELECT key FROM event WHERE id = ?),
  (SELECT event FROM mention WHERE id = ?), (SELECT event FROM addition WHERE id = ?))`;

/**
 * The event with this id, or the one that the mention with this id belongs to now: an event's id is that of its first
 * mention, and may have changed since a window asked.
 * @throws WorkspaceError `not-found`
 */
export function targetEvent(db: Reader, id: string): TargetEvent {
  const event = db.get(eventRow, `SELECT id, key, title FROM event WHERE key = ${KEY_OF_EVENT}`, id, id, id);
  if (!event) throw new WorkspaceError('not-found', `There is no event ${id}.`);
  return { ...event, nodes: nodesOfEvent(db, event.key, event.id) };
}

function nodesOfEvent(db: Reader, key: number, id: string): string[] {
  const sql = `SELECT id AS value FROM (
      SELECT id, position, row_number() OVER (PARTITION BY article ORDER BY position) AS place
      FROM mention WHERE event = ?
      UNION ALL SELECT id, NULL, NULL FROM addition WHERE event = ?
    ) ORDER BY place IS NULL, place, position, id LIMIT ?`;
  const nodes = db.all(textRow, sql, key, key, MOST_NODES);
  // Where its mentions wait for a merge, the first one still is its id.
  return nodes.length > 0 ? nodes : [id];
}

/** @throws WorkspaceError `not-found` */
export function targetMention(db: Reader, id: string): Target {
  const sql = 'SELECT id AS value FROM mention WHERE id = ? UNION SELECT id FROM addition WHERE id = ?';
  if (!db.get(textRow, sql, id, id)) throw new WorkspaceError('not-found', `There is no source ${id}.`);
  return { nodes: [id] };
}

const mentionRow = z.object({
  article: z.string(),
  lineage: z.string(),
  name: z.string(),
  title: z.string().nullable(),
  text: z.string(),
  start: z.number(),
  end: z.number(),
  expression: z.string().nullable(),
});

const MENTION_QUERY = `SELECT m.article, coalesce(a.lineage, a.id) AS lineage, a.name, a.title, a.text, m.start, m."end",
    x.content ->> 'text' AS expression
  FROM mention m JOIN article a ON a.id = m.article
  LEFT JOIN expression x ON x.article = m.article AND x.id = m.expression WHERE m.id = ?`;

/** Stores what an edit hangs on. */
export function storeAnchors(db: Writer, edit: number, targets: Target[]): void {
  targets.forEach(({ nodes }, target) => {
    nodes.forEach((node, position) => {
      const mention = db.get(mentionRow, MENTION_QUERY, node);
      const words =
        mention && quoteOf(mention.text, mention, { id: mention.article, title: titleOf(mention) });
      const lineage = mention?.lineage ?? null;
      const finding = mention ? findingOf(db, node) : null;
      insert(db, [edit, target, position, node, lineage, JSON.stringify(words ?? null), node, finding]);
    });
  });
}

/** Stores an event of the user's own as what its edit hangs on, with the selection it was made from. */
export function storeSelection(
  db: Writer,
  edit: number,
  node: string,
  selection: { lineage: string; quote: Quote } | null,
): void {
  const words = JSON.stringify(selection?.quote ?? null);
  insert(db, [edit, 0, 0, node, selection?.lineage ?? null, words, node, null]);
}

function insert(db: Writer, values: Value[]): void {
  const columns = 'edit, target, position, node, lineage, quote, placed, finding';
  db.run(`INSERT INTO anchor (${columns}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`, ...values);
}

const titleOf = ({ title, text, name }: { title: string | null; text: string; name: string }) =>
  displayTitle(title, text, name);

/**
 * A target that the user hung on something else is not looked for by its own words; for a query over `anchor a`. The plus
 * keeps SQLite to the index of kinds: those that count are most of all.
 */
export const NOT_REATTACHED = `NOT EXISTS (SELECT 1 FROM edit r WHERE r.kind = 'reattach' AND +r.undone = 0
  AND r.value ->> 'edit' = a.edit AND r.value ->> 'target' = a.target)`;

const candidateRow: z.ZodType<Candidate> = z.object({
  id: z.string(),
  start: z.number(),
  end: z.number(),
  expression: z.string().nullable(),
});

const versionRow = z.object({ id: z.string(), text: z.string() });

/** The version of an article that tells of events now, with what the engine finds; undefined where the user removed it. */
export function shownVersion(db: Reader, lineage: string): Version | undefined {
  const article = 'SELECT id, text FROM article WHERE (id = ? OR lineage = ?) AND shelved IS NULL';
  const version = db.get(versionRow, article, lineage, lineage);
  if (!version) return undefined;
  const sql = `SELECT m.id, m.start, m."end", x.content ->> 'text' AS expression FROM mention m
    LEFT JOIN expression x ON x.article = m.article AND x.id = m.expression
    WHERE m.article = ? AND m.kept = 0 ORDER BY m.start, m.id`;
  return { ...version, candidates: db.all(candidateRow, sql, version.id) };
}

export function textOf(db: Reader, article: string): string | undefined {
  return db.get(textRow, 'SELECT text AS value FROM article WHERE id = ?', article);
}

/** Keys of the events that an edit's targets are now. */
export function eventsOfEdit(db: Reader, edit: number): number[] {
  const sql = `SELECT m.event AS value FROM anchor a JOIN mention m ON m.id = a.placed
      WHERE a.edit = ? AND m.event IS NOT NULL
    UNION SELECT d.event FROM anchor a JOIN addition d ON d.id = a.placed
      WHERE a.edit = ? AND d.event IS NOT NULL`;
  return db.all(numberRow, sql, edit, edit);
}
