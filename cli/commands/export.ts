import { type Command, Option } from 'commander';
import type { Factuality } from '../../core/events/event.ts';
import { checkExport } from '../export-check.ts';
import { DONE } from '../messages.ts';
import { factuality, isoDate, text } from '../option-values.ts';
import { addExportOptions, type ExportFlags } from '../options.ts';
import { checkOutput } from '../output.ts';
import { writeExport } from '../pages.ts';
import type { Finish } from '../program.ts';
import { openNamed } from '../workspace.ts';

/** The choice of events besides what all exports have in common: the filters of the window. */
interface Flags extends ExportFlags {
  participant: string[];
  place: string[];
  tag: string[];
  factuality: Factuality[];
  query?: string;
  knownBy?: string;
  disputed?: boolean;
  lang: 'de' | 'en';
  confirmed?: boolean;
}

const collect = (value: string, before: string[]) => [...before, value];

export function addExport(program: Command, finish: Finish): void {
  const command = program
    .command('export')
    .description('write the events of a workspace')
    .argument('<workspace>', 'a .dateline file');
  addExportOptions(command)
    .option('--participant <name>', 'only events with this participant; repeatable', collect, [])
    .option('--place <name>', 'only events at this place; repeatable', collect, [])
    .option('--tag <tag>', 'only events with this tag; repeatable', collect, [])
    .addOption(
      new Option('--factuality <kind>', 'only events told so; repeatable')
        .argParser(factuality)
        .default([], 'however they are told'),
    )
    .addOption(new Option('--query <words>', 'only events found by these words').argParser(text(500)))
    .addOption(
      new Option('--known-by <date>', 'as the articles told it that had appeared by this day').argParser(
        isoDate,
      ),
    )
    .option('--disputed', 'only events that the sources contradict each other about')
    .option('--confirmed', 'only events that somebody has confirmed')
    .addOption(
      new Option('--lang <language>', 'language of labels and dates').choices(['de', 'en']).default('de'),
    )
    .action(async (workspace: string, flags: Flags) => finish(await run(workspace, flags)));
}

async function run(path: string, told: Flags): Promise<number> {
  const flags = checkExport(told);
  checkOutput(flags.format, flags.out);
  const { exportFilesFrom } = await import('../../workspace/export.ts');
  const { contract } = await import('../../workspace/contract.ts');
  const workspace = await openNamed(path, { readonly: true });
  try {
    const input = contract.export.input.parse(inputOf(flags));
    await writeExport(exportFilesFrom(workspace, input), flags.out);
    return DONE;
  } finally {
    workspace.close();
  }
}

/** The flags as the workspace's `export` takes them. */
function inputOf({ type, participant, place, tag, confirmed, lane, lang, ...rest }: Flags) {
  const { factuality, query, knownBy, disputed, ...options } = rest;
  const filter = {
    ...(type !== undefined && { types: type }),
    ...(participant.length > 0 && { participants: participant }),
    ...(place.length > 0 && { places: place }),
    ...(tag.length > 0 && { tags: tag }),
    ...(factuality.length > 0 && { factualities: factuality }),
    ...(query !== undefined && { query }),
    ...(knownBy !== undefined && { knownBy }),
    ...(disputed && { disputed }),
    ...(confirmed && { review: ['confirmed'] }),
  };
  return { ...options, filter, language: lang, lanes: lane };
}
