import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { type IncomingHttpHeaders, type OutgoingHttpHeaders, request } from 'node:http';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { startServer } from '../../server/server.ts';
import type { Workspace } from '../../workspace/open.ts';
import { createRouter } from '../../workspace/router.ts';
import { newWorkspace, temporaryFolder } from '../workspace/support.ts';

export const SECRET = 'Name der Quelle';

/** The files of a built window, with secrets beside and below it that must never be served. */
export function rendererFolder(): string {
  return makeRenderer(temporaryFolder());
}

export function makeRenderer(outside: string): string {
  const root = join(outside, 'renderer');
  mkdirSync(join(root, 'assets'), { recursive: true });
  writeFileSync(join(root, 'index.html'), '<!doctype html><title>Dateline</title>');
  writeFileSync(join(root, 'assets', 'main.js'), 'export {};');
  writeFileSync(join(root, 'notes.dateline'), SECRET);
  writeFileSync(join(outside, 'secret.json'), SECRET);
  mkdirSync(join(outside, 'renderer-old'));
  writeFileSync(join(outside, 'renderer-old', 'secret.json'), SECRET);
  symlinkSync(join(outside, 'secret.json'), join(root, 'link.json'));
  return root;
}

export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: string;
}

export interface Request {
  method?: string;
  path?: string;
  headers?: OutgoingHttpHeaders;
  body?: string | Iterable<string>;
}

/** A running server with a way to send it anything, and a cookie that it has given out. */
export interface Running {
  workspace: Workspace;
  origin: string;
  port: number;
  /** The path with the launch token, not yet used. */
  launchPath: string;
  send(request: Request): Promise<Answer>;
  /** Exchanges the launch token; returns the cookie. */
  launch(): Promise<string>;
}

export async function startedServer(workspace = newWorkspace()): Promise<Running> {
  const server = await startServer({ router: createRouter(workspace), rendererRoot: rendererFolder() });
  onTestFinished(() => server.close());
  const { origin, port, pathname, search } = new URL(server.url);
  const send = (options: Request) => sendTo(Number(port), options);
  const launchPath = `${pathname}${search}`;
  return {
    workspace,
    origin,
    port: Number(port),
    launchPath,
    send,
    launch: async () => {
      const { headers } = await send({ path: launchPath });
      return String(headers['set-cookie']).split(';')[0] ?? '';
    },
  };
}

/** Not `fetch`: a client that sends whatever it is told to, as an attacker's does. */
function sendTo(port: number, { method = 'GET', path = '/', headers = {}, body }: Request): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const outgoing = request({ host: '127.0.0.1', port, method, path, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (chunk) => {
        text += chunk;
      });
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }),
      );
    });
    outgoing.on('error', reject);
    if (typeof body === 'string' || body === undefined) outgoing.end(body);
    else {
      for (const chunk of body) outgoing.write(chunk);
      outgoing.end();
    }
  });
}
