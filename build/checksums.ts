import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';

/**
 * Writes `SHA256SUMS` into a folder, in the form that `sha256sum --check` reads: for every file its checksum, two spaces
 * and its name.
 */
export async function writeChecksums(files: string[], folder: string): Promise<void> {
  const lines = await Promise.all(
    files.toSorted().map(async (file) => `${await sha256(file)}  ${basename(file)}\n`),
  );
  await writeFile(join(folder, 'SHA256SUMS'), lines.join(''));
}

async function sha256(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}
