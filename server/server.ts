/** The workspace and its window on a loopback port, for an ordinary browser. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { MAX_CALL_BYTES, type Reply } from '../workspace/contract.ts';
import { recordCrash } from '../workspace/crash-log.ts';
import { WorkspaceError } from '../workspace/error.ts';
import type { Router } from '../workspace/router.ts';
import { NO_SESSION, refusalOf, Session } from './access.ts';
import { readRendererFile, SECURITY_HEADERS } from './renderer-files.ts';

const HOST = '127.0.0.1';

/** Connections at once: windows keep a few each. */
const MAX_CONNECTIONS = 100;

/** How long a client may take, in milliseconds; one that drips holds nothing open for longer. */
export interface TimeLimits {
  /** For the head of a request. */
  head: number;
  /** For a whole request: 64 MB come over the loopback in less than a second. */
  request: number;
}
const TIME_LIMITS: TimeLimits = { head: 10_000, request: 60_000 };

export interface ServerOptions {
  router: Router;
  /** 1 to 65535; a free one by default. */
  port?: number;
  /** The folder of the built window, with its index.html. */
  rendererRoot: string;
  timeLimits?: TimeLimits;
}

export interface RunningServer {
  /** The address to open, with the launch token: it works once. */
  url: string;
  /** Ends the server and all its connections; the workspace stays open. */
  close(): Promise<void>;
}

/** @throws WorkspaceError `busy` when the port is taken, `not-found` when the window is not built */
export async function startServer({
  router,
  port = 0,
  rendererRoot,
  timeLimits = TIME_LIMITS,
}: ServerOptions): Promise<RunningServer> {
  if (!(await readRendererFile(rendererRoot, '/')))
    throw new WorkspaceError(
      'not-found',
      `Dateline's window is not in ${rendererRoot}: run 'npm run build' first.`,
    );
  const server = createServer({
    headersTimeout: timeLimits.head,
    requestTimeout: timeLimits.request,
    connectionsCheckingInterval: Math.min(1000, timeLimits.head),
  });
  server.maxConnections = MAX_CONNECTIONS;
  const bound = await listen(server, port);
  const host: Host = {
    // By way of URL, which leaves out port 80 as browsers do.
    origin: new URL(`http://${HOST}:${bound}`).origin,
    session: new Session(bound),
    router,
    rendererRoot,
  };
  server.on('request', (request, response) => {
    answer(host, request, response).catch((error) => {
      recordCrash(error);
      console.error(`dateline: ${request.method} failed: ${error instanceof Error ? error.message : error}`);
      if (response.headersSent) response.destroy();
      else send(response, 500, 'Dateline failed on this request.');
    });
  });
  // What every window asks first: answered while it is loaded, it is there at once.
  const ahead = setImmediate(() => host.router.dispatch('timeline.start', {}));
  return {
    url: `${host.origin}/?token=${host.session.token}`,
    close: () =>
      new Promise((resolve) => {
        clearImmediate(ahead);
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

interface Host {
  origin: string;
  session: Session;
  router: Router;
  rendererRoot: string;
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error) =>
      reject(new WorkspaceError('busy', `Port ${port} cannot be used: ${error.message}.`)),
    );
    server.listen(port, HOST, () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });
}

async function answer(host: Host, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const refusal = refusalOf(request, host.origin);
  if (refusal) return send(response, refusal.status, refusal.message);
  const url = URL.parse(`${host.origin}${request.url}`);
  if (!url) return send(response, 400, 'This is no address of Dateline.');
  const { pathname, searchParams } = url;
  const token = searchParams.get('token');
  if (pathname === '/' && token !== null) return launch(host, token, request, response);
  if (!host.session.holds(request)) return send(response, NO_SESSION.status, NO_SESSION.message);

  if (request.method === 'POST' && pathname.startsWith('/call/'))
    return call(host.router, pathname.slice('/call/'.length), request, response);
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return send(response, 405, 'There is nothing to do this with.');
  if (pathname === '/notifications') return notifications(host.router, response);
  const file = await readRendererFile(host.rendererRoot, pathname);
  if (!file) return send(response, 404, 'There is no such file.');
  response.writeHead(200, { ...SECURITY_HEADERS, 'Content-Type': file.mediaType });
  response.end(request.method === 'HEAD' ? undefined : file.bytes);
}

/** Exchanges the launch token for the session's cookie; a window that has it already may come back by the old address. */
function launch({ session }: Host, token: string, request: IncomingMessage, response: ServerResponse): void {
  const cookie = session.exchange(token);
  if (cookie || session.holds(request)) {
    response.writeHead(302, { ...SECURITY_HEADERS, Location: '/', ...(cookie && { 'Set-Cookie': cookie }) });
    response.end();
  } else send(response, NO_SESSION.status, NO_SESSION.message);
}

async function call(router: Router, method: string, request: IncomingMessage, response: ServerResponse) {
  if (request.headers['content-type']?.split(';')[0]?.trim() !== 'application/json')
    return send(response, 415, 'A call is sent as application/json.');
  const body = await readBody(request);
  if (body === null) {
    response.setHeader('Connection', 'close');
    return send(response, 413, `A call may have ${MAX_CALL_BYTES} bytes.`);
  }
  const reply = await dispatchJson(router, method, body);
  response.writeHead(200, { ...SECURITY_HEADERS, 'Content-Type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify(reply));
}

async function dispatchJson(router: Router, method: string, body: string): Promise<Reply> {
  let input: unknown;
  try {
    input = JSON.parse(body);
  } catch {
    return { ok: false, code: 'bad-input', message: `${method}: the call is not JSON.` };
  }
  return router.dispatch(method, input);
}

/** The body as text; null as soon as it is longer than a call may be. */
async function readBody(request: IncomingMessage): Promise<string | null> {
  if (Number(request.headers['content-length'] ?? 0) > MAX_CALL_BYTES) return null;
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request) {
    length += chunk.length;
    if (length > MAX_CALL_BYTES) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** Server-Sent Events (https://html.spec.whatwg.org/multipage/server-sent-events.html), one for every notification. */
function notifications(router: Router, response: ServerResponse): void {
  response.writeHead(200, { ...SECURITY_HEADERS, 'Content-Type': 'text/event-stream' });
  response.flushHeaders();
  const unsubscribe = router.subscribe((notification) => {
    response.write(`data: ${JSON.stringify(notification)}\n\n`);
  });
  response.on('close', unsubscribe);
}

function send(response: ServerResponse, status: number, message: string): void {
  response.writeHead(status, { ...SECURITY_HEADERS, 'Content-Type': 'text/plain; charset=utf-8' });
  response.end(`${message}\n`);
}
