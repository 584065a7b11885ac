/**
 * `npm start [-- WORKSPACE]`: opens Dateline in Electron; where its runtime cannot be had, in an installed Chromium; where
 * there is none, or no display, prints the address to open. Ctrl+C, or closing the window, ends all that was started.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { findChromium, sandboxFlags, windowFlags } from './chromium.ts';
import { downloadElectron, findElectron } from './electron.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const workspace = process.argv.slice(2);
const children = new Set<ChildProcess>();
/** An Electron that fails earlier than this, in milliseconds, never opened its window: a library is missing, say. */
const STARTED = 5000;

for (const event of ['SIGINT', 'SIGTERM', 'SIGHUP', 'exit'] as const) process.on(event, stopAll);

process.exitCode = await open();

async function open(): Promise<number> {
  if (!existsSync(join(root, 'dist/main.js'))) {
    console.error("Dateline is not built yet: run 'npm run build' first.");
    return 1;
  }
  if (!hasDisplay()) return serve(() => null, 'There is no display here');
  const electron = findElectron() ?? (await downloadElectron());
  if (electron !== null) {
    const began = performance.now();
    const code = await ended(start(electron, [root, ...sandboxFlags(), ...workspace]));
    if (code === 0 || performance.now() - began > STARTED) return code;
  }
  const reason = electron === null ? 'cannot be downloaded' : 'does not start';
  console.log(`Electron's runtime ${reason} here, so Dateline opens in an installed browser instead.`);
  return serve(findChromium, 'No Chromium, Chrome or Edge was found');
}

/** Serves the workspace on the loopback address, in a window of `findBrowser()` or, without one, by its address alone. */
async function serve(findBrowser: () => string | null, otherwise: string): Promise<number> {
  const server = start(process.execPath, [join(root, 'dist/dateline.js'), 'serve', ...workspace], true);
  const address = await firstAddress(server);
  if (address === null) return ended(server);
  const browser = findBrowser();
  if (browser === null) {
    console.log(`${otherwise}: open ${address} in a browser. Ctrl+C ends Dateline.`);
    return ended(server);
  }
  const profile = await mkdtemp(join(tmpdir(), 'dateline-window-'));
  await ended(start(browser, windowFlags(address, profile)));
  stopAll();
  const code = await ended(server);
  await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  return code;
}

function hasDisplay(): boolean {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

function start(command: string, args: string[], readOutput = false): ChildProcess {
  const child = spawn(command, args, {
    stdio: ['ignore', readOutput ? 'pipe' : 'ignore', readOutput ? 'inherit' : 'ignore'],
  });
  children.add(child);
  child.once('close', () => children.delete(child));
  child.once('error', (error) => console.error(`${command} could not be started: ${error.message}`));
  return child;
}

/** The exit code of a process, 1 where it could not be started; one that a signal stopped has ended as it should. */
function ended(child: ChildProcess): Promise<number> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.exitCode ?? 0);
  return new Promise((resolve) => {
    child.once('close', (code) => resolve(code ?? 0));
    child.once('error', () => resolve(1));
  });
}

async function firstAddress(server: ChildProcess): Promise<string | null> {
  if (!server.stdout) return null;
  for await (const line of createInterface({ input: server.stdout })) {
    const address = /http:\/\/127\.0\.0\.1:\d+\S*/.exec(line)?.[0];
    if (address) return address;
  }
  return null;
}

function stopAll() {
  for (const child of children) child.kill('SIGTERM');
}
