/**
 * `npm run screenshots`: photographs the built app, in a real browser on a real workspace of the sample articles, into
 * docs/screenshots/: every scene at every size, light and dark.
 */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from '@playwright/test';
import { findChromium } from './chromium.ts';

const SIZES = [
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
];
const SCHEMES = ['light', 'dark'] as const;

/** What is on a picture, as the steps that lead from the first window to it. */
const SCENES: Record<string, (page: Page) => Promise<void>> = {
  window: async () => {},
  source: async (page) => {
    await page.getByRole('row').filter({ hasText: '425 Millionen' }).first().click();
    await page.locator('mark').first().waitFor();
  },
  error: async (page) => {
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Artikel hinzufügen' }).first().click();
    await (await chooser).setFiles([
      {
        name: 'Pressefoto.txt',
        mimeType: 'text/plain',
        buffer: Buffer.from([0xff, 0xd8, 0xff, 0, 0, 0, 1, 2]),
      },
      { name: 'leer.txt', mimeType: 'text/plain', buffer: Buffer.alloc(0) },
    ]);
    await page.getByText('leer.txt').first().waitFor();
  },
};

const root = fileURLToPath(new URL('..', import.meta.url));
const cli = join(root, 'dist/dateline.js');
const target = join(root, 'docs/screenshots');

const executablePath = findChromium() ?? undefined;
const folder = await mkdtemp(join(tmpdir(), 'dateline-screenshots-'));
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
try {
  await mkdir(target, { recursive: true });
  for (const scene of Object.keys(SCENES))
    for (const size of SIZES) for (const scheme of SCHEMES) await photograph(browser, scene, size, scheme);
} finally {
  await browser.close();
  await rm(folder, { recursive: true });
}

async function photograph(
  browser: Browser,
  scene: string,
  viewport: { width: number; height: number },
  colorScheme: (typeof SCHEMES)[number],
): Promise<void> {
  const name = `${scene}-${viewport.width}x${viewport.height}-${colorScheme}`;
  const workspace = join(folder, name, 'Nordkorea–Russland.dateline');
  await mkdir(join(folder, name));
  // Relative paths, so that no picture shows whose machine it was taken on.
  spawnSync(process.execPath, [cli, 'import', workspace, 'seeds'], { cwd: root });
  const server = spawn(process.execPath, [cli, 'serve', workspace], { stdio: ['ignore', 'pipe', 'inherit'] });
  const page = await browser.newPage({ viewport, colorScheme, locale: 'de-DE', reducedMotion: 'reduce' });
  try {
    await page.goto(await firstLine(server));
    await page.locator('.vis-item').first().waitFor();
    await SCENES[scene]?.(page);
    // The timeline settles its rows after the last answer of the workspace.
    await page.waitForTimeout(1000);
    await page.screenshot({ path: join(target, `${name}.png`) });
    console.log(`${name}.png`);
  } finally {
    await page.close();
    server.kill();
  }
}

async function firstLine(server: ChildProcess): Promise<string> {
  if (server.stdout) for await (const line of createInterface({ input: server.stdout })) return line;
  throw new Error('dateline serve ended without printing an address');
}
