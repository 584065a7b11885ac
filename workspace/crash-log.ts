/**
 * A log of crashes that stays on this machine. It holds no word of any article, name or path of the user: error messages
 * may quote them, so of an error it keeps its class, its system code and the places in Dateline's own files, nothing else.
 */
import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { arch, platform } from 'node:os';
import { join } from 'node:path';
import packageJson from '../package.json' with { type: 'json' };
import { framesOf } from './stack-frames.ts';
import { userDataFolder } from './user-data.ts';

/** Who writes: the four kinds of process that Dateline runs in outside the window. */
export type Process = 'main' | 'service' | 'server' | 'command';

/** The log begins anew above this, in bytes, and keeps the one before: some hundred crashes in all. */
const MAX_BYTES = 64 * 1024;

const LOG = 'crash.log';
const BEFORE = 'crash.1.log';

/** How far a chain of causes is followed. */
const MAX_CAUSES = 3;

let log: { process: Process; folder: string } | null = null;

/** Path of the log in a folder; it is there once something has crashed. To delete it is always safe. */
export function crashLogPath(folder = userDataFolder()): string {
  return join(folder, LOG);
}

/** From now on, this process writes its crashes into the log of a folder. Errors that nobody catches are among them. */
export function startCrashLog(name: Process, folder = userDataFolder()): void {
  if (log === null) process.on('uncaughtExceptionMonitor', recordCrash);
  log = { process: name, folder };
}

/** Writes an error into the log, if this process keeps one. */
export function recordCrash(error: unknown): void {
  write({ error: describe(error) });
}

/** What a window tells of an error in its page. */
export interface WindowError {
  name: string;
  message: string;
  stack: string;
}

/** Writes an error of a window, told by its page: the same little of it. */
export function recordWindowError({ name, message, stack }: WindowError): void {
  write({ window: { name: wordOf(name), frames: framesOf({ message, stack }) } });
}

/**
 * Writes that another process of Dateline's ended.
 * @param reason a word of Electron's, such as `crashed` or `oom`
 */
export function recordProcessGone(
  name: 'service' | 'window' | 'gpu' | 'utility',
  reason: string,
  code = 0,
): void {
  write({ gone: name, reason: wordOf(reason), exitCode: code });
}

interface Description {
  name: string;
  code?: string;
  frames: string[];
  cause?: Description;
}

function describe(error: unknown, depth = 0): Description {
  if (!(error instanceof Error)) return { name: `thrown ${typeof error}`, frames: [] };
  const code = 'code' in error && typeof error.code === 'string' ? wordOf(error.code) : undefined;
  const cause =
    error.cause !== undefined && depth < MAX_CAUSES ? describe(error.cause, depth + 1) : undefined;
  return {
    name: wordOf(error.name),
    ...(code && { code }),
    frames: framesOf(error),
    ...(cause && { cause }),
  };
}

/** Names and codes are single words of ASCII; what is more may be text. */
const wordOf = (text: string) => (/^[\w-]{1,40}$/.test(text) ? text : '?');

function write(crash: object): void {
  if (log === null) return;
  const entry = {
    at: new Date().toISOString(),
    version: packageJson.version,
    system: `${platform()}-${arch()}`,
    process: log.process,
    ...crash,
  };
  try {
    append(log.folder, `${JSON.stringify(entry)}\n`);
  } catch (error) {
    console.error(`dateline: the crash log in ${log.folder} cannot be written: ${String(error)}`);
  }
}

function append(folder: string, line: string): void {
  mkdirSync(folder, { recursive: true });
  const path = crashLogPath(folder);
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  if (size + line.length > MAX_BYTES) renameSync(path, join(folder, BEFORE));
  appendFileSync(path, line, { mode: 0o600 });
}
