/** Runs the `dateline` command from its source, as a process of its own. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

const COMMAND = fileURLToPath(new URL('../../cli/dateline.ts', import.meta.url));

export interface Finished {
  code: number | null;
  stdout: string;
  /** Standard output as it came, for binary formats. */
  bytes: Uint8Array;
  stderr: string;
  /** Lines on standard error. */
  messages: string[];
}

export interface RunOptions {
  cwd?: string;
  input?: string;
  env?: NodeJS.ProcessEnv;
}

/** A busy machine takes its time to start a process, in milliseconds. */
export const START_TIMEOUT = 30_000;

/** Starts the command. */
export function start(args: string[], { cwd, env }: Omit<RunOptions, 'input'> = {}): ChildProcess {
  return spawn(process.execPath, [COMMAND, ...args], { cwd, env: { ...process.env, ...env } });
}

/** Runs the command to its end. */
export async function dateline(
  args: string[],
  { input = '', ...options }: RunOptions = {},
): Promise<Finished> {
  const child = start(args, options);
  const { stdin, stdout, stderr } = child;
  if (stdin === null || stdout === null || stderr === null) throw new Error('the process has no pipes');
  stdin.end(input);
  const [bytes, errors] = await Promise.all([buffer(stdout), buffer(stderr), once(child, 'close')]);
  const text = errors.toString();
  return {
    code: child.exitCode,
    stdout: bytes.toString(),
    bytes,
    stderr: text,
    messages: text.split('\n').filter((line) => line !== ''),
  };
}

/** A temporary folder with these files, taken away by `remove`. */
export async function folderWith(files: Record<string, string | Uint8Array>) {
  const path = await mkdtemp(join(tmpdir(), 'dateline-cli-'));
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(path, name)), { recursive: true });
    await writeFile(join(path, name), content);
  }
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}

/** A German article with a date of its own, and an English one. */
export const ARTICLES = {
  'streik.txt': `Warnstreik legt Häfen lahm

Montag, 3. Juni 2024 | 18:30 Uhr

Rund 4.000 Beschäftigte haben am Montag in Hamburg die Arbeit niedergelegt, teilte die Gewerkschaft Verdi mit. Am 28. Mai 2024 waren die Verhandlungen in Bremen gescheitert.
`,
  'flood.txt': `Flood hits the valley

A flood destroyed the bridge in Harrow on 12 March 2023, the mayor said. Two people died in the flood on 13 March 2023.
`,
};
