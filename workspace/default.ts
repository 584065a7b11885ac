/** The workspace that Dateline opens when none is named. */
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { backupFolder } from './backups.ts';
import type { SourceFile } from './extract-ahead.ts';
import { importFiles } from './import.ts';
import { openWorkspace } from './open.ts';

const FILE_NAME = 'Samples.dateline';

/**
 * Path of the default workspace in a folder; the first time it is made from the sample articles.
 * @param seeds the folder with the sample articles
 */
export async function makeDefaultWorkspace(folder: string, seeds: string): Promise<string> {
  await mkdir(folder, { recursive: true });
  const path = join(folder, FILE_NAME);
  if (!existsSync(path)) await makeSamples(path, seeds);
  return path;
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

async function sampleArticles(folder: string): Promise<SourceFile[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.txt')).sort();
  return names.map((name) => ({ name, read: () => readFile(join(folder, name)) }));
}
