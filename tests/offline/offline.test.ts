/** Dateline makes no network request: every command runs with all its connections recorded, over hostile files as well. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, describe, expect, it } from 'vitest';
import { contract } from '../../workspace/contract.ts';

const folder = mkdtempSync(join(tmpdir(), 'dateline-test-'));
const RECORDER = resolve('tests/offline/record.ts');
const COMMAND = resolve('cli/dateline.ts');
const HOSTILE = 'tests/fixtures/hostile';
const workspace = join(folder, 'Offline.dateline');
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
  console.log(`${logs} processes recorded: no connection beyond the loopback address.`);
});

let logs = 0;
const newLog = () => join(folder, `connections-${++logs}.log`);
const linesOf = (log: string) =>
  existsSync(log) ? readFileSync(log, 'utf8').split('\n').filter(Boolean) : [];

/** Runs Node.js to its end; gives the connections that it made. */
function connectionsOf(...args: string[]): string[] {
  const log = newLog();
  const { status, stderr } = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    env: { ...process.env, NODE_OPTIONS: `--import=${RECORDER}`, DATELINE_NET_LOG: log },
  });
  // 1: some of the hostile files cannot be read, as it should be.
  expect([0, 1], stderr).toContain(status);
  expect(stderr).not.toMatch(/\n\s+at /);
  return linesOf(log);
}

it.each([
  ['fetch', "await fetch('http://attacker.invalid/').catch(() => {})", /attacker\.invalid/],
  [
    'a socket',
    "(await import('node:net')).connect(9, '127.0.0.1').on('error', () => {})",
    /connect.*127\.0\.0\.1/,
  ],
  [
    'http',
    "(await import('node:http')).get('http://127.0.0.1:9').on('error', () => {})",
    /connect.*127\.0\.0\.1/,
  ],
  [
    'https',
    "(await import('node:https')).get('https://attacker.invalid').on('error', () => {})",
    /attacker\.invalid/,
  ],
  [
    'HTTP/2',
    "(await import('node:http2')).connect('http://127.0.0.1:9').on('error', () => {})",
    /connect.*127\.0\.0\.1/,
  ],
  [
    'TLS',
    "(await import('node:tls')).connect(9, '127.0.0.1').on('error', () => {})",
    /connect.*127\.0\.0\.1/,
  ],
  ['a WebSocket', "new WebSocket('ws://127.0.0.1:4711').onerror = () => {}", /connect.*127\.0\.0\.1/],
  [
    'a datagram',
    "const s = (await import('node:dgram')).createSocket('udp4'); s.send('x', 9, '127.0.0.1', () => s.close())",
    /datagram.*127\.0\.0\.1/,
  ],
  [
    'a record of a name',
    "new (await import('node:dns')).Resolver({ timeout: 1, tries: 1 }).resolveTxt('attacker.invalid', () => {})",
    /look-up "attacker/,
  ],
  ['a name', "(await import('node:dns')).lookup('attacker.invalid', () => {})", /look-up "attacker/],
  ['a program', "(await import('node:child_process')).spawnSync('true')", /process "true"/],
  [
    'a thread',
    `new (await import('node:worker_threads')).Worker("import('node:net').then((net) => net.connect(9).on('error', () => {}))", { eval: true })`,
    /connect/,
  ],
])('the recorder hears of %s, or the tests below would prove nothing', (_what, code, heard) => {
  expect(connectionsOf('--input-type=module', '-e', code).join('\n')).toMatch(heard);
});

describe('no connection, no look-up and no other program:', () => {
  it.each<string[]>([
    ['import', workspace, HOSTILE, 'seeds'],
    ['export', workspace, '--format', 'png', '--out', join(folder, 'a.png')],
    ['check', workspace, '--repair', '--out', join(folder, 'Neu.dateline')],
  ])('dateline %s %s', { timeout: 120_000 }, (...args) => {
    expect(connectionsOf(COMMAND, ...args)).toEqual([]);
  });

  it('dateline serve, while a window works with it', { timeout: 120_000 }, async () => {
    const log = newLog();
    const child = spawn(process.execPath, [COMMAND, 'serve', workspace], {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, NODE_OPTIONS: `--import=${RECORDER}`, DATELINE_NET_LOG: log },
    });
    const [address] = await once(createInterface({ input: child.stdout }), 'line');
    const { origin } = new URL(String(address));
    const launched = await fetch(String(address), { redirect: 'manual' });
    const headers = {
      cookie: launched.headers.get('set-cookie')?.split(';')[0] ?? '',
      origin,
      'content-type': 'application/json',
    };
    const call = async (method: string, input: unknown) => {
      const body = JSON.stringify(input);
      const reply = await fetch(`${origin}/call/${method}`, { method: 'POST', headers, body });
      expect(await reply.json()).toMatchObject({ ok: true });
    };
    await call('articles.list', {});
    await call('search', { query: 'attacker.example' });
    for (const format of contract.export.input.shape.format.options) await call('export', { format });
    child.kill('SIGTERM');
    await once(child, 'close');
    // The address that it listens on.
    expect(linesOf(log).filter((line) => line !== 'look-up "127.0.0.1"')).toEqual([]);
  });
});

const hasStrace = spawnSync('strace', ['-V']).status === 0;

// The kernel's own word, where it can be asked: also for what native modules do.
it.skipIf(!hasStrace)('the kernel saw no connection either', { timeout: 120_000 }, () => {
  const out = join(folder, 'strace.log');
  const calls = 'trace=connect,sendto,sendmsg,sendmmsg';
  const command = [
    process.execPath,
    COMMAND,
    'extract',
    HOSTILE,
    '--format',
    'json',
    '--out',
    join(folder, 'a.json'),
  ];
  const { status, stderr } = spawnSync('strace', ['-f', '-qq', '-e', calls, '-o', out, ...command], {
    encoding: 'utf8',
  });
  expect([0, 1], stderr).toContain(status);
  expect(linesOf(out).filter((line) => /AF_INET|AF_NETLINK|sin_addr/.test(line))).toEqual([]);
});
