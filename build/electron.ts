import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { connect } from 'node:tls';

const folder = dirname(createRequire(import.meta.url).resolve('electron/package.json'));

/** Path of Electron's runtime, or null where it was not downloaded. */
export function findElectron(): string | null {
  const pathFile = join(folder, 'path.txt');
  if (!existsSync(pathFile)) return null;
  const path = join(
    process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(folder, 'dist'),
    readFileSync(pathFile, 'utf8'),
  );
  return existsSync(path) ? path : null;
}

/** Lets Electron's own installer download the runtime; null where its server cannot be reached. */
export async function downloadElectron(): Promise<string | null> {
  if (!hasProxy() && !(await canReach('github.com'))) return null;
  console.log("Downloading Electron's runtime (once, about 120 MB) …");
  spawnSync(process.execPath, [join(folder, 'install.js')], { stdio: 'ignore' });
  return findElectron();
}

const hasProxy = () => Boolean(process.env.HTTPS_PROXY ?? process.env.https_proxy);

/** A blocked network often lets a download hang for minutes: a TLS handshake tells within seconds. */
function canReach(host: string, timeout = 5000): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port: 443, servername: host, timeout });
    const answer = (reached: boolean) => {
      socket.destroy();
      resolve(reached);
    };
    socket.once('secureConnect', () => answer(true));
    socket.once('timeout', () => answer(false));
    socket.once('error', () => answer(false));
  });
}
