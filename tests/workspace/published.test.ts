import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listArticles } from '../../workspace/articles.ts';
import { setPublished } from '../../workspace/edits/articles.ts';
import { history, redo, undo } from '../../workspace/edits/undo.ts';
import { listEvents } from '../../workspace/events.ts';
import { openWorkspace, type Workspace } from '../../workspace/open.ts';
import { FLOOD, importTexts, newWorkspace, STRIKE, temporaryFolder } from './support.ts';

const LIST = { filter: {}, sort: 'date', descending: false, offset: 0, limit: 500 } as const;

function state({ reader }: Workspace) {
  const { articles } = listArticles(reader);
  return { articles, events: listEvents(reader, LIST) };
}

async function withStrike(workspace: Workspace): Promise<string> {
  const { imported } = await importTexts(workspace, { 'flut.txt': FLOOD, 'streik.txt': STRIKE });
  return imported[1]?.id ?? '';
}

const published = (workspace: Workspace, id: string) =>
  listArticles(workspace.reader).articles.find((article) => article.id === id)?.published;

const starts = ({ reader }: Workspace) =>
  listEvents(reader, LIST).rows.map(({ when }) => when?.start ?? null);

describe('the publication date told by the user', () => {
  it('dates what leans on it, and says how much that was', async () => {
    const workspace = newWorkspace();
    const id = await withStrike(workspace);
    expect(published(workspace, id)?.value).toBeNull();
    expect(starts(workspace)).toContain(null);
    // 2019-03-15 is a Friday; "am Freitag" of an article from the Monday after.
    const effect = setPublished(workspace.writer(), id, '2019-03-18');
    expect(effect.dated).toBeGreaterThan(0);
    expect(published(workspace, id)).toMatchObject({ value: '2019-03-18', provenance: 'user', text: null });
    expect(starts(workspace)).toContain('2019-03-15');
  });

  it('leaves other articles as they are', async () => {
    const workspace = newWorkspace();
    const id = await withStrike(workspace);
    const flood = () =>
      listEvents(workspace.reader, {
        ...LIST,
        filter: { articles: [listArticles(workspace.reader).articles[0]?.id ?? ''] },
      });
    const before = flood();
    setPublished(workspace.writer(), id, '2019-03-18');
    expect(flood()).toEqual(before);
  });

  it('counts again as the engine found it when it is taken back', async () => {
    const workspace = newWorkspace();
    const id = await withStrike(workspace);
    const before = state(workspace);
    setPublished(workspace.writer(), id, '2019-03-18');
    setPublished(workspace.writer(), id, null);
    expect(state(workspace)).toEqual(before);
  });

  it.each([
    ['2024-02-30', 'bad-input'],
    ['2024-13-01', 'bad-input'],
  ])('refuses %s', async (value, code) => {
    const workspace = newWorkspace();
    const id = await withStrike(workspace);
    const before = state(workspace);
    expect(() => setPublished(workspace.writer(), id, value)).toThrow(expect.objectContaining({ code }));
    expect(state(workspace)).toEqual(before);
    expect(history(workspace.reader)).toEqual({ undo: null, redo: null });
  });

  it('needs an article', () => {
    const workspace = newWorkspace();
    expect(() => setPublished(workspace.writer(), 'nothing', '2020-01-01')).toThrow(
      expect.objectContaining({ code: 'not-found' }),
    );
  });
});

describe('undo and redo', () => {
  it('go back and forth between the same states, across a restart', async () => {
    const path = join(temporaryFolder(), 'Test.dateline');
    let workspace = openWorkspace(path, { create: true });
    const id = await withStrike(workspace);
    const states = [state(workspace)];
    for (const date of ['2019-03-18', '2019-04-01', null]) {
      setPublished(workspace.writer(), id, date);
      states.push(state(workspace));
    }
    workspace.close();
    workspace = openWorkspace(path);
    for (const before of states.slice(0, -1).reverse()) {
      undo(workspace.writer());
      expect(state(workspace)).toEqual(before);
    }
    expect(history(workspace.reader).undo).toBeNull();
    workspace.close();
    workspace = openWorkspace(path);
    for (const after of states.slice(1)) {
      redo(workspace.writer());
      expect(state(workspace)).toEqual(after);
    }
    expect(history(workspace.reader).redo).toBeNull();
    workspace.close();
  });

  it('name what they would do, in both languages', async () => {
    const workspace = newWorkspace();
    const id = await withStrike(workspace);
    setPublished(workspace.writer(), id, '2019-03-18');
    expect(history(workspace.reader).undo?.label).toEqual({
      de: 'Datiert auf 18. März 2019: Warnstreik bei der Bahn',
      en: 'Dated 18 March 2019: Warnstreik bei der Bahn',
    });
  });

  it('do nothing where there is nothing to do', () => {
    const workspace = newWorkspace();
    expect(undo(workspace.writer())).toEqual({ undo: null, redo: null });
    expect(redo(workspace.writer())).toEqual({ undo: null, redo: null });
  });

  it('forget what was undone when something else is decided', async () => {
    const workspace = newWorkspace();
    const id = await withStrike(workspace);
    setPublished(workspace.writer(), id, '2019-03-18');
    undo(workspace.writer());
    setPublished(workspace.writer(), id, '2019-04-01');
    expect(history(workspace.reader).redo).toBeNull();
    expect(published(workspace, id)?.value).toBe('2019-04-01');
  });
});
