import { describe, expect, it } from 'vitest';
import { getArticle, listArticles } from '../../workspace/articles.ts';
import type { Output } from '../../workspace/contract.ts';
import type { Workspace } from '../../workspace/open.ts';
import { createRouter } from '../../workspace/router.ts';
import { listSuggestions } from '../../workspace/suggestions.ts';
import { FLOOD, importTexts, newWorkspace, STRIKE } from './support.ts';

const ALL = { offset: 0, limit: 50 };
const short = ({ articles }: Output<'articles.suggestions'>) =>
  articles.map(({ name, suggestions }) => [
    name,
    ...suggestions.map(({ relation, value }) => `${relation} ${value}`),
  ]);

const idOf = ({ reader }: Workspace, name: string) =>
  listArticles(reader).articles.find((article) => article.name === name)?.id ?? '';

/** Tells of the agreement that `STRIKE` tells of, and says when it was published. */
const DATED = `Einigung bei der Bahn

Hannover, 14. März 2019

Konzern und Gewerkschaft unterzeichneten am 12. März 2019 in Berlin ein Abkommen über 300 Millionen Euro.
`;

describe('suggestions for undated articles', () => {
  it('lists the undated articles with what their text tells of', async () => {
    const workspace = newWorkspace();
    await importTexts(workspace, {
      'flut.txt': FLOOD,
      'streik.txt': STRIKE,
      'leer.txt': 'Der Rat tagt oft.',
    });
    const result = listSuggestions(workspace.reader, ALL);
    expect(result.total).toBe(2);
    expect(short(result)).toEqual([['streik.txt', 'not-before 2019-03-12'], ['leer.txt']]);
    expect(result.articles[0]).toMatchObject({ title: 'Warnstreik bei der Bahn', undated: 1 });
    const [reason] = result.articles[0]?.suggestions[0]?.reasons ?? [];
    expect(STRIKE.slice(reason?.start ?? 0, reason?.end ?? 0)).toBe('12. März 2019');
    expect(reason?.de).toContain('„12. März 2019“');
  });

  it('knows articles that tell of the same event', async () => {
    const workspace = newWorkspace();
    await importTexts(workspace, { 'streik.txt': STRIKE, 'einigung.txt': DATED });
    expect(short(listSuggestions(workspace.reader, ALL))).toEqual([
      ['streik.txt', 'near 2019-03-14', 'not-before 2019-03-12'],
    ]);
  });

  it('applies none, and lists none for an article that has its date', async () => {
    const workspace = newWorkspace();
    await importTexts(workspace, { 'streik.txt': STRIKE });
    const id = idOf(workspace, 'streik.txt');
    expect(listSuggestions(workspace.reader, { ...ALL, id }).articles).toHaveLength(1);
    expect(getArticle(workspace.reader, id).published.value).toBeNull();
    const { dispatch } = createRouter(workspace);
    await dispatch('articles.setPublished', { id, value: '2019-03-18' });
    expect(listSuggestions(workspace.reader, { ...ALL, id })).toEqual({ total: 0, articles: [] });
    await dispatch('articles.setPublished', { id, value: null });
    expect(listSuggestions(workspace.reader, ALL).total).toBe(1);
    await dispatch('articles.remove', { id });
    expect(listSuggestions(workspace.reader, ALL)).toEqual({ total: 0, articles: [] });
  });

  it('answers in parts', async () => {
    const workspace = newWorkspace();
    await importTexts(workspace, { 'a.txt': 'Der Rat tagt.', 'b.txt': 'Der Rat tagt oft.', 'c.txt': STRIKE });
    const names = [0, 2].map((offset) => {
      const { total, articles } = listSuggestions(workspace.reader, { offset, limit: 2 });
      return [total, ...articles.map(({ name }) => name)];
    });
    expect(names).toEqual([
      [3, 'a.txt', 'b.txt'],
      [3, 'c.txt'],
    ]);
  });
});

describe('the change of an article', () => {
  it('is told beside its publication', async () => {
    const workspace = newWorkspace();
    const line = 'Veröffentlicht am 14. März 2019, aktualisiert am 15. März 2019';
    await importTexts(workspace, { 'a.txt': DATED.replace('Hannover, 14. März 2019', line), 'b.txt': FLOOD });
    const [changed, plain] = listArticles(workspace.reader).articles;
    expect([changed?.published.value, changed?.updated?.value, plain?.updated]).toEqual([
      '2019-03-14',
      '2019-03-15',
      null,
    ]);
    expect(getArticle(workspace.reader, changed?.id ?? '').updated).toMatchObject({ provenance: 'dateline' });
  });
});
