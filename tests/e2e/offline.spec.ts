/**
 * The window that `npm start` opens, with Chromium's own log of the network: not only the page asks for nothing beyond this
 * machine, the browser around it does not either.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { DEAD_END, findChromium, windowFlags } from '../../build/chromium.ts';
import { type Traffic, trafficIn } from '../offline/net-log.ts';
import { test as base, expect } from './dateline.ts';
import { inspector, ready, rows, searchBox } from './window.ts';

/** The window as `npm start` opens it, and what Chromium has to tell when it is closed. */
const test = base.extend<{ started: { window: Page; close(): Promise<Traffic> } }>({
  started: async ({ app, userData }, use) => {
    const profile = join(userData, 'profile');
    const netLog = join(userData, 'net.json');
    const flags = [
      ...['--headless=new', '--accept-lang=de-DE', '--remote-debugging-port=0'],
      `--log-net-log=${netLog}`,
    ];
    const address = new URL('/', app.url()).href;
    const browser = spawn(findChromium() ?? '', [...windowFlags(address, profile), ...flags], {
      stdio: 'ignore',
    });
    const ended = once(browser, 'exit');
    const connected = await chromium.connectOverCDP(`http://127.0.0.1:${await debuggingPort(profile)}`);
    const [context] = connected.contexts();
    const [window] = context?.pages() ?? [];
    if (!context || !window) throw new Error('Chromium opened no window');
    // The launch token was used by the other window: this one gets its cookie.
    await context.addCookies(await app.context().cookies());
    const close = async () => {
      // What a browser does by itself, it does within its first seconds.
      await window.waitForTimeout(5000);
      const session = await connected.newBrowserCDPSession();
      await session.send('Browser.close');
      await ended;
      return trafficIn(netLog);
    };
    await use({ window, close });
    if (browser.exitCode === null) browser.kill('SIGKILL');
  },
});

test.skip(({ host }) => host === 'electron', 'Electron has its own switches: tests/electron/trust.test.ts');

test('neither the page nor the browser turns to anybody beyond this machine', async ({ app, started }) => {
  const { window, close } = started;
  await window.reload();
  await ready(window);
  await rows(window).nth(2).click();
  await expect(inspector(window)).toBeVisible();
  await searchBox(window).fill('attacker.example');
  const { contacts, asked } = await close();
  const { host, origin } = new URL(app.url());
  expect(contacts).toContain(host);
  expect(contacts.filter((contact) => ![host, origin, DEAD_END, NOBODY].includes(contact))).toEqual([]);
  expect(asked).toContain(`${origin}/call/workspace.info`);
  expect(asked.filter((address) => !address.startsWith(`${origin}/`))).toEqual([]);
});

test('the log hears of a page that asks others, or the test above would prove nothing', async ({
  started,
}) => {
  const { window, close } = started;
  const session = await window.context().newCDPSession(window);
  await session.send('Page.setBypassCSP', { enabled: true });
  await window.reload();
  await ready(window);
  await window.evaluate(async () => {
    await fetch('http://asked.invalid/').catch(() => {});
    new Image().src = 'https://picture.invalid/a.png';
    await new Promise((resolve) => setTimeout(resolve, 500));
  });
  const { asked } = await close();
  expect(asked).toEqual(expect.arrayContaining(['http://asked.invalid/', 'https://picture.invalid/a.png']));
});

/** What the browser's own look-ups are turned into: a name that does not exist. */
const NOBODY = 'https://~notfound';

async function debuggingPort(profile: string): Promise<string> {
  const file = join(profile, 'DevToolsActivePort');
  await expect.poll(() => existsSync(file), { timeout: 30_000 }).toBe(true);
  return readFileSync(file, 'utf8').split('\n')[0] ?? '';
}
