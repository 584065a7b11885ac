import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../../core/events/sentences.ts';

const split = (text: string, language: string) =>
  splitSentences(text, 0, text.length, language).map(({ start, end }) => text.slice(start, end));

describe('German', () => {
  it.each([
    ['Er kam am 1. November an. Sie ging.', 2],
    ['Das war im 19. Jahrhundert. Danach kam der 2. Weltkrieg.', 2],
    ['Sie nannte z. B. Weizen, d. h. Getreide. Mehr nicht.', 2],
    ['Der Sitz ist in Washington D.C. im Westen der Stadt. Dort tagt der Rat.', 2],
    ['Dr. Anna Berg und Prof. Uwe Hahn sprachen. Es war still.', 2],
    ['Das kostete 8.000 Euro. Es waren 3,5 Mio. Menschen da.', 2],
    ['„Wir gehen. Wir bleiben nicht“, sagte sie. Er nickte.', 3],
    ['«Nein!», rief er. «Doch!» Dann war Ruhe.', 3],
    ['Was nun? Niemand weiß es … Morgen vielleicht.', 3],
    ['Die Preise stiegen auf 31. Danach fielen sie.', 2],
    ['Am 17.30 Uhr am 3.4.2021 begann es. Dann endete es.', 2],
  ])('%s', (text, count) => {
    expect(split(text, 'de')).toHaveLength(count);
  });
});

describe('English', () => {
  it.each([
    ['He left on Jan. 16 for the U.S. capital. She stayed.', 2],
    ['Mr. Smith met Gov. Jane Doe at 5 p.m. on Friday. They talked.', 2],
    ['He lives in the U.S. The trial starts on Monday.', 2],
    ['There were 31. Then 12 more came.', 2],
    ['"We won." She smiled. J. K. Rowling wrote it.', 3],
    ['The firm (Acme Inc.) closed. It had 3.5 million users.', 2],
  ])('%s', (text, count) => {
    expect(split(text, 'en')).toHaveLength(count);
  });
});

it('gives offsets into the whole text', () => {
  const text = 'Kopf. Erster Satz steht hier.  Zweiter Satz.';
  expect(splitSentences(text, 6, text.length, 'de')).toEqual([
    { start: 6, end: 29 },
    { start: 31, end: 44 },
  ]);
});
