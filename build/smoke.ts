/**
 * `node build/smoke.ts PROGRAM`: starts a packaged Dateline for the first time, in a folder of its own, and waits until it
 * has made the workspace of sample articles there. That takes its own process, the worker threads, the grammars and the
 * database, all out of the archive. (Playwright cannot drive a package: its fuses refuse a debugger.)
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

/** How long a slow machine may take, in milliseconds. */
const LIMIT = 120_000;

const [program, ...flags] = process.argv.slice(2);
if (program === undefined) throw new Error('Usage: node build/smoke.ts PROGRAM [FLAG…]');

const folder = await mkdtemp(join(tmpdir(), 'dateline-smoke-'));
const child = spawn(program, [`--user-data-dir=${folder}`, ...flags], { stdio: 'inherit' });
const ended = new Promise<string>((resolve) => {
  child.once('error', ({ message }) => resolve(`${program} could not be started: ${message}`));
  child.once('exit', (code, signal) => resolve(`${program} ended by itself (${code ?? signal})`));
});
const failure = await Promise.race([ended, finished(), setTimeout(LIMIT, 'no workspace was made in time')]);
child.kill();
await ended;
const crashes = join(folder, 'crash.log');
const log = existsSync(crashes) ? readFileSync(crashes, 'utf8') : '';
await rm(folder, { recursive: true, force: true, maxRetries: 5 });

console.log(failure ?? (log ? `It crashed:\n${log}` : 'The package works.'));
process.exit(failure === null && log === '' ? 0 : 1);

/** The sample workspace gets its name when it is complete. */
async function finished(): Promise<null> {
  while (!existsSync(join(folder, 'Samples.dateline'))) await setTimeout(200);
  return null;
}
