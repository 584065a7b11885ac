import { expect, it } from 'vitest';
import { type Direction, neighbour, type Stop } from '../../renderer/timeline/keys.ts';

const LANES = ['summit', 'aid', 'attack'];

/** As `stopsOf` gives them: by time, then by lane. */
const STOPS: Stop[] = [
  { id: 'summit-1', lane: 'summit', at: 1 },
  { id: 'attack-1', lane: 'attack', at: 1 },
  { id: 'summit-2', lane: 'summit', at: 2 },
  { id: 'attack-3', lane: 'attack', at: 3 },
];

it.each<[string | null, Direction, string | null]>([
  [null, 'later', 'summit-1'],
  ['summit-1', 'later', 'attack-1'],
  ['attack-1', 'later', 'summit-2'],
  ['attack-3', 'later', null],
  ['summit-1', 'earlier', null],
  ['attack-1', 'earlier', 'summit-1'],
  ['summit-1', 'down', 'attack-1'],
  ['attack-3', 'up', 'summit-2'],
  ['summit-1', 'up', null],
  ['gone', 'later', 'summit-1'],
])('from %s %s to %s', (current, direction, expected) => {
  expect(neighbour(STOPS, LANES, current, direction)).toBe(expected);
});

it('begins with the first stop in sight, else with the last of all', () => {
  expect(neighbour(STOPS, LANES, null, 'later', 1.5)).toBe('summit-2');
  expect(neighbour(STOPS, LANES, null, 'later', 9)).toBe('attack-3');
});
