/** `npm run e2e`: finds or installs a Chromium, then runs Playwright's specs; further arguments go to Playwright. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { chromium } from '@playwright/test';
import { findChromium, installDebianChromium } from './chromium.ts';

const playwright = join(
  dirname(createRequire(import.meta.url).resolve('@playwright/test/package.json')),
  'cli.js',
);
const run = (...args: string[]) => spawnSync(process.execPath, [playwright, ...args], { stdio: 'inherit' });
const playwrights = () => (existsSync(chromium.executablePath()) ? chromium.executablePath() : null);

function install(): string | null {
  console.log('No Chromium found: installing one for the tests …');
  if (installDebianChromium()) return findChromium();
  return run('install', 'chromium').status === 0 ? playwrights() : null;
}

const browser = findChromium() ?? playwrights() ?? install();
if (browser === null) {
  console.error(
    'No Chromium for the tests: install Chromium or Chrome, or set DATELINE_CHROMIUM to the path of its program.',
  );
  process.exit(1);
}
process.env.DATELINE_CHROMIUM = browser;
console.log(`Specs run in ${browser}`);
process.exit(run('test', ...process.argv.slice(2)).status ?? 1);
