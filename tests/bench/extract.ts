/**
 * `npm run bench -- extract`: what importing 10,000 made-up articles takes in time and memory, while `timeline.window` is
 * asked again and again; how fast the file opens then; and how fast the pipeline is on one core. Each figure stands
 * beside its floor. `ARTICLES=500` makes it shorter.
 */
import '../../workspace/heap.ts';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { importFiles } from '../../workspace/import.ts';
import { openWorkspace } from '../../workspace/open.ts';
import { createRouter, type Router } from '../../workspace/router.ts';
import { newsFile } from './files.ts';
import { ms, quantile } from './statistics.ts';

const ARTICLES = Number(process.env.ARTICLES ?? 10_000);

/** Seconds, MB and milliseconds that are allowed for 10,000 articles on two cores; MB per second that are asked for. */
const FLOORS = { seconds: 60, memory: 500, window: 50, open: 1500, list: 50, pipeline: 1 };

/** Milliseconds between two windows asked for. */
const ASK_EVERY = 100;

const WINDOW = { from: '2020-01-01', to: '2024-12-31', width: 1600, lanes: 'type' };

function tell(what: string, figures: string, isMet?: boolean): void {
  console.log(`${what.padEnd(22)}${figures}${isMet === undefined ? '' : isMet ? '  ok' : '  NOT MET'}`);
}

/** Milliseconds until the answer to a call that arrives while the import runs. */
async function answerTime(router: Router, method: string, input: unknown): Promise<number> {
  const asked = performance.now();
  // A call arrives when the event loop turns to it, not before.
  await wait(0);
  const reply = await router.dispatch(method, input);
  if (!reply.ok) throw new Error(reply.message);
  return performance.now() - asked;
}

async function importAll(path: string): Promise<void> {
  const workspace = openWorkspace(path, { create: true });
  const router = createRouter(workspace);
  let bytes = 0;
  const files = Array.from({ length: ARTICLES }, (_, number) => ({
    name: newsFile(number).name,
    read() {
      const file = newsFile(number);
      bytes += file.bytes.length;
      return file.bytes;
    },
  }));
  const waits: number[] = [];
  let isDone = false;
  const ask = async () => {
    while (!isDone) {
      await wait(ASK_EVERY);
      waits.push(await answerTime(router, 'timeline.window', WINDOW));
    }
  };
  const asking = ask();
  const start = performance.now();
  const cpu = process.cpuUsage();
  const { imported, failures } = await importFiles(workspace, files);
  const seconds = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  isDone = true;
  await asking;
  const peak = process.resourceUsage().maxRSS / 1000;
  const p95 = quantile(waits, 0.95);
  workspace.close();
  tell('import', `${imported.length} articles, ${failures.length} failures`, failures.length === 0);
  tell(
    '',
    `${(bytes / 1e6).toFixed(1)} MB in ${seconds.toFixed(1)} s (at most ${FLOORS.seconds}), ` +
      `${(bytes / 1e6 / seconds).toFixed(2)} MB/s, ${((user + system) / 1e6).toFixed(1)} s of CPU time`,
    seconds <= FLOORS.seconds,
  );
  tell('memory, peak', `${peak.toFixed(0)} MB resident (at most ${FLOORS.memory})`, peak <= FLOORS.memory);
  tell('memory, afterwards', `${(process.memoryUsage.rss() / 1e6).toFixed(0)} MB resident`);
  tell(
    'timeline.window',
    `p50 ${ms(quantile(waits, 0.5))}, p95 ${ms(p95)} (at most ${FLOORS.window}), ` +
      `longest ${ms(quantile(waits, 1))}, of ${waits.length} while importing`,
    p95 <= FLOORS.window,
  );
}

async function openAgain(path: string): Promise<void> {
  const start = performance.now();
  const workspace = openWorkspace(path);
  const router = createRouter(workspace);
  await answerTime(router, 'timeline.window', WINDOW);
  const opened = performance.now() - start;
  tell('open', `${ms(opened)} to the first window (at most ${FLOORS.open})`, opened <= FLOORS.open);
  const list = await answerTime(router, 'articles.list', {});
  tell('articles.list', `${ms(list)} (at most ${FLOORS.list})`, list <= FLOORS.list);
  workspace.close();
}

const folder = mkdtempSync(join(tmpdir(), 'dateline-bench-'));
try {
  const path = join(folder, 'Import.dateline');
  await importAll(path);
  await openAgain(path);
} finally {
  rmSync(folder, { recursive: true });
}
// Loaded only now: the engine is not in the memory of a process that imports, but in that of its threads.
const { pipelineRate } = await import('./pipeline.ts');
const rate = pipelineRate();
tell('pipeline, one core', `${rate.toFixed(2)} MB/s (at least ${FLOORS.pipeline})`, rate >= FLOORS.pipeline);
