import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { listArticles } from '../../workspace/articles.ts';
import { check } from '../../workspace/check.ts';
import { listEvents } from '../../workspace/events.ts';
import { openWorkspace } from '../../workspace/open.ts';
import { temporaryFolder } from './support.ts';

const CHILD = fileURLToPath(new URL('crash-child.ts', import.meta.url));
const COUNT = 40;
const LIST = { filter: {}, sort: 'title', descending: false, offset: 0, limit: 500 } as const;

/** Imports in a process of its own; kills it after some milliseconds where told to. */
async function importInChild(path: string, killAfter?: number): Promise<void> {
  const child = spawn(process.execPath, [CHILD, path, String(COUNT)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'close');
  await once(child.stdout, 'data');
  if (killAfter !== undefined) {
    await wait(killAfter);
    child.kill('SIGKILL');
  }
  await ended;
}

async function contents(path: string) {
  const workspace = openWorkspace(path);
  await workspace.merged();
  const articles = listArticles(workspace.reader).articles.map(({ name, events }) => [name, events]);
  const events = listEvents(workspace.reader, LIST).rows.map(({ id, title, when, sources }) => [
    id,
    title,
    when,
    sources,
  ]);
  workspace.close();
  return { articles: articles.sort(), events: events.sort() };
}

it('an import that is killed again and again leaves a whole file, and ends as if it had not been', {
  timeout: 120_000,
}, async () => {
  const folder = temporaryFolder();
  const killed = join(folder, 'Killed.dateline');
  let articles = 0;
  for (const killAfter of [0, 400, 600, 800, 1000]) {
    await importInChild(killed, killAfter);
    // Opening brings in what the journal holds and merges what waits for it.
    const now = (await contents(killed)).articles.length;
    expect(now).toBeGreaterThanOrEqual(articles);
    articles = now;
    expect(check(killed)).toEqual([]);
  }
  await importInChild(killed);
  const whole = join(folder, 'Whole.dateline');
  await importInChild(whole);
  const ended = await contents(killed);
  expect(ended).toEqual(await contents(whole));
  expect(ended.articles).toHaveLength(COUNT);
});
