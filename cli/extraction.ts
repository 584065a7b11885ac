/** Articles to events without a workspace. Loaded only when it is needed: the engine brings its grammars with it. */
import { basename } from 'node:path';
import type { ReadOptions } from '../core/article/read.ts';
import { type ExportFormat, exportFiles } from '../core/export/index.ts';
import { type Findings, merge } from '../core/extraction.ts';
import { extractAhead } from '../workspace/extract-ahead.ts';
import { createExtractPool } from '../workspace/extract-pool.ts';
import type { InputFile } from './inputs.ts';
import type { ExportFlags } from './options.ts';
import { writeExport } from './pages.ts';
import { startProgress } from './progress.ts';

/** What the user knows better than the files. */
export interface Told {
  /** Publication dates by file name or path. */
  published: Map<string, string>;
  /** Language of all articles. */
  lang?: string;
}

/** Extracts all files, each article once; a file that fails is named and does not keep the others from being read. */
export async function extractAll(inputs: InputFile[], told: Told) {
  const extractions = new Map<string, Findings>();
  const failures: string[] = [];
  const progress = startProgress(inputs.length);
  const pool = createExtractPool('mentions', inputs.length);
  let done = 0;
  try {
    const optionsFor = (input: InputFile) => optionsOf(input, told);
    for await (const { file, outcome } of extractAhead(pool, inputs, { optionsFor })) {
      if (outcome?.ok === false) failures.push(outcome.message);
      for (const extraction of outcome?.ok ? outcome.found : [])
        if (!extractions.has(extraction.article.id)) extractions.set(extraction.article.id, extraction);
      progress.show(++done, basename(file.name));
    }
  } finally {
    progress.stop();
    await pool.close();
  }
  return { extractions: [...extractions.values()], failures };
}

function optionsOf({ name }: InputFile, { published, lang }: Told): ReadOptions {
  const date = published.get(name) ?? published.get(basename(name));
  return { ...(date !== undefined && { published: date }), ...(lang !== undefined && { language: lang }) };
}

/** Merges what was extracted and writes it as the flags say. */
export async function exportAll(
  extractions: Findings[],
  { type, lane, labels, ...flags }: ExportFlags & { format: ExportFormat },
): Promise<void> {
  const events = merge(extractions).filter((event) => type === undefined || type.includes(event.type));
  const articles = extractions.map(({ article }) => article);
  const options = { ...flags, ...(lane && { lanes: lane }), ...(labels && { language: labels }) };
  await writeExport(exportFiles({ events, articles }, options), flags.out);
}
