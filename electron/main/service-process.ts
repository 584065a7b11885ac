import { app, type MessagePortMain, utilityProcess } from 'electron';
import { fromService, type ToService } from '../service-messages.ts';

/** How long the service may take to close the workspace before it is ended, in milliseconds. */
const QUIT_TIMEOUT = 5000;

export interface ServiceOptions {
  /** Path of the built service.js. */
  script: string;
  open: Omit<Extract<ToService, { kind: 'open' }>, 'kind'>;
  /** Hears of every workspace that was opened. */
  onOpened(path: string): void;
  /** The default workspace could not be made; `message` says why, in English. */
  onFailed(message: string): void;
  /** The process ended without being asked to. */
  onCrash(exitCode: number): void;
}

export interface Service {
  /** Gives a window's port to the workspace. */
  connect(port: MessagePortMain): void;
  /** Closes the workspace and ends the process. */
  stop(): Promise<void>;
}

/** Starts the process that holds the workspace. */
export function startService({ script, open, onOpened, onFailed, onCrash }: ServiceOptions): Service {
  const child = utilityProcess.fork(script, [], {
    serviceName: 'Dateline workspace',
    // Error messages may quote an article, and desktops keep what a program prints in a journal of the system.
    stdio: app.isPackaged ? 'ignore' : 'inherit',
  });
  const ended = Promise.withResolvers<void>();
  let stopping = false;

  const tell = (message: ToService, ports: MessagePortMain[] = []) => child.postMessage(message, ports);
  child.on('message', (data: unknown) => {
    const message = fromService.parse(data);
    if (message.kind === 'opened') onOpened(message.path);
    else onFailed(message.message);
  });
  child.on('exit', (code) => {
    ended.resolve();
    if (!stopping) onCrash(code);
  });
  tell({ kind: 'open', ...open });

  return {
    connect: (port) => tell({ kind: 'connect' }, [port]),
    async stop() {
      stopping = true;
      tell({ kind: 'quit' });
      const timeout = setTimeout(() => child.kill(), QUIT_TIMEOUT);
      await ended.promise;
      clearTimeout(timeout);
    },
  };
}
