import { describe, expect, it } from 'vitest';
import { newsdesk } from './newsdesk.ts';
import { shownState } from './support.ts';

describe('a contradiction', () => {
  it('has the claims side by side, and shows the one the user takes', async () => {
    const { call, get, treaty } = await newsdesk();
    const event = await get(treaty);
    expect(event).toMatchObject({ disputed: true, contradictions: [{ kind: 'amount', verdict: null }] });
    const claims = event.mentions.map(({ amounts, when }) => [amounts[0]?.value, when?.start]);
    expect(claims).toEqual(
      expect.arrayContaining([
        [40_000_000, '2013-06-03'],
        [60_000_000, '2013-06-03'],
      ]),
    );
    const taken = event.mentions.find(({ amounts }) => amounts[0]?.value === 60_000_000)?.id ?? '';
    await call('events.verdict', { id: treaty, kind: 'amount', mention: taken });
    expect(await get(treaty)).toMatchObject({
      disputed: false,
      amounts: [{ value: 60_000_000 }],
      contradictions: [{ kind: 'amount', verdict: taken }],
      decisions: { edited: { amounts: { engine: event.amounts } } },
    });
    await call('events.verdict', { id: treaty, kind: 'amount', mention: null });
    expect(await get(treaty)).toMatchObject({
      disputed: true,
      amounts: event.amounts,
      decisions: { edited: {} },
    });
  });

  it('is decided by a source of the event', async () => {
    const { call, get, treaty, strike } = await newsdesk();
    const [other] = (await get(strike)).mentions;
    const verdict = call('events.verdict', { id: treaty, kind: 'amount', mention: other?.id ?? '' });
    await expect(verdict).rejects.toThrow(/does not belong/);
  });
});

describe('judgement', () => {
  it.each(['confirmed', 'disputed', 'hidden'] as const)('%s, and open again', async (state) => {
    const { call, get, treaty, rows } = await newsdesk();
    await call('events.review', { ids: [treaty], state });
    expect(await get(treaty)).toMatchObject({ review: state, decisions: { reviewed: { who: '' } } });
    const { rows: chosen } = await call('events.list', { filter: { review: [state] } });
    expect(chosen.map(({ id }) => id)).toEqual([treaty]);
    await call('events.review', { ids: [treaty], state: 'open' });
    expect(await get(treaty)).toMatchObject({ review: 'open', decisions: { reviewed: null } });
    expect((await call('events.list', { filter: {} })).total).toBe(rows.length);
  });

  it('leaves hidden events out, unless they are asked for', async () => {
    const { call, treaty, rows } = await newsdesk();
    await call('events.review', { ids: [treaty], state: 'hidden' });
    const ids = async (filter: object) => (await call('events.list', { filter })).rows.map(({ id }) => id);
    expect(await ids({})).not.toContain(treaty);
    expect(await ids({ review: ['open', 'hidden'] })).toContain(treaty);
    const window = { from: '2013-01-01', to: '2013-12-31', width: 800, lanes: 'none' } as const;
    const { items } = await call('timeline.window', window);
    expect(items.map(({ id }) => id)).not.toContain(treaty);
    const { events } = await call('export', { format: 'json' });
    expect(events).toBe(rows.length - 1);
  });

  it('notes are written, changed and removed', async () => {
    const { call, get, treaty } = await newsdesk();
    await call('events.note', { id: treaty, text: 'Erste' });
    await call('events.note', { id: treaty, text: 'Zweite' });
    const [first] = (await get(treaty)).decisions.notes;
    await call('events.note', { id: treaty, text: 'Erste, geändert', note: first?.id });
    expect((await get(treaty)).decisions.notes.map(({ text }) => text)).toEqual([
      'Erste, geändert',
      'Zweite',
    ]);
    await call('events.note', { id: treaty, text: '', note: first?.id });
    expect((await get(treaty)).decisions.notes.map(({ text }) => text)).toEqual(['Zweite']);
  });

  it('tags are given and taken, and filtered by', async () => {
    const { call, treaty, strike } = await newsdesk();
    await call('events.tag', { ids: [treaty, strike], tag: 'Titelseite', on: true });
    await call('events.tag', { ids: [treaty], tag: 'Archiv', on: true });
    await call('events.tag', { ids: [strike], tag: 'Titelseite', on: false });
    expect(await call('events.tags', {})).toEqual({
      tags: [
        { tag: 'Archiv', count: 1 },
        { tag: 'Titelseite', count: 1 },
      ],
    });
    const { rows } = await call('events.list', { filter: { tags: ['Titelseite'] } });
    expect(rows.map(({ id }) => id)).toEqual([treaty]);
  });
});

describe('several events at once', () => {
  it('get one type, in one step of undo that names how many they are', async () => {
    const { workspace, call, get, treaty, strike } = await newsdesk();
    const before = shownState(workspace.reader);
    const { type } = await get(strike);
    await call('events.correctAll', { ids: [treaty, strike, treaty], set: { type: 'court' } });
    expect([(await get(treaty)).type, (await get(strike)).type]).toEqual(['court', 'court']);
    expect((await get(strike)).decisions.edited.type?.engine).toBe(type);
    const { undo } = (await call('workspace.info', {})).history;
    expect(undo?.label.de).toMatch(/^Art auf Gericht gesetzt: .* \(\+1\)$/);
    await call('edits.undo', {});
    expect(shownState(workspace.reader)).toBe(before);
  });

  it('are undone and redone in as many steps as are asked for', async () => {
    const { workspace, call, treaty } = await newsdesk();
    const before = shownState(workspace.reader);
    for (let note = 1; note <= 5; note++) await call('events.note', { id: treaty, text: `Notiz ${note}` });
    await call('edits.undo', { steps: 3 });
    expect((await call('edits.list', { offset: 2, limit: 2 })).edits.map(({ undone }) => undone)).toEqual([
      true,
      false,
    ]);
    expect(await call('edits.list', {})).toMatchObject({ total: 5, undone: 3 });
    await call('edits.redo', { steps: 2 });
    expect((await call('events.get', { id: treaty })).decisions.notes).toHaveLength(4);
    await call('edits.undo', { steps: 50 });
    expect(shownState(workspace.reader)).toBe(before);
  });
});

describe('the history', () => {
  it('names every edit of an event, with who, and the engine’s value beside the user’s', async () => {
    const { call, treaty } = await newsdesk();
    await call('workspace.setAuthor', { name: 'Lena Redaktion' });
    await call('events.correct', { id: treaty, set: { when: { kind: 'on', date: '2024-05' } } });
    await call('events.review', { ids: [treaty], state: 'confirmed' });
    const { edits } = await call('events.history', { id: treaty });
    expect(edits).toMatchObject([
      {
        kind: 'review',
        who: 'Lena Redaktion',
        changes: [],
        label: { de: expect.stringMatching(/^Bestätigt: /) },
      },
      {
        kind: 'correct',
        label: {
          de: expect.stringMatching(/^Datum auf Mai 2024 gesetzt: /),
          en: expect.stringMatching(/^Date set to May 2024: /),
        },
        changes: [
          {
            field: 'when',
            engine: { de: 'Montag, 3. Juni 2013', en: 'Monday, 3 June 2013' },
            user: { de: 'Mai 2024', en: 'May 2024' },
          },
        ],
      },
    ]);
    expect(edits.every(({ at }) => /^\d{4}-.*Z$/.test(at))).toBe(true);
    await call('edits.undo', {});
    const log = await call('edits.list', {});
    expect(log).toMatchObject({ total: 2, edits: [{ kind: 'review', undone: true }, { undone: false }] });
  });

  it('tells of articles that were dated, and of events that were merged', async () => {
    const { call, treaty, strike } = await newsdesk();
    const { articles } = await call('articles.list', {});
    await call('articles.setPublished', { id: articles[2]?.id ?? '', value: '2013-06-05' });
    await call('events.merge', { ids: [strike, treaty] });
    const { edits } = await call('events.history', { id: strike });
    expect(edits.map(({ kind }) => kind)).toEqual(['merge', 'published']);
  });
});

describe('the review queue', () => {
  it('begins with what is most uncertain, gives its reasons, and counts', async () => {
    const { call, treaty, rows } = await newsdesk();
    const queue = await call('review.queue', {});
    expect(queue.progress).toEqual({ reviewed: 0, total: rows.length });
    expect(queue.items).toHaveLength(rows.length);
    expect(queue.items[0]).toMatchObject({
      when: null,
      doubts: expect.arrayContaining(['undated', 'single-source']),
    });
    expect(queue.items.find(({ id }) => id === treaty)?.doubts).toEqual(['contradictory']);
    await call('events.review', { ids: [treaty], state: 'hidden' });
    await call('events.correct', {
      id: queue.items[0]?.id ?? '',
      set: { when: { kind: 'on', date: '2019' } },
    });
    const later = await call('review.queue', {});
    expect(later.progress).toEqual({ reviewed: 2, total: rows.length });
    expect(later.items).toHaveLength(rows.length - 2);
    const filtered = await call('review.queue', { filter: { dated: true } });
    expect(filtered.items.every(({ when }) => when !== null)).toBe(true);
    expect(filtered.items.length).toBeGreaterThan(0);
  });
});
