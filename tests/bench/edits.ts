/** How long an edit takes in a workspace with many events: `npm run bench -- edits [--events N]`. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Method } from '../../workspace/contract.ts';
import { openWorkspace } from '../../workspace/open.ts';
import { createRouter } from '../../workspace/router.ts';
import { makeWorkspace } from './timeline-workspace.ts';

const { values } = parseArgs({
  args: process.argv.slice(3),
  options: { events: { type: 'string', default: '100000' } },
});
/** Times each kind of edit is made, each of other events. */
const TIMES = 20;

const folder = mkdtempSync(join(tmpdir(), 'dateline-bench-'));
try {
  const path = join(folder, 'Bench.dateline');
  const events = makeWorkspace(path, Number(values.events));
  await measure(
    path,
    events.map(({ id }) => id),
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function measure(path: string, ids: string[]): Promise<void> {
  const workspace = openWorkspace(path);
  await workspace.merged();
  const { dispatch } = createRouter(workspace);
  await dispatch('events.list', { filter: {} });
  let next = 0;
  const id = () => ids[(next++ * 997) % ids.length] ?? '';
  const edits: Record<string, () => [Method, unknown]> = {
    correct: () => ['events.correct', { id: id(), set: { when: { kind: 'on', date: '2024-05' } } }],
    confirm: () => ['events.review', { ids: [id()], state: 'confirmed' }],
    'hide 100': () => ['events.review', { ids: Array.from({ length: 100 }, id), state: 'hidden' }],
    note: () => ['events.note', { id: id(), text: 'Notiz' }],
    tag: () => ['events.tag', { ids: [id()], tag: 'wichtig', on: true }],
    merge: () => ['events.merge', { ids: [id(), id()] }],
    move: () => ['events.move', { mention: id(), to: id() }],
    add: () => ['events.add', { title: 'Eigenes', when: { kind: 'on', date: '2024' } }],
    undo: () => ['edits.undo', {}],
    redo: () => ['edits.redo', {}],
    'review queue': () => ['review.queue', {}],
    'event history': () => ['events.history', { id: id() }],
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
    console.log(`${name.padEnd(14)} median ${median.toFixed(1)} ms, slowest ${worst.toFixed(1)} ms`);
  }
  workspace.close();
}
