import { z } from 'zod';
import { type Notification, notification } from '../../workspace/contract.ts';
import { type Bridge, PORT_MESSAGE } from './bridge.ts';
import { unwrap } from './call-error.ts';
import type { Platform, Transport } from './transport.ts';

/** The part of a DOM MessagePort that is used here; Node.js's has it too. */
export interface Port {
  postMessage(message: unknown): void;
  addEventListener(kind: 'message', listener: (event: { data: unknown }) => void): void;
  start(): void;
}

/** Calls over a MessagePort whose other end is `servePort` in electron/service-port.ts. */
export function portTransport(port: Port): Transport {
  const pending = new Map<number, (reply: unknown) => void>();
  const listeners = new Set<(notification: Notification) => void>();
  let last = 0;

  port.addEventListener('message', ({ data }) => {
    const message = fromService.parse(data);
    if ('notification' in message) for (const listener of listeners) listener(message.notification);
    else {
      pending.get(message.id)?.(message.reply);
      pending.delete(message.id);
    }
  });
  port.start();

  return {
    async call(method, input) {
      const id = ++last;
      const { promise, resolve } = Promise.withResolvers<unknown>();
      pending.set(id, resolve);
      port.postMessage({ id, method, input });
      return unwrap(method, await promise);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

const fromService = z.union([
  z.object({ notification }),
  z.object({ id: z.number().int(), reply: z.unknown() }),
]);

/** The transport and platform of an Electron window. */
export async function connectElectron(bridge: Bridge): Promise<{ transport: Transport; platform: Platform }> {
  const port = await receivePort(bridge);
  return { transport: portTransport(port), platform: { ...bridge, kind: 'electron' } };
}

function receivePort(bridge: Bridge): Promise<Port> {
  return new Promise((resolve) => {
    window.addEventListener('message', function onMessage(event) {
      const [port] = event.ports;
      if (event.source !== window || event.data !== PORT_MESSAGE || !port) return;
      window.removeEventListener('message', onMessage);
      resolve(port);
    });
    bridge.connect();
  });
}
