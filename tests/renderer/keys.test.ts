import { expect, it } from 'vitest';
import { type Direction, neighbour } from '../../renderer/timeline/keys.ts';
import type { TimelineItem } from '../../workspace/contract.ts';

const item = (id: string, lane: string, day: string): TimelineItem => ({
  id,
  lane,
  title: id,
  type: lane,
  when: { start: day, end: day, granularity: 'day', certainty: 'exact', open: null },
  factuality: 'asserted',
  attribution: null,
  sources: 1,
  disputed: false,
  review: 'open',
  edited: false,
  salience: 1,
});

const LANES = ['summit', 'aid', 'attack'];
const ITEMS = [
  item('attack-3', 'attack', '2024-11-03'),
  item('summit-1', 'summit', '2024-11-01'),
  item('attack-1', 'attack', '2024-11-01'),
  item('summit-2', 'summit', '2024-11-02'),
];

it.each<[string | null, Direction, string | null]>([
  [null, 'later', 'summit-1'],
  ['summit-1', 'later', 'attack-1'],
  ['attack-1', 'later', 'summit-2'],
  ['attack-3', 'later', null],
  ['summit-1', 'earlier', null],
  ['attack-1', 'earlier', 'summit-1'],
  ['summit-1', 'down', 'attack-1'],
  ['summit-2', 'down', 'attack-3'],
  ['attack-3', 'up', 'summit-2'],
  ['summit-1', 'up', null],
  ['gone', 'later', 'summit-1'],
])('from %s %s to %s', (selected, direction, expected) => {
  expect(neighbour(ITEMS, LANES, selected, direction)).toBe(expected);
});
