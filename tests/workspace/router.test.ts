import { describe, expect, it, vi } from 'vitest';
import {
  contract,
  type HostMethod,
  type Input,
  type Method,
  type Output,
  schemas,
} from '../../workspace/contract.ts';
import { openWorkspace } from '../../workspace/open.ts';
import { createRouter } from '../../workspace/router.ts';
import { FLOOD, newWorkspace, STRIKE } from './support.ts';

const base64 = (text: string) => Buffer.from(text).toString('base64');
const FILES = {
  files: [
    { name: 'flut.txt', base64: base64(FLOOD) },
    { name: 'streik.txt', base64: base64(STRIKE) },
  ],
};

/** A workspace with two articles behind a router; every answer is checked against the contract. */
async function filled() {
  const workspace = newWorkspace();
  const router = createRouter(workspace);
  async function call<M extends Method>(method: M, input: Input<M>): Promise<Output<M>> {
    const reply = await router.dispatch(method, input);
    if (!reply.ok) throw new Error(`${method}: ${reply.message}`);
    return schemas[method].output.parse(reply.value);
  }
  await call('articles.import', FILES);
  return { workspace, router, call };
}

describe('dispatch', () => {
  it('answers every method of the contract as the contract says', async () => {
    const { call } = await filled();
    const { articles } = await call('articles.list', {});
    const { rows } = await call('events.list', { filter: {} });
    const article = articles[1]?.id ?? '';
    const [first, second, third] = rows.map(({ id }) => id);
    const { mentions } = await call('events.get', { id: third ?? '' });
    // Needs an edit that has lost its place: tests/workspace/edits/articles.test.ts.
    const inputs: { [M in Exclude<Method, HostMethod | 'edits.reattach'>]: Input<M> } = {
      'workspace.info': {},
      'articles.list': {},
      'articles.get': { id: article },
      'articles.suggestions': {},
      'articles.import': FILES,
      'articles.cancelImport': {},
      'articles.setPublished': { id: article, value: '2019-03-18' },
      'articles.setLanguage': { id: article, language: 'de' },
      'articles.remove': { id: article },
      'articles.removed': {},
      'articles.restore': { id: article },
      'articles.dismissFailure': { name: 'nichts.txt' },
      'articles.days': {},
      'events.list': { filter: {} },
      'events.seek': { filter: {}, text: 'a', from: 0 },
      'events.get': { id: first ?? '' },
      'events.correct': { id: first ?? '', set: { title: 'Titel' } },
      'events.correctAll': { ids: [first ?? ''], set: { type: 'court' } },
      'events.add': { title: 'Eigenes' },
      'events.merge': { ids: [first ?? '', second ?? ''] },
      'events.split': { id: first ?? '', mentions: [second ?? ''] },
      'events.move': { mention: mentions[0]?.id ?? '', to: first ?? '' },
      'events.review': { ids: [first ?? ''], state: 'confirmed' },
      'events.verdict': { id: first ?? '', kind: 'date', mention: null },
      'events.note': { id: first ?? '', text: 'Notiz' },
      'events.tag': { ids: [first ?? ''], tag: 'wichtig', on: true },
      'events.tags': {},
      'events.history': { id: first ?? '' },
      'dates.read': { text: 'Mai 2024', language: 'de' },
      'dates.tell': { told: { kind: 'on', date: '2024-05' } },
      'review.queue': {},
      'engine.status': {},
      'engine.diff': {},
      'engine.accept': {},
      'engine.cancel': {},
      'workspace.setAuthor': { name: 'Lena' },
      facets: { filter: {} },
      'timeline.window': { from: '2013-01-01', to: '2019-12-31', width: 800, lanes: 'type' },
      'timeline.density': { buckets: 10 },
      search: { query: 'Grimma' },
      'timeline.counts': { from: '2013-01-01', to: '2019-12-31', lanes: 'type' },
      'timeline.list': { from: '2013-01-01', to: '2019-12-31', lanes: 'type', lane: 'agreement' },
      'timeline.start': {},
      'views.list': {},
      'views.save': { name: 'Ansicht', filter: {}, lanes: 'type', span: null },
      'views.rename': { id: 1, name: 'Anders' },
      'views.remove': { id: 1 },
      'edits.undo': {},
      'edits.redo': {},
      'edits.list': {},
      'edits.unplaced': {},
      'edits.dismiss': { id: 1 },
      export: { format: 'json' },
    };
    const answered = (name: string): name is keyof typeof inputs => Object.hasOwn(inputs, name);
    for (const method of Object.keys(contract).filter(answered))
      await expect(call(method, inputs[method])).resolves.toBeDefined();
  });

  it.each([
    ['a method that does not exist', 'events.drop', {}, 'unknown-method'],
    ['a name of Object’s own', '__proto__', {}, 'unknown-method'],
    ['another one', 'constructor', {}, 'unknown-method'],
    ['no input', 'events.list', undefined, 'bad-input'],
    ['the wrong kind of input', 'events.get', { id: 7 }, 'bad-input'],
    ['a page that is too long', 'events.list', { filter: {}, limit: 100_000 }, 'bad-input'],
    ['a date that is none', 'articles.setPublished', { id: 'x', value: 'gestern' }, 'bad-input'],
    [
      'a day the calendar does not have',
      'timeline.window',
      { from: '2023-02-29', to: '2024-01-01', width: 1, lanes: 'type' },
      'bad-input',
    ],
    ['an article that is not there', 'articles.get', { id: 'x' }, 'not-found'],
    ['an event that is not there', 'events.get', { id: 'x' }, 'not-found'],
  ])('refuses %s', async (_what, method, input, code) => {
    const reply = await createRouter(newWorkspace()).dispatch(method, input);
    expect(reply).toMatchObject({ ok: false, code });
    expect(JSON.stringify(reply)).not.toMatch(/\.ts:\d+/);
  });

  it('refuses to write to a workspace that is open for reading', async () => {
    const { workspace } = await filled();
    const reader = openWorkspace(workspace.path, { readonly: true });
    const router = createRouter(reader);
    const writes: [Method, unknown][] = [
      ['articles.import', FILES],
      ['articles.setPublished', { id: 'x', value: null }],
      ['articles.dismissFailure', { name: 'x' }],
      ['edits.undo', {}],
      ['edits.redo', {}],
      ['edits.dismiss', { id: 1 }],
      ['events.correct', { id: 'x', set: { title: 'Titel' } }],
      ['events.add', { title: 'Eigenes' }],
      ['events.review', { ids: ['x'], state: 'hidden' }],
      ['articles.remove', { id: 'x' }],
      ['engine.accept', {}],
      ['workspace.setAuthor', { name: 'Lena' }],
    ];
    for (const [method, input] of writes)
      expect(await router.dispatch(method, input)).toMatchObject({ ok: false, code: 'read-only' });
    expect(await router.dispatch('events.list', { filter: {} })).toMatchObject({ ok: true });
    reader.close();
  });

  it('answers a damaged row with a code and a line that says what to do', async () => {
    const { workspace, router, call } = await filled();
    workspace.writer().run("UPDATE event SET amounts = '{broken'");
    const { rows } = await call('events.list', { filter: {} });
    const reply = await router.dispatch('events.get', { id: rows[0]?.id });
    const message = expect.stringMatching(
      /^The workspace file is damaged: 'dateline check --repair'.* \(amounts\)$/,
    );
    expect(reply).toEqual({ ok: false, code: 'damaged', message });
  });

  it('answers a fault of its own with a line, and logs the same line', async () => {
    const { workspace, router } = await filled();
    const log = vi.spyOn(console, 'error').mockImplementation(() => {});
    workspace.writer().run('ALTER TABLE event RENAME TO something_else');
    const reply = await router.dispatch('events.list', { filter: {} });
    expect(reply).toMatchObject({
      ok: false,
      code: 'internal',
      message: expect.stringMatching(/no such table/),
    });
    expect(log).toHaveBeenCalledExactlyOnceWith(
      expect.stringMatching(/^dateline: events\.list: no such table.*$/),
    );
    log.mockRestore();
  });
});

describe('events.get', () => {
  it('leads to the very words', async () => {
    const { call } = await filled();
    const { rows } = await call('events.list', { filter: { query: 'Grimma' } });
    const { mentions } = await call('events.get', { id: rows[0]?.id ?? '' });
    const [mention] = mentions;
    expect(mention).toMatchObject({ articleTitle: 'Hochwasser an der Mulde', paragraph: 1 });
    expect(mention?.sentence).toBe(FLOOD.slice(mention?.start, mention?.end));
    expect(mention?.sentence).toContain('Soforthilfe');
    expect(mention?.expression?.text).toBe(FLOOD.slice(mention?.expression?.start, mention?.expression?.end));
    expect(mention?.articlePublished).toMatchObject({
      value: '2013-06-04',
      text: expect.stringContaining('4. Juni 2013'),
    });
  });
});

describe('articles', () => {
  it('are listed with their events, and opened with everything marked in them', async () => {
    const { call } = await filled();
    const { articles } = await call('articles.list', {});
    for (const row of articles) {
      const article = await call('articles.get', { id: row.id });
      expect(new Set(article.mentions.map(({ event }) => event)).size).toBe(row.events);
      expect(article.blocks.length).toBeGreaterThan(1);
      for (const { start, end, text } of article.expressions)
        expect(article.text.slice(start, end)).toBe(text);
    }
    expect(articles.map(({ title }) => title)).toEqual([
      'Hochwasser an der Mulde',
      'Warnstreik bei der Bahn',
    ]);
    expect(articles[1]?.undated).toBeGreaterThan(0);
  });
});
