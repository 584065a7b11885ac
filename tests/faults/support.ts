/** Workspaces with edits to break, and pseudo-random numbers to break them by. */
import { closeSync, copyFileSync, existsSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { z } from 'zod';
import type { Reader } from '../../workspace/database.ts';
import { openWorkspace } from '../../workspace/open.ts';
import { rollEdit } from '../workspace/edits/random-edit.ts';
import { importHere, newsroom } from '../workspace/edits/support.ts';
import { temporaryFolder } from '../workspace/support.ts';

/** Park and Miller, "Random number generators: good ones are hard to find", 1988; below 2^31 - 1. */
export function randomNumbers(seed: number): () => number {
  let state = (seed % 2_147_483_646) + 1;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state;
  };
}

/** Writes a workspace with some articles and random edits, closed. */
export function makeWorkspace(path: string, articles = 16, edits = 40): void {
  const workspace = openWorkspace(path, { create: true });
  const db = workspace.writer();
  importHere(db, newsroom(articles));
  const next = randomNumbers(1);
  for (let i = 0; i < edits; i++) rollEdit(db, [next(), next(), next()]);
  workspace.close();
}

/** A new file that is a copy of another. */
export function copyOf(path: string): string {
  const copy = join(temporaryFolder(), 'Kopie.dateline');
  for (const suffix of ['', '-wal'])
    if (existsSync(path + suffix)) copyFileSync(path + suffix, copy + suffix);
  return copy;
}

const textRow = z.object({ value: z.string() }).transform(({ value }) => value);

/** What cannot be found anew: articles by their name, and decisions. */
export function ownContent(db: Reader): { texts: string[]; edits: string[] } {
  return {
    texts: db.all(textRow, "SELECT name || ': ' || text AS value FROM article ORDER BY id"),
    edits: db.all(textRow, 'SELECT kind || target || value || at || undone AS value FROM edit ORDER BY id'),
  };
}

export function contentOf(path: string) {
  const workspace = openWorkspace(path, { readonly: true });
  try {
    return ownContent(workspace.reader);
  } finally {
    workspace.close();
  }
}

/** All names and titles that were acknowledged and that the file does not hold. */
export async function lost(path: string, acknowledged: string[]): Promise<string[]> {
  const workspace = openWorkspace(path);
  await workspace.merged();
  const names = `SELECT name AS value FROM article UNION ALL SELECT value -> 'set' ->> 'title' FROM edit WHERE kind = 'add'`;
  const there = new Set(workspace.reader.all(textRow, names));
  workspace.close();
  return acknowledged.flatMap((line) => line.split('\t')).filter((name) => !there.has(name));
}

const PAGE = 4096;

/** Numbers of the first pages of tables or indices of this name, from SQLite's own list. */
export function pagesOf(path: string, name: string): number[] {
  const database = new Database(path, { readonly: true });
  const pages = database.prepare('SELECT rootpage FROM sqlite_schema WHERE name = ?').pluck().all(name);
  database.close();
  return pages.map(Number);
}

/** Overwrites the first page of a table or index with zeros. */
export function destroy(path: string, name: string): void {
  const pages = pagesOf(path, name);
  const file = openSync(path, 'r+');
  for (const page of pages) writeSync(file, Buffer.alloc(PAGE), 0, PAGE, (page - 1) * PAGE);
  closeSync(file);
}
