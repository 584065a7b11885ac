import { z } from 'zod';
import { type Notification, notification, type Reply } from '../../workspace/contract.ts';
import { type Bridge, PORT_MESSAGE } from './bridge.ts';
import { unwrap } from './call-error.ts';
import type { Platform, Transport } from './transport.ts';

/** The part of a DOM MessagePort that is used here; Node.js's has it too. */
export interface Port {
  postMessage(message: unknown): void;
  addEventListener(kind: 'message', listener: (event: { data: unknown }) => void): void;
  start(): void;
}

/** A transport whose other end may be started again. */
export interface PortTransport extends Transport {
  /** Goes on over a new port: calls without an answer fail, and every listener asks again. */
  reconnect(port: Port): void;
}

/** Calls over a MessagePort whose other end is `servePort` in electron/service-port.ts. */
export function portTransport(first: Port): PortTransport {
  const pending = new Map<number, (reply: unknown) => void>();
  const listeners = new Set<(notification: Notification) => void>();
  let port = first;
  let last = 0;
  const tell = (heard: Notification) => {
    for (const listener of listeners) listener(heard);
  };

  function listenTo(connected: Port): void {
    port = connected;
    port.addEventListener('message', ({ data }) => {
      const message = fromService.parse(data);
      if ('notification' in message) tell(message.notification);
      else {
        pending.get(message.id)?.(message.reply);
        pending.delete(message.id);
      }
    });
    port.start();
  }
  listenTo(first);

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
    reconnect(connected) {
      for (const answer of pending.values()) answer(INTERRUPTED);
      pending.clear();
      listenTo(connected);
      tell({ kind: 'changed', revision: 0 });
    },
  };
}

const INTERRUPTED: Reply = {
  ok: false,
  code: 'internal',
  message: 'The process of the workspace ended before it answered.',
};

const fromService = z.union([
  z.object({ notification }),
  z.object({ id: z.number().int(), reply: z.unknown() }),
]);

/** The transport and platform of an Electron window. The host sends another port when it had to restart the workspace. */
export function connectElectron(bridge: Bridge): Promise<{ transport: Transport; platform: Platform }> {
  return new Promise((resolve) => {
    let transport: PortTransport | null = null;
    window.addEventListener('message', (event) => {
      const [port] = event.ports;
      if (event.source !== window || event.data !== PORT_MESSAGE || !port) return;
      if (transport) return transport.reconnect(port);
      transport = portTransport(port);
      resolve({ transport, platform: { ...bridge, kind: 'electron' } });
    });
    bridge.connect();
  });
}
