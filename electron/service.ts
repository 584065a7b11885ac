/** The workspace in a process of its own: nothing it does keeps the window from answering. */
import '../workspace/heap.ts';
import { startCrashLog } from '../workspace/crash-log.ts';
import { openDefaultWorkspace } from '../workspace/default.ts';
import { openWorkspace, type Workspace } from '../workspace/open.ts';
import { createRouter, type Router } from '../workspace/router.ts';
import { type FromService, type ToService, toService } from './service-messages.ts';
import { servePort } from './service-port.ts';

const { parentPort } = process;
const opened = Promise.withResolvers<{ workspace: Workspace; router: Router }>();
let close = () => {};

parentPort.on('message', async ({ data, ports: [port] }) => {
  const message = toService.parse(data);
  if (message.kind === 'open') await open(message);
  else if (message.kind === 'quit') quit();
  else if (port) {
    const { workspace, router } = await opened.promise;
    servePort(port, workspace, router);
  }
});

async function open(request: Extract<ToService, { kind: 'open' }>): Promise<void> {
  startCrashLog('service', request.userData);
  try {
    const workspace =
      request.path === null
        ? await openDefaultWorkspace(request.userData, request.seeds)
        : openWorkspace(request.path, { create: request.create });
    close = () => workspace.close();
    opened.resolve({ workspace, router: createRouter(workspace) });
    tell({ kind: 'opened', path: workspace.path });
  } catch (error) {
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
