import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Commands and places of Chromium-based browsers, the plainest first. */
const COMMANDS = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge'];
const MAC_APPS = ['Chromium', 'Google Chrome', 'Microsoft Edge', 'Brave Browser'];
const WINDOWS_PATHS = [
  'Chromium/Application/chrome.exe',
  'Google/Chrome/Application/chrome.exe',
  'Microsoft/Edge/Application/msedge.exe',
];

/** Path of an installed Chromium-based browser, or null. DATELINE_CHROMIUM names one outright. */
export function findChromium(env: NodeJS.ProcessEnv = process.env): string | null {
  return candidates(env).find(isExecutable) ?? null;
}

function candidates(env: NodeJS.ProcessEnv): string[] {
  const told = env.DATELINE_CHROMIUM ? [env.DATELINE_CHROMIUM] : [];
  switch (process.platform) {
    case 'darwin':
      return [...told, ...MAC_APPS.map((app) => `/Applications/${app}.app/Contents/MacOS/${app}`)];
    case 'win32': {
      const roots = [env.LOCALAPPDATA, env.PROGRAMFILES, env['PROGRAMFILES(X86)']].filter(
        (root) => root !== undefined,
      );
      return [...told, ...roots.flatMap((root) => WINDOWS_PATHS.map((path) => join(root, path)))];
    }
    default: {
      const folders = (env.PATH ?? '').split(delimiter).filter(Boolean);
      return [...told, ...COMMANDS.flatMap((command) => folders.map((folder) => join(folder, command)))];
    }
  }
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** True for root on Linux, where Chromium and Electron refuse to start with their own sandbox. */
export function isRoot(): boolean {
  return process.platform === 'linux' && process.getuid?.() === 0;
}

/** Where everything ends that the browser itself would ask others for: updates, accounts, the time. */
export const DEAD_END = '127.0.0.1:9';

/** An app window with a profile of its own that can reach the loopback address and nothing else. */
export function windowFlags(address: string, profile: string): string[] {
  return [
    `--app=${address}`,
    `--user-data-dir=${profile}`,
    '--window-size=1440,900',
    // Nothing listens there: whatever is not on this machine cannot be reached. Loopback addresses need no proxy.
    `--proxy-server=${DEAD_END}`,
    '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-quic',
    '--disable-domain-reliability',
    '--disable-features=NetworkTimeServiceQuerying,OptimizationHints,OptimizationGuideModelDownloading',
    '--no-pings',
    '--disable-extensions',
    // Without it, root is warned of --no-sandbox in every window.
    ...(isRoot() ? ['--test-type'] : []),
    ...sandboxFlags(),
  ];
}

/** What Chromium and Electron ask of root. */
export function sandboxFlags(): string[] {
  return isRoot() ? ['--no-sandbox'] : [];
}

/** Installs Debian's Chromium when root on a Debian system; false where that is not possible. */
export function installDebianChromium(): boolean {
  if (!isRoot() || spawnSync('apt-get', ['--version']).status !== 0) return false;
  const apt = (...args: string[]) =>
    spawnSync('apt-get', args, {
      stdio: 'ignore',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status === 0;
  return apt('update') && apt('install', '--yes', '--no-install-recommends', 'chromium');
}
