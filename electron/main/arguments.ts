import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The workspace that a command line names, as an absolute path; null where it names none.
 * @param folder where the command was given
 */
export function workspaceIn(argv: readonly string[], folder: string): string | null {
  const named = argv.slice(1).find((argument) => /^[^-].*\.dateline$/i.test(argument));
  return named === undefined ? null : (pathOfUrl(named) ?? resolve(folder, named));
}

/** Linux desktops name files by their URL (`%U` of https://specifications.freedesktop.org/desktop-entry-spec/). */
function pathOfUrl(named: string): string | null {
  if (URL.parse(named)?.protocol !== 'file:') return null;
  try {
    return fileURLToPath(named);
  } catch {
    // Of another host, or not well formed: it is then told as a workspace that is not there.
    return null;
  }
}
