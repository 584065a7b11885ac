import { defineConfig } from '@playwright/test';
import { findElectron } from './build/electron.ts';
import type { HostOptions } from './tests/e2e/dateline.ts';

const electron = findElectron();
if (electron === null && process.env.DATELINE_NEEDS_ELECTRON)
  throw new Error("Electron's runtime is not downloaded: 'npx install-electron' does that.");
if (electron === null && !process.env.TEST_WORKER_INDEX)
  console.log(
    "Skipped: the same specs in Electron (its runtime is not downloaded: 'npx install-electron' does that).",
  );

/** The same specs in every host that is here: Chromium over the loopback server, and real Electron. */
export default defineConfig<HostOptions>({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  timeout: 60_000,
  fullyParallel: true,
  workers: 2,
  forbidOnly: Boolean(process.env.CI),
  retries: process.env.CI ? 1 : 0,
  reporter: [['list']],
  use: {
    viewport: { width: 1280, height: 800 },
    locale: 'de-DE',
    // Recording every test costs a third of the time: a failure is traced when it is tried once more.
    trace: 'on-first-retry',
    launchOptions: {
      executablePath: process.env.DATELINE_CHROMIUM,
      args: [
        '--no-sandbox',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-quic',
      ],
    },
  },
  projects: [
    { name: 'chromium', use: { host: 'chromium' } },
    ...(electron ? [{ name: 'electron', use: { host: 'electron' as const } }] : []),
  ],
});
