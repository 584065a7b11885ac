import { describe, expect, it } from 'vitest';
import type { Correction, ToldDate } from '../../../workspace/contract.ts';
import { FLOOD } from '../articles.ts';
import { newsdesk } from './newsdesk.ts';
import { shownState } from './support.ts';

describe('a date the user tells', () => {
  const told: [ToldDate, object | null][] = [
    [
      { kind: 'on', date: '2024-05-17', circa: false },
      { start: '2024-05-17', end: '2024-05-17', granularity: 'day' },
    ],
    [
      { kind: 'on', date: '2024-02', circa: false },
      { start: '2024-02-01', end: '2024-02-29', granularity: 'month' },
    ],
    [
      { kind: 'on', date: '2023', circa: false },
      { start: '2023-01-01', end: '2023-12-31', granularity: 'year' },
    ],
    [
      { kind: 'on', date: '2024-05-17T21:07', circa: false },
      { start: '2024-05-17T21:07', granularity: 'minute' },
    ],
    [
      { kind: 'on', date: '-000043-03', circa: false },
      { start: '-000043-03-01', end: '-000043-03-31' },
    ],
    [
      { kind: 'on', date: '2024-12', circa: true },
      { end: '2024-12-31', certainty: 'approximate', open: null },
    ],
    [
      { kind: 'between', from: '2022-02', to: '2024-03-01', circa: false },
      { start: '2022-02-01', end: '2024-03-01', granularity: 'day', certainty: 'exact' },
    ],
    [
      { kind: 'before', date: '2024-05' },
      { start: '2024-05-01', end: '2024-05-31', open: 'start' },
    ],
    [
      { kind: 'after', date: '2024' },
      { start: '2024-01-01', end: '2024-12-31', open: 'end' },
    ],
    [{ kind: 'unknown' }, null],
  ];

  it.each(told)('%j', async (when, expected) => {
    const { call, get, treaty } = await newsdesk();
    const engine = (await get(treaty)).when;
    await call('events.correct', { id: treaty, set: { when } });
    const event = await get(treaty);
    if (expected === null) expect(event.when).toBeNull();
    else expect(event.when).toMatchObject(expected);
    expect(event).toMatchObject({ edited: true, decisions: { edited: { when: { engine } } } });
    await call('events.correct', { id: treaty, set: { when: null } });
    expect(await get(treaty)).toMatchObject({ when: engine, edited: false, decisions: { edited: {} } });
  });

  it.each<ToldDate>([
    { kind: 'on', date: '2023-02-29', circa: false },
    { kind: 'on', date: '2023-13', circa: false },
    { kind: 'on', date: '2023-01-01T25:00', circa: false },
    { kind: 'between', from: '2024', to: '2022', circa: false },
    { kind: 'after', date: '2023-00-01' },
  ])('%j is refused', async (when) => {
    const { workspace, call, treaty } = await newsdesk();
    const before = shownState(workspace.reader);
    await expect(call('events.correct', { id: treaty, set: { when } })).rejects.toThrow(/^bad-input/);
    expect(shownState(workspace.reader)).toBe(before);
  });
});

describe('a field the user tells', () => {
  const fields: [keyof Correction, Correction, unknown][] = [
    ['title', { title: 'Soforthilfe für Grimma' }, 'Soforthilfe für Grimma'],
    ['type', { type: 'aid' }, 'aid'],
    ['participants', { participants: ['Bund', 'Sachsen', 'Bund'] }, ['Bund', 'Sachsen']],
    ['places', { places: ['Grimma an der Mulde'] }, ['Grimma an der Mulde']],
    [
      'amounts',
      { amounts: [{ value: 5, unit: 'EUR' }] },
      [expect.objectContaining({ value: 5, text: '5 EUR' })],
    ],
    ['factuality', { factuality: 'denied' }, 'denied'],
  ];

  it.each(fields)('%s', async (field, set, expected) => {
    const { call, get, treaty } = await newsdesk();
    const engine = (await get(treaty))[field];
    await call('events.correct', { id: treaty, set });
    const event = await get(treaty);
    expect(event[field]).toEqual(expected);
    expect(event.decisions.edited).toMatchObject({ [field]: { engine } });
    await call('events.correct', { id: treaty, set: { [field]: null } });
    expect((await get(treaty))[field]).toEqual(engine);
  });

  it('is found by the search and the filters', async () => {
    const { call, treaty } = await newsdesk();
    await call('events.correct', { id: treaty, set: { title: 'Deichgeld', participants: ['Petra Neu'] } });
    const found = await call('search', { query: 'deichgeld' });
    expect(found.events.map(({ id }) => id)).toEqual([treaty]);
    const { rows } = await call('events.list', { filter: { participants: ['Petra Neu'] } });
    expect(rows.map(({ id }) => id)).toEqual([treaty]);
  });

  it('is one step of undo together with others', async () => {
    const { workspace, call, treaty } = await newsdesk();
    const before = shownState(workspace.reader);
    await call('events.correct', { id: treaty, set: { title: 'A', type: 'aid', when: { kind: 'unknown' } } });
    const { undo } = (await call('workspace.info', {})).history;
    expect(undo?.label.de).toMatch(/^Korrigiert \(Datum, Titel, Art\): /);
    await call('edits.undo', {});
    expect(shownState(workspace.reader)).toBe(before);
  });
});

describe('an event of the user’s own', () => {
  it('stands without a source', async () => {
    const { call, get } = await newsdesk();
    const { event } = await call('events.add', {
      title: 'Krisensitzung',
      type: 'summit',
      when: { kind: 'on', date: '2013-06-02' },
      participants: ['Anna Beispiel'],
    });
    expect(await get(event)).toMatchObject({
      title: 'Krisensitzung',
      type: 'summit',
      when: { start: '2013-06-02' },
      participants: ['Anna Beispiel'],
      sources: 0,
      mentions: [],
      edited: true,
      decisions: { added: { who: '' } },
    });
    const { items } = await call('timeline.window', {
      from: '2013-06-01',
      to: '2013-06-03',
      width: 800,
      lanes: 'type',
    });
    expect(items.map(({ title }) => title)).toContain('Krisensitzung');
  });

  it('stands in the words that were selected', async () => {
    const { call, get } = await newsdesk();
    const { articles } = await call('articles.list', {});
    const article = articles[0]?.id ?? '';
    const start = FLOOD.indexOf('Ministerpräsidentin');
    const source = { article, start, end: FLOOD.indexOf('\n', start) };
    const { event } = await call('events.add', { title: 'Auszahlung', source });
    const [mention] = (await get(event)).mentions;
    expect(mention).toMatchObject({ article, start, paragraph: 2, expression: null });
    expect(mention?.sentence).toBe(FLOOD.slice(source.start, source.end));
    const reader = await call('articles.get', { id: article });
    expect(reader.mentions).toContainEqual({ id: event, event, start: source.start, end: source.end });
  });

  it.each([
    [{ article: 'nothing', start: 0, end: 5 }, /^not-found/],
    [{ article: null, start: 5, end: 5 }, /^bad-input/],
    [{ article: null, start: 0, end: 100_000 }, /^bad-input/],
  ])('needs a selection that is there: %j', async ({ article, ...span }, message) => {
    const { call } = await newsdesk();
    const { articles } = await call('articles.list', {});
    const source = { ...span, article: article ?? articles[0]?.id ?? '' };
    await expect(call('events.add', { title: 'Nichts', source })).rejects.toThrow(message);
  });
});

describe('merging, splitting and moving', () => {
  it('makes one event of two, and two of one again', async () => {
    const { workspace, call, get, treaty, strike } = await newsdesk();
    const before = shownState(workspace.reader);
    const parts = [await get(treaty), await get(strike)].flatMap(({ mentions }) =>
      mentions.map(({ id }) => id),
    );
    const { event } = await call('events.merge', { ids: [treaty, strike] });
    const merged = await get(event);
    expect(merged.mentions.map(({ id }) => id).sort()).toEqual(parts.sort());
    expect(merged.sources).toBe(3);
    const strikes = merged.mentions
      .filter(({ sentence }) => sentence.includes('Warnstreik'))
      .map(({ id }) => id);
    const split = await call('events.split', { id: event, mentions: strikes });
    expect((await get(split.event)).mentions.map(({ id }) => id)).toEqual(strikes);
    expect((await get(split.rest)).mentions).toHaveLength(parts.length - strikes.length);
    await call('edits.undo', {});
    await call('edits.undo', {});
    expect(shownState(workspace.reader)).toBe(before);
  });

  it('parts what the engine took for one event', async () => {
    const { call, get, treaty } = await newsdesk();
    const { mentions } = await get(treaty);
    const [first, second] = mentions.map(({ id }) => id);
    const { event, rest } = await call('events.split', { id: treaty, mentions: [second ?? ''] });
    expect((await get(event)).mentions.map(({ id }) => id)).toEqual([second]);
    expect((await get(rest)).mentions.map(({ id }) => id)).toContain(first);
    expect((await get(rest)).contradictions).toEqual([]);
  });

  it('moves a source to another event', async () => {
    const { call, get, treaty, strike } = await newsdesk();
    const [mention] = (await get(treaty)).mentions;
    const { event } = await call('events.move', { mention: mention?.id ?? '', to: strike });
    expect((await get(event)).mentions.map(({ id }) => id)).toContain(mention?.id);
    expect((await get(event)).title).toBe((await get(strike)).title);
  });

  it('keeps what the user told of either', async () => {
    const { call, get, treaty, strike } = await newsdesk();
    await call('events.note', { id: treaty, text: 'Nachfragen' });
    await call('events.tag', { ids: [strike], tag: 'Titelseite', on: true });
    await call('events.correct', { id: treaty, set: { title: 'Zuerst' } });
    await call('events.correct', { id: strike, set: { title: 'Zuletzt' } });
    const { event } = await call('events.merge', { ids: [treaty, strike] });
    expect(await get(event)).toMatchObject({
      title: 'Zuletzt',
      decisions: { tags: ['Titelseite'], notes: [{ text: 'Nachfragen' }] },
    });
  });

  it('refuses what makes no sense', async () => {
    const { workspace, call, get, treaty, strike } = await newsdesk();
    const before = shownState(workspace.reader);
    const [mention] = (await get(treaty)).mentions;
    const all = (await get(treaty)).mentions.map(({ id }) => id);
    await expect(call('events.merge', { ids: [treaty, treaty] })).rejects.toThrow(/two different/);
    await expect(call('events.split', { id: treaty, mentions: all })).rejects.toThrow(
      /at least one must stay/,
    );
    await expect(call('events.split', { id: strike, mentions: all })).rejects.toThrow(/does not belong/);
    await expect(call('events.move', { mention: mention?.id ?? '', to: treaty })).rejects.toThrow(/already/);
    await expect(call('events.merge', { ids: [treaty, 'nothing'] })).rejects.toThrow(/^not-found/);
    expect(shownState(workspace.reader)).toBe(before);
  });
});
