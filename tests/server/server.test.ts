import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { startServer } from '../../server/server.ts';
import { MAX_CALL_BYTES } from '../../workspace/contract.ts';
import { createRouter } from '../../workspace/router.ts';
import { newWorkspace, temporaryFolder } from '../workspace/support.ts';
import { type Request, rendererFolder, SECRET, startedServer } from './support.ts';

const JSON_TYPE = { 'content-type': 'application/json' };

/** A call as the window makes it. */
async function window() {
  const server = await startedServer();
  const headers = {
    cookie: await server.launch(),
    origin: server.origin,
    'sec-fetch-site': 'same-origin',
    ...JSON_TYPE,
  };
  const call: Request = { method: 'POST', path: '/call/workspace.info', headers, body: '{}' };
  return { ...server, headers, call };
}

describe('the window', () => {
  it('exchanges its launch token for a cookie no script can read and no other site sends', async () => {
    const { send, launchPath, port } = await startedServer();
    const { status, headers } = await send({ path: launchPath });
    expect([status, headers.location]).toEqual([302, '/']);
    expect(headers['set-cookie']).toEqual([
      expect.stringMatching(new RegExp(`^dateline-${port}=[\\w-]{43}; Path=/; HttpOnly; SameSite=Strict$`)),
    ]);
  });

  it('gets its files, and answers to its calls', async () => {
    const { send, headers, call } = await window();
    expect(await send({ headers })).toMatchObject({
      status: 200,
      body: expect.stringContaining('<title>Dateline'),
    });
    const script = await send({ path: '/assets/main.js', headers });
    expect([script.status, script.headers['content-type']]).toEqual([200, 'text/javascript; charset=utf-8']);
    const info = await send(call);
    expect([info.status, JSON.parse(info.body)]).toEqual([200, expect.objectContaining({ ok: true })]);
  });

  it('may come back by the old address while it has its cookie', async () => {
    const { send, launchPath, headers } = await window();
    expect(await send({ path: launchPath, headers })).toMatchObject({ status: 302 });
  });

  it.each(['/', '/assets/main.js', '/nothing.js', '/call/workspace.info'])(
    'gets the same guards with %s',
    async (path) => {
      const { send, headers } = await window();
      const answer = await send({ path, headers });
      expect(answer.headers).toMatchObject({
        'content-security-policy': expect.stringMatching(
          /^default-src 'none'; script-src 'self'; style-src 'self';/,
        ),
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        'cache-control': 'no-store',
      });
      expect(Object.keys(answer.headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
    },
  );

  it('hears a fault of its own as a reply', async () => {
    const { send, call } = await window();
    const replies = [
      await send({ ...call, path: '/call/no.such' }),
      await send({ ...call, body: '{"id":' }),
      await send({ ...call, path: '/call/events.get', body: '{}' }),
    ];
    expect(replies.map(({ status, body }) => [status, JSON.parse(body).code])).toEqual([
      [200, 'unknown-method'],
      [200, 'bad-input'],
      [200, 'bad-input'],
    ]);
  });
});

type Attack = [name: string, change: (call: Request, origin: string) => Request, status: number];

const withHeaders = (call: Request, headers: Request['headers']): Request => ({
  ...call,
  headers: { ...call.headers, ...headers },
});

const withoutHeader = ({ headers, ...call }: Request, name: string): Request => ({
  ...call,
  headers: Object.fromEntries(Object.entries(headers ?? {}).filter(([key]) => key !== name)),
});

describe('refuses', () => {
  it.each<Attack>([
    [
      'a name that was rebound to this machine',
      (call) => withHeaders(call, { host: 'attacker.example' }),
      403,
    ],
    [
      'a rebound name with our port',
      (call, origin) => withHeaders(call, { host: `attacker.example:${new URL(origin).port}` }),
      403,
    ],
    [
      'the name localhost, which other addresses answer to',
      (call, origin) => withHeaders(call, { host: `localhost:${new URL(origin).port}` }),
      403,
    ],
    ['another port of this machine', (call) => withHeaders(call, { host: '127.0.0.1:1' }), 403],
    ['a page of another site', (call) => withHeaders(call, { origin: 'https://attacker.example' }), 403],
    ['a page of another port', (call) => withHeaders(call, { origin: 'http://127.0.0.1:1' }), 403],
    ['a sandboxed or local page', (call) => withHeaders(call, { origin: 'null' }), 403],
    ['a call without an origin', (call) => withoutHeader(call, 'origin'), 403],
    [
      'what the browser calls cross-site',
      (call) => withHeaders(call, { 'sec-fetch-site': 'cross-site' }),
      403,
    ],
    ['what the browser calls same-site', (call) => withHeaders(call, { 'sec-fetch-site': 'same-site' }), 403],
    ['no cookie', (call) => withoutHeader(call, 'cookie'), 401],
    [
      'a guessed cookie',
      (call, origin) => withHeaders(call, { cookie: `dateline-${new URL(origin).port}=${'A'.repeat(43)}` }),
      401,
    ],
    [
      'an empty cookie',
      (call, origin) => withHeaders(call, { cookie: `dateline-${new URL(origin).port}=` }),
      401,
    ],
    ['a form', (call) => withHeaders(call, { 'content-type': 'application/x-www-form-urlencoded' }), 415],
    [
      'a plain-text body, which needs no permission',
      (call) => withHeaders(call, { 'content-type': 'text/plain' }),
      415,
    ],
    ['a body without a type', (call) => withoutHeader(call, 'content-type'), 415],
    ['another method', (call) => ({ ...call, method: 'PUT' }), 405],
  ])('%s', async (_name, change, status) => {
    const { send, call, origin } = await window();
    const answer = await send(change(call, origin));
    expect(answer.status).toBe(status);
    expect(answer.body).not.toContain('"ok":true');
  });

  it('the question of another site whether it may ask', async () => {
    const { send } = await window();
    const answer = await send({
      method: 'OPTIONS',
      path: '/call/workspace.info',
      headers: { origin: 'https://attacker.example', 'access-control-request-method': 'POST' },
    });
    expect(answer.status).toBe(403);
  });

  it.each(['/', '/assets/main.js', '/notifications', '/?token=', `/?token=${'A'.repeat(43)}`])(
    'a stranger at %s, and says what to do',
    async (path) => {
      const { send } = await startedServer();
      expect(await send({ path })).toMatchObject({
        status: 401,
        body: expect.stringMatching(/start it again/),
      });
    },
  );

  it('a launch token that was used', async () => {
    const { send, launchPath } = await startedServer();
    await send({ path: launchPath });
    const second = await send({ path: launchPath });
    expect([second.status, second.headers['set-cookie']]).toEqual([401, undefined]);
  });

  it('a launch token from a page of another site, which leaves it good for the window', async () => {
    const { send, launchPath } = await startedServer();
    expect(await send({ path: launchPath, headers: { 'sec-fetch-site': 'cross-site' } })).toMatchObject({
      status: 403,
    });
    expect(await send({ path: launchPath })).toMatchObject({ status: 302 });
  });

  it('to be a proxy', async () => {
    const { send, headers } = await window();
    expect(await send({ path: 'http://attacker.example/', headers })).toMatchObject({ status: 400 });
  });

  it('the cookie of another server', async () => {
    const one = await window();
    const other = await startedServer();
    expect(await other.send({ headers: { cookie: one.headers.cookie } })).toMatchObject({ status: 401 });
  });

  it.each([
    '/../secret.json',
    '/..%2fsecret.json',
    '/%2e%2e/secret.json',
    '/%2e%2e%2fsecret.json',
    '/..%5csecret.json',
    '/assets/../../secret.json',
    '/assets/%2e%2e/%2e%2e/secret.json',
    '//secret.json',
    '/./../renderer-old/secret.json',
    '/..%2frenderer-old%2fsecret.json',
    '/link.json',
    '/notes.dateline',
    '/index.html%00.json',
    '/%',
    '/assets',
    '/assets/',
    '/index.html/secret.json',
    '/C:%5csecret.json',
    `/${'a'.repeat(5000)}.js`,
  ])('the path %s', async (path) => {
    const { send, headers } = await window();
    const answer = await send({ path, headers });
    expect(answer.status).toBe(404);
    expect(answer.body).not.toContain(SECRET);
  });

  it('a body that says it is too long', async () => {
    const { send, call } = await window();
    const answer = await send(
      withHeaders({ ...call, body: '{}' }, { 'content-length': MAX_CALL_BYTES + 1 }),
    ).catch(() => null);
    expect(answer?.status ?? 413).toBe(413);
  });

  it('a body that turns out too long, and goes on serving', async () => {
    const { send, call } = await window();
    const megabyte = ' '.repeat(1024 * 1024);
    const body = Array.from({ length: MAX_CALL_BYTES / megabyte.length + 1 }, () => megabyte);
    // The server hangs up on a body like this: the client sees the refusal or the broken connection.
    const refused = await send({ ...call, body }).then(
      ({ status }) => status === 413,
      () => true,
    );
    expect(refused).toBe(true);
    expect(await send(call)).toMatchObject({ status: 200 });
  });
});

describe('notifications', () => {
  it('reach the window as they happen, and end with it', async () => {
    const { workspace, origin, headers } = await window();
    const controller = new AbortController();
    onTestFinished(() => controller.abort());
    const response = await fetch(`${origin}/notifications`, {
      headers: { cookie: headers.cookie },
      signal: controller.signal,
    });
    expect(response.headers.get('content-type')).toBe('text/event-stream');
    workspace.changed();
    const chunk = await response.body?.getReader().read();
    expect(new TextDecoder().decode(chunk?.value)).toBe('data: {"kind":"changed","revision":1}\n\n');
  });
});

describe('startServer', () => {
  it('listens on the loopback address alone', async () => {
    const { origin } = await startedServer();
    expect(origin).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  });

  it('says so when the port is taken', async () => {
    const taken = createServer();
    const port = await new Promise<number>((resolve) => {
      taken.listen(0, '127.0.0.1', () => {
        const address = taken.address();
        resolve(typeof address === 'object' && address ? address.port : 0);
      });
    });
    onTestFinished(() => {
      taken.close();
    });
    const starting = startServer({
      router: createRouter(newWorkspace()),
      port,
      rendererRoot: rendererFolder(),
    });
    await expect(starting).rejects.toThrow(new RegExp(`Port ${port} cannot be used`));
  });

  it('says so when the window is not built', async () => {
    const starting = startServer({
      router: createRouter(newWorkspace()),
      rendererRoot: join(temporaryFolder(), 'dist'),
    });
    await expect(starting).rejects.toThrow(/npm run build/);
  });
});
