/** What an attacker on this machine or on a web page may try, byte for byte as it goes over the wire. */

import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningServer, startServer } from '../../server/server.ts';
import { openWorkspace, type Workspace } from '../../workspace/open.ts';
import { createRouter } from '../../workspace/router.ts';
import { makeRenderer, SECRET } from './support.ts';

const folder = mkdtempSync(join(tmpdir(), 'dateline-test-'));
const LIMITS = { head: 300, request: 600 };

let workspace: Workspace;
let server: RunningServer;
let port: number;
let cookie: string;
let refused = 0;

beforeAll(async () => {
  workspace = openWorkspace(join(folder, 'Test.dateline'), { create: true });
  server = await startServer({
    router: createRouter(workspace),
    rendererRoot: makeRenderer(folder),
    timeLimits: LIMITS,
  });
  port = Number(new URL(server.url).port);
  const answer = await send(
    `GET ${server.url.slice(server.url.indexOf('/?'))} HTTP/1.1\r\nHost: ${host()}\r\n\r\n`,
  );
  cookie = /dateline-\d+=[\w-]+/.exec(answer)?.[0] ?? '';
});
afterAll(async () => {
  await server.close();
  workspace.close();
  rmSync(folder, { recursive: true, force: true });
  console.log(`${refused} attacks on the loopback server refused.`);
});

const host = () => `127.0.0.1:${port}`;

/** Sends bytes as they are; gives all that comes back until the server hangs up or is silent for half a second. */
function send(text: string): Promise<string> {
  return new Promise((resolve) => {
    let answer = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(text, 'latin1'));
    socket.setTimeout(500, () => socket.destroy());
    socket.on('data', (chunk) => {
      answer += chunk.toString('latin1');
      socket.setTimeout(50);
    });
    socket.on('error', () => {});
    socket.on('close', () => resolve(answer));
  });
}

/** A request of the window itself, with some of its lines changed. */
function request(
  change: {
    line?: string;
    host?: string;
    origin?: string;
    more?: string[];
    body?: string;
    cookie?: string;
  } = {},
) {
  const body = change.body ?? '{}';
  const lines = [
    change.line ?? 'POST /call/workspace.info HTTP/1.1',
    `Host: ${change.host ?? host()}`,
    `Origin: ${change.origin ?? `http://${host()}`}`,
    `Cookie: ${change.cookie ?? cookie}`,
    'Content-Type: application/json',
    ...(change.more ?? [`Content-Length: ${body.length}`]),
  ];
  return `${lines.join('\r\n')}\r\n\r\n${body}`;
}

const get = (path: string) => request({ line: `GET ${path} HTTP/1.1`, body: '', more: [] });

it('answers the window itself, or the attacks below would prove nothing', async () => {
  const answer = await send(request());
  expect(answer).toMatch(/^HTTP\/1\.1 200/);
  expect(answer).toContain('"ok":true');
});

describe('refuses', () => {
  it.each<[string, () => string]>([
    // DNS rebinding: the browser believes that the attacker's name is this machine.
    [
      'a rebound name',
      () => request({ host: `attacker.example:${port}`, origin: `http://attacker.example:${port}` }),
    ],
    ['a rebound name with our origin', () => request({ host: `attacker.example:${port}` })],
    ['our name with the attacker’s origin', () => request({ origin: `http://attacker.example:${port}` })],
    ['localhost', () => request({ host: `localhost:${port}`, origin: `http://localhost:${port}` })],
    ['a name that ends in a dot', () => request({ host: `127.0.0.1.:${port}` })],
    ['a subdomain that looks like us', () => request({ host: `127.0.0.1.attacker.example:${port}` })],
    ['this machine as a number', () => request({ host: `2130706433:${port}` })],
    ['this machine in short', () => request({ host: `127.1:${port}` })],
    ['every address', () => request({ host: `0.0.0.0:${port}` })],
    ['the other protocol', () => request({ host: `[::1]:${port}` })],
    ['our address as a user name', () => request({ host: `127.0.0.1:${port}@attacker.example` })],
    ['our address without the port', () => request({ host: '127.0.0.1' })],
    ['no host', () => request().replace(/Host: .*\r\n/, '')],
    ['no host in the old protocol', () => 'GET / HTTP/1.0\r\n\r\n'],
    ['two hosts', () => request({ host: `attacker.example\r\nHost: ${host()}` })],
    ['two hosts the other way round', () => request({ host: `${host()}\r\nHost: attacker.example` })],
    [
      'another host in the line',
      () => request({ line: `POST http://attacker.example/call/workspace.info HTTP/1.1` }),
    ],
    // Pages of other sites.
    ['a local page', () => request({ origin: 'null' })],
    [
      'an origin that begins like ours',
      () => request({ origin: `http://127.0.0.1:${port}.attacker.example` }),
    ],
    ['our origin over TLS', () => request({ origin: `https://${host()}` })],
    ['our origin in capitals and a path', () => request({ origin: `HTTP://${host()}/` })],
    ['another port of this machine', () => request({ origin: 'http://127.0.0.1:1' })],
    ['a page of the same site', () => request({ more: ['Sec-Fetch-Site: same-site', 'Content-Length: 2'] })],
    ['a page of another site', () => request({ more: ['Sec-Fetch-Site: cross-site', 'Content-Length: 2'] })],
    [
      'a picture of another site',
      () => get('/').replace('Content-Type', 'Sec-Fetch-Site: cross-site\r\nContent-Type'),
    ],
    [
      'a preflight',
      () => request({ line: 'OPTIONS /call/workspace.info HTTP/1.1', origin: 'https://attacker.example' }),
    ],
    ['a form', () => request().replace('application/json', 'text/plain')],
    ['a form of fields', () => request().replace('application/json', 'application/x-www-form-urlencoded')],
    // Programs of other users of this machine.
    ['no cookie', () => request({ cookie: '' })],
    ['a guessed cookie', () => request({ cookie: `dateline-${port}=${'A'.repeat(43)}` })],
    ['half a cookie', () => request({ cookie: cookie.slice(0, -1) })],
    ['a longer cookie', () => request({ cookie: `${cookie}x` })],
    ['the cookie of another port', () => request({ cookie: cookie.replace(/-\d+=/, '-1=') })],
    ['a guess before the cookie', () => request({ cookie: `dateline-${port}=x; ${cookie}` })],
    [
      'the launch token a second time',
      () => `GET ${server.url.slice(server.url.indexOf('/?'))} HTTP/1.1\r\nHost: ${host()}\r\n\r\n`,
    ],
    ['an empty launch token', () => `GET /?token= HTTP/1.1\r\nHost: ${host()}\r\n\r\n`],
    // Ways out of the folder.
    ['two dots', () => get('/../secret.json')],
    ['two dots, encoded', () => get('/%2e%2e/secret.json')],
    ['two dots and a slash, encoded', () => get('/..%2fsecret.json')],
    ['two dots, encoded twice', () => get('/%252e%252e%252fsecret.json')],
    ['backslashes', () => get('/..\\secret.json')],
    ['backslashes, encoded', () => get('/..%5csecret.json')],
    ['overlong UTF-8', () => get('/%c0%ae%c0%ae/secret.json')],
    ['two dots inside', () => get('/assets/../../secret.json')],
    ['four dots', () => get('/....//secret.json')],
    ['two dots and a semicolon', () => get('/..;/secret.json')],
    ['a folder that begins like ours', () => get('/..%2frenderer-old%2fsecret.json')],
    ['a symbolic link', () => get('/link.json')],
    ['an absolute path', () => get('//etc/passwd.json')],
    ['a drive', () => get('/C:%5csecret.json')],
    ['a stream of a file', () => get('/index.html::$DATA')],
    ['a NUL', () => get('/secret.json%00.html')],
    ['a file address', () => get('file:///etc/passwd.json')],
    ['a workspace in the folder', () => get('/notes.dateline')],
    // What a server may be confused by.
    ['two lengths', () => request({ more: ['Content-Length: 2', 'Content-Length: 200'] })],
    ['a length and chunks', () => request({ more: ['Content-Length: 2', 'Transfer-Encoding: chunked'] })],
    ['a negative length', () => request({ more: ['Content-Length: -2'] })],
    ['a length of 65 MB', () => request({ more: [`Content-Length: ${65 * 1024 * 1024}`] })],
    ['a line break in a header', () => request({ more: ['X: a\nOrigin: b', 'Content-Length: 2'] })],
    ['a head of 100 KB', () => request({ more: [`X: ${'x'.repeat(100_000)}`, 'Content-Length: 2'] })],
    ['a tunnel', () => request({ line: 'CONNECT attacker.example:443 HTTP/1.1' })],
    ['another method', () => request({ line: 'TRACE /call/workspace.info HTTP/1.1' })],
    ['no method', () => 'hello\r\n\r\n'],
    ['TLS', () => '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03'],
    ['a method of the prototype', () => request({ line: 'POST /call/__proto__ HTTP/1.1' })],
    ['a method of every object', () => request({ line: 'POST /call/constructor HTTP/1.1' })],
    ['a call by GET', () => get('/call/workspace.info')],
  ])('%s', async (_name, attack) => {
    const answer = await send(attack());
    expect(answer).not.toMatch(/^HTTP\/1\.1 (?:2(?!00)|3)/);
    expect(answer).not.toContain('"ok":true');
    expect(answer).not.toContain(SECRET);
    expect(answer).not.toContain('root:');
    expect(answer.toLowerCase()).not.toContain('access-control');
    expect(answer).not.toMatch(/\bat .*\.[jt]s:\d+/);
    if (/^HTTP\/1\.1 200/.test(answer)) expect(answer).toContain('"ok":false');
    refused++;
  });
});

describe('hangs up on', () => {
  it.each<[string, (write: (text: string) => void) => Promise<void>]>([
    ['a head that drips', async (write) => drip(write, `GET / HTTP/1.1\r\nHost: ${host()}\r\n`, 'X: y\r\n')],
    [
      'a body that drips',
      async (write) => drip(write, request({ more: ['Content-Length: 1000'], body: '' }), ' '),
    ],
    ['silence', async () => {}],
  ])('%s, and goes on serving', async (_name, attack) => {
    const socket = connect(port, '127.0.0.1');
    socket.on('error', () => {});
    const closed = new Promise<void>((resolve) => socket.on('close', () => resolve()));
    socket.resume();
    await attack((text) => socket.writable && socket.write(text));
    await Promise.race([closed, wait(5000).then(() => Promise.reject(new Error('still open')))]);
    expect(await send(request())).toContain('"ok":true');
    refused++;
  });

  it('more connections than windows have', async () => {
    const sockets = Array.from({ length: 300 }, () => connect(port, '127.0.0.1').on('error', () => {}));
    await wait(200);
    const open = sockets.filter(({ destroyed }) => !destroyed).length;
    for (const socket of sockets) socket.destroy();
    expect(open).toBeLessThanOrEqual(100);
    await wait(50);
    expect(await send(request())).toContain('"ok":true');
    refused++;
  });
});

async function drip(write: (text: string) => void, beginning: string, drop: string): Promise<void> {
  write(beginning);
  for (let i = 0; i < 15; i++) {
    await wait(100);
    write(drop);
  }
}
