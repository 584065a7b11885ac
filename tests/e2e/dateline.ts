/**
 * Starts the real app for a spec: a real workspace file, a real server process (or Electron), a real browser window.
 * Every test has a workspace of its own, copied from one that was imported once; nothing is shared between tests.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFile, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { _electron, test as base, expect, type Page } from '@playwright/test';
import { findElectron } from '../../build/electron.ts';
import { openWorkspace } from '../../workspace/open.ts';

export interface HostOptions {
  /** Which host the specs run in. */
  host: 'chromium' | 'electron';
  /** The articles a workspace starts with: the samples, or none. */
  articles: 'seeds' | 'none';
}

interface Fixtures {
  /** The window, opened on the workspace. */
  app: Page;
  /** Path of the workspace file. */
  workspace: string;
  /** Where the application keeps what belongs to its user: its crash log, for one. */
  userData: string;
  /** Addresses beyond the app's own origin that the window asked for; every spec must leave it empty. */
  foreignRequests: string[];
}

interface WorkerFixtures {
  /** A folder that goes with the worker. */
  folder: string;
  /** Path of a workspace with the sample articles, to copy from. */
  sample: string;
}

const root = fileURLToPath(new URL('../..', import.meta.url));
const cli = join(root, 'dist/dateline.js');

export const test = base.extend<HostOptions & Fixtures, WorkerFixtures>({
  folder: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures a function needs from this pattern
    async ({}, use) => {
      const folder = await mkdtemp(join(tmpdir(), 'dateline-e2e-'));
      await use(folder);
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
    { scope: 'worker' },
  ],
  sample: [
    async ({ folder }, use) => {
      const sample = join(folder, 'sample.dateline');
      await runCli('import', sample, ...(await seeds()));
      await use(sample);
    },
    { scope: 'worker' },
  ],

  host: ['chromium', { option: true }],
  articles: ['seeds', { option: true }],

  workspace: async ({ articles, folder, sample }, use, { testId }) => {
    const workspace = join(folder, `${testId}.dateline`);
    if (articles === 'seeds') await copyFile(sample, workspace);
    else openWorkspace(workspace, { create: true }).close();
    await use(workspace);
  },

  userData: async ({ folder }, use, { testId }) => use(join(folder, testId, 'Dateline')),

  foreignRequests: async ({ host: _ }, use) => {
    const requests: string[] = [];
    await use(requests);
    expect(requests, 'Dateline makes no network request').toEqual([]);
  },

  app: async ({ host, workspace, userData, page, foreignRequests, locale, colorScheme }, use) => {
    const opened =
      host === 'electron'
        ? await openElectron(workspace, userData, locale)
        : await openServer(workspace, userData, page);
    watch(opened.page, foreignRequests);
    await opened.page.emulateMedia({ colorScheme });
    await opened.start();
    await use(opened.page);
    await opened.close();
  },
});

export { expect } from '@playwright/test';

/** Paths of the sample articles. */
export async function seeds(): Promise<string[]> {
  const names = await readdir(join(root, 'seeds'));
  return names.sort().map((name) => join(root, 'seeds', name));
}

/** Runs the built command line to its end; rejects with its stderr when it fails. */
export async function runCli(...args: string[]): Promise<void> {
  const child = spawn(process.execPath, [cli, ...args], { stdio: ['ignore', 'ignore', 'pipe'] });
  let errors = '';
  child.stderr.on('data', (chunk) => {
    errors += chunk;
  });
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`dateline ${args.join(' ')}: exit code ${code}\n${errors}`);
}

/** The workspace in a server of its own, and the page to show it in. */
export async function openServer(workspace: string, userData: string, page: Page) {
  const home = dirname(userData);
  const child = spawn(process.execPath, [cli, 'serve', workspace], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, XDG_CONFIG_HOME: home, APPDATA: home },
  });
  const url = await firstAddress(child);
  return {
    page,
    start: async () => void (await page.goto(url)),
    close: async () => {
      child.kill('SIGTERM');
      if (child.exitCode === null) await once(child, 'close');
    },
  };
}

async function firstAddress(child: ChildProcess): Promise<string> {
  if (!child.stdout) throw new Error('the server was started without a pipe');
  for await (const line of createInterface({ input: child.stdout })) {
    const address = /http:\/\/127\.0\.0\.1:\d+\S*/.exec(line)?.[0];
    if (address) return address;
  }
  throw new Error('dateline serve ended without printing an address');
}

async function openElectron(workspace: string, userData: string, locale: string | undefined) {
  const executablePath = findElectron();
  if (executablePath === null) throw new Error('Electron is not downloaded');
  const electron = await _electron.launch({
    executablePath,
    args: [
      root,
      workspace,
      // Instances with one folder of user data would be one instance.
      `--user-data-dir=${userData}`,
      `--lang=${locale}`,
      ...(process.platform === 'linux' ? ['--no-sandbox'] : []),
    ],
  });
  const page = await electron.firstWindow();
  return { page, start: async () => {}, close: () => electron.close() };
}

/** Listens to all pages, workers and sockets of the window; tests/e2e/offline.spec.ts asks Chromium itself. */
function watch(page: Page, foreignRequests: string[]) {
  const hear = (address: string) => {
    const url = new URL(address);
    const own =
      url.hostname === '127.0.0.1' || ['data:', 'blob:', 'dateline:', 'devtools:'].includes(url.protocol);
    if (!own) foreignRequests.push(address);
  };
  page.context().on('request', (request) => hear(request.url()));
  page.on('websocket', (socket) => hear(socket.url()));
}
