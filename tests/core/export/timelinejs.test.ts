import { describe, expect, it } from 'vitest';
import type { When } from '../../../core/events/event.ts';
import { event } from '../timeline/events.ts';
import { exported, rowsOf, timelineOf } from './readers.ts';
import { sample } from './sample.ts';

const COLUMNS = [
  ...['Year', 'Month', 'Day', 'Time', 'End Year', 'End Month', 'End Day', 'End Time', 'Display Date'],
  ...['Headline', 'Text', 'Media', 'Media Credit', 'Media Caption', 'Media Thumbnail', 'Type', 'Group'],
  'Background',
];

const told = (start: string, end: string, more: Partial<When> = {}): When => ({
  ...{ start, end, granularity: 'day', certainty: 'exact', open: null },
  ...more,
});

describe('timelinejs', () => {
  it('has every dated event with its words, its quoted source and its group', async () => {
    const { bytes, shown, omittedTitles } = await exported('timelinejs', sample);
    const { title, events } = timelineOf(bytes);
    expect(title.text.headline).toBe('Warnstreik legt Häfen lahm');
    expect(title.text.text).toBe('<p>2 Ereignisse aus 1 Artikel</p>');
    expect([shown, omittedTitles]).toEqual([2, ['Wann es weitergeht, ist offen']]);
    expect(events.map(({ text }) => text.headline)).toEqual(
      sample.events.slice(0, 2).map(({ title }) => title),
    );
    expect(events[0]).toMatchObject({
      start_date: { year: 2024, month: 6, day: 3 },
      display_date: 'Montag, 3. Juni 2024',
      group: 'Arbeit',
      media: { credit: 'Warnstreik legt Häfen lahm, Mo., 3. Juni 2024, 18:30 Uhr, Absatz 1' },
    });
    expect(events[0]?.media?.url).toMatch(/^<blockquote>Rund 4\.000 .* Betrieb\.<\/blockquote>$/);
    expect(events[0]?.text.text).toContain('<p>Widersprüchliche Zahlen: 4.000 / 3.500</p>');
  });

  it.each<[string, When, object, string]>([
    [
      'a day',
      told('2024-11-01', '2024-11-01'),
      { start_date: { year: 2024, month: 11, day: 1 } },
      'Friday, 1 November 2024',
    ],
    [
      'a minute',
      told('2024-11-01T21:07', '2024-11-01T21:07', { granularity: 'minute' }),
      { start_date: { year: 2024, month: 11, day: 1, hour: 21, minute: 7 } },
      'Friday, 1 November 2024, 21:07',
    ],
    [
      'some days',
      told('2023-09-07', '2023-10-01'),
      { start_date: { year: 2023, month: 9, day: 7 }, end_date: { year: 2023, month: 10, day: 1 } },
      '7 September – 1 October 2023',
    ],
    [
      'a month, of which no day is made up',
      told('2024-06-01', '2024-06-30', { granularity: 'month' }),
      { start_date: { year: 2024, month: 6 } },
      'June 2024',
    ],
    [
      'a season',
      told('2024-06-01', '2024-08-31', { granularity: 'season' }),
      { start_date: { year: 2024, month: 6 }, end_date: { year: 2024, month: 8 } },
      'summer 2024',
    ],
    [
      'a year',
      told('1949-01-01', '1949-12-31', { granularity: 'year' }),
      { start_date: { year: 1949 } },
      '1949',
    ],
    [
      'an approximate year',
      told('1990-01-01', '1990-12-31', { granularity: 'year', certainty: 'approximate' }),
      { start_date: { year: 1990 } },
      'c. 1990',
    ],
    [
      'an open end',
      told('2022-02-24', '2024-11-01', { open: 'end' }),
      { start_date: { year: 2022, month: 2, day: 24 } },
      'since Thursday, 24 February 2022',
    ],
    [
      'an open beginning',
      told('2000-01-01', '2022-12-31', { open: 'start', granularity: 'year' }),
      { start_date: { year: 2022 } },
      'until 2022',
    ],
    [
      'a year before Christ',
      told('-000479-01-01', '-000479-12-31', { granularity: 'year' }),
      { start_date: { year: -479 } },
      '480 BC',
    ],
  ])('tells %s by what is known, with the uncertainty in words', async (_, when, dates, words) => {
    const input = { events: [event('e', when)], articles: [] };
    const { bytes } = await exported('timelinejs', input, { language: 'en' });
    const [slide] = timelineOf(bytes).events;
    const { start_date, end_date } = slide ?? {};
    expect({ start_date, ...(end_date && { end_date }) }).toEqual(dates);
    expect(slide?.display_date).toBe(words);
  });
});

describe('timelinejs-csv', () => {
  it('has exactly the columns of the spreadsheet, the title first, then what the JSON says', async () => {
    const { bytes } = await exported('timelinejs-csv', sample);
    const [title, ...rows] = rowsOf(bytes);
    expect(Object.keys(title ?? {})).toEqual(COLUMNS);
    expect(title).toMatchObject({ Headline: 'Warnstreik legt Häfen lahm', Type: 'title', Year: '' });
    const { events } = timelineOf((await exported('timelinejs', sample)).bytes);
    expect(rows.map((row) => [row.Year, row.Month, row.Day])).toEqual([
      ['2024', '6', '3'],
      ['2024', '3', ''],
    ]);
    expect(
      rows.map((row) => [
        row['Display Date'],
        row.Headline,
        row.Text,
        row.Media,
        row['Media Credit'],
        row.Group,
      ]),
    ).toEqual(
      events.map(({ display_date, text, media, group }) => [
        ...[display_date, text.headline, text.text, media?.url, media?.credit, group],
      ]),
    );
  });

  it('leaves years before Christ numbers', async () => {
    const when = told('-000479-08-27T10:05', '-000479-08-27T10:05', { granularity: 'minute' });
    const { bytes } = await exported('timelinejs-csv', { events: [event('e', when)], articles: [] });
    expect(rowsOf(bytes)[1]).toMatchObject({ Year: '-479', Month: '8', Day: '27', Time: '10:05:00' });
  });
});
