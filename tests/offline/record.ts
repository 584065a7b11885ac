/**
 * `node --import record.ts …`: writes a line to the file `DATELINE_NET_LOG` for every connection, name look-up, datagram and
 * child process of this process and its threads. Nothing is held back.
 */
import childProcess from 'node:child_process';
import dgram from 'node:dgram';
import dns from 'node:dns';
import { appendFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';

const log = process.env.DATELINE_NET_LOG ?? '';
const note = (what: string, detail: unknown) => appendFileSync(log, `${what} ${JSON.stringify(detail)}\n`);

/** Calls back before a method of an object does what it does. */
function before<Name extends string, T extends Record<Name, (...args: never[]) => unknown>>(
  object: T,
  name: Name,
  tell: (args: unknown[]) => void,
): void {
  const original = object[name];
  Object.defineProperty(object, name, {
    configurable: true,
    writable: true,
    value(this: unknown, ...args: unknown[]) {
      tell(args);
      return Reflect.apply(original, this, args);
    },
  });
}

before(net.Socket.prototype, 'connect', (args) => note('connect', args.flat()[0]));
before(dgram.Socket.prototype, 'connect', (args) => note('datagram', args.slice(0, 2)));
before(dgram.Socket.prototype, 'send', (args) =>
  note(
    'datagram',
    args.slice(1).filter((arg) => typeof arg !== 'object'),
  ),
);
const LOOK_UPS = [
  ...(['resolve', 'resolve4', 'resolve6', 'resolveAny', 'resolveCaa', 'resolveCname', 'resolveMx'] as const),
  ...([
    'resolveNaptr',
    'resolveNs',
    'resolvePtr',
    'resolveSoa',
    'resolveSrv',
    'resolveTxt',
    'reverse',
  ] as const),
];
for (const name of LOOK_UPS)
  for (const resolver of [dns, dns.promises, dns.Resolver.prototype, dns.promises.Resolver.prototype])
    before(resolver, name, ([host]) => note('look-up', host));
for (const names of [dns, dns.promises]) before(names, 'lookup', ([host]) => note('look-up', host));
for (const name of ['spawn', 'spawnSync', 'exec', 'execSync', 'execFile', 'execFileSync', 'fork'] as const)
  before(childProcess, name, ([command]) => note('process', command));
syncBuiltinESMExports();
