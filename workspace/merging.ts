/** Merges what waits for it, step by step between the calls of the windows. */
import { setImmediate } from 'node:timers/promises';
import type { Writer } from './database.ts';
import { mergeSteps, needsMerge } from './merge.ts';

export interface Merging {
  /** Merges all that waits now or begins to wait meanwhile; the same run for all who ask. */
  run(): Promise<void>;
  /** Ends the run after its present step; what still waits is merged when the workspace is opened again. */
  stop(): void;
}

/** @param changed called now and then while events change */
export function createMerging(db: Writer, changed: () => void): Merging {
  let running: Promise<void> | null = null;
  let stopped = false;

  async function mergeAll(): Promise<void> {
    let told = performance.now();
    while (!stopped && needsMerge(db))
      for (const _step of mergeSteps(db)) {
        await setImmediate();
        if (stopped) return;
        if (performance.now() - told < TELL_EVERY) continue;
        told = performance.now();
        changed();
      }
    db.commit();
  }

  return {
    run() {
      if (running) return running;
      running = mergeAll().finally(() => {
        running = null;
      });
      // Also where nobody waits for the run.
      running.catch((error) => {
        console.error(`dateline: merging failed: ${error instanceof Error ? error.message : error}`);
      });
      return running;
    },
    stop() {
      stopped = true;
    },
  };
}

/** Milliseconds between two looks of the windows at a merge that goes on. */
const TELL_EVERY = 2000;
