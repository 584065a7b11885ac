/** The workspace that Dateline opens when none is named. */
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { WorkspaceError } from './error.ts';
import { type ImportFile, importFiles } from './import.ts';
import { openWorkspace, type Workspace } from './open.ts';

const FILE_NAME = 'Samples.dateline';

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

/**
 * Opens the default workspace in a folder; the first time it is made from the sample articles. Where another Dateline
 * has it open, it is opened for reading.
 * @param seeds the folder with the sample articles
 */
export async function openDefaultWorkspace(folder: string, seeds: string): Promise<Workspace> {
  await mkdir(folder, { recursive: true });
  const path = join(folder, FILE_NAME);
  const isNew = !existsSync(path);
  const workspace = openUnlessBusy(path);
  if (isNew) await importFiles(workspace, await sampleArticles(seeds));
  return workspace;
}

function openUnlessBusy(path: string): Workspace {
  try {
    return openWorkspace(path, { create: true });
  } catch (error) {
    if (error instanceof WorkspaceError && error.code === 'busy')
      return openWorkspace(path, { readonly: true });
    throw error;
  }
}

async function sampleArticles(folder: string): Promise<ImportFile[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.txt')).sort();
  return names.map((name) => ({ name, read: () => readFile(join(folder, name)) }));
}
