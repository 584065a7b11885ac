/**
 * `npm run screenshots`: photographs the built app, in a real browser on real workspaces, into docs/screenshots/: the
 * sample articles and a hundred thousand made-up events, German and English, light and dark, narrow and wide.
 */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from '@playwright/test';
import { makeWorkspace } from '../tests/bench/timeline-workspace.ts';
import { findChromium } from './chromium.ts';

const MANY = 100_000;

/** Workspaces, by the name that the window shows. */
const SEEDS = 'Nordkorea–Russland';
const ARCHIVE = 'Archiv';

/** What is on a picture, as the steps that lead from the first window to it. */
const SCENES = {
  async window() {},
  /** An event, why it has its date, and its sentence in the article. */
  async source(page: Page) {
    await page.getByRole('row').filter({ hasText: '425 Millionen' }).first().click();
    await page.locator('mark').first().waitFor();
  },
  /** What lies in a cluster. */
  async cluster(page: Page) {
    const middle = page.viewportSize()?.width ?? 0;
    const clusters = await page.locator('.dateline-timeline .cluster .mark-label').all();
    for (const cluster of clusters) {
      const { x = 0 } = (await cluster.boundingBox()) ?? {};
      if (x > 0.4 * middle && x < 0.6 * middle) return cluster.click();
    }
  },
  async legend(page: Page) {
    await page.getByText(/^(Legende|Legend)$/).click();
  },
};

interface Picture {
  scene: keyof typeof SCENES;
  workspace: typeof SEEDS | typeof ARCHIVE;
  language: 'de' | 'en';
  scheme: 'light' | 'dark' | 'forced';
  width: number;
  height: number;
}

const seeds = { scene: 'source', workspace: SEEDS, language: 'de', width: 1440, height: 900 } as const;
const archive = { scene: 'window', workspace: ARCHIVE, language: 'de', width: 1440, height: 900 } as const;
const PICTURES: Picture[] = [
  { ...seeds, scheme: 'light' },
  { ...seeds, scheme: 'dark' },
  { ...seeds, scheme: 'light', language: 'en' },
  { ...seeds, scheme: 'dark', language: 'en' },
  { ...seeds, scheme: 'light', width: 800 },
  { ...seeds, scheme: 'light', width: 2560, height: 1440 },
  { ...seeds, scheme: 'forced', width: 1280, height: 800 },
  { ...seeds, scene: 'window', scheme: 'light' },
  { ...seeds, scene: 'legend', scheme: 'light' },
  { ...archive, scheme: 'light' },
  { ...archive, scheme: 'dark', language: 'en' },
  { ...archive, scheme: 'light', width: 800 },
  { ...archive, scheme: 'dark', width: 2560, height: 1440 },
  { ...archive, scene: 'cluster', scheme: 'light' },
];

const root = fileURLToPath(new URL('..', import.meta.url));
const cli = join(root, 'dist/dateline.js');
const target = join(root, 'docs/screenshots');

const folder = await mkdtemp(join(tmpdir(), 'dateline-screenshots-'));
const browser = await chromium.launch({
  executablePath: findChromium() ?? undefined,
  args: ['--no-sandbox'],
});
try {
  await rm(target, { recursive: true, force: true });
  await mkdir(target, { recursive: true });
  const made = { [SEEDS]: join(folder, `${SEEDS}.dateline`), [ARCHIVE]: join(folder, `${ARCHIVE}.dateline`) };
  // Relative paths, so that no picture shows whose machine it was taken on.
  spawnSync(process.execPath, [cli, 'import', made[SEEDS], 'seeds'], { cwd: root });
  makeWorkspace(made[ARCHIVE], MANY);
  for (const picture of PICTURES) await photograph(browser, made[picture.workspace], picture);
} finally {
  await browser.close();
  await rm(folder, { recursive: true });
}

/** Each picture has a copy of the workspace and a server of its own: none shows what another one did. */
async function photograph(browser: Browser, original: string, picture: Picture): Promise<void> {
  const { scene, language, scheme, width, height } = picture;
  const name = [picture.workspace === SEEDS ? 'seeds' : 'archive', scene, language, scheme, width].join('-');
  const own = join(folder, name);
  const workspace = join(own, `${picture.workspace}.dateline`);
  await mkdir(own);
  await cp(original, workspace);
  const server = spawn(process.execPath, [cli, 'serve', workspace], { stdio: ['ignore', 'pipe', 'inherit'] });
  const page = await browser.newPage({
    viewport: { width, height },
    locale: language === 'de' ? 'de-DE' : 'en-GB',
    colorScheme: scheme === 'dark' ? 'dark' : 'light',
    forcedColors: scheme === 'forced' ? 'active' : 'none',
    reducedMotion: 'reduce',
  });
  try {
    await page.goto(await firstLine(server));
    await page.locator('.dateline-timeline .mark').first().waitFor();
    await SCENES[scene](page);
    // The timeline settles its rows after the last answer of the workspace.
    await page.waitForTimeout(1500);
    await page.screenshot({ path: join(target, `${name}.png`) });
    console.log(`${name}.png`);
  } finally {
    await page.close();
    server.kill();
    await rm(own, { recursive: true });
  }
}

async function firstLine(server: ChildProcess): Promise<string> {
  if (server.stdout) for await (const line of createInterface({ input: server.stdout })) return line;
  throw new Error('dateline serve ended without printing an address');
}
