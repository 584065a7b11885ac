/** Saved views. They are no edits: nothing in the articles hangs on them, and undo leaves them alone. */
import { z } from 'zod';
import type { Output, Parsed, SavedView } from './contract.ts';
import * as contract from './contract.ts';
import type { Reader, Writer } from './database.ts';
import { WorkspaceError } from './error.ts';
import { json } from './rows.ts';

const viewRow: z.ZodType<SavedView> = z
  .object({
    id: z.number(),
    name: z.string(),
    shown: json(contract.savedView.omit({ id: true, name: true })),
  })
  .transform(({ shown, ...row }) => ({ ...row, ...shown }));

const COLUMNS = 'id, name, shown';

export function listViews(db: Reader): Output<'views.list'> {
  return { views: db.all(viewRow, `SELECT ${COLUMNS} FROM view ORDER BY name COLLATE NOCASE, id`) };
}

/** Saves a view; one of the same name is replaced. */
export function saveView(db: Writer, { name, ...shown }: Parsed<'views.save'>): SavedView {
  const sql = `INSERT INTO view (name, shown) VALUES (?, ?)
    ON CONFLICT (name) DO UPDATE SET shown = excluded.shown RETURNING ${COLUMNS}`;
  return found(db.get(viewRow, sql, name, JSON.stringify(shown)), name);
}

/** @throws WorkspaceError `not-found`, or `bad-input` where another view has the name */
export function renameView(db: Writer, { id, name }: Parsed<'views.rename'>): SavedView {
  return db.transaction(() => {
    const taken = db.get(z.unknown(), 'SELECT 1 FROM view WHERE name = ? AND id <> ?', name, id);
    if (taken) throw new WorkspaceError('bad-input', `There is a view ${name} already.`);
    const sql = `UPDATE view SET name = ? WHERE id = ? RETURNING ${COLUMNS}`;
    return found(db.get(viewRow, sql, name, id), String(id));
  });
}

/** @throws WorkspaceError `not-found` */
export function removeView(db: Writer, id: number): void {
  if (db.run('DELETE FROM view WHERE id = ?', id) === 0)
    throw new WorkspaceError('not-found', `There is no view ${id}.`);
}

function found(view: SavedView | undefined, which: string): SavedView {
  if (!view) throw new WorkspaceError('not-found', `There is no view ${which}.`);
  return view;
}
