import cliProgress from 'cli-progress';
import { printable } from './messages.ts';

/** A progress bar on standard error; nothing where that is not a terminal. */
export interface Progress {
  /** So many files are done, the last of them this one. */
  show(done: number, name: string): void;
  /** Takes the bar away. */
  stop(): void;
}

export function startProgress(total: number): Progress {
  if (!process.stderr.isTTY || total < 2) return { show: () => {}, stop: () => {} };
  const bar = new cliProgress.SingleBar({
    format: '{bar} {value}/{total} files, {eta_formatted} left  {name}',
    stream: process.stderr,
    clearOnComplete: true,
    hideCursor: true,
    barCompleteChar: '█',
    barIncompleteChar: '░',
    barsize: 24,
  });
  bar.start(total, 0, { name: '' });
  return { show: (done, name) => bar.update(done, { name: printable(name) }), stop: () => bar.stop() };
}
