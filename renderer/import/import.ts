import { create } from 'zustand';
import type { Failure } from '../../workspace/contract.ts';
import {
  CallError,
  importCalls,
  type PickedFile,
  type Platform,
  type Transport,
} from '../transport/index.ts';

/** What an import came to. */
export interface ImportReport {
  /** Names of the files. */
  imported: string[];
  /** How many articles of them took the place of an older version. */
  updated: number;
  unchanged: string[];
  /** Events taken over from files with events in them. */
  events: number;
  failures: Failure[];
  cancelled: boolean;
}

/** How far an import is, over all its calls. */
export interface ImportProgress {
  done: number;
  total: number;
  /** The file being read; null between files. */
  name: string | null;
  /** Seconds still to go; null until they can be told. */
  remaining: number | null;
}

interface ImportState {
  progress: ImportProgress | null;
  report: ImportReport | null;
  error: CallError | null;
}

const AT_REST: ImportState = { progress: null, report: null, error: null };

export const useImport = create<ImportState>(() => AT_REST);

const set = useImport.setState;

export const dismissReport = () => set(AT_REST);

/** Asks the host for files and imports them. */
export async function pickAndImport(transport: Transport, platform: Platform): Promise<void> {
  await importFiles(transport, await platform.pickArticles());
}

/** Stops after the file that is being read; what was read stays. */
export async function cancelImport(transport: Transport): Promise<void> {
  await transport.call('articles.cancelImport', {});
}

let last: Promise<void> = Promise.resolve();

/** Imports files, after the imports that already run. */
export function importFiles(transport: Transport, files: PickedFile[]): Promise<void> {
  if (files.length > 0) last = last.then(() => run(transport, files));
  return last;
}

async function run(transport: Transport, files: PickedFile[]): Promise<void> {
  let finished = 0;
  const total = files.length;
  const report: ImportReport = {
    ...{ imported: [], updated: 0, unchanged: [], failures: [] },
    cancelled: false,
    events: 0,
  };
  set({ progress: { done: 0, total, name: null, remaining: null }, report: null, error: null });
  const unsubscribe = transport.subscribe((notification) => {
    if (notification.kind !== 'import-progress') return;
    const { done, name, remaining } = notification;
    set({ progress: { done: finished + done, total, name, remaining } });
  });
  try {
    for (const input of importCalls(files)) {
      const answer = await transport.call('articles.import', input);
      finished += input.files.length;
      report.imported.push(...answer.imported.map(({ name }) => name));
      report.updated += answer.updated.length;
      report.unchanged.push(...answer.unchanged);
      report.failures.push(...answer.failures);
      report.events += answer.events;
      report.cancelled = answer.cancelled;
      if (answer.cancelled) break;
    }
    set({ progress: null, report });
  } catch (error) {
    if (!(error instanceof CallError)) throw error;
    set({ progress: null, report, error });
  } finally {
    unsubscribe();
  }
}
