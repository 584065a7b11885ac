import type { Command } from 'commander';
import { DONE, SOME_FAILED, tell, UsageError } from '../messages.ts';
import type { Finish } from '../program.ts';
import { named } from '../workspace.ts';

interface Flags {
  repair?: boolean;
  out?: string;
}

export function addCheck(program: Command, finish: Finish): void {
  program
    .command('check')
    .description('see whether a workspace file is whole')
    .argument('<workspace>', 'a .dateline file')
    .option('--repair', 'write a new file with everything that is readable; the old one stays as it is')
    .option('--out <file>', 'the new file (NAME.repaired.dateline beside the old one unless told)')
    .action(async (workspace: string, flags: Flags) => finish(await run(workspace, flags)));
}

async function run(path: string, flags: Flags): Promise<number> {
  if (flags.repair)
    return runRepair(path, flags.out ?? path.replace(/(?:\.dateline)?$/i, '.repaired.dateline'));
  if (flags.out !== undefined) throw new UsageError('--out goes with --repair.');
  const { check } = await import('../../workspace/check.ts');
  const problems = check(path);
  for (const problem of problems) tell(named(path, problem));
  if (problems.length > 0) return SOME_FAILED;
  process.stdout.write(`${path}: no problems found.\n`);
  return DONE;
}

async function runRepair(path: string, out: string): Promise<number> {
  const { repair } = await import('../../workspace/repair/repair.ts');
  const { articles, edits, losses } = repair(path, out);
  for (const loss of losses) tell(named(path, loss));
  process.stdout.write(`${out}: ${articles} articles and ${edits} edits saved.\n`);
  return losses.length > 0 ? SOME_FAILED : DONE;
}
