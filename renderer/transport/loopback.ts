import { notification } from '../../workspace/contract.ts';
import { CallError, unwrap } from './call-error.ts';
import { readFiles } from './files.ts';
import type { PickedFile, Platform, Transport } from './transport.ts';

/** Calls over HTTP to the loopback server that served this page; notifications as Server-Sent Events. */
export function loopbackTransport(): Transport {
  return {
    async call(method, input) {
      return unwrap(method, await post(`call/${method}`, input));
    },
    subscribe(listener) {
      const source = new EventSource('notifications');
      source.addEventListener('message', (event) => listener(notification.parse(JSON.parse(event.data))));
      return () => source.close();
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
  onCommand: () => () => {},
};
