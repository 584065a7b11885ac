import { join, parse } from 'node:path';
import { tell, UsageError } from './messages.ts';
import { tellOmitted, writeOutput } from './output.ts';

/** What an export gives. */
export interface Made {
  bytes: Uint8Array;
  /** Images there are, where each is a file of its own. */
  pages?: number;
  omitted: number;
  omittedTitles?: string[];
}

/**
 * Writes an export, or each of its images as a file of its own: timeline-1.png, timeline-2.png and so on.
 * @param make gives one of the images, from 1
 * @throws UsageError when a file cannot be written, or when several are to go to standard output
 */
export async function writeExport(
  make: (page: number) => Promise<Made>,
  out: string | undefined,
): Promise<void> {
  const first = await make(1);
  const { pages = 1, omitted, omittedTitles } = first;
  if (pages === 1) await writeOutput(first.bytes, out);
  else await writePages(first, pages, make, out);
  tellOmitted(omitted, omittedTitles);
}

async function writePages(
  first: Made,
  pages: number,
  make: (page: number) => Promise<Made>,
  out: string | undefined,
): Promise<void> {
  if (out === undefined)
    throw new UsageError(`there are ${pages} images: write them to files with --out FILE.`);
  for (let page = 1; page <= pages; page++) {
    const { bytes } = page === 1 ? first : await make(page);
    await writeOutput(bytes, numbered(out, page));
  }
  tell(`${pages} images, ${numbered(out, 1)} to ${numbered(out, pages)}.`);
}

/** "chart.png" as "chart-2.png". */
function numbered(path: string, page: number): string {
  const { dir, name, ext } = parse(path);
  return join(dir, `${name}-${page}${ext}`);
}
