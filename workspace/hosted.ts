/**
 * A workspace as a host serves it to its windows, with ways back: where the file cannot be written it is open for reading, and
 * where it cannot be opened at all the windows are told why, and can go back to a backup or save what is readable.
 */
import { existsSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { listBackups, restoreBackup } from './backups.ts';
import { freeNameBeside } from './beside.ts';
import type { HostMethod, Notification, Output } from './contract.ts';
import { recordCrash, recordWindowError } from './crash-log.ts';
import { type Dispatch, dispatcher, type Handlers } from './dispatch.ts';
import { onFile, WorkspaceError } from './error.ts';
import { type OpenOptions, openWorkspace, type Workspace } from './open.ts';
import { repair } from './repair/repair.ts';
import { createRouter, type Router } from './router.ts';

export interface HostedWorkspace extends Router {
  /** Why the workspace is not open for writing; null where it is. */
  readonly failure: WorkspaceError | null;
  close(): void;
}

interface HostOptions {
  /** Make the file where there is none. */
  create?: boolean;
  /** Hears the path of every workspace that was opened, the first one included. */
  onOpened?(path: string): void;
}

/** What came of opening a file. */
interface Opened {
  path: string;
  workspace: Workspace | null;
  failure: WorkspaceError | null;
}

/** Opens a workspace file as far as it can be; never throws. */
export function hostWorkspace(path: string, options: HostOptions = {}): HostedWorkspace {
  const { create = false, onOpened = () => {} } = options;
  const listeners = new Set<(notification: Notification) => void>();
  const tell = (notification: Notification) => {
    for (const listener of listeners) listener(notification);
  };
  let current: Opened;
  let dispatchToWorkspace: Dispatch;
  /** Calls that the workspace has not answered yet. */
  let running = 0;
  let repaired: string | null = null;

  function open(next: string, create = false): void {
    current = openAsFarAsPossible(resolve(next), { create });
    const { workspace, failure } = current;
    workspace?.subscribe(tell);
    dispatchToWorkspace = workspace ? createRouter(workspace).dispatch : async () => refused(failure);
    if (workspace) onOpened(workspace.path);
  }

  /** Makes `next` and opens it in place of what is open. An import would be cut off: it is waited for. */
  function changeTo(next: () => string): Record<string, never> {
    if (running > 0) throw new WorkspaceError('busy', 'Wait until what is running has ended.');
    const path = next();
    current.workspace?.close();
    open(path);
    tell({ kind: 'reopened' });
    return {};
  }

  const own: Handlers<HostMethod> = {
    'workspace.access': () => accessOf(current),
    'workspace.reopen': () => changeTo(() => current.path),
    'workspace.repair': () => {
      const out = freeNameBeside(current.path, 'repaired');
      const { articles, edits, losses } = onFile(out, () => repair(current.path, out));
      repaired = out;
      return { name: basename(out), articles, edits, losses: losses.length };
    },
    'workspace.openRepaired': () =>
      changeTo(() => {
        if (repaired === null) throw new WorkspaceError('not-found', 'Nothing was repaired yet.');
        return repaired;
      }),
    'backups.list': () => ({
      backups: onFile(current.path, () => listBackups(current.path)).map(({ path: _, ...backup }) => backup),
    }),
    'backups.open': ({ number }) => changeTo(() => copyOfBackup(current.path, number)),
    'window.failed': (error) => {
      recordWindowError(error);
      return {};
    },
  };
  const dispatchToHost = dispatcher(own);

  open(path, create);
  return {
    get failure() {
      return current.failure;
    },
    async dispatch(method, input) {
      if (Object.hasOwn(own, method)) return dispatchToHost(method, input);
      running++;
      try {
        return await dispatchToWorkspace(method, input);
      } finally {
        running--;
      }
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => current.workspace?.close(),
  };
}

/** With these, a file may still be read. */
const READABLE: ReadonlySet<string> = new Set(['busy', 'read-only', 'disk-full']);

function openAsFarAsPossible(path: string, options: OpenOptions): Opened {
  const failures: WorkspaceError[] = [];
  for (const attempt of [options, { readonly: true }])
    try {
      const workspace = onFile(path, () => openWorkspace(path, attempt));
      return { path, workspace, failure: failures[0] ?? null };
    } catch (error) {
      const failure = asWorkspaceError(path, error);
      failures.push(failure);
      if (!READABLE.has(failure.code) || !existsSync(path)) break;
    }
  // What keeps it from being read says more than what keeps it from being written.
  return { path, workspace: null, failure: failures.at(-1) ?? null };
}

function asWorkspaceError(path: string, error: unknown): WorkspaceError {
  if (error instanceof WorkspaceError) return error;
  recordCrash(error);
  return new WorkspaceError('internal', `${path}: ${error instanceof Error ? error.message : String(error)}`);
}

function refused(failure: WorkspaceError | null) {
  const { code = 'internal', message = 'The workspace is not open.' } = failure ?? {};
  return { ok: false, code, message } as const;
}

function accessOf({ path, workspace, failure }: Opened): Output<'workspace.access'> {
  const access = workspace === null ? 'none' : failure ? 'read' : 'write';
  return { name: basename(path).replace(/\.dateline$/i, ''), path, access, why: failure?.code ?? null };
}

function copyOfBackup(path: string, number: number): string {
  const backup = onFile(path, () => listBackups(path)).find((one) => one.number === number);
  if (!backup) throw new WorkspaceError('not-found', `${path}: there is no backup ${number}.`);
  const out = freeNameBeside(path, backup.day);
  onFile(out, () => restoreBackup(path, number, out));
  return out;
}
