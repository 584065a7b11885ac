import type { Command } from 'commander';
import { DONE, SOME_FAILED, tell } from '../messages.ts';
import type { Finish } from '../program.ts';
import { named } from '../workspace.ts';

export function addCheck(program: Command, finish: Finish): void {
  program
    .command('check')
    .description('see whether a workspace file is whole')
    .argument('<workspace>', 'a .dateline file')
    .action(async (workspace: string) => finish(await run(workspace)));
}

async function run(path: string): Promise<number> {
  const { check } = await import('../../workspace/check.ts');
  const problems = check(path);
  for (const problem of problems) tell(named(path, problem));
  if (problems.length > 0) return SOME_FAILED;
  process.stdout.write(`${path}: no problems found.\n`);
  return DONE;
}
