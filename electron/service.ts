/** The workspace in a process of its own: nothing it does keeps the window from answering. */
import '../workspace/heap.ts';
import { recordCrash, startCrashLog } from '../workspace/crash-log.ts';
import { makeDefaultWorkspace } from '../workspace/default.ts';
import { type HostedWorkspace, hostWorkspace } from '../workspace/hosted.ts';
import { type FromService, type ToService, toService } from './service-messages.ts';
import { servePort } from './service-port.ts';

const { parentPort } = process;
const hosted = Promise.withResolvers<HostedWorkspace>();
let close = () => {};

parentPort.on('message', async ({ data, ports: [port] }) => {
  const message = toService.parse(data);
  if (message.kind === 'open') await open(message);
  else if (message.kind === 'quit') quit();
  else if (port) servePort(port, await hosted.promise);
});

async function open({ path, create, userData, seeds }: Extract<ToService, { kind: 'open' }>): Promise<void> {
  startCrashLog('service', userData);
  try {
    const workspace = hostWorkspace(path ?? (await makeDefaultWorkspace(userData, seeds)), {
      create,
      onOpened: (opened) => tell({ kind: 'opened', path: opened }),
    });
    close = () => workspace.close();
    hosted.resolve(workspace);
    // What every window asks first: answered while it is loaded, it is there at once.
    await workspace.dispatch('timeline.start', {});
  } catch (error) {
    recordCrash(error);
    tell({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
  }
}

/** Closes the file, which writes its journal back, and ends this process. */
function quit(): never {
  close();
  process.exit(0);
}

function tell(message: FromService): void {
  parentPort.postMessage(message);
}
