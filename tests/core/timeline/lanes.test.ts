import { describe, expect, it } from 'vitest';
import type { EventMention } from '../../../core/events/event.ts';
import { lanesOf } from '../../../core/timeline/lanes.ts';
import { day, event } from './events.ts';

const options = { language: 'de', articles: new Map([['a1', 'Erster Artikel']]) } as const;
const of = (id: string, more: Parameters<typeof event>[2]) => event(id, day('2024-11-01'), more);
const brief = (lanes: ReturnType<typeof lanesOf>) =>
  lanes.map(({ label, events }) => [label, events.map(({ id }) => id).join(' ')]);

const mentionIn = (article: string): EventMention => ({
  id: `m-${article}`,
  article,
  start: 0,
  end: 1,
  title: '',
  type: 'other',
  participants: [],
  places: [],
  amounts: [],
  attribution: null,
  factuality: 'asserted',
  expression: null,
  when: null,
});

describe('lanesOf', () => {
  it('orders types as the type list does, unknown ones last, with labels in the language', () => {
    const events = [of('1', { type: 'zebra' }), of('2', { type: 'attack' }), of('3', { type: 'summit' })];
    expect(brief(lanesOf(events, 'type', options))).toEqual([
      ['Treffen', '3'],
      ['Angriff', '2'],
      ['zebra', '1'],
    ]);
    expect(lanesOf(events, 'type', { ...options, language: 'en' })[0]?.label).toBe('Meeting');
  });

  it('puts an event with several participants where most events are, and into one lane only', () => {
    const events = [
      of('1', { participants: ['Lawrow', 'Choe'] }),
      of('2', { participants: ['Choe'] }),
      of('3', { participants: ['Blinken'] }),
      of('4', {}),
    ];
    expect(brief(lanesOf(events, 'participant', options))).toEqual([
      ['Choe', '1 2'],
      ['Blinken', '3'],
      ['Ohne Angabe', '4'],
    ]);
  });

  it('gathers what is beyond the most lanes', () => {
    const events = [
      of('1', { places: ['Kiew'] }),
      of('2', { places: ['Kiew'] }),
      of('3', { places: ['Brüssel'] }),
      of('4', { places: ['Seoul'] }),
    ];
    expect(brief(lanesOf(events, 'place', { ...options, most: 1 }))).toEqual([
      ['Kiew', '1 2'],
      ['Weitere', '3 4'],
    ]);
  });

  it('names articles by their titles', () => {
    expect(brief(lanesOf([of('1', { mentions: [mentionIn('a1')] })], 'article', options))).toEqual([
      ['Erster Artikel', '1'],
    ]);
  });

  it('makes one lane without a name of all events when asked for none', () => {
    expect(brief(lanesOf([of('1', {}), of('2', {})], 'none', options))).toEqual([['', '1 2']]);
  });
});
