import { describe, expect, it } from 'vitest';
import type { When } from '../../../core/events/event.ts';
import { day, event } from '../timeline/events.ts';
import { calendarOf, exported, textOf } from './readers.ts';
import { sample } from './sample.ts';

const month = (more: Partial<When> = {}): When => ({
  ...{ start: '2024-06-01', end: '2024-06-30', granularity: 'month', certainty: 'exact', open: null },
  ...more,
});

const entriesOf = async (...whens: (When | null)[]) => {
  const events = whens.map((when, index) => ({ ...event(`e${index}`, day('2024-01-01')), when }));
  const result = await exported('ics', { events, articles: [] }, { language: 'en' });
  return { ...result, ...calendarOf(result.bytes) };
};

describe('ics', () => {
  it('is an all-day entry with an exclusive end, its facts and its quoted source', async () => {
    const { entries, name } = calendarOf((await exported('ics', sample)).bytes);
    expect(name).toBe('Warnstreik legt Häfen lahm');
    expect(entries).toHaveLength(1);
    expect(entries[0]).toMatchObject({
      uid: 'strike@dateline',
      summary: 'Rund 4.000 Beschäftigte haben die Arbeit niedergelegt',
      start: '2024-06-03',
      end: '2024-06-04',
      // When its article was published: no clock takes part.
      stamp: '2024-06-03T18:30:00Z',
      location: 'Hamburg',
    });
    expect(entries[0]?.description.split('\n')).toEqual([
      'Montag, 3. Juni 2024',
      'Arbeit · als Aussage wiedergegeben · Wer sagt es: Gewerkschaft · Ort: Hamburg',
      'Widersprüchliche Zahlen: 4.000 / 3.500',
      expect.stringMatching(/^„Rund 4\.000 .*“ – Warnstreik legt Häfen lahm, .*, Absatz 1$/),
    ]);
  });

  it.each<[string, When, string, [string, string]]>([
    ['a day', day('2024-02-29'), 'Ereignis e0', ['2024-02-29', '2024-03-01']],
    ['the last day of a year', day('2024-12-31'), 'Ereignis e0', ['2024-12-31', '2025-01-01']],
    ['a month', month(), 'Ereignis e0 (June 2024)', ['2024-06-01', '2024-07-01']],
    [
      'an approximate day',
      { ...day('2024-06-03'), certainty: 'approximate' },
      'Ereignis e0 (c. Monday, 3 June 2024)',
      ['2024-06-03', '2024-06-04'],
    ],
    [
      'a time of day',
      { ...day('2024-06-03'), start: '2024-06-03T21:07', end: '2024-06-03T21:07', granularity: 'minute' },
      'Ereignis e0',
      ['2024-06-03', '2024-06-04'],
    ],
  ])('stands on its days: %s', async (_, when, summary, days) => {
    const { entries } = await entriesOf(when);
    expect(entries.map((entry) => [entry.summary, [entry.start, entry.end]])).toEqual([[summary, days]]);
  });

  it.each<[string, When | null]>([
    ['no date', null],
    ['an open end', month({ open: 'end' })],
    ['an open beginning', month({ open: 'start' })],
    ['a year', month({ start: '2024-01-01', end: '2024-12-31', granularity: 'year' })],
    ['a year before Christ', day('-000044-03-15')],
    ['a year that four digits cannot tell', day('+010000-01-01')],
    ['the last day that four digits can tell', day('9999-12-31')],
  ])('counts and names what cannot be an entry: %s', async (_, when) => {
    const { entries, shown, omitted, omittedTitles, calendar } = await entriesOf(when, day('2024-06-03'));
    expect(entries.map(({ summary }) => summary)).toEqual(['Ereignis e1']);
    expect([shown, omitted, omittedTitles]).toEqual([1, 1, ['Ereignis e0']]);
    expect(String(calendar.getFirstPropertyValue('x-wr-caldesc'))).toMatch(/1 event \(Ereignis e0\)$/);
  });

  it('folds its lines at 75 octets, between characters, and ends them as RFC 5545 wants', async () => {
    const title = 'Überprüfungsgespräche 東京 '.repeat(12).trim();
    const { bytes } = await exported('ics', {
      events: [event('e', day('2024-06-03'), { title })],
      articles: [],
    });
    const text = textOf(bytes);
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(calendarOf(bytes).entries[0]?.summary).toBe(title);
  });
});
