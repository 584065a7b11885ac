/** The methods of the contract that are about the user's decisions. */
import type { Method, Output, Parsed } from '../contract.ts';
import type { Writer } from '../database.ts';
import type { Workspace } from '../open.ts';
import { reviewQueue } from '../review.ts';
import { removeArticle, removedArticles, restoreArticle, setLanguage, setPublished } from './articles.ts';
import { setAuthor } from './author.ts';
import {
  addEvent,
  correctEvent,
  correctEvents,
  listTags,
  mergeEventsByHand,
  moveMention,
  noteEvent,
  reviewEvents,
  splitEvent,
  tagEvents,
  tellVerdict,
} from './corrections.ts';
import { acceptEngine, engineDiff, engineStatus } from './engine.ts';
import { eventHistory } from './event-history.ts';
import { readDate } from './read-date.ts';
import { toldWhen } from './told.ts';
import { listEdits, redo, undo } from './undo.ts';
import { dismissEdit, reattachEdit, unplacedEdits } from './unplaced.ts';

type EditMethod = Extract<
  Method,
  | `edits.${string}`
  | `engine.${string}`
  | `review.${string}`
  | `events.${'correct' | 'correctAll' | 'add' | 'merge' | 'split' | 'move' | 'review' | 'verdict' | 'note' | 'tag' | 'tags'}`
  | 'events.history'
  | `dates.${string}`
  | `articles.${'setPublished' | 'setLanguage' | 'remove' | 'restore' | 'removed'}`
  | 'workspace.setAuthor'
>;

type EditHandlers = { [M in EditMethod]: (input: Parsed<M>) => Output<M> | Promise<Output<M>> };

/** A function that runs what changes the workspace, then tells the windows. */
export function announcing(workspace: Workspace): <Result>(work: () => Result) => Result {
  return (work) => {
    const result = work();
    workspace.changed();
    return result;
  };
}

export function editHandlers(workspace: Workspace): EditHandlers {
  const { reader } = workspace;
  const changing = announcing(workspace);
  const change = <Result>(work: (db: Writer) => Result) => changing(() => work(workspace.writer()));
  /** For changes that have nothing to answer. */
  const decide = (work: (db: Writer) => void): Record<string, never> => {
    change(work);
    return {};
  };
  const engine = engineRuns(workspace);
  return {
    'edits.undo': ({ steps }) => change((db) => undo(db, steps)),
    'edits.redo': ({ steps }) => change((db) => redo(db, steps)),
    'edits.list': ({ offset, limit }) => listEdits(reader, offset, limit),
    'edits.unplaced': () => ({ edits: unplacedEdits(reader) }),
    'edits.reattach': (input) => change((db) => reattachEdit(db, input)),
    'edits.dismiss': ({ id }) => change((db) => dismissEdit(db, id)),
    'events.correct': (input) => change((db) => correctEvent(db, input)),
    'events.correctAll': (input) => decide((db) => correctEvents(db, input)),
    'events.add': (input) => change((db) => addEvent(db, input)),
    'events.merge': (input) => change((db) => mergeEventsByHand(db, input)),
    'events.split': (input) => change((db) => splitEvent(db, input)),
    'events.move': (input) => change((db) => moveMention(db, input)),
    'events.review': ({ ids, state }) => decide((db) => reviewEvents(db, ids, state)),
    'events.verdict': (input) => change((db) => tellVerdict(db, input)),
    'events.note': (input) => change((db) => noteEvent(db, input)),
    'events.tag': (input) => decide((db) => tagEvents(db, input)),
    'events.tags': () => listTags(reader),
    'events.history': ({ id }) => eventHistory(reader, id),
    'dates.read': ({ text, language }) => ({ told: readDate(text, language) }),
    'dates.tell': ({ told }) => ({ when: toldWhen(told) }),
    'review.queue': (input) => reviewQueue(reader, input),
    'engine.status': () => engineStatus(reader),
    ...engine,
    'articles.setPublished': ({ id, value }) => change((db) => setPublished(db, id, value)),
    'articles.setLanguage': ({ id, language }) => change((db) => setLanguage(db, id, language)),
    'articles.remove': ({ id }) => change((db) => removeArticle(db, id)),
    'articles.restore': ({ id }) => change((db) => restoreArticle(db, id)),
    'articles.removed': () => removedArticles(reader),
    'workspace.setAuthor': ({ name }) => decide((db) => setAuthor(db, name)),
  };
}

/** Diffs and acceptances run between other calls until they are done or cancelled. */
function engineRuns(
  workspace: Workspace,
): Pick<EditHandlers, 'engine.diff' | 'engine.accept' | 'engine.cancel'> {
  const runs = new Set<AbortController>();
  const run = async <Result>(work: (signal: AbortSignal) => Promise<Result>) => {
    const controller = new AbortController();
    runs.add(controller);
    try {
      return await work(controller.signal);
    } finally {
      runs.delete(controller);
    }
  };
  return {
    'engine.diff': () => run((signal) => engineDiff(workspace, signal)),
    'engine.accept': ({ articles }) => run((signal) => acceptEngine(workspace, articles, signal)),
    'engine.cancel': () => {
      for (const controller of runs) controller.abort();
      return {};
    },
  };
}
