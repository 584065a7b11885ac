import { type Command, Option } from 'commander';
import { checkExport } from '../export-check.ts';
import { DONE } from '../messages.ts';
import { addExportOptions, type ExportFlags } from '../options.ts';
import { checkOutput } from '../output.ts';
import { writeExport } from '../pages.ts';
import type { Finish } from '../program.ts';
import { openNamed } from '../workspace.ts';

interface Flags extends ExportFlags {
  participant: string[];
  place: string[];
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
function inputOf({ type, participant, place, confirmed, lane, lang, ...rest }: Flags) {
  const filter = {
    ...(type !== undefined && { types: type }),
    ...(participant.length > 0 && { participants: participant }),
    ...(place.length > 0 && { places: place }),
    ...(confirmed && { review: ['confirmed'] }),
  };
  return { ...rest, filter, language: lang, lanes: lane };
}
