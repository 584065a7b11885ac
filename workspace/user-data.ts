import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where programs of this system keep what belongs to their user; Electron's `userData` is the same folder. */
export function userDataFolder(env: NodeJS.ProcessEnv = process.env): string {
  switch (process.platform) {
    case 'darwin':
      return join(homedir(), 'Library', 'Application Support', 'Dateline');
    case 'win32':
      return join(env.APPDATA ?? join(homedir(), 'AppData', 'Roaming'), 'Dateline');
    default:
      return join(env.XDG_CONFIG_HOME ?? join(homedir(), '.config'), 'Dateline');
  }
}
