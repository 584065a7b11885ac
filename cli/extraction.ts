/** Articles to events without a workspace. Loaded only when it is needed: the engine brings its grammars with it. */
import { basename } from 'node:path';
import { ReadError } from '../core/article/read-error.ts';
import { type Extraction, extract, merge, type ReadOptions } from '../core/engine.ts';
import { exportEvents } from '../core/export/index.ts';
import type { InputFile } from './inputs.ts';
import { reasonOf } from './messages.ts';
import type { ExportFlags } from './options.ts';
import { tellOmitted, writeOutput } from './output.ts';
import { startProgress } from './progress.ts';

/** What the user knows better than the files. */
export interface Told {
  /** Publication dates by file name or path. */
  published: Map<string, string>;
  /** Language of all articles. */
  lang?: string;
}

/** Extracts file by file, each article once; a file that fails is named and does not keep the others from being read. */
export async function extractAll(inputs: InputFile[], told: Told) {
  const extractions = new Map<string, Extraction>();
  const failures: string[] = [];
  const progress = startProgress(inputs.length);
  for (const [index, input] of inputs.entries()) {
    try {
      const extraction = extract(await bytesOf(input), input.name, optionsFor(input, told));
      if (!extractions.has(extraction.article.id)) extractions.set(extraction.article.id, extraction);
    } catch (error) {
      failures.push(error instanceof ReadError ? error.message : `${input.name}: ${reasonOf(error)}.`);
    }
    progress.show(index + 1, basename(input.name));
  }
  progress.stop();
  return { extractions: [...extractions.values()], failures };
}

async function bytesOf(input: InputFile): Promise<Uint8Array> {
  const bytes = await input.read();
  if (bytes === null)
    throw new ReadError('too-large', input.name, 'larger than 20 MB; split it or save its text alone.');
  return bytes;
}

function optionsFor({ name }: InputFile, { published, lang }: Told): ReadOptions {
  const date = published.get(name) ?? published.get(basename(name));
  return { ...(date !== undefined && { published: date }), ...(lang !== undefined && { language: lang }) };
}

/** Merges what was extracted and writes it as the flags say. */
export async function exportAll(
  extractions: Extraction[],
  { type, lane, ...flags }: ExportFlags,
): Promise<void> {
  const events = merge(extractions).filter((event) => type === undefined || type.includes(event.type));
  const articles = extractions.map(({ article }) => article);
  const { bytes, omitted } = await exportEvents(
    { events, articles },
    { ...flags, ...(lane !== undefined && { lanes: lane }) },
  );
  await writeOutput(bytes, flags.out);
  tellOmitted(omitted);
}
