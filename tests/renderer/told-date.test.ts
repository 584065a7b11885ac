import { describe, expect, it } from 'vitest';
import { inFields, toldIn, toldOf } from '../../renderer/edit/told-date.ts';
import type { ToldDate, When } from '../../workspace/contract.ts';

const TOLD: ToldDate[] = [
  { kind: 'on', date: '2024-05-17', circa: false },
  { kind: 'on', date: '2024-05', circa: true },
  { kind: 'on', date: '0990', circa: false },
  { kind: 'on', date: '-000479', circa: true },
  { kind: 'on', date: '2024-05-17T21:07', circa: false },
  { kind: 'between', from: '2024-05', to: '2024-07-03', circa: true },
  { kind: 'before', date: '2024' },
  { kind: 'after', date: '2022-02' },
  { kind: 'unknown' },
];

it.each(TOLD)('%j stands in the fields as it was told', (told) => {
  expect(toldIn(inFields(told))).toEqual(told);
});

describe('what is missing or no number tells no date', () => {
  const parts = { year: '2024', month: '5', day: '17', time: '' };
  const on = (changed: Partial<typeof parts>) =>
    toldIn({ ...inFields({ kind: 'unknown' }), kind: 'on', from: { ...parts, ...changed } });
  it.each([
    ['no year', { year: '' }],
    ['a day without its month', { month: '' }],
    ['letters', { day: 'x' }],
    ['a time without its day', { day: '', time: '21:07' }],
    ['a time that is none', { time: 'abends' }],
  ])('%s', (_what, changed) => expect(on(changed)).toBeNull());
  it('a stretch without its end', () => {
    expect(toldIn({ ...inFields({ kind: 'unknown' }), kind: 'between', from: parts })).toBeNull();
  });
  it('all of it there', () => expect(on({})).toEqual({ kind: 'on', date: '2024-05-17', circa: false }));
});

const when = (changed: Partial<When>): When => ({
  start: '2024-05-01',
  end: '2024-05-31',
  granularity: 'month',
  certainty: 'exact',
  open: null,
  ...changed,
});

it.each([
  [when({}), { kind: 'on', date: '2024-05', circa: false }],
  [when({ end: '2024-06-30' }), { kind: 'between', from: '2024-05', to: '2024-06', circa: false }],
  [when({ certainty: 'approximate' }), { kind: 'on', date: '2024-05', circa: true }],
  [when({ open: 'end' }), { kind: 'after', date: '2024-05' }],
  [when({ open: 'start' }), { kind: 'before', date: '2024-05' }],
  [
    when({ start: '2024-06-01', end: '2024-08-31', granularity: 'season' }),
    { kind: 'between', from: '2024-06-01', to: '2024-08-31', circa: false },
  ],
  [null, { kind: 'unknown' }],
] as const)('%j is told as %j', (event, told) => {
  expect(toldOf(event)).toEqual(told);
});
