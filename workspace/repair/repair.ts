/**
 * `dateline check --repair`: saves what is readable of a damaged workspace. Articles with their texts, the user's decisions
 * with the words they hang on, views and settings are taken over; everything else follows from them and is found anew.
 */
import { copyFileSync, existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { check } from '../check.ts';
import type { Writer } from '../database.ts';
import { WorkspaceError } from '../error.ts';
import { openWorkspace } from '../open.ts';
import { numberRow } from '../rows.ts';
import { saveArticles } from './articles.ts';
import { saveEdits, saveSettings } from './decisions.ts';
import { findAnew } from './find-anew.ts';
import { restoreHeader } from './header.ts';
import { Salvage } from './salvage.ts';

export interface Repaired {
  articles: number;
  /** The user's decisions. */
  edits: number;
  /** What could not be taken over whole, in plain English, a line each. */
  losses: string[];
}

/**
 * Writes a new workspace with everything that can be read of a damaged one, which stays as it is.
 * @param out path of the new file
 * @throws WorkspaceError `not-found`; `bad-input` where `out` exists already or nothing can be read
 */
export function repair(path: string, out: string): Repaired {
  if (!existsSync(path)) throw new WorkspaceError('not-found', `${path}: there is no such workspace.`);
  if (existsSync(out)) throw new WorkspaceError('bad-input', `${out} exists already: choose another name.`);
  // Beside the new file, so that confidential texts never leave the user's folder.
  const folder = mkdtempSync(join(dirname(resolve(out)), '.dateline-repair-'));
  try {
    const whole = join(folder, 'whole.dateline');
    const repaired = takeOver(copyOf(path, folder), whole);
    if (repaired.articles === 0)
      throw new WorkspaceError(
        'bad-input',
        `${path}: no article can be read; go back to a backup ('dateline backups').`,
      );
    const losses = [...repaired.losses, ...check(whole)];
    renameSync(whole, out);
    return { ...repaired, losses };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The file and its journal, which may hold the newest decisions. */
function copyOf(path: string, folder: string): string {
  const copy = join(folder, 'damaged.dateline');
  for (const suffix of ['', '-wal', '-journal'])
    if (existsSync(path + suffix)) copyFileSync(path + suffix, copy + suffix);
  restoreHeader(copy);
  return copy;
}

function takeOver(damaged: string, whole: string): Repaired {
  const salvage = new Salvage(damaged);
  const workspace = openWorkspace(whole, { create: true });
  const db = workspace.writer();
  try {
    const losses = db.transaction(() => [...saveArticles(salvage, db), ...saveEdits(salvage, db)]);
    db.transaction(() => saveSettings(salvage, db));
    db.transaction(() => findAnew(db));
    return { articles: count(db, 'article'), edits: count(db, 'edit'), losses };
  } finally {
    workspace.close();
    salvage.close();
  }
}

const count = (db: Writer, table: string) => db.get(numberRow, `SELECT count(*) AS value FROM ${table}`) ?? 0;
