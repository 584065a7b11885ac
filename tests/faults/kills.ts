/** Kills a process at a random moment of its work, and looks at what it leaves. Used by tests and by `npm run fuzz`. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import { check } from '../../workspace/check.ts';
import { migrate } from '../../workspace/migrate.ts';
import { MIGRATIONS } from '../../workspace/migrations/index.ts';
import { lost, makeWorkspace } from './support.ts';

const CHILD = fileURLToPath(new URL('child.ts', import.meta.url));

export const WORKS = ['edit', 'import', 'open', 'export'] as const;
export type Work = (typeof WORKS)[number];

export interface Kill {
  work: Work;
  /** In milliseconds from the moment at which the work begins. */
  after: number;
}

/** What was lost or is half done after a kill, a line each; none where all is well. */
export async function killDuring({ work, after }: Kill, folder: string, number: number): Promise<string[]> {
  const path = work === 'open' ? olderFile(folder, number) : join(folder, 'Test.dateline');
  if (!existsSync(path)) makeWorkspace(path, 6, 10);
  const from = work === 'export' ? join(folder, 'export.json') : String(number);
  const acknowledged = await runAndKill([work, path, from], after);
  const problems = (await lost(path, acknowledged)).map((name) => `${name} is lost`);
  return [...problems, ...check(path), ...(work === 'export' ? problemsOfExport(from) : [])];
}

/** @returns what was acknowledged until then */
async function runAndKill(args: string[], after: number): Promise<string[]> {
  const child = spawn(process.execPath, [CHILD, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'close');
  const acknowledged: string[] = [];
  const lines = createInterface({ input: child.stdout });
  const begins = once(lines, 'line');
  lines.on('line', (line) => {
    if (line.startsWith('ack ')) acknowledged.push(line.slice(4));
    if (line.startsWith('error ')) throw new Error(line);
  });
  await begins;
  await wait(after);
  child.kill('SIGKILL');
  await ended;
  return acknowledged;
}

/** A file of the first version, as large as it takes for the migrations to last. */
function olderFile(folder: string, number: number): string {
  const path = join(folder, `Alt-${number}.dateline`);
  const connection = new Database(path);
  migrate(connection, path, MIGRATIONS.slice(0, 1));
  const add = connection.prepare(
    "INSERT INTO article (id, name, title, language, text, engine) VALUES (?, ?, 'Artikel', 'de', ?, '1')",
  );
  connection.transaction(() => {
    for (let i = 0; i < 300; i++)
      add.run(`${i}`, `alt-${i}.txt`, 'Es geschah am 3. Mai 2020 in Grimma. '.repeat(50));
  })();
  connection.close();
  return path;
}

/** The file of an export is there whole, or not at all. */
function problemsOfExport(file: string): string[] {
  if (!existsSync(file)) return [];
  try {
    JSON.parse(readFileSync(file, 'utf8'));
    return [];
  } catch {
    return [`${file} is half written`];
  }
}
