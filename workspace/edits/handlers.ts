/** The methods of the contract that are about the user's decisions. */
import type { Method, Output, Parsed } from '../contract.ts';
import { WorkspaceError } from '../error.ts';
import type { Workspace } from '../open.ts';
import { setAuthor } from './author.ts';
import { redo, undo } from './undo.ts';

export type EditMethod = Extract<
  Method,
  | `edits.${string}`
  | `engine.${string}`
  | `review.${string}`
  | `events.${'correct' | 'add' | 'merge' | 'split' | 'move' | 'review' | 'verdict' | 'note' | 'tag' | 'tags'}`
  | 'events.history'
  | `articles.${'setLanguage' | 'remove' | 'restore' | 'removed'}`
  | 'workspace.setAuthor'
>;

type EditHandlers = { [M in EditMethod]: (input: Parsed<M>) => Output<M> | Promise<Output<M>> };

/** Runs what changes the workspace, then tells the windows. */
export function changing<Result>(workspace: Workspace, work: () => Result): Result {
  const result = work();
  workspace.changed();
  return result;
}

export function editHandlers(workspace: Workspace): EditHandlers {
  const { reader } = workspace;
  const change = <Result>(work: () => Result) => changing(workspace, work);
  const pending = (): never => {
    workspace.writer();
    throw new WorkspaceError('internal', 'This is not built yet.');
  };
  void reader;
  return {
    'edits.undo': () => change(() => undo(workspace.writer())),
    'edits.redo': () => change(() => redo(workspace.writer())),
    'edits.list': pending,
    'edits.unplaced': pending,
    'edits.reattach': pending,
    'edits.dismiss': pending,
    'events.correct': pending,
    'events.add': pending,
    'events.merge': pending,
    'events.split': pending,
    'events.move': pending,
    'events.review': pending,
    'events.verdict': pending,
    'events.note': pending,
    'events.tag': pending,
    'events.tags': pending,
    'events.history': pending,
    'review.queue': pending,
    'engine.status': pending,
    'engine.diff': pending,
    'engine.accept': pending,
    'engine.cancel': pending,
    'articles.setLanguage': pending,
    'articles.remove': pending,
    'articles.restore': pending,
    'articles.removed': pending,
    'workspace.setAuthor': ({ name }) =>
      change(() => {
        setAuthor(workspace.writer(), name);
        return {};
      }),
  };
}
