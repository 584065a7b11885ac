/** The workspaces that were opened last, the newest first, in a file of the user's and in the lists of the system. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { app } from 'electron';
import { z } from 'zod';

const MAX = 10;
const paths = z.array(z.string().min(1).max(4096)).max(MAX);

export interface RecentWorkspaces {
  list(): string[];
  /** Puts a workspace on top. */
  add(path: string): void;
  /** Forgets all: their names may be telling. */
  clear(): void;
}

/** @param file where the list is kept, as JSON */
export function recentWorkspaces(file: string): RecentWorkspaces {
  let recent = read(file);
  const keep = (changed: string[]) => {
    recent = changed;
    try {
      writeFileSync(file, JSON.stringify(recent), { mode: 0o600 });
    } catch (error) {
      console.error(`dateline: the list of recent workspaces is not kept: ${String(error)}`);
    }
  };

  return {
    list: () => [...recent],
    add(path) {
      app.addRecentDocument(path);
      keep([path, ...recent.filter((other) => other !== path)].slice(0, MAX));
    },
    clear() {
      app.clearRecentDocuments();
      recent = [];
      rmSync(file, { force: true });
    },
  };
}

function read(file: string): string[] {
  try {
    return paths.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    // There is none yet, or it is damaged: it fills again.
    return [];
  }
}
