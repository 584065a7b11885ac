/** A workspace file with flipped bits and lost ends: opened, asked, checked and repaired without a fault. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { check } from '../../workspace/check.ts';
import type { Method } from '../../workspace/contract.ts';
import { WorkspaceError } from '../../workspace/error.ts';
import { openWorkspace } from '../../workspace/open.ts';
import { repair } from '../../workspace/repair/repair.ts';
import { createRouter } from '../../workspace/router.ts';
import { makeWorkspace } from '../faults/support.ts';
import type { Random } from './random.ts';
import type { Target } from './target.ts';

const ASKED: [Method, unknown][] = [
  ['articles.list', {}],
  ['events.list', { filter: {} }],
  ['timeline.window', { from: '2000-01-01', to: '2030-01-01', width: 900, lanes: 'type' }],
  ['search', { query: 'Grimma' }],
  ['events.add', { title: 'Neu' }],
  ['edits.undo', {}],
];

export function workspaceTarget(): Target {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-fuzz-'));
  const path = join(folder, 'Fuzz.dateline');
  makeWorkspace(path, 6, 10);
  const whole = readFileSync(path);
  rmSync(path);
  return {
    name: 'workspace',
    shrinks: false,
    again: 'npm run fuzz -- --target workspace --input FILE',
    make: (random) => damaged(whole, random),
    run: async (bytes) => {
      for (const name of [path, `${path}-wal`, `${path}-shm`, join(folder, 'neu.dateline')])
        rmSync(name, { force: true });
      rmSync(join(folder, 'Fuzz.backups'), { recursive: true, force: true });
      writeFileSync(path, bytes);
      check(path);
      await refusable(() => ask(path));
      await refusable(() => repaired(path, join(folder, 'neu.dateline')));
    },
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** One to sixty flipped bits; sometimes a page of zeros, sometimes a lost end. */
function damaged(whole: Uint8Array, random: Random): Uint8Array {
  const bytes = Uint8Array.from(whole);
  for (let left = 1 + random.below(60); left > 0; left--) {
    const at = random.below(bytes.length);
    bytes[at] = (bytes[at] ?? 0) ^ (1 << random.below(8));
  }
  if (random.chance(4)) {
    const page = random.below(bytes.length / 4096) * 4096;
    bytes.fill(0, page, page + 4096);
  }
  return random.chance(5) ? bytes.subarray(0, random.below(bytes.length)) : bytes;
}

/** A window may be refused what is damaged; it may not be told of a fault of Dateline's own. */
async function ask(path: string): Promise<void> {
  const workspace = openWorkspace(path);
  const router = createRouter(workspace);
  try {
    for (const [method, input] of ASKED) {
      const reply = await router.dispatch(method, input);
      if (!reply.ok && reply.code === 'internal') throw new Error(`${method}: ${reply.message}`);
    }
    await refusable(() => workspace.merged());
  } finally {
    workspace.close();
  }
}

async function repaired(path: string, out: string): Promise<void> {
  repair(path, out);
  const problems = existsSync(out) ? check(out) : [`${out} was not written`];
  if (problems.length > 0) throw new Error(`repaired, but ${problems.join(' ')}`);
}

async function refusable(work: () => void | Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof WorkspaceError) || error.code === 'internal') throw error;
  }
}
