import { describe, expect, it } from 'vitest';
import { found, stretch, tagEnglish, tagGerman } from './support.ts';

describe('the stretch of calendar an expression covers', () => {
  it.each([
    ['Im vergangenen Monat', '2024-10-01..2024-10-31'],
    ['letzte Woche', '2024-10-21..2024-10-27'],
    ['Das geschah Anfang dieser Woche.', '2024-10-28..2024-10-30'],
    ['Ende Oktober 2024', '2024-10-21..2024-10-31'],
    ['im Frühjahr 2024', '2024-03-01..2024-05-31'],
    ['im Winter 1941', '1941-12-01..1942-02-28'],
    ['um 20 Uhr', '2024-11-01T20:00..2024-11-01T20:00'],
    ['Es geschah über Nacht.', '2024-10-31..2024-11-01'],
    ['in wenigen Tagen', '2024-11-02..2024-11-08'],
    ['in den nächsten Tagen', '2024-11-01..2024-11-08'],
    ['in einigen Wochen', '2024-11-08..2024-12-27'],
    ['in den „letzten Wochen“', '2024-09-27..2024-11-01'],
    ['Das sagte er kürzlich.', '2024-10-01..2024-11-01'],
    ['vor drei Jahren', '2021-01-01..2021-12-31'],
    ['Die Schlichtung soll in der Woche vom 20. November beginnen.', '2024-11-18..2024-11-24'],
    ['Die Züge fahren in der Woche ab dem 18. November nicht.', '2024-11-18..2024-11-24'],
    ['Der Abzug soll binnen 30 Tagen beginnen.', '2024-11-01..2024-12-01'],
    ['Der Abzug soll innerhalb von 30 Tagen beginnen.', '2024-11-01..2024-12-01'],
    ['Der Damm brach binnen drei Tagen.', null],
    ['seit vier Tagen', '2024-10-28..2024-11-01'],
    ['seit Mai 2023', '2023-05-01..2024-11-01'],
    ['ab Dezember 2024', '2024-12-01..'],
    ['bis Mai 2023', '..2023-05-31'],
    ['vor 1992', '..1991-12-31'],
    ['490 v. Chr. siegten sie', '-000489-01-01..-000489-12-31'],
    ['in der Saison 2010/11', '2010-01-01..2011-12-31'],
    ['Er bekam fünf Jahre Haft.', null],
    ['täglich', null],
    ['damals', null],
  ])('%s', (text, expected) => {
    expect(stretch(tagGerman(text)[0])).toBe(expected);
  });

  it.each([
    ['It will be voted on in the week of November 20.', '2024-11-18..2024-11-24'],
    ['Talks will run in the week beginning 18 November.', '2024-11-18..2024-11-24'],
    ['Tokyo will send troops within 30 days.', '2024-11-01..2024-12-01'],
    ['Tokyo sent troops within 30 days.', null],
    ['In the past 24 hours police searched six houses.', '2024-11-01..2024-11-01'],
    ['They ratified the pact on Dec. 16. Tokyo will send troops.', '2023-12-16..2023-12-16'],
  ])('%s', (text, expected) => {
    expect(stretch(tagEnglish(text)[0])).toBe(expected);
  });

  it('a year told by the way of a noun lends itself to no other clause', () => {
    const [, month] = tagGerman('Nach der Flut von 2013 beschloss er ein Programm, das im Februar auslief.');
    expect(stretch(month)).toBe('2024-02-01..2024-02-29');
  });

  it('is marked as vague where the words are', () => {
    const vague = (text: string) => tagGerman(text)[0]?.vague;
    expect(vague('in wenigen Tagen')).toBe(true);
    expect(vague('Anfang Mai 2024')).toBe(true);
    expect(vague('am 3. Mai 2024')).toBe(false);
  });
});

describe('ranges', () => {
  it.each([
    ['zwischen dem 7. September und dem 1. Oktober 2023', { start: '2023-09-07', end: '2023-10-01' }],
    ['vom 3. bis 5. Mai 2024', { start: '2024-05-03', end: '2024-05-05' }],
    ['1914–1918', { start: '1914-01-01', end: '1918-12-31' }],
    ['am 25. und 26. August', { start: '2024-08-25', end: '2024-08-26' }],
    ['am 31. Mai und 1. Juni 2024', { start: '2024-05-31', end: '2024-06-01' }],
    ['am 25./26. August 2024', { start: '2024-08-25', end: '2024-08-26' }],
    ['am Samstag und Sonntag wurde gefeiert', { start: '2024-10-26', end: '2024-10-27' }],
    ['vom 29. Januar bis zum 2. Februar 1943', { start: '1943-01-29', end: '1943-02-02' }],
  ])('%s', (text, range) => {
    const expressions = tagGerman(text);
    expect(expressions.map((expression) => expression.range)).toEqual([range, range]);
  });

  it('are not made of days that are only listed', () => {
    expect(tagGerman('am 3. und 5. Mai 2024').map(({ range }) => range)).toEqual([undefined, undefined]);
  });

  it.each([
    ['between 7 September and 1 October 2023', { start: '2023-09-07', end: '2023-10-01' }],
    ['on August 25 and 26', { start: '2024-08-25', end: '2024-08-26' }],
    ['from Monday to Wednesday', { start: '2024-10-28', end: '2024-10-30' }],
  ])('in English: %s', (text, range) => {
    expect(tagEnglish(text)[0]?.range).toEqual(range);
  });
});

describe('without a publication date nothing is guessed', () => {
  it.each([
    ['Das geschah am Freitag.', 'Freitag=XXXX-WXX-5'],
    ['Das geschah am 7. September.', '7. September=XXXX-09-07'],
    ['im Juni', 'Juni=XXXX-06'],
    ['gestern', 'gestern=XXXX-XX-XX'],
    ['letzte Woche', 'letzte Woche=XXXX-WXX'],
    ['im Vorjahr', 'Vorjahr=XXXX'],
  ])('%s', (text, expected) => {
    const expressions = tagGerman(text, null);
    expect(found(expressions)).toBe(expected);
    expect(expressions.map(stretch)).toEqual([null]);
    expect(expressions[0]?.anchor).toEqual({ kind: 'none' });
    expect(expressions[0]?.because.de).toContain('wann der Artikel erschienen ist');
  });

  it('and a date that is no date counts as none', () => {
    expect(found(tagGerman('gestern', '2024-02-31'))).toBe('gestern=XXXX-XX-XX');
  });
});

describe('histories', () => {
  const HISTORY =
    'Am 1. September 1939 griff Deutschland Polen an. Am 3. September erklärten zwei Staaten den Krieg. ' +
    'Am 9. April 1940 begann der Angriff auf Norwegen, im Mai 1940 der auf Frankreich. Wie schon 1914 fiel Belgien. ' +
    'Am 10. Juni kapitulierte Norwegen. Zwei Tage später floh der König. Am selben Tag endete es, was heute vergessen ist.';

  it('lean on the dates told', () => {
    expect(found(tagGerman(HISTORY, '2011-02-15'))).toBe(
      '1. September 1939=1939-09-01 | 3. September=1939-09-03 | 9. April 1940=1940-04-09 | Mai 1940=1940-05 | 1914=1914 | ' +
        '10. Juni=1940-06-10 | Zwei Tage später=1940-06-12 | selben Tag=1940-06-12 | heute=PRESENT_REF',
    );
  });

  it('even without a publication date', () => {
    expect(found(tagGerman(HISTORY, null))).toContain('10. Juni=1940-06-10');
  });
});

describe('the year that a history has come to', () => {
  it.each([
    [
      'is not moved by a look ahead',
      'Papers released in 2003 proved it. In late June they met. It ended on 1 July 1950. He died on 2 July 1950.',
      '1950-06',
    ],
    ['moves with the text', 'On 9 May 1951 they came back. In late June they met.', '1951-06'],
    ['turns within a sentence', 'On 13 December 1950 they left, and by early January they met.', '1951-01'],
  ])('%s', (_, text, expected) => {
    const before = 'On 3 May 1950 it began. On 5 May 1950 he fled. On 7 May 1950 she followed. ';
    expect(tagEnglish(before + text).map(({ value }) => value)).toContain(expected);
  });
});

it('news that begins with a day of its own is no history, however many years it looks back on', () => {
  const text =
    'A judge on Friday denied bail. It began between March 2021 and January 2022. In February 2022 he fled. It closed in 2020.';
  expect(tagEnglish(text)[0]?.interval?.start).toMatch(/^\d{4}-\d{2}-\d{2}$/u);
});

describe('news lean on a year told nearby only for the past', () => {
  it('takes the year of the sentence before', () => {
    const text = 'Im März 1992 betrat ich das Amtszimmer. Der erste Tag fiel auf den 5. März.';
    expect(found(tagGerman(text))).toBe('März 1992=1992-03 | 5. März=1992-03-05');
  });

  it('does not for what is to come', () => {
    const text = 'Der Verein wurde im März 1992 gegründet. Am 5. März wird er feiern.';
    expect(found(tagGerman(text))).toBe('März 1992=1992-03 | 5. März=2025-03-05');
  });
});

describe('named events', () => {
  it('are chosen by what the text is about', () => {
    const [ukraine] = tagGerman('In der Ukraine sind seit Kriegsbeginn viele geflohen.');
    expect(ukraine?.value).toBe('2022-02-24');
    expect(stretch(ukraine)).toBe('2022-02-24..2024-11-01');
    expect(ukraine?.anchor).toEqual({ kind: 'named-event', event: 'russian-invasion-2022' });
    const [gaza] = tagGerman('In Gaza sind seit Kriegsbeginn viele geflohen.');
    expect(gaza?.value).toBe('2023-10-07');
  });

  it('stay undated where nothing speaks for one of them', () => {
    expect(tagGerman('Seit Kriegsbeginn ist alles anders.')).toEqual([]);
  });

  it('cannot have happened after the publication date', () => {
    expect(tagGerman('In der Ukraine ist seit Kriegsbeginn alles anders.', '2020-01-01')).toEqual([]);
  });

  it.each([
    ['seit dem Mauerfall', '1989-11-09'],
    ['seit der Wende', '1989'],
    ['nach 9/11', '2001-09-11'],
  ])('%s', (text, value) => {
    expect(tagGerman(text)[0]?.value).toBe(value);
  });
});

describe('every date is explained', () => {
  it.each([
    [
      'Das teilte er am Freitag mit.',
      '„Freitag“ → Freitag, 1. November 2024: der Artikel ist vom Freitag, 1. November 2024, und der Satz erzählt von Vergangenem',
      '“Freitag” → Friday, 1 November 2024: the article is dated Friday, 1 November 2024, and the sentence tells of the past',
    ],
    [
      'im Juni 2023',
      '„Juni 2023“ → Juni 2023: das Datum steht so im Text',
      '“Juni 2023” → June 2023: the text gives this date',
    ],
    [
      'täglich',
      '„täglich“ → kein Datum: etwas, das sich wiederholt',
      '“täglich” → no date: something that recurs',
    ],
    [
      'seit dem Mauerfall',
      '„Mauerfall“ → 9. November 1989 – 1. November 2024: der Mauerfall (Donnerstag, 9. November 1989)',
      '“Mauerfall” → 9 November 1989 – 1 November 2024: the fall of the Berlin Wall (Thursday, 9 November 1989)',
    ],
    [
      'ab Dezember',
      '„Dezember“ → ab Dezember 2024: der Artikel ist vom Freitag, 1. November 2024; ob davor oder danach, sagt der Satz nicht',
      '“Dezember” → from December 2024: the article is dated Friday, 1 November 2024; whether before or after, the sentence does not say',
    ],
    [
      'nach 9/11',
      '„9/11“ → ab Mittwoch, 12. September 2001: die Anschläge vom 11. September 2001 (Dienstag, 11. September 2001)',
      '“9/11” → from Wednesday, 12 September 2001: the attacks of September 11, 2001 (Tuesday, 11 September 2001)',
    ],
  ])('%s', (text, de, en) => {
    expect(tagGerman(text)[0]?.because).toEqual({ de, en });
  });

  it('names what a date was counted from', () => {
    const [, later] = tagGerman('Am 3. Mai 2023 floh er. Zwei Tage später kam er zurück.');
    expect(later?.anchor).toEqual({ kind: 'context', expression: 't1' });
    expect(later?.because.de).toContain('bezieht sich auf „3. Mai 2023“');
  });
});
