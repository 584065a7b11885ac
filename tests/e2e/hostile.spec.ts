/** Hostile articles in the real window: nothing of theirs runs, nothing of theirs is asked for. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from './dateline.ts';
import { library, reader, rows, searchBox, table } from './window.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** Those with the most to say to a browser; all others go through tests/hostile. */
const FILES = [
  ...(['scripts.html', 'svg.html', 'attribute.html', 'markup.md', 'formulas.txt'] as const),
  ...(['latex.txt', 'directions.txt', 'prototype.json', 'feed.xml', 'nested.eml'] as const),
].map((name) => join(root, 'tests/fixtures/hostile', name));

test.use({ articles: 'none' });

test.beforeEach(({ workspace }) => {
  // Ends with 1 where one of them cannot be read, and is told of.
  spawnSync(process.execPath, [join(root, 'dist/dateline.js'), 'import', workspace, ...FILES]);
});

test('the library, the reader, the timeline, the table and the search show them as what they are: text', async ({
  app,
}) => {
  test.setTimeout(180_000);
  const alarms: string[] = [];
  app.on('dialog', (dialog) => {
    alarms.push(`a dialog: ${dialog.message()}`);
    dialog.dismiss();
  });
  app.on('popup', (popup) => alarms.push(`a window: ${popup.url()}`));
  app.on('pageerror', (error) => alarms.push(`an error: ${error.message}`));
  app.on('console', (message) => {
    if (/Content Security Policy|Refused to/.test(message.text())) alarms.push(message.text());
  });
  const address = app.url();

  await expect(rows(app).first()).toBeVisible();
  const articles = library(app).getByRole('listitem').getByRole('button');
  // The list holds only what is in view.
  const count = Math.min(8, await articles.count());
  expect(count).toBeGreaterThan(5);
  for (let i = 0; i < count; i++) {
    await articles.nth(i).click();
    await expect(reader(app)).toBeVisible();
  }
  for (let i = 0; i < 5; i++) await rows(app).nth(i).click();
  await searchBox(app).fill('script');
  await expect(table(app)).toBeVisible();

  expect(await app.evaluate(() => '__pwned' in window)).toBe(false);
  expect(await app.locator('iframe, object, embed, base, [onerror], [onload], [onclick]').count()).toBe(0);
  expect(await app.locator('a[href^="javascript:" i], img[src^="http" i]').count()).toBe(0);
  expect(new URL(app.url()).origin).toBe(new URL(address).origin);
  expect(alarms).toEqual([]);
});

test('an exported page with them does nothing by itself either', async ({ app, page }) => {
  await expect(rows(app).first()).toBeVisible();
  const html = await app.evaluate(async () => {
    const body = JSON.stringify({ format: 'html' });
    const headers = { 'content-type': 'application/json' };
    const reply = await fetch('call/export', { method: 'POST', headers, body });
    const { value } = await reply.json();
    return new TextDecoder().decode(Uint8Array.from(atob(value.base64), (byte) => byte.charCodeAt(0)));
  });
  const exported = await page.context().newPage();
  const requests: string[] = [];
  exported.on('request', (request) => requests.push(request.url()));
  await exported.setContent(html);
  expect(await exported.evaluate(() => '__pwned' in window)).toBe(false);
  expect(requests.filter((url) => !url.startsWith('data:'))).toEqual([]);
  await exported.close();
});
