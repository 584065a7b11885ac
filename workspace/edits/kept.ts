/**
 * What the engine no longer finds, but an edit hangs on. As long as the sentence stands word for word in its article, it
 * stays a mention, with what the engine had found in it: the user has looked at it and said what to make of it. Where the
 * sentence is gone, too, nothing is left to show for the event, and the edit is listed (unplaced.ts).
 */
import { z } from 'zod';
import { mentionId } from '../../core/events/mentions.ts';
import type { Reader, Writer } from '../database.ts';
import { addMentions } from '../records.ts';
import { json, numberRow, textRow } from '../rows.ts';
import { NOT_REATTACHED, shownVersion } from './anchors.ts';
import { type Finding, finding } from './finding.ts';
import { placeSelection, quote, type Version } from './place.ts';

/** An anchor of an edit with the mention that it is to hang on; null for none. */
export interface KeptAnchor {
  edit: number;
  target: number;
  position: number;
  placed: string | null;
  mention: string | null;
}

const anchorRow = z.object({
  edit: z.number(),
  target: z.number(),
  position: z.number(),
  lineage: z.string(),
  quote: json(quote),
  finding: json(finding),
  placed: z.string().nullable(),
  found: z.number(),
});

/** Over `anchor a` with what it hangs on, `mention k`: on something that is kept, or on nothing in an article that is there. */
const IS_LOOSE = `a.finding IS NOT NULL AND (k.kept = 1 OR k.id IS NULL AND EXISTS (
  SELECT 1 FROM article x WHERE (x.id = a.lineage OR x.lineage = a.lineage) AND x.shelved IS NULL))`;

/**
 * The loose anchors of all edits that count and have an anchor in an article. `found` is 1 where another anchor of their
 * target hangs on what the engine finds, or on an event of the user's own: then there is nothing to keep.
 */
const LOOSE = `WITH own (edit, target) AS (
    SELECT DISTINCT h.edit, h.target FROM anchor h JOIN edit e ON e.id = h.edit
    WHERE h.lineage = ? AND e.undone = 0 AND e.kind <> 'add')
  SELECT a.edit, a.target, a.position, a.lineage, a.quote, a.finding, a.placed, EXISTS (
      SELECT 1 FROM anchor o LEFT JOIN mention m ON m.id = o.placed
      WHERE o.edit = a.edit AND o.target = a.target AND o.placed IS NOT NULL AND m.kept IS NOT 1) AS found
  FROM own CROSS JOIN anchor a ON a.edit = own.edit AND a.target = own.target
    LEFT JOIN mention k ON k.id = a.placed
  WHERE ${IS_LOOSE} AND ${NOT_REATTACHED} ORDER BY a.edit`;

/**
 * Keeps the mentions that edits of an article would otherwise lose. Call it when the edits have been placed on what the
 * engine finds; the mentions wait for a merge.
 * @returns where the anchors are to hang, and the keys of the events that kept mentions were in
 */
export function keepMentions(db: Writer, lineage: string): { anchors: KeptAnchor[]; events: number[] } {
  const versions = new Map<string, Version | undefined>();
  const versionOf = (of: string) => {
    if (!versions.has(of)) versions.set(of, shownVersion(db, of));
    return versions.get(of);
  };
  // Of several edits of one sentence the newest one's finding counts.
  const kept = new Map<string, { article: string; mention: string }>();
  const anchors = db.all(anchorRow, LOOSE, lineage).map(({ lineage: of, quote: words, found, ...anchor }) => {
    const now = found === 1 ? undefined : versionOf(of);
    const at = now && placeSelection(words, now);
    if (!now || !at) return { ...anchor, mention: null };
    const mention = mentionAt(db, now.id, at, anchor.finding);
    kept.set(mention.id, { article: now.id, mention: JSON.stringify([mention]) });
    return { ...anchor, mention: mention.id };
  });
  const events = removeKept(db, [...kept.keys()]);
  for (const [id, { article, mention }] of kept) {
    addMentions(db, article, mention);
    db.run('UPDATE mention SET kept = 1 WHERE id = ?', id);
  }
  return { anchors, events };
}

/** A finding where its sentence stands now. */
function mentionAt(
  db: Reader,
  article: string,
  { start, end }: { start: number; end: number },
  was: Finding,
) {
  const { dating, published, start: before, ...found } = was;
  const moved = <Words extends { start: number; end: number }>(words: Words): Words => ({
    ...words,
    start: words.start + start - before,
    end: words.end + start - before,
  });
  const dated = dating ? dating.start + start - before : start;
  return {
    ...found,
    id: mentionId(article, start, dated),
    start,
    end,
    amounts: found.amounts.map(moved),
    attribution: found.attribution && moved(found.attribution),
    expression: dating && expressionAt(db, article, dated),
    when: isFixed(dating) || publishedOf(db, article) === published ? found.when : null,
  };
}

/** Whether a date stays when the article's publication date changes. */
const isFixed = (dating: Finding['dating']) =>
  dating?.anchor === 'absolute' || dating?.anchor === 'named-event';

function expressionAt(db: Reader, article: string, start: number): string | null {
  const sql = 'SELECT id AS value FROM expression WHERE article = ? AND start = ?';
  return db.get(textRow, sql, article, start) ?? null;
}

const publishedRow = z.object({ value: z.string().nullable() });

function publishedOf(db: Reader, article: string): string | null {
  const sql = 'SELECT coalesce(published_user, published) AS value FROM article WHERE id = ?';
  return db.get(publishedRow, sql, article)?.value ?? null;
}

/** Removes the kept mentions that no edit hangs on any more. @returns keys of the events they were in */
export function removeUnused(db: Writer): number[] {
  const sql = `SELECT m.id AS value FROM mention m WHERE m.kept = 1 AND NOT EXISTS (
    SELECT 1 FROM anchor a JOIN edit e ON e.id = a.edit WHERE a.placed = m.id AND e.undone = 0)`;
  return removeKept(db, db.all(textRow, sql));
}

function removeKept(db: Writer, ids: string[]): number[] {
  if (ids.length === 0) return [];
  const these = 'id IN (SELECT value FROM json_each(?)) AND kept = 1';
  const sql = `SELECT event AS value FROM mention WHERE ${these} AND event IS NOT NULL`;
  const events = db.all(numberRow, sql, JSON.stringify(ids));
  db.run(`DELETE FROM mention WHERE ${these}`, JSON.stringify(ids));
  return events;
}

/** Whether undoing or redoing an edit may change what is kept. */
export function isLoose(db: Reader, edit: number): boolean {
  const sql = `SELECT 1 AS value FROM anchor a LEFT JOIN mention k ON k.id = a.placed
    WHERE a.edit = ? AND ${IS_LOOSE} LIMIT 1`;
  return db.get(numberRow, sql, edit) !== undefined;
}
