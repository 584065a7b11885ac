/** The same calls over both transports: what a window sees may not depend on the host it runs in. */
import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { type ServedPort, servePort } from '../../electron/service-port.ts';
import { CallError } from '../../renderer/transport/call-error.ts';
import { type Port, portTransport } from '../../renderer/transport/electron.ts';
import { loopbackTransport } from '../../renderer/transport/loopback.ts';
import type { Transport } from '../../renderer/transport/transport.ts';
import type { Notification } from '../../workspace/contract.ts';
import type { Workspace } from '../../workspace/open.ts';
import { createRouter } from '../../workspace/router.ts';
import { startedServer } from '../server/support.ts';
import { FLOOD, newWorkspace, STRIKE } from '../workspace/support.ts';

const base64 = (text: string) => Buffer.from(text).toString('base64');

/** Node.js's port with the events of Electron's MessagePortMain. */
function asServedPort(port: MessagePort): ServedPort {
  return {
    postMessage: (message) => port.postMessage(message),
    on: (event: 'message' | 'close', listener: (event: { data: unknown }) => void) =>
      event === 'message' ? port.on('message', (data) => listener({ data })) : port.on('close', listener),
    start: () => port.start(),
  };
}

/** Node.js's port with the events of a DOM MessagePort. */
const asPort = (port: MessagePort): Port => ({
  postMessage: (message) => port.postMessage(message),
  addEventListener: (_kind, listener) => port.on('message', (data) => listener({ data })),
  start: () => port.start(),
});

/** A port whose other end answers from a workspace. */
function portTo(workspace: Workspace): Port {
  const { port1, port2 } = new MessageChannel();
  onTestFinished(() => port1.close());
  servePort(asServedPort(port1), createRouter(workspace));
  return asPort(port2);
}

const overPort = async (workspace: Workspace): Promise<Transport> => portTransport(portTo(workspace));

/** The browser's `fetch` and `EventSource`, as the page that the server sent has them. */
async function overLoopback(workspace: Workspace): Promise<Transport> {
  const { origin, launch } = await startedServer(workspace);
  const own = { cookie: await launch(), origin };
  const browserFetch = globalThis.fetch;
  vi.stubGlobal('fetch', (path: string, init: RequestInit = {}) =>
    browserFetch(`${origin}/${path}`, {
      ...init,
      headers: { ...Object.fromEntries(new Headers(init.headers)), ...own },
    }),
  );
  vi.stubGlobal(
    'EventSource',
    class extends EventTarget {
      readonly #controller = new AbortController();
      constructor(path: string) {
        super();
        onTestFinished(() => this.close());
        this.#read(path).catch((error) => {
          if (!this.#controller.signal.aborted) throw error;
        });
      }
      async #read(path: string) {
        const response = await fetch(path, { signal: this.#controller.signal });
        this.dispatchEvent(new Event('open'));
        for await (const text of response.body?.pipeThrough(new TextDecoderStream()) ?? [])
          for (const [, data] of text.matchAll(/^data: (.*)$/gm))
            this.dispatchEvent(new MessageEvent('message', { data }));
      }
      close() {
        this.#controller.abort();
      }
    },
  );
  return loopbackTransport();
}

afterEach(() => {
  vi.unstubAllGlobals();
});

describe.each([
  ['a MessagePort (Electron)', overPort],
  ['loopback HTTP (browser)', overLoopback],
])('over %s', (_name, connect) => {
  it('a workspace is filled, asked, changed and exported', async () => {
    const { call } = await connect(newWorkspace());
    const files = [
      { name: 'flut.txt', base64: base64(FLOOD) },
      { name: 'streik.txt', base64: base64(STRIKE) },
      { name: 'zu-gross.txt', base64: null },
    ];
    const { imported, failures } = await call('articles.import', { files });
    expect([imported.length, failures]).toEqual([2, [{ name: 'zu-gross.txt', code: 'too-large' }]]);
    const strike = imported[1]?.id ?? '';

    const before = await call('workspace.info', {});
    const { dated } = await call('articles.setPublished', { id: strike, value: '2019-03-18' });
    const after = await call('workspace.info', {});
    expect(before.undated - after.undated).toBe(dated);
    expect(after.history.undo?.label.de).toContain('18. März 2019');

    const { total } = await call('timeline.window', {
      from: '2019-01-01',
      to: '2019-12-31',
      width: 900,
      lanes: 'type',
    });
    expect(total).toBeGreaterThan(0);
    const file = await call('export', { format: 'json' });
    expect(JSON.parse(Buffer.from(file.base64, 'base64').toString())).toMatchObject({ format: 'dateline/1' });
    expect(await call('edits.undo', {})).toMatchObject({ undo: null });
    expect(await call('workspace.info', {})).toMatchObject({ undated: before.undated });
  });

  it('defaults are filled in and text comes through unharmed', async () => {
    const { call } = await connect(newWorkspace());
    const text = `${FLOOD}\n„Grüße“ — 🏳️‍🌈 \u202e\n`;
    const { imported } = await call('articles.import', {
      files: [{ name: 'ü „1“.txt', base64: base64(text) }],
    });
    expect(await call('articles.get', { id: imported[0]?.id ?? '' })).toMatchObject({
      name: 'ü „1“.txt',
      text,
    });
  });

  it('many calls at once find their own answers', async () => {
    const { call } = await connect(newWorkspace());
    const densities = await Promise.all(
      Array.from({ length: 20 }, (_, i) =>
        i % 2 ? call('timeline.density', { buckets: 3 }) : call('workspace.info', {}),
      ),
    );
    expect(densities.map((answer) => 'counts' in answer)).toEqual(densities.map((_, i) => i % 2 === 1));
  });

  it('a refused call is an error with a code', async () => {
    const { call } = await connect(newWorkspace());
    const missing = call('events.get', { id: 'nothing' });
    await expect(missing).rejects.toThrow(CallError);
    await expect(missing).rejects.toMatchObject({ code: 'not-found' });
    await expect(call('search', { query: '' })).rejects.toMatchObject({ code: 'bad-input' });
  });

  it('notifications reach every listener until it leaves', async () => {
    const workspace = newWorkspace();
    const { call, subscribe } = await connect(workspace);
    const heard: Notification[] = [];
    const alsoHeard: Notification[] = [];
    const unsubscribe = subscribe((notification) => heard.push(notification));
    subscribe((notification) => alsoHeard.push(notification));
    await vi.waitFor(() => {
      workspace.changed();
      expect(heard.length).toBeGreaterThan(0);
    });
    await call('articles.import', { files: [{ name: 'flut.txt', base64: base64(FLOOD) }] });
    await vi.waitFor(() =>
      expect(heard).toContainEqual(
        expect.objectContaining({ kind: 'import-progress', done: 1, total: 1, name: 'flut.txt' }),
      ),
    );
    unsubscribe();
    const [count, alsoCount] = [heard.length, alsoHeard.length];
    workspace.changed();
    await vi.waitFor(() => expect(alsoHeard.length).toBeGreaterThan(alsoCount));
    expect(heard.length).toBe(count);
  });
});

it('a window goes on over a new port when the process of the workspace was started again', async () => {
  const { port1, port2 } = new MessageChannel();
  onTestFinished(() => port1.close());
  const transport = portTransport(asPort(port2));
  const heard: Notification[] = [];
  transport.subscribe((notification) => heard.push(notification));
  const lost = transport.call('workspace.info', {});
  transport.reconnect(portTo(newWorkspace()));
  await expect(lost).rejects.toMatchObject({ code: 'internal', message: expect.stringMatching(/ended/) });
  expect(heard).toEqual([{ kind: 'changed', revision: 0 }]);
  expect(await transport.call('workspace.info', {})).toMatchObject({ articles: 0 });
});

it('a host that answers with something else than the contract says is an error, not data', async () => {
  vi.stubGlobal(
    'fetch',
    async () => new Response(JSON.stringify({ ok: true, value: { articles: 'all of them' } })),
  );
  await expect(loopbackTransport().call('articles.list', {})).rejects.toMatchObject({
    name: 'CallError',
    code: 'internal',
  });
});

it('a server that is gone or refuses is an error with a line for the log', async () => {
  vi.stubGlobal(
    'fetch',
    async () => new Response('This Dateline belongs to another window', { status: 401 }),
  );
  await expect(loopbackTransport().call('articles.list', {})).rejects.toThrow(/401 This Dateline belongs/);
  vi.stubGlobal('fetch', async () => Promise.reject(new TypeError('fetch failed')));
  await expect(loopbackTransport().call('articles.list', {})).rejects.toThrow(/does not answer/);
});
