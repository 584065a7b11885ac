import { describe, expect, it } from 'vitest';
import { isoDay } from '../../core/temporal/calendar.ts';
import { contract, type Input } from '../../workspace/contract.ts';
import type { Workspace } from '../../workspace/open.ts';
import { timelineCounts, timelineList, timelineStart } from '../../workspace/timeline-counts.ts';
import { newWorkspace, type Sketch, storeSketches } from './support.ts';

const on = (day: string, sketch: Sketch = {}): Sketch => ({ ...sketch, days: [day, day] });

const countsOf = ({ reader }: Workspace, input: Pick<Input<'timeline.counts'>, 'from' | 'to'>) =>
  timelineCounts(reader, contract['timeline.counts'].input.parse({ ...input, lanes: 'type' }));

describe('timeline.counts', () => {
  it('counts what touches the days, lane by lane, also in lanes without any', () => {
    const workspace = newWorkspace();
    storeSketches(workspace, [
      on('2024-05-01', { type: 'aid' }),
      on('2024-05-31', { type: 'aid' }),
      { days: ['2024-01-01', '2024-12-31'], type: 'court' },
      on('2024-06-01', { type: 'summit' }),
      {},
    ]);
    expect(countsOf(workspace, { from: '2024-05-01', to: '2024-05-31' })).toMatchObject({
      total: 3,
      lanes: [
        { id: 'summit', count: 0 },
        { id: 'aid', count: 2 },
        { id: 'court', count: 1 },
      ],
    });
  });

  it('names the nearest events before and after', () => {
    const workspace = newWorkspace();
    const [, earlier, later] = storeSketches(workspace, [
      on('2020-01-01'),
      on('2023-12-31'),
      on('2024-02-01'),
      on('2030-01-01'),
    ]);
    const counts = countsOf(workspace, { from: '2024-01-01', to: '2024-01-31' });
    expect(counts).toMatchObject({ total: 0, earlier: { id: earlier }, later: { id: later } });
  });

  it('knows that there are none', () => {
    const counts = countsOf(newWorkspace(), { from: '2024-01-01', to: '2024-01-31' });
    expect(counts).toEqual({ total: 0, lanes: [], earlier: null, later: null });
  });
});

it('timeline.list gives the events of a lane that begin in a stretch, page by page', () => {
  const workspace = newWorkspace();
  const days = Array.from({ length: 30 }, (_, i) => on(isoDay(19_800 + i), { type: 'aid' }));
  const ids = storeSketches(workspace, [...days.reverse(), on(isoDay(19_805), { type: 'court' })]);
  const { total, rows } = timelineList(
    workspace.reader,
    contract['timeline.list'].input.parse({
      ...{ from: isoDay(19_800), to: isoDay(19_809), lane: 'aid', lanes: 'type', offset: 4, limit: 3 },
    }),
  );
  expect(total).toBe(10);
  expect(rows.map(({ id }) => id)).toEqual([ids[25], ids[24], ids[23]]);
});

describe('timeline.start', () => {
  it('is the shortest stretch in which half of the events begin', () => {
    const workspace = newWorkspace();
    const busy = Array.from({ length: 60 }, (_, i) => on(isoDay(20_000 + (i % 10))));
    const calm = Array.from({ length: 40 }, (_, i) => on(isoDay(10_000 + i * 100)));
    storeSketches(workspace, [...calm, ...busy]);
    const start = timelineStart(workspace.reader);
    expect(start && start.from >= isoDay(20_000) && start.to <= isoDay(20_009)).toBe(true);
  });
  it('is nothing without dated events', () => {
    const workspace = newWorkspace();
    storeSketches(workspace, [{}]);
    expect(timelineStart(workspace.reader)).toBeNull();
  });
});
