import { describe, expect, it } from 'vitest';
import { ENGLISH, mentions, one } from './support.ts';

describe('titles', () => {
  it.each([
    ['Die Minister trafen sich am Montag in Wien.', 'Die Minister trafen sich am Montag in Wien'],
    [
      'Der russische Außenminister Sergej Lawrow empfängt am 1. November die nordkoreanische Außenministerin Choe Son-hui in Moskau',
      'Sergej Lawrow empfängt Choe Son-hui in Moskau',
    ],
    [
      'Das neue Paket habe einen Umfang von rund 425 Millionen US-Dollar (ca. 392 Millionen Euro), teilte das US-Verteidigungsministerium am Freitag mit.',
      'Das neue Paket habe einen Umfang von rund 425 Millionen US-Dollar',
    ],
    [
      'Unterdessen besuchte der russische Außenminister Sergej Lawrow am Freitag das Land.',
      'Sergej Lawrow besuchte das Land',
    ],
    [
      'Gleichzeitig teilte das russische Verteidigungsministerium am Freitag mit, es habe Drohnen abgeschossen.',
      'Das russische Verteidigungsministerium teilte mit, es habe Drohnen abgeschossen',
    ],
    [
      'Das Amtsgericht Nordhorn hat am Freitag einen 58 Jahre alten Mann wegen Untreue zu einem Jahr und acht Monaten Haft verurteilt.',
      'Das Amtsgericht Nordhorn hat einen 58 Jahre alten Mann wegen Untreue… verurteilt',
    ],
    [
      'Im vergangenen Jahr hatte der Österreicher Lutz Seiler die Auszeichnung bekommen.',
      'Der Österreicher Lutz Seiler hatte die Auszeichnung bekommen',
    ],
    [
      'Der Stürmer Tom Daly (Rovers) schoss am Montag im Finale gegen den TSV Harburg das Tor zum 31:29, das den Pokal brachte.',
      'Tom Daly schoss im Finale gegen den TSV Harburg das Tor zum 31:29, das den Pokal brachte',
    ],
  ])('%s', (sentence, title) => {
    expect(one(sentence).title).toBe(title);
  });

  it.each([
    ['On Friday, a flood on the river killed ten people.', 'A flood on the river killed ten people'],
    [
      'Lidmore chairman Fiona Ashworth, who rejected two earlier approaches in May 2024, said the bid was fair and full and good.',
      'Lidmore chairman Fiona Ashworth rejected two earlier approaches',
    ],
    [
      'Lidmore Bank was founded in 1874 by Manchester cotton merchants and was rescued by the government in 2008.',
      'Lidmore Bank was rescued by the government in 2008',
    ],
  ])('%s', (sentence, title) => {
    expect(mentions(sentence, ENGLISH).map((mention) => mention.title)).toContain(title);
  });

  it('name whom a pronoun stands for, where that is clear', () => {
    const about = (second: string) =>
      mentions(`Die Politikerin Eva Lind wurde 1980 in Graz geboren. ${second}`).at(-1);
    expect(about('Sie wurde im Mai 2021 zur Präsidentin gewählt.')).toMatchObject({
      title: 'Eva Lind wurde im Mai 2021 zur Präsidentin gewählt',
      participants: ['Eva Lind'],
    });
    expect(about('Die Bank ging pleite. Sie wurde im Mai 2021 gegründet.')?.participants).toEqual([]);
  });

  it('never exceed 90 characters nor end in the middle of a phrase', () => {
    const long = `Die Minister trafen sich am Montag ${'in der alten Halle der großen Stadt mit vielen Gästen '.repeat(6)}.`;
    const { title } = one(long);
    expect(title.length).toBeLessThanOrEqual(90);
    expect(title).toMatch(/[^\s]…$/);
    expect(title).not.toMatch(/ (?:der|in|mit|vielen)…$/);
  });
});

describe('a title that is a clause', () => {
  it.each([
    [
      'Brightwell, founded in 1987 in Portland, Oregon, and long a family firm, rejected a lower bid from its bigger rival in May.',
      'Brightwell rejected a lower bid from its bigger rival in May',
    ],
    [
      'Born in Freetown, Sierra Leone, the daughter of a postmaster and a nurse, she came to Britain on a scholarship in 1953.',
      'She came to Britain on a scholarship in 1953',
    ],
  ])('%s', (sentence, title) => {
    expect(mentions(sentence, ENGLISH).map((found) => found.title)).toContain(title);
  });

  it('brackets part no clause', () => {
    const [found] = mentions(
      'Die Solvatis Pharma AG (Frankfurt: SVT) rief am Dienstag in Abstimmung mit der Behörde eine ganze Charge des Mittels zurück.',
    );
    expect(found?.title).toMatch(/^Die Solvatis Pharma AG rief/);
  });
});
