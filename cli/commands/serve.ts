import { once } from 'node:events';
import type { Command } from 'commander';
import { startCrashLog } from '../../workspace/crash-log.ts';
import { userDataFolder } from '../../workspace/user-data.ts';
import { DONE, tell } from '../messages.ts';
import { port } from '../option-values.ts';
import type { Finish } from '../program.ts';
import { fromRoot } from '../root.ts';
import { named } from '../workspace.ts';

export function addServe(program: Command, finish: Finish): void {
  program
    .command('serve')
    .description('open a workspace in a browser on this machine, at the address printed; Ctrl+C ends it')
    .argument('[workspace]', 'a .dateline file (your own workspace unless told)')
    .option('--port <number>', 'port on 127.0.0.1 (a free one unless told)', port)
    .action(async (workspace: string | undefined, flags: { port?: number }) =>
      finish(await run(workspace, flags.port)),
    );
}

async function run(chosen: string | undefined, port: number | undefined): Promise<number> {
  startCrashLog('server');
  const { startServer } = await import('../../server/server.ts');
  const { hostWorkspace } = await import('../../workspace/hosted.ts');
  const ended = Promise.race(['SIGINT', 'SIGTERM', 'SIGHUP'].map((signal) => once(process, signal)));
  const path = chosen ?? (await makeOwn());
  const workspace = hostWorkspace(path);
  try {
    // Of all else the window tells, with the ways back.
    if (workspace.failure?.code === 'not-found') throw workspace.failure;
    if (workspace.failure) tell(named(path, workspace.failure.message));
    const rendererRoot = fromRoot('dist/renderer');
    const server = await startServer({
      router: workspace,
      rendererRoot,
      ...(port !== undefined && { port }),
    });
    process.stdout.write(`${server.url}\n`);
    await ended;
    await server.close();
    return DONE;
  } finally {
    workspace.close();
  }
}

async function makeOwn(): Promise<string> {
  const { makeDefaultWorkspace } = await import('../../workspace/default.ts');
  return makeDefaultWorkspace(userDataFolder(), fromRoot('seeds'));
}
