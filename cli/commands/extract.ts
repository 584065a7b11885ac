import { basename } from 'node:path';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { ReadError } from '../../core/article/read-error.ts';
import { type Extraction, extract, merge } from '../../core/engine.ts';
import { exportEvents } from '../../core/export/index.ts';
import { collectInputs, type InputFile } from '../inputs.ts';
import { DONE, reasonOf, SOME_FAILED, tell, UsageError } from '../messages.ts';
import { addExportOptions, type ExportFlags, isoMoment } from '../options.ts';
import { checkOutput, writeOutput } from '../output.ts';
import type { Action } from '../program.ts';
import { startProgress } from '../progress.ts';

interface Flags extends ExportFlags {
  published: Map<string, string>;
  lang?: string;
}

export function addExtract(program: Command, finish: Action): void {
  const command = program
    .command('extract')
    .description('read articles and write their events, without a workspace')
    .argument('<path...>', 'files, or folders with files');
  addExportOptions(command)
    .addOption(
      new Option('--published <name=date>', 'publication date of a file; repeatable')
        .argParser(publishedDate)
        .default(new Map(), 'what the articles say'),
    )
    .option('--lang <language>', 'language of the articles, such as de (detected unless told)')
    .action(async (paths: string[], flags: Flags) => finish(await run(paths, flags)));
}

async function run(paths: string[], flags: Flags): Promise<number> {
  checkOutput(flags.format, flags.out);
  const inputs = await collectInputs(paths);
  checkPublished(flags.published, inputs);
  const { extractions, failures } = await extractAll(inputs, flags);
  for (const failure of failures) tell(failure);
  if (extractions.length > 0) await write(extractions, flags);
  return failures.length > 0 ? SOME_FAILED : DONE;
}

/** Extracts file by file; one that fails does not keep the others from being read. */
async function extractAll(inputs: InputFile[], flags: Flags) {
  const extractions = new Map<string, Extraction>();
  const failures: string[] = [];
  const progress = startProgress(inputs.length);
  for (const [index, input] of inputs.entries()) {
    try {
      const extraction = extract(await bytesOf(input), input.name, optionsFor(input, flags));
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

function optionsFor(
  { name }: InputFile,
  { published, lang }: Flags,
): { published?: string; language?: string } {
  const date = published.get(name) ?? published.get(basename(name));
  return { ...(date !== undefined && { published: date }), ...(lang !== undefined && { language: lang }) };
}

async function write(extractions: Extraction[], { type, lane, ...flags }: Flags): Promise<void> {
  const events = merge(extractions).filter((event) => type === undefined || type.includes(event.type));
  const articles = extractions.map(({ article }) => article);
  const { bytes, omitted } = await exportEvents(
    { events, articles },
    { ...flags, ...(lane !== undefined && { lanes: lane }) },
  );
  await writeOutput(bytes, flags.out);
  if (omitted > 0)
    tell(`${omitted} events are not in the picture: without a date, outside its period or without room.`);
}

/** @throws InvalidArgumentError */
function publishedDate(value: string, before: Map<string, string>): Map<string, string> {
  const at = value.lastIndexOf('=');
  if (at < 1) throw new InvalidArgumentError('Write NAME=DATE, such as article.txt=2024-11-01.');
  return new Map(before).set(value.slice(0, at), isoMoment(value.slice(at + 1)));
}

/** A date for a file that is not there is a slip of the pen, not a wish. */
function checkPublished(published: Map<string, string>, inputs: InputFile[]): void {
  const names = new Set(inputs.flatMap(({ name }) => [name, basename(name)]));
  for (const name of published.keys()) {
    if (!names.has(name)) throw new UsageError(`--published ${name}: no such file among the inputs.`);
  }
}
