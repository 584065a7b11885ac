/** Articles to events without a workspace. Loaded only when it is needed: the engine brings its grammars with it. */
import { basename } from 'node:path';
import type { ReadOptions } from '../core/article/read.ts';
import { exportEvents } from '../core/export/index.ts';
import { type Extraction, merge } from '../core/extraction.ts';
import { createExtractPool, type ExtractPool, type Outcome } from '../workspace/extract-pool.ts';
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

/** Extracts all files, each article once; a file that fails is named and does not keep the others from being read. */
export async function extractAll(inputs: InputFile[], told: Told) {
  const extractions = new Map<string, Extraction>();
  const failures: string[] = [];
  const progress = startProgress(inputs.length);
  let done = 0;
  for await (const { input, outcome } of outcomes(inputs, told)) {
    if (!outcome.ok) failures.push(outcome.message);
    else
      for (const extraction of outcome.extractions)
        if (!extractions.has(extraction.article.id)) extractions.set(extraction.article.id, extraction);
    progress.show(++done, basename(input.name));
  }
  progress.stop();
  return { extractions: [...extractions.values()], failures };
}

type Extracted = { input: InputFile; outcome: Outcome };

/** What became of each file, in their order; worker threads calculate a few of them ahead. */
async function* outcomes(inputs: InputFile[], told: Told): AsyncGenerator<Extracted> {
  const pool = createExtractPool(inputs.length);
  const ahead: Promise<Extracted>[] = [];
  try {
    for (const input of inputs) {
      ahead.push(outcomeOf(pool, input, told));
      const first = ahead.length > 2 * pool.threads ? ahead.shift() : undefined;
      if (first) yield await first;
    }
    for (const rest of ahead) yield await rest;
  } finally {
    await pool.close();
  }
}

async function outcomeOf(pool: ExtractPool, input: InputFile, told: Told): Promise<Extracted> {
  const outcome = await input.read().then(
    (bytes) => pool.extract(bytes, input.name, optionsFor(input, told)),
    (error): Outcome => ({ ok: false, code: 'unreadable', message: `${input.name}: ${reasonOf(error)}.` }),
  );
  return { input, outcome };
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
