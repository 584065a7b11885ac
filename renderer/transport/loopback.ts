import { type Notification, notification } from '../../workspace/contract.ts';
import { CallError, unwrap } from './call-error.ts';
import { readFiles } from './files.ts';
import type { PickedFile, Platform, Transport } from './transport.ts';

/** Calls over HTTP to the loopback server that served this page; notifications as Server-Sent Events. */
export function loopbackTransport(): Transport {
  const listeners = new Set<(notification: Notification) => void>();
  let source: EventSource | null = null;

  // One for all listeners: a browser opens six connections to a server at most, and each source holds one.
  const open = () => {
    const opened = new EventSource('notifications');
    opened.addEventListener('message', (event) => {
      const heard = notification.parse(JSON.parse(event.data));
      for (const listener of listeners) listener(heard);
    });
    return opened;
  };

  return {
    async call(method, input) {
      return unwrap(method, await post(`call/${method}`, input));
    },
    subscribe(listener) {
      listeners.add(listener);
      source ??= open();
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        source?.close();
        source = null;
      };
    },
  };
}

async function post(path: string, input: unknown): Promise<unknown> {
  const body = JSON.stringify(input);
  const headers = { 'Content-Type': 'application/json' };
  try {
    const response = await fetch(path, { method: 'POST', headers, body });
    if (response.ok) return await response.json();
    throw new Error(`${response.status} ${await response.text()}`);
  } catch (error) {
    throw new CallError('internal', `Dateline's server does not answer: ${String(error)}`);
  }
}

/** What a browser window can do by itself: a file input and a download. It has no menus and serves one workspace. */
export const browserPlatform: Platform = {
  kind: 'browser',
  pickArticles() {
    const input = document.createElement('input');
    input.type = 'file';
    input.multiple = true;
    return new Promise<PickedFile[]>((resolve) => {
      input.addEventListener('change', () => resolve(readFiles(input.files ?? [])));
      input.addEventListener('cancel', () => resolve([]));
      input.click();
    });
  },
  async save({ name, mime, bytes }) {
    const url = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: mime }));
    const link = document.createElement('a');
    link.href = url;
    link.download = name;
    link.click();
    // The download has begun when the browser comes back to this task queue; the address may go then.
    setTimeout(() => URL.revokeObjectURL(url), 60_000);
    return true;
  },
  setLanguage: () => {},
  setMenus: () => {},
  onCommand: () => () => {},
};
