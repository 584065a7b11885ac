import { describe, expect, it } from 'vitest';
import { readArticle } from '../../../core/article/read.ts';
import { extractFrom, type Findings, merge } from '../../../core/extraction.ts';

const told = (language: string, published: string, text: string): Findings =>
  extractFrom(
    readArticle(new TextEncoder().encode(`Titel\n\n${text}\n`), `${text.length}-${published}.txt`, {
      published,
      language,
    }),
  );
const de = (published: string, text: string) => told('de', published, text);
const en = (published: string, text: string) => told('en', published, text);

describe('what is easily confused stays apart', () => {
  it.each<[string, Findings, Findings]>([
    [
      'two attacks on one day in different cities',
      de('2024-11-02', 'Bei einem Raketenangriff auf Charkiw starben am Freitag drei Menschen.'),
      de('2024-11-02', 'Bei einem Raketenangriff auf Odessa starben am Freitag drei Menschen.'),
    ],
    [
      'two hearings of one trial',
      de('2024-11-05', 'Vor dem Landgericht Köln hat am Montag der Prozess gegen Karl Brenner begonnen.'),
      de(
        '2024-11-13',
        'Vor dem Landgericht Köln hat am Dienstag im Prozess gegen Karl Brenner eine Zeugin ausgesagt.',
      ),
    ],
    [
      'first and second leg',
      en('2025-04-10', 'Arsenal beat Real Madrid 3-0 in the first leg of the quarter-final on Tuesday.'),
      en('2025-04-17', 'Arsenal beat Real Madrid 2-1 in the second leg of the quarter-final on Wednesday.'),
    ],
    [
      'the same amount for others',
      en('2024-11-02', 'Germany pledged 100 million euros in aid to Kenya on Friday.'),
      en('2024-11-02', 'Germany pledged 100 million euros in aid to Jordan on Friday.'),
    ],
    [
      'a summit every year',
      en('2024-06-15', 'G7 leaders met at a summit in Italy on Thursday.'),
      en('2025-06-18', 'G7 leaders met at a summit in Canada on Monday.'),
    ],
    [
      'two meetings of one minister on one day',
      de('2024-11-02', 'Außenminister Jan Kolb traf am Freitag in Wien Ministerin Eva Lind.'),
      de('2024-11-02', 'Außenminister Jan Kolb traf am Freitag in Wien Präsident Otto Berg.'),
    ],
  ])('%s', (_, a, b) => {
    expect(a.mentions.length * b.mentions.length).toBeGreaterThan(0);
    expect(merge([a, b])).toHaveLength(a.mentions.length + b.mentions.length);
  });
});

describe('one event in other words is one', () => {
  it.each<[string, Findings, Findings]>([
    [
      'German and English',
      de(
        '2024-11-02',
        'US-Außenminister Antony Blinken traf am Freitag in Berlin Bundeskanzler Olaf Scholz.',
      ),
      en(
        '2024-11-02',
        'U.S. Secretary of State Antony Blinken met Chancellor Olaf Scholz in Berlin on Friday.',
      ),
    ],
    [
      'active and passive',
      de('2024-11-02', 'Das Landgericht Köln hat Karl Brenner am Freitag zu drei Jahren Haft verurteilt.'),
      de(
        '2024-11-04',
        'Karl Brenner wurde am 1. November vom Landgericht Köln zu drei Jahren Haft verurteilt.',
      ),
    ],
    [
      'an organisation by its letters and in full',
      de('2024-06-07', 'Die Europäische Zentralbank senkte am Donnerstag in Frankfurt den Leitzins.'),
      en('2024-06-07', 'The ECB cut interest rates in Frankfurt on Thursday.'),
    ],
    [
      'a company with and without its legal form',
      en('2025-03-07', 'Norvane Semiconductor Inc. agreed to buy rival Halden Motors Corp on Thursday.'),
      en(
        '2025-03-07',
        'Norvane Semiconductor has agreed to buy rival Halden Motors, the companies said on Thursday.',
      ),
    ],
  ])('%s', (_, a, b) => {
    const [event, ...others] = merge([a, b]);
    expect(others.map(({ title }) => title)).toEqual([]);
    expect(new Set(event?.mentions.map(({ article }) => article)).size).toBe(2);
  });
});
