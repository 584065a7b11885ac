import { describe, expect, it } from 'vitest';
import { getEvent, listEvents } from '../../workspace/events.ts';
import { facets } from '../../workspace/facets.ts';
import { publicationDays } from '../../workspace/known-by.ts';
import { createRouter } from '../../workspace/router.ts';
import { timelineWindow } from '../../workspace/timeline.ts';
import { importTexts, newWorkspace } from './support.ts';

/** Two reports of one attack that disagree about the figure, from two days, and one that nobody knows the day of. */
const report = (place: string, day: string, count: number, source: string) => `Angriff auf Kiew

${place}, ${day}

Russland hat Kiew am 3. Mai 2024 mit ${count} Drohnen angegriffen, teilte ${source} mit.
`;
const REPORTS = {
  'a.txt': report('Berlin', '4. Mai 2024', 48, 'die ukrainische Luftwaffe'),
  'b.txt': report('Wien', '6. Mai 2024', 61, 'das Bürgermeisteramt'),
  'c.txt': 'Der Bundestag beschloss am 2. Mai 2024 in Berlin ein Gesetz über Drohnen.\n',
};

async function filled() {
  const workspace = newWorkspace();
  await importTexts(workspace, REPORTS);
  return workspace;
}

const page = { sort: 'date', descending: false, offset: 0, limit: 100 } as const;

describe('what was known on a day', () => {
  it.each([
    ['2024-05-03', []],
    ['2024-05-04', [1]],
    ['2024-05-05', [1]],
    ['2024-05-06', [2]],
    ['2030-01-01', [2]],
  ])('by %s are the events that had been told of, with their sources by then', async (knownBy, sources) => {
    const { reader } = await filled();
    const { rows } = listEvents(reader, { ...page, filter: { knownBy, types: ['attack'] } });
    expect(rows.map((row) => row.sources)).toEqual(sources);
  });

  it('has no contradiction before there was a second source', async () => {
    const { reader } = await filled();
    const disputed = (knownBy: string) =>
      listEvents(reader, { ...page, filter: { knownBy, disputed: true } }).total;
    expect([disputed('2024-05-05'), disputed('2024-05-06')]).toEqual([0, 1]);
  });

  it('shows an event with the sources of then alone', async () => {
    const { reader } = await filled();
    const [row] = listEvents(reader, { ...page, filter: { types: ['attack'] } }).rows;
    const id = row?.id ?? '';
    const then = getEvent(reader, { id, knownBy: '2024-05-05' });
    expect(then.mentions.map(({ sentence }) => sentence)).toEqual([expect.stringContaining('48 Drohnen')]);
    expect(then.contradictions).toEqual([]);
    expect(then.title).toContain('48');
    expect(getEvent(reader, { id }).mentions).toHaveLength(2);
    expect(() => getEvent(reader, { id, knownBy: '2024-05-01' })).toThrow('no event');
  });

  it('leaves out what undated articles tell, until their day is told', async () => {
    const workspace = await filled();
    const filter = { knownBy: '2024-05-04', query: 'Bundestag' };
    const count = () => listEvents(workspace.reader, { ...page, filter }).total;
    expect(count()).toBe(0);
    const article = listEvents(workspace.reader, { ...page, filter: { query: 'Bundestag' } }).rows[0];
    const source = getEvent(workspace.reader, { id: article?.id ?? '' }).mentions[0]?.article ?? '';
    const router = createRouter(workspace);
    const tell = (value: string) => router.dispatch('articles.setPublished', { id: source, value });
    await tell('2024-05-03');
    expect(count()).toBe(1);
    await tell('2024-05-05');
    expect(count()).toBe(0);
  });

  it('is what the timeline draws and the facets count', async () => {
    const { reader } = await filled();
    const window = { from: '2024-05-01', to: '2024-05-09', width: 1000, lanes: 'none', rows: 12 } as const;
    const filter = { knownBy: '2024-05-05' };
    expect(timelineWindow(reader, { ...window, filter }).items).toEqual([
      expect.objectContaining({ sources: 1 }),
    ]);
    const counted = facets(reader, { filter, find: {} });
    expect(counted).toMatchObject({ total: 1, sources: [{ value: '1', count: 1 }], disputed: 0 });
    expect(counted.without.knownBy).toBe(counted.all);
  });

  it('grows on the days of publication', async () => {
    const { reader } = await filled();
    expect(publicationDays(reader)).toEqual({
      days: [
        { day: '2024-05-04', articles: 1 },
        { day: '2024-05-06', articles: 1 },
      ],
      undated: 1,
    });
  });

  it('is asked for with a day of the calendar', async () => {
    const { reader } = await filled();
    expect(() => listEvents(reader, { ...page, filter: { knownBy: '2024-02-30' } })).toThrow('no date');
  });
});
