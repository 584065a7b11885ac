import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { extract } from '../../../core/engine.ts';
import { ENGINE_VERSION } from '../../../core/extraction.ts';
import { check } from '../../../workspace/check.ts';
import type { Notification } from '../../../workspace/contract.ts';
import { addVersion } from '../../../workspace/edits/versions.ts';
import { importFiles } from '../../../workspace/import.ts';
import { mergeEvents } from '../../../workspace/merge.ts';
import { openWorkspace, type Workspace } from '../../../workspace/open.ts';
import { recordOf } from '../../../workspace/records.ts';
import { FLOOD, file, STRIKE } from '../articles.ts';
import { temporaryFolder } from '../support.ts';
import { caller, importHere, shownState, workspaceWith } from './support.ts';

const NAMES = { flood: 'flut.txt', strike: 'streik.txt' };
const WARNING = 'Die Gewerkschaft rief am Freitag in Hannover zu einem Warnstreik auf.';

async function newsdesk() {
  const workspace = workspaceWith({ [NAMES.flood]: FLOOD, [NAMES.strike]: STRIKE });
  const call = caller(workspace);
  const { rows } = await call('events.list', { filter: {} });
  const { articles } = await call('articles.list', {});
  const warning = rows.find(({ title }) => title.includes('Warnstreik'))?.id ?? '';
  const strike = articles.find(({ name }) => name === NAMES.strike)?.id ?? '';
  /** Imports the article about the strike again, with another text. */
  const reimport = (text: string) => importHere(workspace.writer(), { [NAMES.strike]: text })[0] ?? '';
  return { workspace, call, rows, strike, warning, reimport };
}

describe('an article', () => {
  it('is removed and restored, with the edits of its events', async () => {
    const { workspace, call, rows, strike, warning } = await newsdesk();
    await call('events.correct', { id: warning, set: { title: 'Streik!' } });
    const before = shownState(workspace.reader);
    const removed = await call('articles.remove', { id: strike });
    expect(removed).toEqual({ dated: 0, changed: 0, added: 0, gone: 2 });
    expect((await call('articles.list', {})).articles.map(({ id }) => id)).not.toContain(strike);
    expect((await call('events.list', { filter: {} })).total).toBe(rows.length - 2);
    expect((await call('search', { query: 'Warnstreik' })).articles).toEqual([]);
    expect(await call('articles.removed', {})).toMatchObject({
      articles: [{ id: strike, name: NAMES.strike }],
    });
    expect((await call('edits.unplaced', {})).edits).toMatchObject([
      { kind: 'correct', reason: 'article-removed' },
    ]);
    expect(await call('articles.restore', { id: strike })).toMatchObject({ added: 2 });
    expect(shownState(workspace.reader)).toBe(before);
    expect((await call('edits.unplaced', {})).edits).toEqual([]);
  });

  it('is read in the language that the user tells', async () => {
    const { workspace, call, rows, strike } = await newsdesk();
    const before = shownState(workspace.reader);
    const effect = await call('articles.setLanguage', { id: strike, language: 'en' });
    const language = async () =>
      (await call('articles.list', {})).articles.find(({ id }) => id === strike)?.language;
    expect(await language()).toBe('en');
    expect(effect.gone - effect.added).toBe(rows.length - (await call('events.list', { filter: {} })).total);
    expect(effect.gone).toBeGreaterThan(0);
    const { undo } = (await call('workspace.info', {})).history;
    expect(undo?.label).toEqual({
      de: 'Sprache auf Englisch gesetzt: Warnstreik bei der Bahn',
      en: 'Language set to English: Warnstreik bei der Bahn',
    });
    await call('edits.undo', {});
    expect(await language()).toBe('de');
    expect(shownState(workspace.reader)).toBe(before);
  });

  it('that is removed and imported again is back', async () => {
    const { workspace, call, strike } = await newsdesk();
    await call('articles.remove', { id: strike });
    const { imported } = await importFiles(workspace, [file(NAMES.strike, STRIKE)]);
    expect(imported).toEqual([{ id: strike, name: NAMES.strike }]);
    expect((await call('articles.removed', {})).articles).toEqual([]);
    await call('edits.undo', {});
    expect((await call('articles.removed', {})).articles).toHaveLength(1);
  });
});

describe('a new version of an article', () => {
  it('takes the place of the old one, with its edits', async () => {
    const { call, strike, warning, reimport } = await newsdesk();
    await call('articles.setPublished', { id: strike, value: '2019-03-18' });
    await call('events.review', { ids: [warning], state: 'confirmed' });
    const newer = reimport(
      STRIKE.replace('zu einem Warnstreik auf', 'überraschend zu einem längeren Warnstreik auf'),
    );
    const { articles } = await call('articles.list', {});
    expect(articles.map(({ name }) => name).sort()).toEqual([NAMES.flood, NAMES.strike]);
    expect(articles.find(({ id }) => id === newer)?.published).toMatchObject({
      value: '2019-03-18',
      provenance: 'user',
    });
    const { rows } = await call('events.list', { filter: { review: ['confirmed'] } });
    expect(rows).toMatchObject([{ when: { start: '2019-03-15' } }]);
    const detail = await call('events.get', { id: rows[0]?.id ?? '' });
    expect(detail.mentions).toMatchObject([
      { article: newer, sentence: expect.stringContaining('längeren') },
    ]);
    reimport(STRIKE);
    expect((await call('articles.list', {})).articles.map(({ id }) => id)).toContain(strike);
    expect((await call('events.list', { filter: { review: ['confirmed'] } })).total).toBe(1);
  });

  it('is another article where only the name is the same', async () => {
    const { call, reimport } = await newsdesk();
    reimport(
      'Wahl in Bremen\n\nBremen, 2. Mai 2015\n\nAm Sonntag wählten die Bremer eine neue Bürgerschaft.\n',
    );
    expect((await call('articles.list', {})).articles).toHaveLength(3);
  });

  it('is not another article of the same file', async () => {
    const { workspace, call } = await newsdesk();
    const read = (text: string) => recordOf(extract(new TextEncoder().encode(text), 'sammlung.txt'));
    const first = read(`${STRIKE}\nErste Fassung.\n`);
    const second = read(`${STRIKE}\nKorrigierte Fassung.\n`);
    const id = `${first.id}-2`;
    workspace.writer().transaction(() => {
      addVersion(workspace.writer(), first);
      const findings = { expressions: '[]', mentions: '[]' };
      addVersion(workspace.writer(), { ...second, id, columns: { ...second.columns, id }, findings });
    });
    mergeEvents(workspace.writer());
    const { articles } = await call('articles.list', {});
    expect(articles.filter(({ name }) => name === 'sammlung.txt')).toHaveLength(2);
  });

  it('without a sentence leaves its edits listed, until they are placed by hand or dismissed', async () => {
    const { workspace, call, warning, reimport } = await newsdesk();
    await call('events.correct', { id: warning, set: { title: 'Aufruf' } });
    await call('events.note', { id: warning, text: 'Nachfragen' });
    reimport(STRIKE.replace(`${WARNING}\n\n`, ''));
    const { edits } = await call('edits.unplaced', {});
    expect(edits).toMatchObject([
      {
        kind: 'correct',
        target: 0,
        reason: 'sentence-gone',
        quotes: [{ sentence: WARNING, expression: 'Freitag' }],
      },
      { kind: 'note', reason: 'sentence-gone' },
    ]);
    const { rows } = await call('events.list', { filter: { query: 'Konzern' } });
    const other = await call('events.get', { id: rows[0]?.id ?? '' });
    const [first, second] = edits.map(({ id }) => id);
    await call('edits.reattach', { id: first ?? 0, target: 0, mention: other.mentions[0]?.id ?? '' });
    expect((await call('events.get', { id: other.id })).title).toBe('Aufruf');
    await call('edits.dismiss', { id: second ?? 0 });
    expect((await call('edits.unplaced', {})).edits).toEqual([]);
    expect(check(workspace.path)).toEqual([]);
    await call('edits.undo', {});
    await call('edits.undo', {});
    expect((await call('events.get', { id: other.id })).title).toBe(other.title);
    expect((await call('edits.unplaced', {})).edits).toHaveLength(2);
    reimport(STRIKE);
    expect((await call('events.get', { id: warning })).title).toBe('Aufruf');
  });

  it('keeps an event of the user’s own in the words it was selected from', async () => {
    const { call, strike, reimport } = await newsdesk();
    const start = STRIKE.indexOf('Gewerkschaft rief');
    const source = { article: strike, start, end: start + 'Gewerkschaft rief'.length };
    const { event } = await call('events.add', { title: 'Aufruf', source });
    const newer = reimport(STRIKE.replace('Die Gewerkschaft rief', 'Überraschend hat die Gewerkschaft rief'));
    const { mentions } = await call('events.get', { id: event });
    expect(mentions).toMatchObject([{ article: newer, sentence: 'Gewerkschaft rief' }]);
    reimport(STRIKE.replaceAll('Gewerkschaft', 'Vertretung'));
    expect((await call('events.get', { id: event })).mentions).toEqual([]);
    expect((await call('edits.unplaced', {})).edits).toMatchObject([
      { kind: 'add', reason: 'sentence-gone' },
    ]);
  });
});

describe('another version of the engine', () => {
  /** As if an older version had found another title and no agreement. */
  async function readByAnOlderEngine() {
    const desk = await newsdesk();
    const db = desk.workspace.writer();
    db.run("UPDATE article SET engine = '0' WHERE id = ?", desk.strike);
    db.run("UPDATE mention SET title = 'Älterer Titel' WHERE id = ?", desk.warning);
    db.run("DELETE FROM mention WHERE article = ? AND type = 'agreement'", desk.strike);
    db.run('DELETE FROM event WHERE key NOT IN (SELECT event FROM mention)');
    return desk;
  }

  it('changes nothing by itself', async () => {
    const { workspace, call } = await readByAnOlderEngine();
    expect(await call('engine.status', {})).toEqual({ version: ENGINE_VERSION, stale: 1, articles: 2 });
    const before = shownState(workspace.reader);
    const again = openWorkspace(workspace.path, { readonly: true });
    expect(shownState(again.reader)).toBe(before);
    again.close();
    await call('engine.diff', {});
    expect(shownState(workspace.reader)).toBe(before);
  });

  it('shows what it would change, and keeps the edits when it is accepted', async () => {
    const { workspace, call, warning, strike } = await readByAnOlderEngine();
    await call('events.correct', { id: warning, set: { when: { kind: 'on', date: '2019-03-15' } } });
    const progress: Notification[] = [];
    workspace.subscribe((notification) => progress.push(notification));
    const diff = await call('engine.diff', {});
    expect(diff).toMatchObject({
      counts: { articles: 1, added: 1, gone: 0, when: 0, type: 0, title: 1 },
      articles: [
        {
          id: strike,
          engine: '0',
          added: [{ type: 'agreement', sentence: expect.stringContaining('300 Millionen') }],
          changed: [{ fields: ['title'], before: { title: 'Älterer Titel' }, edited: true }],
        },
      ],
    });
    expect(progress.at(-1)).toEqual({ kind: 'engine-progress', done: 1, total: 1 });
    expect(await call('engine.accept', {})).toEqual({ articles: 1, unplaced: 0, cancelled: false });
    expect((await call('engine.status', {})).stale).toBe(0);
    expect(await call('events.get', { id: warning })).toMatchObject({
      when: { start: '2019-03-15' },
      title: diff.articles[0]?.changed[0]?.after.title,
    });
    expect(check(workspace.path)).toEqual([]);
  });
});

/** As if a new version of the engine found nothing in a German article any more. */
async function readAsEnglish(workspace: Workspace, call: ReturnType<typeof caller>, article: string) {
  workspace.writer().run("UPDATE article SET language = 'en', engine = '0' WHERE id = ?", article);
  await call('engine.accept', {});
}

describe('an event that the engine no longer finds in a sentence that is still there', () => {
  it('stays when the user has edited it, with what was found', async () => {
    const { workspace, call, strike, warning, rows } = await newsdesk();
    await call('events.correct', {
      id: warning,
      set: { title: 'Aufruf', when: { kind: 'on', date: '2019-03' } },
    });
    await call('events.review', { ids: [warning], state: 'confirmed' });
    const before = await call('events.get', { id: warning });
    const effect = await call('articles.setLanguage', { id: strike, language: 'en' });
    expect(effect).toMatchObject({ added: 0, changed: 0, gone: 1 });
    const kept = await call('events.get', { id: warning });
    expect(kept).toMatchObject({
      ...before,
      mentions: [{ sentence: WARNING, kept: true, when: before.mentions[0]?.when, expression: null }],
    });
    expect(kept.decisions.edited.title?.engine).toBe(before.decisions.edited.title?.engine);
    expect((await call('edits.unplaced', {})).edits).toEqual([]);
    expect((await call('events.list', { filter: {} })).total).toBe(rows.length - 1);
    expect(check(workspace.path)).toEqual([]);
    await call('edits.undo', {});
    expect(await call('events.get', { id: warning })).toEqual(before);
  });

  it('goes when the last of its edits is undone, and comes back when it is redone', async () => {
    const { workspace, call, strike, warning } = await newsdesk();
    await call('events.note', { id: warning, text: 'Nachfragen' });
    await readAsEnglish(workspace, call, strike);
    expect((await call('edits.unplaced', {})).edits).toEqual([]);
    // The next version of the engine does not lose it again.
    workspace.writer().run("UPDATE article SET engine = '0' WHERE id = ?", strike);
    expect(await call('engine.diff', {})).toMatchObject({ counts: { gone: 0 }, articles: [] });
    await call('engine.accept', {});
    await call('events.review', { ids: [warning], state: 'confirmed' });
    const shown = shownState(workspace.reader);
    expect((await call('events.get', { id: warning })).mentions).toMatchObject([{ kept: true }]);
    await call('edits.undo', {});
    expect((await call('events.get', { id: warning })).review).toBe('open');
    await call('edits.undo', {});
    await expect(call('events.get', { id: warning })).rejects.toThrow(/not-found/);
    expect(check(workspace.path)).toEqual([]);
    await call('edits.redo', {});
    await call('edits.redo', {});
    expect(shownState(workspace.reader)).toBe(shown);
  });

  it('stays in further versions of the article, as one event for all of its edits', async () => {
    const { workspace, call, strike, warning, reimport } = await newsdesk();
    await call('events.note', { id: warning, text: 'Nachfragen' });
    await readAsEnglish(workspace, call, strike);
    await call('events.review', { ids: [warning], state: 'confirmed' });
    const newer = reimport(`${STRIKE}\nWeitere Einzelheiten lagen der Redaktion nicht vor.\n`);
    await readAsEnglish(workspace, call, newer);
    const { rows } = await call('events.list', { filter: { articles: [newer] } });
    expect(rows).toMatchObject([{ review: 'confirmed' }]);
    expect(await call('events.get', { id: rows[0]?.id ?? '' })).toMatchObject({
      decisions: { notes: [{ text: 'Nachfragen' }] },
      mentions: [{ article: newer, sentence: WARNING, kept: true }],
    });
    reimport(STRIKE.replace(`${WARNING}\n\n`, ''));
    expect((await call('edits.unplaced', {})).edits).toMatchObject([
      { kind: 'note', reason: 'sentence-gone' },
      { kind: 'review', reason: 'sentence-gone' },
    ]);
  });

  it('loses a date that leaned on another publication date', async () => {
    const { call, strike, warning } = await newsdesk();
    await call('articles.setPublished', { id: strike, value: '2019-03-18' });
    await call('events.note', { id: warning, text: 'Nachfragen' });
    await call('articles.setLanguage', { id: strike, language: 'en' });
    const when = async () => (await call('events.get', { id: warning })).when;
    expect(await when()).toMatchObject({ start: '2019-03-15' });
    await call('articles.setPublished', { id: strike, value: '2021-06-01' });
    expect(await when()).toBeNull();
  });
});

it('an edit of an event that waits for a merge is shown when that is done', async () => {
  const { workspace, call, warning } = await newsdesk();
  const db = workspace.writer();
  db.run('UPDATE mention SET event = NULL');
  await call('events.review', { ids: [warning], state: 'confirmed' });
  await call('events.merge', {
    ids: [warning, (await call('events.list', { filter: {} })).rows[0]?.id ?? ''],
  });
  mergeEvents(db);
  const event = await call('events.get', { id: warning });
  expect(event).toMatchObject({ review: 'confirmed', mentions: { length: 2 } });
  expect(check(workspace.path)).toEqual([]);
});

describe('two windows on one workspace', () => {
  it('one writes, the other sees it; a second writer is told so', async () => {
    const path = join(temporaryFolder(), 'Test.dateline');
    const writer = openWorkspace(path, { create: true });
    importHere(writer.writer(), { [NAMES.strike]: STRIKE });
    const reader = openWorkspace(path, { readonly: true });
    const [write, read] = [caller(writer), caller(reader)];
    const { rows } = await read('events.list', { filter: {} });
    const told = new Promise((resolve) => reader.subscribe(resolve));
    await write('events.correct', { id: rows[0]?.id ?? '', set: { title: 'Von nebenan' } });
    await expect(told).resolves.toMatchObject({ kind: 'changed' });
    expect((await read('events.list', { filter: {} })).rows.map(({ title }) => title)).toContain(
      'Von nebenan',
    );
    expect(() => openWorkspace(path)).toThrow(/is open in another Dateline: close it there first/);
    await expect(read('edits.undo', {})).rejects.toThrow(/^read-only/);
    reader.close();
    writer.close();
  });
});

describe('dateline check', () => {
  it.each([
    ["UPDATE edit SET undone = 1 WHERE kind = 'correct'", /1 events are shown otherwise than the edits say/],
    ["UPDATE edit SET undone = 1 WHERE kind = 'add'", /missing, or shown although they were undone/],
    ["UPDATE edit SET undone = 1 WHERE kind = 'removed'", /were removed or restored, and are not/],
    ["UPDATE edit SET undone = 1 WHERE kind = 'language'", /another language than the one told/],
  ])('sees that the log and what is shown disagree: %s', async (sql, problem) => {
    const { workspace, call, warning, strike } = await newsdesk();
    await call('events.correct', { id: warning, set: { title: 'Streik!' } });
    await call('events.add', { title: 'Eigenes' });
    const { articles } = await call('articles.list', {});
    await call('articles.setLanguage', { id: strike, language: 'de' });
    await call('articles.remove', { id: articles[0]?.id ?? '' });
    expect(check(workspace.path)).toEqual([]);
    workspace.writer().run(sql);
    expect(check(workspace.path)).toContainEqual(expect.stringMatching(problem));
  });
});
