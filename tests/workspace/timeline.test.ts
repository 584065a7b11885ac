import { describe, expect, it } from 'vitest';
import { isoDay } from '../../core/temporal/calendar.ts';
import { contract, type Input, NO_LANE, OTHER_LANE } from '../../workspace/contract.ts';
import type { Workspace } from '../../workspace/open.ts';
import { density, timelineWindow } from '../../workspace/timeline.ts';
import { timelineList } from '../../workspace/timeline-counts.ts';
import { newWorkspace, type Sketch, storeSketches } from './support.ts';

function windowOf({ reader }: Workspace, input: Partial<Input<'timeline.window'>> = {}) {
  const whole = { from: '2024-01-01', to: '2024-12-31', width: 1600, lanes: 'none', ...input };
  return timelineWindow(reader, contract['timeline.window'].input.parse(whole));
}

const on = (day: string, sketch: Sketch = {}): Sketch => ({ ...sketch, days: [day, day] });

/** Ids of all events a window shows, singly or in clusters, as a number. */
const shown = ({ items, clusters }: ReturnType<typeof windowOf>) =>
  items.length + clusters.reduce((total, { count }) => total + count, 0);

describe('timeline.window', () => {
  it('shows what touches the window and nothing else', () => {
    const workspace = newWorkspace();
    const [before, reachesIn, within, longer, , undated] = storeSketches(workspace, [
      on('2024-02-28'),
      { days: ['2023-01-01', '2024-03-01'] },
      on('2024-03-31'),
      { days: ['2022-01-01', '2025-12-31'] },
      on('2024-04-01'),
      {},
    ]);
    const { items, total } = windowOf(workspace, { from: '2024-03-01', to: '2024-03-31' });
    expect(items.map(({ id }) => id).sort()).toEqual([reachesIn, within, longer].sort());
    expect(items.map(({ id }) => id)).not.toContain(before);
    expect(items.map(({ id }) => id)).not.toContain(undated);
    expect(total).toBe(3);
  });

  it('shows few events singly, without any cluster', () => {
    const workspace = newWorkspace();
    storeSketches(
      workspace,
      Array.from({ length: 12 }, () => on('2024-05-05')),
    );
    expect(windowOf(workspace)).toMatchObject({ clusters: [], items: { length: 12 } });
  });

  it('gathers what has no room in clusters at calendar months, and loses nothing', () => {
    const workspace = newWorkspace();
    storeSketches(
      workspace,
      Array.from({ length: 1000 }, (_, i) => on(isoDay(19_723 + (i % 366)))),
    );
    const result = windowOf(workspace);
    expect(result.total).toBe(1000);
    expect(shown(result)).toBe(1000);
    expect(result.items.length + result.clusters.length).toBeLessThanOrEqual(300);
    expect(result.clusters.map(({ from, to }) => `${from} ${to}`)).toContain('2024-02-01 2024-02-29');
    for (const { count } of result.clusters) expect(count).toBeGreaterThan(1);
  });

  it('shows the most salient events singly, and names the next in the cluster', () => {
    const workspace = newWorkspace();
    const many = Array.from({ length: 40 }, (_, i) =>
      on('2024-06-01', { title: `Nebensache ${i}`, type: 'statement' }),
    );
    const [top] = storeSketches(workspace, [
      on('2024-06-01', { title: 'Hauptsache', type: 'summit', participants: ['A', 'B', 'C'] }),
      ...many,
    ]);
    const { items, clusters } = windowOf(workspace);
    expect(items.map(({ id }) => id)).toContain(top);
    expect(clusters).toEqual([
      expect.objectContaining({ count: 41 - items.length, from: '2024-06-01', to: '2024-06-30' }),
    ]);
    expect(clusters[0]?.titles).toEqual([
      expect.stringContaining('Nebensache'),
      expect.anything(),
      expect.anything(),
    ]);
  });

  it('shows what runs through the whole window on all of it, a few singly and the rest together', () => {
    const workspace = newWorkspace();
    const [inWindow, ...running] = storeSketches(workspace, [
      on('2024-03-05'),
      ...Array.from({ length: 50 }, (_, i): Sketch => ({ days: [`20${10 + (i % 9)}-01-01`, '2025-12-31'] })),
    ]);
    const window = { from: '2024-03-01', to: '2024-03-31' };
    const { items, clusters, total } = windowOf(workspace, window);
    expect(total).toBe(51);
    expect(items).toHaveLength(3);
    expect(items.map(({ id }) => id)).toContain(inWindow);
    expect(clusters).toEqual([expect.objectContaining({ ...window, running: true, count: 48 })]);

    const list = timelineList(
      workspace.reader,
      contract['timeline.list'].input.parse({
        ...window,
        lane: clusters[0]?.lane,
        lanes: 'none',
        running: true,
      }),
    );
    expect(list.rows.map(({ id }) => id).sort()).toEqual(running.toSorted());
  });

  it('shows the same events of a month wherever the window stands', () => {
    const workspace = newWorkspace();
    storeSketches(
      workspace,
      Array.from({ length: 900 }, (_, i) => on(isoDay(19_723 + ((i * 7) % 366)))),
    );
    const inMay = (from: string, to: string) =>
      windowOf(workspace, { from, to })
        .items.filter(({ when }) => when.start.startsWith('2024-05'))
        .map(({ id }) => id);
    expect(inMay('2024-02-10', '2024-09-20')).toEqual(inMay('2024-02-25', '2024-10-05'));
  });

  it('never shows more than there is room for, in however many lanes', () => {
    const workspace = newWorkspace();
    const types = [
      'summit',
      'aid',
      'attack',
      'court',
      'crime',
      'sport',
      'labour',
      'business',
      'politics',
      'disaster',
    ];
    storeSketches(
      workspace,
      Array.from({ length: 3000 }, (_, i) => on(isoDay(10_957 + i * 3), { type: types[i % types.length] })),
    );
    for (const [from, to] of [
      ['2000-01-01', '2024-12-31'],
      ['2010-01-01', '2010-12-31'],
      ['-271000-01-01', '+270000-01-01'],
    ] as const) {
      const result = windowOf(workspace, {
        from: from.replace(/^-(\d{6})/, '-$1'),
        to,
        width: 20_000,
        lanes: 'type',
      });
      expect(result.items.length + result.clusters.length).toBeLessThanOrEqual(300);
      expect(shown(result)).toBe(result.total);
    }
  });

  describe('lanes', () => {
    it('by type stand in the order of the type list, wherever the window stands', () => {
      const workspace = newWorkspace();
      storeSketches(workspace, [
        on('2024-01-05', { type: 'attack' }),
        on('2024-05-05', { type: 'aid' }),
        on('2024-05-06', { type: 'summit' }),
      ]);
      expect(windowOf(workspace, { lanes: 'type' }).lanes.map(({ id }) => id)).toEqual([
        'summit',
        'aid',
        'attack',
      ]);
      expect(windowOf(workspace, { lanes: 'type', to: '2024-02-01' }).lanes).toEqual([
        { id: 'summit', label: 'summit', count: 0 },
        { id: 'aid', label: 'aid', count: 0 },
        { id: 'attack', label: 'attack', count: 1 },
      ]);
    });

    it('by participant put each event with its most frequent one, and keep a lane for nobody', () => {
      const workspace = newWorkspace();
      const [alone, both, nobody] = storeSketches(workspace, [
        on('2024-01-01', { participants: ['Beispiel'] }),
        on('2024-01-02', { participants: ['Muster', 'Beispiel'] }),
        on('2024-01-03'),
      ]);
      const { lanes, items } = windowOf(workspace, { lanes: 'participant' });
      expect(lanes.map(({ id, count }) => [id, count])).toEqual([
        ['Beispiel', 2],
        ['Muster', 0],
        [NO_LANE, 1],
      ]);
      expect(new Map(items.map(({ id, lane }) => [id, lane]))).toEqual(
        new Map([
          [alone, 'Beispiel'],
          [both, 'Beispiel'],
          [nobody, NO_LANE],
        ]),
      );
    });

    it('by place gather the rare ones', () => {
      const workspace = newWorkspace();
      const places = Array.from({ length: 30 }, (_, i) => `Ort ${i}`);
      storeSketches(
        workspace,
        places.flatMap((place, i) =>
          i < 2
            ? [on('2024-01-01', { places: [place] }), on('2024-01-02', { places: [place] })]
            : [on('2024-01-03', { places: [place] })],
        ),
      );
      const { lanes, total } = windowOf(workspace, { lanes: 'place' });
      expect(lanes.slice(0, 2).map(({ id }) => id)).toEqual(['Ort 0', 'Ort 1']);
      expect(lanes.at(-1)?.id).toBe(OTHER_LANE);
      expect(lanes.length).toBeLessThanOrEqual(16);
      expect(lanes.reduce((sum, { count }) => sum + count, 0)).toBe(total);
    });

    it('by article carry its title', () => {
      const workspace = newWorkspace();
      storeSketches(workspace, [on('2024-01-01')]);
      expect(windowOf(workspace, { lanes: 'article' }).lanes).toMatchObject([
        { label: 'Artikel 0', count: 1 },
      ]);
    });
  });

  it.each([
    ['2024-02-30', '2024-12-31', /no date of the calendar/],
    ['2024-12-31', '2024-01-01', /ends .* before it begins/],
  ])('refuses a window from %s to %s', (from, to, message) => {
    expect(() => windowOf(newWorkspace(), { from, to })).toThrow(
      expect.objectContaining({ code: 'bad-input', message: expect.stringMatching(message) }),
    );
  });

  it('is empty in an empty workspace', () => {
    expect(windowOf(newWorkspace(), { lanes: 'type' })).toEqual({
      lanes: [],
      items: [],
      clusters: [],
      total: 0,
    });
  });
});

describe('timeline.density', () => {
  const counts = (sketches: Sketch[], buckets: number) => {
    const workspace = newWorkspace();
    storeSketches(workspace, sketches);
    return density(workspace.reader, { buckets, filter: {} });
  };

  it.each<[string, Sketch[], number, number[]]>([
    [
      'counts events by the span of their day',
      [on('2024-01-01'), on('2024-01-01'), on('2024-01-10')],
      10,
      [2, 0, 0, 0, 0, 0, 0, 0, 0, 1],
    ],
    [
      'counts a long event in every span it touches',
      [{ days: ['2024-01-01', '2024-01-04'] }, on('2024-01-03')],
      4,
      [1, 1, 2, 1],
    ],
    [
      'lets a day fill several spans when there are fewer days than spans',
      [on('2024-01-01'), on('2024-01-02')],
      4,
      [1, 1, 1, 1],
    ],
    ['takes no notice of undated events', [on('2024-01-01'), {}], 1, [1]],
  ])('%s', (_what, sketches, buckets, expected) => {
    expect(counts(sketches, buckets).counts).toEqual(expected);
  });

  it('tells the period it covers', () => {
    expect(counts([on('1949-10-07'), on('1990-10-03')], 3)).toMatchObject({
      from: '1949-10-07',
      to: '1990-10-03',
    });
    expect(counts([{}], 3)).toEqual({ from: null, to: null, counts: [] });
  });
});
