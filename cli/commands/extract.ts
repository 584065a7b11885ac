import { basename } from 'node:path';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { checkExport } from '../export-check.ts';
import type { Told } from '../extraction.ts';
import { collectInputs, type InputFile } from '../inputs.ts';
import { DONE, SOME_FAILED, tell, UsageError } from '../messages.ts';
import { isoMoment } from '../option-values.ts';
import { addExportOptions, type ExportFlags } from '../options.ts';
import { checkOutput } from '../output.ts';
import type { Finish } from '../program.ts';

interface Flags extends ExportFlags, Told {}

export function addExtract(program: Command, finish: Finish): void {
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
    .addOption(
      new Option(
        '--labels <language>',
        'language of labels and dates (that of most articles unless told)',
      ).choices(['de', 'en']),
    )
    .option('--lang <language>', 'language of the articles, such as de (detected unless told)')
    .action(async (paths: string[], flags: Flags) => finish(await run(paths, flags)));
}

async function run(paths: string[], told: Flags): Promise<number> {
  const flags = checkExport(told);
  checkOutput(flags.format, flags.out);
  const inputs = await collectInputs(paths);
  checkPublished(flags.published, inputs);
  const { extractAll, exportAll } = await import('../extraction.ts');
  const { extractions, failures } = await extractAll(inputs, flags);
  for (const failure of failures) tell(failure);
  if (extractions.length > 0) await exportAll(extractions, flags);
  return failures.length > 0 ? SOME_FAILED : DONE;
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
