/**
 * How long an edit takes in a workspace with many events: `npm run bench -- edits [--events N]`; with `--workspace FILE` the
 * events are made once and kept there.
 */
import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Method } from '../../workspace/contract.ts';
import { mergeEvents } from '../../workspace/merge.ts';
import { openWorkspace } from '../../workspace/open.ts';
import { createRouter } from '../../workspace/router.ts';
import { textRow } from '../../workspace/rows.ts';
import { makeWorkspace } from './timeline-workspace.ts';

const { values } = parseArgs({
  args: process.argv.slice(3),
  options: { events: { type: 'string', default: '100000' }, workspace: { type: 'string' } },
});
/** An edit shows at once: at most so many milliseconds, of 20 the median. */
const FLOOR = 100;
/** Times each kind of edit is made, each of other events. */
const TIMES = 20;

const folder = mkdtempSync(join(tmpdir(), 'dateline-bench-'));
try {
  const path = values.workspace ?? join(folder, 'Bench.dateline');
  if (!existsSync(path)) makeMerged(path);
  const copy = join(folder, 'Measured.dateline');
  copyFileSync(path, copy);
  await measure(copy);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Made-up events, merged like those of an import: what an edit touches is found by what merging has stored. */
function makeMerged(path: string): void {
  makeWorkspace(path, Number(values.events));
  const workspace = openWorkspace(path);
  const db = workspace.writer();
  db.run('UPDATE mention SET event = NULL');
  mergeEvents(db);
  workspace.close();
}

async function measure(path: string): Promise<void> {
  const workspace = openWorkspace(path);
  await workspace.merged();
  const { dispatch } = createRouter(workspace);
  await dispatch('events.list', { filter: {} });
  let next = 0;
  const ids = workspace.reader.all(textRow, 'SELECT id AS value FROM event ORDER BY key');
  console.log(`${ids.length} events`);
  const id = () => ids[(next++ * 997) % ids.length] ?? '';
  const articles = workspace.reader.all(textRow, 'SELECT id AS value FROM article ORDER BY key');
  const article = () => articles[(next++ * 997) % articles.length] ?? '';
  const removed: string[] = [];
  const taken = () => {
    removed.push(article());
    return removed.at(-1) ?? '';
  };
  const edits: Record<string, () => [Method, unknown]> = {
    correct: () => ['events.correct', { id: id(), set: { when: { kind: 'on', date: '2024-05' } } }],
    confirm: () => ['events.review', { ids: [id()], state: 'confirmed' }],
    'hide 100': () => ['events.review', { ids: Array.from({ length: 100 }, id), state: 'hidden' }],
    note: () => ['events.note', { id: id(), text: 'Notiz' }],
    tag: () => ['events.tag', { ids: [id()], tag: 'wichtig', on: true }],
    merge: () => ['events.merge', { ids: [id(), id()] }],
    move: () => ['events.move', { mention: id(), to: id() }],
    add: () => ['events.add', { title: 'Eigenes', when: { kind: 'on', date: '2024' } }],
    'type of 100': () => [
      'events.correctAll',
      { ids: Array.from({ length: 100 }, id), set: { type: 'court' } },
    ],
    undo: () => ['edits.undo', {}],
    redo: () => ['edits.redo', {}],
    'review queue': () => ['review.queue', {}],
    'event history': () => ['events.history', { id: id() }],
    // Last, because events go by these.
    'article date': () => ['articles.setPublished', { id: article(), value: '2021-03-04' }],
    'article language': () => ['articles.setLanguage', { id: article(), language: 'en' }],
    'remove article': () => ['articles.remove', { id: taken() }],
    'restore article': () => ['articles.restore', { id: removed.pop() ?? '' }],
  };
  for (const [name, call] of Object.entries(edits)) {
    const times: number[] = [];
    for (let i = 0; i < TIMES; i++) {
      const [method, input] = call();
      const start = performance.now();
      const reply = await dispatch(method, input);
      times.push(performance.now() - start);
      if (!reply.ok) throw new Error(`${name}: ${reply.message}`);
    }
    times.sort((a, b) => a - b);
    const [median, worst] = [times[TIMES / 2] ?? 0, times.at(-1) ?? 0];
    const verdict = median <= FLOOR ? 'ok' : `OVER ${FLOOR} ms`;
    console.log(
      `${name.padEnd(16)} median ${median.toFixed(1)} ms, slowest ${worst.toFixed(1)} ms  ${verdict}`,
    );
  }
  workspace.close();
}
