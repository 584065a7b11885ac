/** Whether a date of the news lies before or after the day of publication. */
import { describe, expect, it } from 'vitest';
import { found, stretch, tagEnglish, tagGerman } from './support.ts';

type Row = [published: string, text: string, expected: string];

describe('the tense of the clause, in English', () => {
  it.each<Row>([
    ['2024-09-20', 'Schools will remain closed until Monday.', 'Monday=2024-09-23'],
    ['2024-09-20', 'The match will be held on Monday.', 'Monday=2024-09-23'],
    ['2024-09-20', 'The minister is to meet the union on Monday.', 'Monday=2024-09-23'],
    ['2024-09-20', 'Workers are due to walk out on Monday.', 'Monday=2024-09-23'],
    ['2024-09-20', 'The bridge is set to be closed on Monday.', 'Monday=2024-09-23'],
    ['2024-09-20', 'The company plans to close the plant on Monday.', 'Monday=2024-09-23'],
    ['2024-09-20', "They'll play on Monday.", 'Monday=2024-09-23'],
    ['2023-06-14', 'Talks resume Tuesday.', 'Tuesday=2023-06-20'],
    ['2023-06-14', 'Talks resume Tuesday, officials said.', 'Tuesday=2023-06-20'],
    ['2020-11-11', 'The vote is on Tuesday.', 'Tuesday=2020-11-17'],
    ['2020-11-11', 'She met him on Tuesday.', 'Tuesday=2020-11-10'],
    ['2020-11-11', 'They threw stones at the polling station on Tuesday.', 'Tuesday=2020-11-10'],
    ['2020-11-11', 'May Smith and Will Jones met on Tuesday.', 'Tuesday=2020-11-10'],
    ['2020-11-10', 'Six people were injured in the crash on January 6.', 'January 6=2020-01-06'],
    ['2024-11-01', "It won't reopen until Monday.", 'Monday=2024-11-04'],
    ['2024-11-01', 'They won the game on Monday.', 'Monday=2024-10-28'],
    ['2024-11-01', 'The bridge will, officials said, be closed on Monday.', 'Monday=2024-11-04'],
    ['2024-11-01', 'The minister will resign, officials said, on Monday.', 'Monday=2024-11-04'],
    ['2024-11-01', 'The minister, who will resign, said on Monday he was tired.', 'Monday=2024-10-28'],
    ['2024-11-01', 'He has a hearing on January 6.', 'January 6=2025-01-06'],
    ['2024-11-01', 'The council has until Tuesday to respond.', 'Tuesday=2024-11-05'],
    ['2024-11-01', 'She has signed the deal on Monday.', 'Monday=2024-10-28'],
    ['2024-11-01', 'A rally planned for Tuesday was cancelled.', 'Tuesday=2024-11-05'],
    ['2024-11-01', "He was arrested for Tuesday's attack.", 'Tuesday=2024-10-29'],
    ['2024-11-01', 'The trial was adjourned until Tuesday.', 'Tuesday=2024-11-05'],
    ['2024-11-01', 'The road is closed until Tuesday.', 'Tuesday=2024-11-05'],
    ['2024-11-01', 'The road was closed until Tuesday.', 'Tuesday=2024-10-29'],
    ['2024-11-01', "Ahead of Tuesday's election, both spoke.", 'Tuesday=2024-11-05'],
    ['2024-11-01', 'The contract expires in June.', 'June=2025-06'],
    ['2024-11-01', 'The office is closed on Monday.', 'Monday=2024-11-04'],
    ['2024-11-01', 'A man is in hospital after a crash on Tuesday.', 'Tuesday=2024-10-29'],
    ['2024-11-01', 'He is accused of stabbing two people on Monday.', 'Monday=2024-10-28'],
    ['2024-11-01', 'Ten people are believed to have died on Monday.', 'Monday=2024-10-28'],
    ['2024-11-01', 'The season ends Nov. 30. The last storm hit in 1916.', 'Nov. 30=2024-11-30 | 1916=1916'],
    ['2024-11-01', 'Lane, out since mid-September, could return soon.', 'mid-September=2024-09'],
    ['2024-11-01', 'The House, which was to have risen on 22 November, sits.', '22 November=2024-11-22'],
  ])('%s: %s', (published, text, expected) => {
    expect(found(tagEnglish(text, published))).toBe(expected);
  });
});

describe('the tense of the clause, in German', () => {
  it.each<Row>([
    ['2023-06-14', 'Er warnt davor, dass das Wasser bis Donnerstag weiter steigt.', 'Donnerstag=2023-06-15'],
    ['2023-06-14', 'Ab Sonntag gilt der neue Fahrplan.', 'Sonntag=2023-06-18'],
    ['2023-06-14', 'Er kommt am Montag zurück.', 'Montag=2023-06-19'],
    ['2023-06-14', 'Der Prozess beginnt am 15. Juni.', '15. Juni=2023-06-15'],
    ['2023-06-14', 'Sie wird den verhafteten Mann am Montag besuchen.', 'Montag=2023-06-19'],
    ['2023-06-14', 'Er ist am Montag gestorben.', 'Montag=2023-06-12'],
    ['2023-06-14', 'Er verschwand am Montag.', 'Montag=2023-06-12'],
    ['2023-06-14', 'Das Treffen endete am Montag.', 'Montag=2023-06-12'],
    ['2023-06-14', 'In der Tat kommt er am Montag.', 'Montag=2023-06-19'],
    ['2024-11-01', 'Für Montag wurde eine Demonstration angekündigt.', 'Montag=2024-11-04'],
    ['2024-11-01', 'Das für Montag angekündigte Treffen fällt aus.', 'Montag=2024-11-04'],
    ['2024-11-01', 'Der Prozess wurde auf Dienstag vertagt.', 'Dienstag=2024-11-05'],
    ['2024-11-01', 'Der Prozess wurde am Dienstag vertagt.', 'Dienstag=2024-10-29'],
    ['2024-11-01', 'Er hat am Montag einen Termin.', 'Montag=2024-11-04'],
    ['2024-11-01', 'Nach dem Sieg am Samstag reist das Team nach Bremen.', 'Samstag=2024-10-26'],
    ['2024-11-01', 'Er reist nach Bremen am Montag.', 'Montag=2024-11-04'],
    ['2024-11-01', 'Nach der Wahl am Sonntag will er zurücktreten.', 'Sonntag=2024-11-03'],
    ['2024-11-01', 'Sie haben am Samstag 3:1 (1:0) gegen Nordheim gewonnen.', 'Samstag=2024-10-26'],
    ['2024-11-01', 'Er hat am Montag das Haus verkauft.', 'Montag=2024-10-28'],
    ['2024-11-01', 'Die Firma hat am Montag informiert.', 'Montag=2024-10-28'],
    ['2024-11-01', 'Die Strecke ist bis Montag gesperrt.', 'Montag=2024-11-04'],
    ['2024-11-01', 'Bis Montag sind 500 Anträge eingegangen.', 'Montag=2024-10-28'],
    ['2024-11-01', 'Der Prozess beginnt, sagte der Richter, am Montag.', 'Montag=2024-11-04'],
    ['2024-11-01', 'Die Brücke wird, so die Polizei, am Montag gesperrt.', 'Montag=2024-11-04'],
  ])('%s: %s', (published, text, expected) => {
    expect(found(tagGerman(text, published))).toBe(expected);
  });
});

describe('years named before, in news', () => {
  it.each<Row>([
    [
      '2022-03-04',
      'He took bribes between 2014 and 2018. Ellison will be sentenced on June 15.',
      '2014=2014 | 2018=2018 | June 15=2022-06-15',
    ],
    [
      '2022-03-04',
      'He took bribes between 2014 and 2018. Ellison was convicted on May 3.',
      '2014=2014 | 2018=2018 | May 3=2021-05-03',
    ],
    [
      '2022-03-04',
      'He was arrested on 3 September 2019. He was convicted on February 15.',
      '3 September 2019=2019-09-03 | February 15=2022-02-15',
    ],
    [
      '2022-03-04',
      'He was arrested on 3 May 2019. He was released on May 5.',
      '3 May 2019=2019-05-03 | May 5=2019-05-05',
    ],
    ['2020-12-28', 'Six people were injured in the crash on January 6.', 'January 6=2020-01-06'],
    [
      '2024-03-19',
      'Inflation peaked in June 2022. It rose last month. Officials had said so in December.',
      'June 2022=2022-06 | last month=2024-02 | December=2023-12',
    ],
  ])('%s: %s', (published, text, expected) => {
    expect(found(tagEnglish(text, published))).toBe(expected);
  });
});

describe('parts of the day, in news', () => {
  it.each<Row>([
    [
      '2024-09-20',
      'Am Mittwoch brannte es in St. Vigil. Am Abend kam die Feuerwehr.',
      'Mittwoch=2024-09-18 | Abend=2024-09-18TEV',
    ],
    [
      '2024-09-20',
      'Der Verein wurde am 3. Mai 2004 gegründet. Er hat viele Mitglieder. Am Abend wurde gefeiert.',
      '3. Mai 2004=2004-05-03 | Abend=2024-09-20TEV',
    ],
    [
      '2024-09-20',
      'Den Verein gibt es seit 2004. Am Abend wurde gefeiert.',
      '2004=2004 | Abend=2024-09-20TEV',
    ],
  ])('%s: %s', (published, text, expected) => {
    expect(found(tagGerman(text, published))).toBe(expected);
  });
});

describe('times of day, in news', () => {
  it.each<Row>([
    [
      '2024-11-29',
      'Am Donnerstag kam es zu einem Unfall. Gegen 7.15 Uhr war ein Lastwagen ins Stauende gefahren.',
      'Donnerstag=2024-11-28 | 7.15 Uhr=2024-11-28T07:15',
    ],
    [
      '2024-11-29',
      'Am Donnerstag kam es zu einem Unfall. Um 10 Uhr will die Polizei mehr sagen.',
      'Donnerstag=2024-11-28 | 10 Uhr=2024-11-29T10:00',
    ],
  ])('%s: %s', (published, text, expected) => {
    expect(found(tagGerman(text, published))).toBe(expected);
  });
});

describe('durations after "in"', () => {
  it.each([
    ['Es ist zum dritten Mal in 18 Monaten passiert.', '2023-05-01..2024-11-01'],
    ['Es ist der erste Streik in drei Jahren.', '2021-11-01..2024-11-01'],
    ['Der höchste Stand in drei Jahren.', '2021-11-01..2024-11-01'],
    ['Sie errichteten es in drei Jahren.', null],
    ['In drei Jahren wird er zurückkommen.', '2027-01-01..2027-12-31'],
    ['Er soll in drei Jahren antreten.', '2027-01-01..2027-12-31'],
    ['Sie sagte, dass er in drei Wochen antreten wird.', '2024-11-18..2024-11-24'],
  ])('%s', (text, expected) => {
    expect(stretch(tagGerman(text)[0])).toBe(expected);
  });

  it.each([
    ['It was the third time in 18 months.', '2023-05-01..2024-11-01'],
    ['It is the first strike in three years.', '2021-11-01..2024-11-01'],
    ['They built it in three years.', null],
    ['The ban ends in three years.', '2027-01-01..2027-12-31'],
  ])('%s', (text, expected) => {
    expect(stretch(tagEnglish(text).at(-1))).toBe(expected);
  });
});

describe('the part of a week or year that has passed', () => {
  it.each([
    ['2024-09-18', 'He arrived earlier this week.', '2024-09-16..2024-09-18'],
    ['2024-09-18', 'He arrived earlier this year.', '2024-01-01..2024-09-18'],
    ['2024-09-18', 'He arrived this week.', '2024-09-16..2024-09-22'],
  ])('%s: %s', (published, text, expected) => {
    expect(stretch(tagEnglish(text, published)[0])).toBe(expected);
  });

  it.each([
    ['2024-09-17', 'Er kam Anfang der Woche an.', '2024-09-16..2024-09-17'],
    ['2024-09-20', 'Er kam Anfang dieser Woche an.', '2024-09-16..2024-09-18'],
  ])('%s: %s', (published, text, expected) => {
    expect(stretch(tagGerman(text, published)[0])).toBe(expected);
  });
});
