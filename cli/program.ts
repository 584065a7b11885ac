import { Command, CommanderError } from 'commander';
import packageJson from '../package.json' with { type: 'json' };
import { recordCrash } from '../workspace/crash-log.ts';
import { addBackups } from './commands/backups.ts';
import { addCheck } from './commands/check.ts';
import { addExport } from './commands/export.ts';
import { addExtract } from './commands/extract.ts';
import { addImport } from './commands/import.ts';
import { addServe } from './commands/serve.ts';
import { addTag } from './commands/tag.ts';
import { DONE, reasonOf, SOME_FAILED, tell, UsageError, WRONG_USAGE } from './messages.ts';
import { endWithReader } from './output.ts';

/** How a command tells the exit code it ends with. */
export type Finish = (code: number) => void;

/** Runs the command line and gives the exit code: 0 done, 1 some inputs failed, 2 wrong usage. */
export async function run(args: string[]): Promise<number> {
  endWithReader();
  let code = DONE;
  const finish: Finish = (result) => {
    code = result;
  };
  try {
    await program(finish).parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    return explain(error);
  }
}

function program(finish: Finish): Command {
  const command = new Command('dateline')
    .description('Dated events from articles, each linked to its source paragraph.')
    .version(packageJson.version)
    .exitOverride()
    .configureOutput({ outputError: (message) => tell(message.replace(/^error: /, '').trim()) })
    .showSuggestionAfterError();
  for (const add of [addExtract, addTag, addImport, addExport, addServe, addCheck, addBackups])
    add(command, finish);
  return command;
}

/** What only a mistake in Dateline throws; anything else is about the user's files. */
const isDefect = (error: unknown) =>
  error instanceof TypeError || error instanceof RangeError || error instanceof ReferenceError;

/** Errors in one line, without a stack; the exit code that goes with them. */
function explain(error: unknown): number {
  // Commander has told the user already.
  if (error instanceof CommanderError) return error.exitCode === 0 ? DONE : WRONG_USAGE;
  if (isDefect(error)) recordCrash(error);
  tell(reasonOf(error));
  return error instanceof UsageError ? WRONG_USAGE : SOME_FAILED;
}
