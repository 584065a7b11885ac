import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { MAX_BYTES } from '../core/article/decode.ts';
import { reasonOf } from './messages.ts';

/** A file named on the command line or found in a folder that was. */
export interface InputFile {
  /** The path as the user would write it. */
  name: string;
  /**
   * Its bytes, read when it is its turn; null where it is larger than an article may be.
   * @throws Error with a reason in words
   */
  read(): Promise<Uint8Array | null>;
}

/**
 * The files of the arguments, each once, in their order; folders are walked in order of names, without hidden entries
 * and without following links out of them. What cannot be looked into becomes an input that fails when it is read.
 */
export async function collectInputs(paths: string[]): Promise<InputFile[]> {
  const found = new Map<string, InputFile>();
  for (const path of paths) {
    for (const file of await filesOf(path)) found.set(file.name, file);
  }
  return [...found.values()];
}

async function filesOf(path: string): Promise<InputFile[]> {
  try {
    if (!(await stat(path)).isDirectory()) return [fileAt(path)];
    const files = await filesIn(path);
    return files.length > 0 ? files : [failing(path, 'there is no file in this folder')];
  } catch (error) {
    return [failing(path, reasonOf(error))];
  }
}

async function filesIn(folder: string): Promise<InputFile[]> {
  const entries = (await readdir(folder, { withFileTypes: true }))
    .filter(({ name }) => !name.startsWith('.'))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const files: InputFile[] = [];
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) files.push(...(await readableIn(path)));
    else files.push(fileAt(path));
  }
  return files;
}

async function readableIn(folder: string): Promise<InputFile[]> {
  try {
    return await filesIn(folder);
  } catch (error) {
    return [failing(folder, reasonOf(error))];
  }
}

const failing = (name: string, reason: string): InputFile => ({
  name,
  read: () => Promise.reject(new Error(reason)),
});

function fileAt(name: string): InputFile {
  return {
    name,
    async read() {
      try {
        const stats = await stat(name);
        if (!stats.isFile()) throw new Error('it is not a regular file');
        return stats.size > MAX_BYTES ? null : await readFile(name);
      } catch (error) {
        throw new Error(reasonOf(error));
      }
    },
  };
}
