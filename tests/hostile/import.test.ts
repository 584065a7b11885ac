/** Hostile files through import, reader, timeline and every export. */

import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { check } from '../../workspace/check.ts';
import { contract, type Output } from '../../workspace/contract.ts';
import { openWorkspace, type Workspace } from '../../workspace/open.ts';
import { caller } from '../workspace/edits/support.ts';
import { problemsOf } from './inert.ts';
import { corpus, generated, type HostileFile, named } from './inputs.ts';

/** Seconds of one import on a busy machine, and megabytes that it may leave behind in this process. */
const MAX_SECONDS = 110;
const MAX_MEGABYTES = 500;

const folder = mkdtempSync(join(tmpdir(), 'dateline-test-'));
const path = join(folder, 'Feindlich.dateline');
let workspace: Workspace;
let call: ReturnType<typeof caller>;
let tried = 0;

beforeAll(() => {
  workspace = openWorkspace(path, { create: true });
  call = caller(workspace);
});
afterAll(() => {
  workspace.close();
  // No article has left a file, here or where its name points to.
  expect(readdirSync(folder)).toEqual(['Feindlich.dateline']);
  expect(check(path)).toEqual([]);
  rmSync(folder, { recursive: true });
  console.log(`${tried} hostile inputs tried: each ended in a result or a clear message.`);
});

async function imported(files: HostileFile[]): Promise<Output<'articles.import'>> {
  tried += files.length;
  const started = performance.now();
  const before = process.memoryUsage().rss;
  const result = await call('articles.import', {
    files: files.map(({ name, bytes }) => ({ name, base64: Buffer.from(bytes).toString('base64') })),
  });
  expect((performance.now() - started) / 1000).toBeLessThan(MAX_SECONDS);
  expect((process.memoryUsage().rss - before) / 1024 / 1024).toBeLessThan(MAX_MEGABYTES);
  return result;
}

describe('import', () => {
  it.each([
    ['the corpus', corpus],
    ['names of every kind', named],
    // In full size: `npm run fuzz`.
    ['what is far too much', () => generated(0.01)],
  ])('%s ends in articles or clear messages', { timeout: 120_000 }, async (_what, files) => {
    const { failures } = await imported(files());
    expect(failures.filter(({ code }) => code === 'internal')).toEqual([]);
    expect('polluted' in {}).toBe(false);
  });

  it('takes most of the corpus for what it is: articles with events', async () => {
    const { articles } = await call('articles.list', {});
    expect(articles.filter(({ events }) => events > 0).length).toBeGreaterThan(30);
  });
});

describe('what the windows ask', () => {
  it('of every article: its text, with all that is marked within it', async () => {
    const { articles } = await call('articles.list', {});
    for (const { id, name } of articles) {
      const { text, blocks, mentions, expressions } = await call('articles.get', { id });
      for (const { start, end } of [...blocks, ...mentions, ...expressions])
        expect(start >= 0 && start < end && end <= text.length, name).toBe(true);
    }
  });

  it('of every event, the timeline, the lanes and the search', { timeout: 60_000 }, async () => {
    const { rows, total } = await call('events.list', { filter: {}, limit: 500 });
    expect(total).toBeGreaterThan(10);
    for (const { id } of rows) await call('events.get', { id });
    for (const lanes of contract['timeline.window'].input.shape.lanes.options)
      await call('timeline.window', { from: '0001-01-01', to: '9999-12-31', width: 1200, lanes });
    for (const query of [
      '"',
      '*',
      'a OR',
      '<script>',
      '\u202e',
      "'; DROP TABLE event; --",
      '\ud800',
      '%',
      'NEAR(',
    ])
      await call('search', { query });
    await call('facets', { filter: {} });
  });
});

describe('exports are inert', () => {
  const { format, language } = contract.export.input.shape;
  const languages = language.unwrap().options;
  it.each(format.options.map((one, i) => [one, languages[i % languages.length]] as const))(
    '%s (%s)',
    { timeout: 120_000 },
    async (format, language) => {
      const title = '<script>window.__pwned=1</script> =1+1';
      const file = await call('export', { format, language, title });
      expect(problemsOf(Buffer.from(file.base64, 'base64'), file.mime)).toEqual([]);
      expect(file.name).toMatch(/^[^/\\:]+$/);
    },
  );
});
