import { type Command, InvalidArgumentError } from 'commander';
import { DONE, UsageError } from '../messages.ts';
import type { Finish } from '../program.ts';

interface Flags {
  restore?: number;
  out?: string;
}

export function addBackups(program: Command, finish: Finish): void {
  program
    .command('backups')
    .description('list the copies that Dateline keeps of a workspace, or restore one')
    .argument('<workspace>', 'a .dateline file; it may be gone')
    .option('--restore <number>', 'write this copy as a workspace', backupNumber)
    .option('--out <file>', 'where to')
    .action(async (workspace: string, flags: Flags) => finish(await run(workspace, flags)));
}

async function run(path: string, { restore, out }: Flags): Promise<number> {
  if ((restore === undefined) !== (out === undefined))
    throw new UsageError('--restore and --out go together.');
  const { listBackups, restoreBackup } = await import('../../workspace/backups.ts');
  if (restore !== undefined && out !== undefined) {
    restoreBackup(path, restore, out);
    process.stdout.write(`${out}: backup ${restore} restored.\n`);
    return DONE;
  }
  const backups = listBackups(path);
  if (backups.length === 0) process.stdout.write(`${path}: no backups yet.\n`);
  for (const { number, day, size, path: file } of backups)
    process.stdout.write(`${number}\t${day}\t${(size / 1024 / 1024).toFixed(1)} MB\t${file}\n`);
  return DONE;
}

function backupNumber(value: string): number {
  if (!/^\d+$/.test(value)) throw new InvalidArgumentError('Give the number of a backup as the list has it.');
  return Number(value);
}
