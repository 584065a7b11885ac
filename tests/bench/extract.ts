/**
 * `npm run bench -- extract`: how fast the pipeline is on one core, and what importing 10,000 made-up articles takes in
 * time and memory, while `timeline.window` is asked again and again. `ARTICLES=500` makes it shorter.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { extract } from '../../core/engine.ts';
import { importFiles } from '../../workspace/import.ts';
import { openWorkspace } from '../../workspace/open.ts';
import { createRouter } from '../../workspace/router.ts';
import { newsArticle } from './articles.ts';
import { ms, quantile } from './statistics.ts';

const ARTICLES = Number(process.env.ARTICLES ?? 10_000);
const PIPELINE = 400;
const RUNS = 3;

/** Milliseconds between two windows asked for. */
const ASK_EVERY = 100;

const WINDOW = { from: '2020-01-01', to: '2024-12-31', width: 1600, lanes: 'type' };

const bytesOf = (number: number) => new TextEncoder().encode(newsArticle(number).text);

function pipeline(): void {
  const articles = Array.from({ length: PIPELINE }, (_, number) => bytesOf(number));
  const bytes = articles.reduce((sum, { length }) => sum + length, 0);
  const times = Array.from({ length: RUNS + 1 }, () => {
    const start = performance.now();
    for (const article of articles) extract(article, 'article.txt');
    return performance.now() - start;
  });
  const median = quantile(times.slice(1), 0.5);
  console.log(`pipeline, one core   ${(bytes / 1000 / median).toFixed(2)} MB/s (at least 1)`);
}

async function importAll(path: string): Promise<void> {
  const workspace = openWorkspace(path, { create: true });
  const router = createRouter(workspace);
  let bytes = 0;
  const files = Array.from({ length: ARTICLES }, (_, number) => {
    const { name } = newsArticle(number);
    const read = () => {
      const content = bytesOf(number);
      bytes += content.length;
      return content;
    };
    return { name, read };
  });
  const waits: number[] = [];
  let memory = 0;
  let isDone = false;
  const ask = async () => {
    while (!isDone) {
      await wait(ASK_EVERY);
      const asked = performance.now();
      // A call arrives when the event loop turns to it, not before.
      await wait(0);
      await router.dispatch('timeline.window', WINDOW);
      waits.push(performance.now() - asked);
      memory = Math.max(memory, process.memoryUsage.rss());
    }
  };
  const asking = ask();
  const start = performance.now();
  const { imported, failures } = await importFiles(workspace, files);
  const seconds = (performance.now() - start) / 1000;
  isDone = true;
  await asking;
  workspace.close();
  console.log(`import               ${imported.length} articles, ${failures.length} failures`);
  console.log(`                     ${(bytes / 1e6).toFixed(1)} MB in ${seconds.toFixed(1)} s (at most 60)`);
  console.log(`memory, peak         ${(memory / 1e6).toFixed(0)} MB resident (at most 500)`);
  console.log(
    `timeline.window      p50 ${ms(quantile(waits, 0.5))}, p95 ${ms(quantile(waits, 0.95))} (at most 50), ` +
      `longest ${ms(quantile(waits, 1))}, of ${waits.length}`,
  );
}

const folder = mkdtempSync(join(tmpdir(), 'dateline-bench-'));
try {
  pipeline();
  await importAll(join(folder, 'Import.dateline'));
} finally {
  rmSync(folder, { recursive: true });
}
