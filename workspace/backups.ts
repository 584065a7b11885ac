/**
 * Rolling copies of a workspace in a folder beside it: once a day when it is opened, and before its schema is changed. A
 * copy is an ordinary workspace file.
 */
import {
  constants,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import type Database from 'better-sqlite3';
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { WorkspaceError } from './error.ts';

/** How many copies are kept. */
export const KEPT = 5;

export interface Backup {
  /** Counts up and never comes again, so that the order holds when the clock is set back. */
  number: number;
  /** The day it was made, ISO. */
  day: string;
  /** Absolute if the workspace's path is. */
  path: string;
  /** In bytes. */
  size: number;
}

const NAME = /^(\d{4,}) (\d{4}-\d\d-\d\d)\.dateline$/;

export const backupFolder = (path: string) => `${path.replace(/\.dateline$/i, '')}.backups`;

/** The copies of a workspace, the newest first. */
export function listBackups(path: string): Backup[] {
  const folder = backupFolder(path);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .flatMap((name) => {
      const [, number, day] = NAME.exec(name) ?? [];
      if (number === undefined || day === undefined) return [];
      const copy = join(folder, name);
      return [{ number: Number(number), day, path: copy, size: statSync(copy).size }];
    })
    .sort((a, b) => b.number - a.number);
}

/**
 * Copies an open workspace file, journal included, and drops the oldest copies above the limit.
 * @throws WorkspaceError `busy` where another process keeps the journal from being written back
 */
export function backUp(connection: Database.Database, path: string): Backup {
  writeJournalBack(connection, path);
  const number = (listBackups(path)[0]?.number ?? 0) + 1;
  const day = today();
  const copy = join(backupFolder(path), `${String(number).padStart(4, '0')} ${day}.dateline`);
  mkdirSync(backupFolder(path), { recursive: true });
  // It gets its name when it is complete.
  const unfinished = `${copy}.unfinished`;
  try {
    copyFileSync(path, unfinished, constants.COPYFILE_FICLONE);
    renameSync(unfinished, copy);
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw error;
  }
  for (const old of listBackups(path).slice(KEPT)) rmSync(old.path, { force: true });
  return { number, day, path: copy, size: statSync(copy).size };
}

/** Whether the newest copy is of another day: of an earlier one, or of a later one since the clock was set back. */
export function isBackupDue(path: string): boolean {
  return listBackups(path)[0]?.day !== today();
}

/**
 * Writes a copy as a new workspace file.
 * @throws WorkspaceError `not-found`; `bad-input` where `out` exists already
 */
export function restoreBackup(path: string, number: number, out: string): void {
  const backup = listBackups(path).find((one) => one.number === number);
  if (!backup) throw new WorkspaceError('not-found', `${path}: there is no backup ${number}.`);
  if (existsSync(out)) throw new WorkspaceError('bad-input', `${out} exists already: choose another name.`);
  copyFileSync(backup.path, out, constants.COPYFILE_EXCL);
}

const tableNames = z.array(z.object({ name: z.string() }));

/**
 * Whether every table and index of a file can be read. Table by table, SQLite leaves out what the full text search makes
 * of its tables, which takes three quarters of the time and can be made again from the texts.
 */
export function isWhole(connection: Database.Database): boolean {
  const stored = "SELECT name FROM sqlite_schema WHERE type = 'table' AND rootpage > 0";
  return tableNames
    .parse(connection.prepare(stored).all())
    .every(({ name }) => connection.pragma(`quick_check("${name}")`, { simple: true }) === 'ok');
}

const checkpoint = z.tuple([z.object({ busy: z.number() })]);

function writeJournalBack(connection: Database.Database, path: string): void {
  const [{ busy }] = checkpoint.parse(connection.pragma('wal_checkpoint(TRUNCATE)'));
  if (busy !== 0)
    throw new WorkspaceError('busy', `${path} is being read by another Dateline: try again later.`);
}

/** Names copies for people; nothing in a workspace depends on it. */
const today = () => Temporal.Now.plainDateISO('UTC').toString();
