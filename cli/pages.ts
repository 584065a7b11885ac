import { join, parse } from 'node:path';
import type { ExportResult } from '../core/export/options.ts';
import { tell, UsageError } from './messages.ts';
import { tellOmitted, writeOutput } from './output.ts';

/**
 * Writes an export, or each of its images as a file of its own: timeline-1.png, timeline-2.png and so on.
 * @throws UsageError when a file cannot be written, or when several are to go to standard output
 */
export async function writeExport(
  files: AsyncIterable<ExportResult>,
  out: string | undefined,
): Promise<void> {
  let [page, omitted, titles] = [0, 0, [] as string[]];
  for await (const { bytes, pages = 1, ...told } of files) {
    page++;
    if (pages === 1) await writeOutput(bytes, out);
    else if (out !== undefined) await writeOutput(bytes, numbered(out, page));
    else throw new UsageError(`there are ${pages} images: write them to files with --out FILE.`);
    [omitted, titles] = [told.omitted, told.omittedTitles ?? []];
  }
  if (page > 1 && out !== undefined) tell(`${page} images, ${numbered(out, 1)} to ${numbered(out, page)}.`);
  tellOmitted(omitted, titles);
}

/** "chart.png" as "chart-2.png". */
function numbered(path: string, page: number): string {
  const { dir, name, ext } = parse(path);
  return join(dir, `${name}-${page}${ext}`);
}
