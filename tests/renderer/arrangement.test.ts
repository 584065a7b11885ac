import { expect, it, vi } from 'vitest';

vi.stubGlobal('localStorage', { getItem: () => 'not JSON', setItem: () => {} });
const { inOrder, moveLane, useArrangement } = await import('../../renderer/state/arrangement.ts');

const lanes = (ids: string) => [...ids].map((id) => ({ id }));
const ids = (of: { id: string }[]) => of.map(({ id }) => id).join('');

it.each([
  ['without an order as they come', 'abc', '', 'abc'],
  ['in the order told', 'abc', 'cab', 'cab'],
  ['new ones behind the one they follow', 'abcd', 'cab', 'cdab'],
  ['a new first one first', 'xab', 'ba', 'xba'],
  ['without those that are gone', 'ab', 'bza', 'ba'],
])('lanes stand %s', (_, shown, order, expected) => {
  expect(ids(inOrder(lanes(shown), [...order]))).toBe(expected);
});

it.each([
  ['c', 0, 'cab'],
  ['a', 1, 'bac'],
  ['a', 9, 'bca'],
  ['b', -1, 'bac'],
])('%s moved to place %i gives %s', (lane, to, expected) => {
  moveLane('type', [...'abc'], lane, to);
  expect(useArrangement.getState().order.type?.join('')).toBe(expected);
});
