import type { OpenOptions, Workspace } from '../workspace/open.ts';
import { reasonOf } from './messages.ts';

/**
 * Opens a workspace file. The database is loaded only now, so that commands without one do without.
 * @throws Error with one line that names the file
 */
export async function openNamed(path: string, options: OpenOptions = {}): Promise<Workspace> {
  const { openWorkspace } = await import('../workspace/open.ts');
  try {
    return openWorkspace(path, options);
  } catch (error) {
    throw new Error(named(path, reasonOf(error)));
  }
}

/** A message that says which file it is about. */
export const named = (path: string, message: string) =>
  message.includes(path) ? message : `${path}: ${message}`;
