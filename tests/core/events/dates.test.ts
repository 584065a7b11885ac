import { describe, expect, it } from 'vitest';
import type { ReadOptions } from '../../../core/article/read.ts';
import { ENGLISH, mentions, one } from './support.ts';

describe('which date', () => {
  it('two events of one sentence are dated each by its own expression', () => {
    const found = mentions('Im Juli 2021 besuchte er Wien, und im Mai 2022 unterzeichnete er das Abkommen.');
    expect(found.map(({ type, when }) => [type, when?.start])).toEqual([
      ['summit', '2021-07-01'],
      ['agreement', '2022-05-01'],
    ]);
  });

  it('the day counts, not the year that is only compared with', () => {
    expect(
      one('Der Verein gewann am 3. Mai 2021 zum ersten Mal seit 1997 die Meisterschaft.').when?.start,
    ).toBe('2021-05-03');
  });

  it('“seit” leaves the end open', () => {
    expect(one('Das Land lieferte seit Mai 2021 hundert Panzer.').when).toMatchObject({
      start: '2021-05-01',
      end: '2024-11-01',
      open: 'end',
    });
  });

  it('“seit” with a verb dates what the verb tells of', () => {
    const sentence = 'Seit die Armee im Februar 2022 mit der Invasion begonnen hat, stiegen die Preise.';
    expect(one(sentence).when).toMatchObject({ start: '2022-02-01', end: '2022-02-28', open: null });
  });

  it('a range is one stretch', () => {
    expect(one('Die Lieferungen fanden zwischen dem 7. Mai und dem 1. Juni 2021 statt.').when).toMatchObject({
      start: '2021-05-07',
      end: '2021-06-01',
    });
    expect(one('Die Außenminister trafen sich am 25. und 26. Mai 2021 zu einem Gipfel.').when).toMatchObject({
      start: '2021-05-25',
      end: '2021-05-26',
    });
  });

  it('parts of a week are narrower than the week', () => {
    expect(one('Er forderte Anfang dieser Woche mehr Geld.').when).toMatchObject({
      start: '2024-10-28',
      end: '2024-10-30',
      certainty: 'approximate',
    });
  });

  it('nothing is dated without a publication date', () => {
    const [mention] = mentions('Die Minister trafen sich am Freitag in Wien.', { language: 'de' });
    expect(mention).toMatchObject({ when: null, expression: { text: expect.stringContaining('Freitag') } });
  });

  it.each([
    'Das Haus ist seit Langem unbewohnt und steht leer.',
    'Die Fahrt dauert drei Tage und kostet viel.',
    'Jeden Montag gibt es dort Suppe und Brot.',
    'Treffen sich die Minister noch in Wien, in Genf oder gar nicht?',
    'Wenn die Truppen angreifen würden, würde das Land sofort antworten.',
  ])('no event: %s', (sentence) => {
    expect(mentions(sentence)).toEqual([]);
  });
});

describe('dates and the words around them', () => {
  it.each([
    ['In May 2023, 17 people were killed and 36,000 displaced.', '2023-05-01', '2023-05-31'],
    [
      'The minister visited the area on Saturday morning last year and promised aid.',
      '2023-01-01',
      '2023-12-31',
    ],
  ])('%s', (sentence, start, end) => {
    expect(one(sentence, ENGLISH).when).toMatchObject({ start, end });
  });

  it('“vor zwei Jahren” dates to the year', () => {
    const sentence = 'Vor zwei Jahren hatte der Konzern das Werk in Lübeck verkauft.';
    expect(one(sentence).when).toMatchObject({ start: '2022-01-01', end: '2022-12-31' });
  });

  it.each([
    'It is the third time in 18 months that the region has been hit by floods.',
    'The voters are casting their ballots in a snap election, the second in nine months.',
  ])('a length that only compares dates nothing: %s', (sentence) => {
    expect(mentions(sentence, ENGLISH).map(({ when }) => when)).toEqual([]);
  });

  it('two verbs of one subject are dated each by its own day', () => {
    const sentence =
      'The cabinet declared a state of emergency on Friday and will meet the mayors next Tuesday.';
    expect(mentions(sentence, ENGLISH).map(({ when, factuality }) => [when?.start, factuality])).toEqual([
      ['2024-11-01', 'asserted'],
      ['2024-11-05', 'planned'],
    ]);
  });

  it('who told of the sentence before is no event of its own', () => {
    const found = mentions(
      'Der Konzern hat das Werk verkauft, das 1990 gegründet wurde. Das teilte das Unternehmen am Freitag mit.',
    );
    expect(found.map(({ type }) => type)).not.toContain('statement');
  });

  it('an undated sentence below the lead is an event only where something was done', () => {
    const filler = 'Der Himmel über der Stadt war grau und die Straßen waren leer.';
    const below = (sentence: string) => mentions(`${filler}\n\n${filler}\n\n${sentence}`).length;
    expect(below('Russland und Nordkorea haben einen Vertrag unterzeichnet.')).toBe(1);
    expect(below('Russland liefert Nordkorea viele Waffen und Munition.')).toBe(0);
    expect(below('Russland und Nordkorea haben keinen Vertrag unterzeichnet.')).toBe(0);
  });
});

describe('several dates, and dates to come', () => {
  const dates = (sentence: string, options?: ReadOptions) =>
    mentions(sentence, options).map(({ when }) => when?.start);

  it.each([
    ['The probe was launched in 2003 and returned in 2010.', ['2003-01-01', '2010-01-01']],
    ['The firm sold its plant in May 2021 but bought it back in June 2023.', ['2021-05-01', '2023-06-01']],
    ['The club won the title in 2014 and 2018.', ['2014-01-01', '2018-01-01']],
    ['Sales fell to $2 million in May 2021, compared with $3 million a year earlier.', ['2021-05-01']],
    ['The talks on next year’s budget will begin in December.', ['2024-12-01']],
    ['Regulators plan tougher rules in 2026.', ['2026-01-01']],
    ['A sale of the unit could be announced as early as December.', ['2024-12-01']],
  ])('%s', (sentence, expected) => {
    expect(dates(sentence, ENGLISH)).toEqual(expected);
  });

  it.each([
    ['Der Verein gewann 2014 und 2018 die Meisterschaft.', ['2014-01-01', '2018-01-01']],
    ['Die Bahn plant die ersten Bauarbeiten für 2028.', ['2028-01-01']],
    ['Die Strecke dürfte frühestens 2035 eröffnet werden.', ['2035-01-01']],
    [
      'Der Gewinn stieg im Mai 2021 auf 3 Millionen Euro, nach 2 Millionen Euro ein Jahr zuvor.',
      ['2021-05-01'],
    ],
    ['Aufgeflogen war der Betrug im Februar 2022.', ['2022-02-01']],
  ])('%s', (sentence, expected) => {
    expect(dates(sentence)).toEqual(expected);
  });
});

describe('dates of saying and of what is said', () => {
  it('a day on which somebody told of a plan is no event of its own', () => {
    const found = mentions(
      'The tournament director, Rui Alves, said on Friday that prize money would rise to 1.2 million euros in 2026.',
      { published: '2025-04-27', language: 'en' },
    );
    expect(found.map(({ when }) => when?.start)).toEqual(['2026-01-01']);
  });

  it('each of two clauses has its own title', () => {
    const found = mentions(
      'Im September 2020 war die Uniklinik Düsseldorf angegriffen worden, im vergangenen Dezember traf es drei Krankenhäuser in Ostwestfalen.',
      { published: '2024-09-03', language: 'de' },
    );
    expect(found.map(({ title }) => title)).toEqual([
      'Die Uniklinik Düsseldorf war angegriffen worden',
      'Im vergangenen Dezember traf es drei Krankenhäuser in Ostwestfalen',
    ]);
  });
});

describe('each verb its own date', () => {
  it.each([
    [
      'Konaté war 2016 gewählt und im vergangenen Oktober im Amt bestätigt worden.',
      [
        ['2016-01-01', '2016-12-31'],
        ['2024-10-01', '2024-10-31'],
      ],
    ],
    [
      'Die Bergung hatte am Dienstag begonnen; am Mittwoch hob ein Kran den letzten Waggon von den Gleisen.',
      [
        ['2024-10-29', '2024-10-29'],
        ['2024-10-30', '2024-10-30'],
      ],
    ],
    [
      'Am Dienstag soll in Frankfurt gestreikt werden, am Mittwoch im selben Zeitraum in München.',
      [
        ['2024-11-05', '2024-11-05'],
        ['2024-11-06', '2024-11-06'],
      ],
    ],
    ['Der Verein gewann am 3. Mai 2021 den Pokal und feierte am Rathaus.', [['2021-05-03', '2021-05-03']]],
  ])('%s', (sentence, days) => {
    expect(mentions(sentence).map(({ when }) => [when?.start, when?.end])).toEqual(days);
  });

  it.each([
    [
      'A man was arrested on Wednesday night and appeared before a prosecutor in Volos yesterday.',
      [
        ['2024-10-30', 'crime'],
        ['2024-10-31', 'court'],
      ],
    ],
    [
      'Brightwell, founded in 1987 in Portland, Oregon, rejected a lower bid in May.',
      [
        ['1987-01-01', 'business'],
        ['2024-05-01', 'business'],
      ],
    ],
    [
      'She retired in 2004 but chaired an inquiry in 2010.',
      [
        ['2004-01-01', 'other'],
        ['2010-01-01', 'court'],
      ],
    ],
  ])('%s', (sentence, events) => {
    expect(mentions(sentence, ENGLISH).map(({ type, when }) => [when?.start, type])).toEqual(events);
  });
});

describe('no date is better than a wrong one', () => {
  it.each([
    'Es war das schwerste Bahnunglück in Mecklenburg-Vorpommern seit 1996.',
    'So hoch war das Wasser wie seit 2013 nicht mehr.',
    'Jeden ersten Montag trifft sich der Chor in der Schule.',
  ])('%s', (sentence) => {
    expect(mentions(sentence).filter(({ when }) => when)).toEqual([]);
  });

  it('what is planned for a day dates no other sentence of the lead', () => {
    const text =
      'Noëmi Reusser ist vom Internationalen Sportgerichtshof (TAS) für 18 Monate gesperrt worden. Sie verpasst damit die Olympischen Spiele, die am 26. Juli in Paris beginnen.';
    const found = mentions(text, { published: '2024-06-28', language: 'de' });
    expect(found.map(({ when }) => when?.start)).toEqual([undefined, '2024-07-26']);
  });

  it('a deadline lies ahead', () => {
    expect(
      one('Apotheken können die Packungen bis zum 30. Dezember an den Händler zurückgeben.'),
    ).toMatchObject({
      factuality: 'planned',
      when: { start: '2024-12-30' },
    });
  });
});
