/** The workspace that Dateline opens when none is named. */
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { backupFolder } from './backups.ts';
import { WorkspaceError } from './error.ts';
import type { SourceFile } from './extract-ahead.ts';
import { importFiles } from './import.ts';
import { openWorkspace, type Workspace } from './open.ts';

const FILE_NAME = 'Samples.dateline';

/**
 * Opens the default workspace in a folder; the first time it is made from the sample articles. Where another Dateline
 * has it open, it is opened for reading.
 * @param seeds the folder with the sample articles
 */
export async function openDefaultWorkspace(folder: string, seeds: string): Promise<Workspace> {
  await mkdir(folder, { recursive: true });
  const path = join(folder, FILE_NAME);
  if (!existsSync(path)) await makeSamples(path, seeds);
  return openUnlessBusy(path);
}

/** The workspace gets its name when it is complete; one that a crash left half made is completed at the next start. */
async function makeSamples(path: string, seeds: string): Promise<void> {
  const unfinished = `${path}.unfinished`;
  const workspace = openWorkspace(unfinished, { create: true });
  try {
    await importFiles(workspace, await sampleArticles(seeds));
  } finally {
    workspace.close();
  }
  // Opening what a crash left half made has made a backup of it.
  await rm(backupFolder(unfinished), { recursive: true, force: true });
  await rename(unfinished, path);
}

function openUnlessBusy(path: string): Workspace {
  try {
    return openWorkspace(path);
  } catch (error) {
    if (error instanceof WorkspaceError && error.code === 'busy')
      return openWorkspace(path, { readonly: true });
    throw error;
  }
}

async function sampleArticles(folder: string): Promise<SourceFile[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.txt')).sort();
  return names.map((name) => ({ name, read: () => readFile(join(folder, name)) }));
}
