import { expect, it } from 'vitest';
import type { Event, EventMention } from '../../../core/events/event.ts';
import { salience } from '../../../core/timeline/salience.ts';

const mention = (article: string): EventMention => ({
  id: article,
  article,
  start: 0,
  end: 1,
  title: 'Ein Gipfel',
  type: 'summit',
  participants: [],
  places: [],
  amounts: [],
  attribution: null,
  factuality: 'asserted',
  expression: null,
  when: null,
});

const plain: Event = {
  ...mention('a'),
  contradictions: [],
  when: { start: '2024-11-01', end: '2024-11-01', granularity: 'day', certainty: 'exact', open: null },
  mentions: [mention('a')],
};
const amount = {
  value: 425_000_000,
  unit: 'USD',
  text: '425 Millionen US-Dollar',
  start: 0,
  end: 1,
  qualifier: null,
};

it.each<[string, Event, Event]>([
  ['several articles over one', { ...plain, mentions: [mention('a'), mention('b')] }, plain],
  ['an asserted event over a reported one', plain, { ...plain, factuality: 'reported' }],
  [
    'a reported event over a planned one',
    { ...plain, factuality: 'reported' },
    { ...plain, factuality: 'planned' },
  ],
  [
    'a planned event over a denied one',
    { ...plain, factuality: 'planned' },
    { ...plain, factuality: 'denied' },
  ],
  ['a dated event over an undated one', plain, { ...plain, when: null }],
  ['an amount over none', { ...plain, amounts: [amount] }, plain],
  ['somebody over nobody', { ...plain, participants: ['Anna Beispiel'] }, plain],
  ['a kind of event over a mere statement', plain, { ...plain, type: 'statement' }],
])('puts %s', (_what, more, less) => {
  expect(salience(more)).toBeGreaterThan(salience(less));
});

it('counts an article once, however often it tells of the event', () => {
  expect(salience({ ...plain, mentions: [mention('a'), mention('a')] })).toBe(salience(plain));
});

it('stays between 0 and 1', () => {
  const most = {
    ...plain,
    amounts: [amount],
    participants: ['A', 'B', 'C', 'D'],
    mentions: [...'abcdefgh'].map(mention),
  };
  expect(salience(most)).toBeLessThanOrEqual(1);
  expect(salience({ ...plain, factuality: 'denied', when: null, type: 'other' })).toBeGreaterThanOrEqual(0);
});
