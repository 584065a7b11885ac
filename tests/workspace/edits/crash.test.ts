import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { check } from '../../../workspace/check.ts';
import { history, redo, undo } from '../../../workspace/edits/undo.ts';
import { openWorkspace } from '../../../workspace/open.ts';
import { temporaryFolder } from '../support.ts';
import { randomFrom } from './rewrite.ts';
import { importHere, newsroom, shownState } from './support.ts';

const CHILD = fileURLToPath(new URL('crash-child.ts', import.meta.url));
/** More with `DATELINE_KILLS=200`. */
const KILLS = Number(process.env.DATELINE_KILLS ?? 20);
/** It is killed after at most so many steps; counted, not timed, so that a busy machine makes as many of them. */
const MOST_STEPS = 15;

const random = randomFrom(6);

/** Edits in a process of its own, which is killed somewhere in the step after the last one that is waited for. */
async function editAndKill(path: string, seed: number): Promise<void> {
  const child = spawn(process.execPath, [CHILD, path, String(seed)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'close');
  const steps = 1 + random(MOST_STEPS);
  let made = 0;
  for await (const _line of createInterface({ input: child.stdout }))
    if (++made === steps) child.kill('SIGKILL');
  const [, signal] = await ended;
  expect(signal, 'ended before it was killed').toBe('SIGKILL');
}

it(`killed ${KILLS} times while it edits: log and events agree, undo all leads back, redo all forth`, {
  timeout: 600_000,
}, async () => {
  const path = join(temporaryFolder(), 'Test.dateline');
  const first = openWorkspace(path, { create: true });
  importHere(first.writer(), newsroom(8));
  const before = shownState(first.reader);
  first.close();
  for (let kill = 1; kill <= KILLS; kill++) {
    await editAndKill(path, kill * 7919);
    expect(check(path)).toEqual([]);
  }
  const workspace = openWorkspace(path);
  const db = workspace.writer();
  while (history(db).redo) redo(db);
  const after = shownState(db);
  let undone = 0;
  for (; history(db).undo; undone++) undo(db);
  expect(undone).toBeGreaterThan(KILLS);
  expect(shownState(db)).toBe(before);
  while (history(db).redo) redo(db);
  expect(shownState(db)).toBe(after);
  workspace.close();
});
