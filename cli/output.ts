import { realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { reasonOf, tell, UsageError } from './messages.ts';

const BINARY = new Set(['png', 'pdf', 'docx', 'briefing-pdf']);

/**
 * Refuses to fill a terminal with binary data, before any work is done.
 * @throws UsageError
 */
export function checkOutput(format: string, out: string | undefined): void {
  if (out === undefined && process.stdout.isTTY && BINARY.has(format)) {
    throw new UsageError(`${format} is not for a terminal: write it to a file with --out FILE.`);
  }
}

/** The file is there whole or not at all, also where the process ends meanwhile; devices and pipes are written as they are. */
async function writeWhole(bytes: Uint8Array, out: string): Promise<void> {
  const present = await stat(out).catch(() => null);
  if (present && !present.isFile()) return writeFile(out, bytes);
  const target = present ? await realpath(out) : out;
  const unfinished = `${target}.unfinished`;
  try {
    await writeFile(unfinished, bytes);
    await rename(unfinished, target);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
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
    await writeWhole(bytes, out);
  } catch (error) {
    throw new UsageError(`${out} cannot be written: ${reasonOf(error)}.`);
  }
}

/** Says how many events the file leaves out, and names those that it does not name itself. */
export function tellOmitted(count: number, titles: string[] = []): void {
  if (count === 0) return;
  const reason = 'without a date, outside the period or without room';
  tell(
    titles.length === 0
      ? `${count} events are not in the picture: ${reason}.`
      : `no place in this format for ${count} of the events: ${titles.join('; ')}.`,
  );
}

/** Ends quietly when the reader of a pipe has had enough (`dateline extract … | head`). */
export function endWithReader(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
}
