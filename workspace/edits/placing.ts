/** Finds again, in an article as it is now, all that the user's edits hang on. */
import { z } from 'zod';
import type { Reader, Writer } from '../database.ts';
import { mergeAnew, mergeEvents, waitAgain, waitingMentions } from '../merge.ts';
import { json, numberRow, textRow } from '../rows.ts';
import { NOT_REATTACHED, shownVersion, textOf } from './anchors.ts';
import { keepMentions, removeUnused } from './kept.ts';
import { place, placeSelection, quote, type Version } from './place.ts';

/** What must be calculated anew because edits hang on something else than before. */
export interface Moved {
  /** Ids of mentions. */
  mentions: string[];
  /** Keys of events with something of the user's own, or that a kept mention has left. */
  events: number[];
}

/** Call it whenever the text of an article, or what is found in it, has changed. */
export function placeAll(db: Writer, lineage: string): Moved {
  const now = shownVersion(db, lineage);
  const placed = placeAnchors(db, lineage, now);
  const kept = keepMentions(db, lineage);
  const keptNodes = kept.anchors.flatMap(({ mention, ...anchor }) =>
    setPlaced(db, anchor, anchor.placed, mention),
  );
  const nodes = [...placed, ...keptNodes, ...followReattached(db)];
  const unused = removeUnused(db);
  return {
    mentions: nodes,
    events: [
      ...eventsOfAdditions(db, nodes),
      ...kept.events,
      ...unused,
      ...placeSelections(db, lineage, now),
    ],
  };
}

/** Finds again what edits of some articles hang on, after some work on them, and merges what that touches. */
export function placeAnew(db: Writer, lineages: string[], work: () => void = () => {}): void {
  // What an import has still to merge is left to it.
  const waiting = new Set(waitingMentions(db));
  work();
  const moved = lineages.map((lineage) => placeAll(db, lineage));
  waitAgain(
    db,
    moved.flatMap(({ mentions }) => mentions),
  );
  mergeEvents(db, waiting);
  mergeAnew(
    db,
    [],
    moved.flatMap(({ events }) => events),
  );
}

const anchorRow = z.object({
  edit: z.number(),
  target: z.number(),
  position: z.number(),
  node: z.string(),
  quote: json(quote),
  placed: z.string().nullable(),
});

/** @returns what the targets that changed hung on, and what they hang on now */
function placeAnchors(db: Writer, lineage: string, now: Version | undefined): string[] {
  const sql = `SELECT a.edit, a.target, a.position, a.node, a.quote, a.placed FROM anchor a JOIN edit e ON e.id = a.edit
    WHERE a.lineage = ? AND e.kind <> 'add' AND ${NOT_REATTACHED}`;
  return db.all(anchorRow, sql, lineage).flatMap(({ quote: words, node, placed, ...anchor }) => {
    const found = now && place(words, node, now, textOf(db, words.article));
    return setPlaced(db, anchor, placed, found?.id ?? null);
  });
}

const reattachedRow = z.object({
  edit: z.number(),
  target: z.number(),
  position: z.number(),
  placed: z.string().nullable(),
  instead: z.string().nullable(),
});

/** Hangs the targets of edits that the user hung on something else on what that is now: the first anchor, alone. */
function followReattached(db: Writer): string[] {
  const sql = `SELECT x.edit, x.target, x.position, x.placed, CASE x.position WHEN 0 THEN own.placed END AS instead
    FROM edit r JOIN anchor own ON own.edit = r.id
    JOIN anchor x ON x.edit = r.value ->> 'edit' AND x.target = r.value ->> 'target'
    WHERE r.kind = 'reattach' AND +r.undone = 0 ORDER BY r.id`;
  const rows = new Map(
    db.all(reattachedRow, sql).map((row) => [`${row.edit} ${row.target} ${row.position}`, row]),
  );
  return [...rows.values()].flatMap(({ placed, instead, ...anchor }) =>
    setPlaced(db, anchor, placed, instead),
  );
}

interface AnchorKey {
  edit: number;
  target: number;
  position: number;
}

/** @returns all that the target hangs on, where this changed it */
function setPlaced(
  db: Writer,
  { edit, target, position }: AnchorKey,
  before: string | null,
  after: string | null,
): string[] {
  if (before === after) return [];
  const sql = 'UPDATE anchor SET placed = ? WHERE edit = ? AND target = ? AND position = ?';
  db.run(sql, after, edit, target, position);
  const nodes = 'SELECT placed AS value FROM anchor WHERE edit = ? AND target = ? AND placed IS NOT NULL';
  return [...(before === null ? [] : [before]), ...db.all(textRow, nodes, edit, target)];
}

function eventsOfAdditions(db: Reader, nodes: string[]): number[] {
  const sql = `SELECT event AS value FROM addition
    WHERE event IS NOT NULL AND id IN (SELECT value FROM json_each(?))`;
  return db.all(numberRow, sql, JSON.stringify(nodes));
}

const selectionRow = z.object({
  node: z.string(),
  quote: json(quote),
  event: z.number().nullable(),
  article: z.string().nullable(),
  start: z.number().nullable(),
  /** Mention that the user hung it on instead. */
  instead: z.string().nullable(),
});

/** @returns keys of the events whose selection stands elsewhere now */
function placeSelections(db: Writer, lineage: string, now: Version | undefined): number[] {
  const sql = `SELECT a.node, a.quote, d.event, d.article, d.start, (
      SELECT own.placed FROM edit r JOIN anchor own ON own.edit = r.id
      WHERE r.kind = 'reattach' AND +r.undone = 0 AND r.value ->> 'edit' = a.edit ORDER BY r.id DESC LIMIT 1
    ) AS instead
    FROM anchor a JOIN addition d ON d.id = a.node JOIN edit e ON e.id = a.edit
    WHERE e.kind = 'add' AND (a.lineage = ? OR a.lineage IS NOT NULL AND instead IS NOT NULL)`;
  return db.all(selectionRow, sql, lineage).flatMap((row) => {
    const found = row.instead === null ? now && selectionIn(now, row.quote) : sentenceOf(db, row.instead);
    if (found?.article === (row.article ?? undefined) && found?.start === (row.start ?? undefined)) return [];
    const { article = null, start = null, end = null } = found ?? {};
    db.run(
      'UPDATE addition SET article = ?, start = ?, "end" = ? WHERE id = ?',
      article,
      start,
      end,
      row.node,
    );
    return row.event ?? [];
  });
}

function selectionIn(now: Version, words: z.infer<typeof quote>) {
  const found = placeSelection(words, now);
  return found && { article: now.id, ...found };
}

const sentenceRow = z.object({ article: z.string(), start: z.number(), end: z.number() });

function sentenceOf(db: Reader, mention: string) {
  return db.get(sentenceRow, 'SELECT article, start, "end" FROM mention WHERE id = ?', mention);
}
