import type { Command } from 'commander';
import { collectInputs } from '../inputs.ts';
import { DONE, SOME_FAILED, tell } from '../messages.ts';
import type { Finish } from '../program.ts';
import { startProgress } from '../progress.ts';
import { named, openNamed } from '../workspace.ts';

export function addImport(program: Command, finish: Finish): void {
  program
    .command('import')
    .description(
      'read articles, dateline/1 and TimelineJS (JSON, CSV) into a workspace; it is made where there is none',
    )
    .argument('<workspace>', 'a .dateline file')
    .argument('<path...>', 'files, or folders with files')
    .action(async (workspace: string, paths: string[]) => finish(await run(workspace, paths)));
}

async function run(path: string, paths: string[]): Promise<number> {
  const { importFiles } = await import('../../workspace/import.ts');
  const { unplacedEdits } = await import('../../workspace/edits/unplaced.ts');
  const inputs = await collectInputs(paths);
  const workspace = await openNamed(path, { create: true });
  const interrupt = new AbortController();
  process.once('SIGINT', () => interrupt.abort());
  const progress = startProgress(inputs.length);
  try {
    const { imported, updated, unchanged, failures, cancelled, events } = await importFiles(
      workspace,
      inputs,
      {
        onProgress: ({ done, name }) => progress.show(done, name ?? ''),
        signal: interrupt.signal,
      },
    );
    progress.stop();
    for (const { message } of failures) tell(message);
    if (cancelled) tell('interrupted: what was read is in the workspace; the same command reads the rest.');
    // Of an article that the user removed, everybody knows where its edits are.
    const lost = unplacedEdits(workspace.reader).filter(({ reason }) => reason !== 'article-removed').length;
    if (lost > 0)
      tell(named(path, `${lost} edits have lost their place in a new version: open it to place them.`));
    const newer = updated.length > 0 ? `, ${updated.length} of them new versions` : '';
    const taken = events > 0 ? `, ${events} events taken over` : '';
    process.stdout.write(
      `${path}: ${imported.length} articles imported${newer}${taken}, ${unchanged.length} there already, ${failures.length} failed.\n`,
    );
    return failures.length > 0 || cancelled ? SOME_FAILED : DONE;
  } finally {
    progress.stop();
    workspace.close();
  }
}
