/** The one entrance to an open workspace: every window and both transports call `dispatch`. */
import types from '../core/events/types.json' with { type: 'json' };
import { ENGINE_VERSION } from '../core/extraction.ts';
import { isoDay } from '../core/temporal/calendar.ts';
import { dismissFailure, getArticle, listArticles } from './articles.ts';
import type { HostMethod, Method, Notification, Output } from './contract.ts';
import { type Dispatch, dispatcher, type Handlers } from './dispatch.ts';
import { authorOf } from './edits/author.ts';
import { announcing, editHandlers } from './edits/handlers.ts';
import { history } from './edits/undo.ts';
import { getEvent, listEvents, seekEvent } from './events.ts';
import { exportFrom } from './export.ts';
import { countEvents, facets } from './facets.ts';
import { importFiles } from './import.ts';
import { publicationDays } from './known-by.ts';
import type { Workspace } from './open.ts';
import { numberRow } from './rows.ts';
import { search } from './search.ts';
import { listSuggestions } from './suggestions.ts';
import { density, period, timelineWindow } from './timeline.ts';
import { timelineCounts, timelineList, timelineStart } from './timeline-counts.ts';
import { listViews, removeView, renameView, saveView } from './views.ts';

export interface Router {
  dispatch: Dispatch;
  /** Calls back for every notification until the returned function is called. */
  subscribe(listener: (notification: Notification) => void): () => void;
}

export function createRouter(workspace: Workspace): Router {
  return { dispatch: dispatcher(handlersFor(workspace)), subscribe: workspace.subscribe };
}

function handlersFor(workspace: Workspace): Handlers<Exclude<Method, HostMethod>> {
  const { reader } = workspace;
  const imports = new Set<AbortController>();
  const changing = announcing(workspace);

  return {
    ...editHandlers(workspace),
    'workspace.info': () => workspaceInfo(workspace),
    'articles.list': () => listArticles(reader),
    'articles.get': ({ id }) => getArticle(reader, id),
    'articles.suggestions': (input) => listSuggestions(reader, input),
    'articles.import': async ({ files }) => {
      const controller = new AbortController();
      imports.add(controller);
      try {
        const read = files.map(({ name, base64 }) => ({
          name,
          read: () => (base64 === null ? null : Buffer.from(base64, 'base64')),
        }));
        return await importFiles(workspace, read, {
          signal: controller.signal,
          onProgress: (progress) => workspace.notify({ kind: 'import-progress', ...progress }),
        });
      } finally {
        imports.delete(controller);
      }
    },
    'articles.cancelImport': () => {
      for (const controller of imports) controller.abort();
      return {};
    },
    'articles.dismissFailure': ({ name }) =>
      changing(() => {
        dismissFailure(workspace.writer(), name);
        return {};
      }),
    'events.list': (input) => listEvents(reader, input),
    'events.seek': (input) => seekEvent(reader, input),
    'events.get': (input) => getEvent(reader, input),
    facets: (input) => facets(reader, input),
    'articles.days': () => publicationDays(reader),
    'timeline.window': (input) => timelineWindow(reader, input),
    'timeline.counts': (input) => timelineCounts(reader, input),
    'timeline.list': (input) => timelineList(reader, input),
    'timeline.start': () => timelineStart(reader),
    'timeline.density': (input) => density(reader, input),
    search: (input) => search(reader, input),
    'views.list': () => listViews(reader),
    'views.save': (input) => changing(() => saveView(workspace.writer(), input)),
    'views.rename': (input) => changing(() => renameView(workspace.writer(), input)),
    'views.remove': ({ id }) =>
      changing(() => {
        removeView(workspace.writer(), id);
        return {};
      }),
    export: (input) => exportFrom(workspace, input),
  };
}

function workspaceInfo({ name, path, reader }: Workspace): Output<'workspace.info'> {
  const span = period(reader, {});
  return {
    name,
    path,
    articles: reader.get(numberRow, 'SELECT count(*) AS value FROM article') ?? 0,
    events: countEvents(reader, {}),
    undated: countEvents(reader, { dated: false }),
    engine: ENGINE_VERSION,
    period: span && { from: isoDay(span.from), to: isoDay(span.to) },
    types: types.map(({ id, label }) => ({ id, label })),
    history: history(reader),
    author: authorOf(reader),
  };
}
