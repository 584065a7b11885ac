import { writeFile } from 'node:fs/promises';
import { reasonOf, tell, UsageError } from './messages.ts';

const BINARY = new Set(['png']);

/**
 * Refuses to fill a terminal with binary data, before any work is done.
 * @throws UsageError
 */
export function checkOutput(format: string, out: string | undefined): void {
  if (out === undefined && process.stdout.isTTY && BINARY.has(format)) {
    throw new UsageError(`${format} is not for a terminal: write it to a file with --out FILE.`);
  }
}

/**
 * Writes to a file, or to standard output where none is named.
 * @throws UsageError when the file cannot be written
 */
export async function writeOutput(bytes: Uint8Array, out: string | undefined): Promise<void> {
  if (out === undefined) {
    await new Promise<void>((resolve) => process.stdout.write(bytes, () => resolve()));
    return;
  }
  try {
    await writeFile(out, bytes);
  } catch (error) {
    throw new UsageError(`${out} cannot be written: ${reasonOf(error)}.`);
  }
}

/** Says how many events an image leaves out, which the image says too. */
export function tellOmitted(count: number): void {
  if (count > 0)
    tell(`${count} events are not in the picture: without a date, outside its period or without room.`);
}

/** Ends quietly when the reader of a pipe has had enough (`dateline extract … | head`). */
export function endWithReader(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
}
