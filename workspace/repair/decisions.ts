/** The user's decisions out of a damaged workspace, with the words they hang on; and what else is theirs. */
import { z } from 'zod';
import type { Writer } from '../database.ts';
import { authorOf } from '../edits/author.ts';
import { findEdit } from '../edits/log.ts';
import { quote } from '../edits/place.ts';
import { json } from '../rows.ts';
import { listViews } from '../views.ts';
import { insert } from './insert.ts';
import type { Row, Salvage } from './salvage.ts';

const anchor = z.looseObject({ quote: json(quote.nullable()) });

/** @returns what was lost, a line each */
export function saveEdits(salvage: Salvage, db: Writer): string[] {
  return [...salvage.table('edit', 'id')].flatMap((row) => saveEdit(salvage, db, row));
}

function saveEdit(salvage: Salvage, db: Writer, row: Row): string[] {
  const id = Number(row.id);
  if (!insert(db, 'edit', row)) return [`Edit ${id} is lost.`];
  if (!isReadable(() => findEdit(db, id))) {
    db.run('DELETE FROM edit WHERE id = ?', id);
    return [`Edit ${id} is lost.`];
  }
  const anchors = salvage.all('SELECT * FROM anchor WHERE edit = ?', id);
  // Workspaces of the first versions have none.
  const saved = (anchors ?? []).filter((row) => anchor.safeParse(row).success && insert(db, 'anchor', row));
  const isWhole = anchors !== null && saved.length === anchors.length;
  return isWhole ? [] : [`Edit ${id}: some of the words that it hung on are lost.`];
}

/** Views and settings, each as it can be read. */
export function saveSettings(salvage: Salvage, db: Writer): void {
  for (const row of salvage.all('SELECT * FROM setting') ?? []) insert(db, 'setting', row);
  if (!isReadable(() => authorOf(db))) db.run('DELETE FROM setting');
  for (const row of salvage.table('view', 'id'))
    if (insert(db, 'view', row) && !isReadable(() => listViews(db)))
      db.run('DELETE FROM view WHERE id = ?', Number(row.id));
  for (const row of salvage.all('SELECT * FROM failure') ?? []) insert(db, 'failure', row);
}

function isReadable(read: () => unknown): boolean {
  try {
    read();
    return true;
  } catch {
    // Damaged JSON, or a value that the contract does not know: there is nothing to take over.
    return false;
  }
}
