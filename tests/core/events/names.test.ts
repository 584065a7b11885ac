import { describe, expect, it } from 'vitest';
import { foldName, sameName } from '../../../core/events/names/fold.ts';
import { findKnown, identityOf } from '../../../core/events/names/gazetteer.ts';
import { findOrganisations } from '../../../core/events/names/organisations.ts';
import { collectPeople, findPeople } from '../../../core/events/names/people.ts';
import { takeApart } from '../../../core/events/narrative.ts';
import { castOf } from '../../../core/events/participants.ts';
import { wordsOf } from '../../../core/events/words.ts';

describe('spellings of one name', () => {
  it.each([
    ['Choe Son-hui', 'Choe Son Hui'],
    ['Andrii Sybiha', 'Andriï Sybiga'],
    ['Kim Jong-un', 'Kim Jong Un'],
    ['Sergej Lawrow', 'Sergei Lavrov'],
    ['Wladimir Putin', 'Vladimir Putin'],
    ['Wolodymyr Selenskyj', 'Volodymyr Zelensky'],
    ['Sergej Schoigu', 'Sergei Shoigu'],
    ['José Ramírez', 'Jose Ramirez'],
    ['Michail Gorbatschow', 'Mikhail Gorbachev'],
    ['Nikita Chruschtschow', 'Nikita Khrushchev'],
    ['Jewgeni Prigoschin', 'Yevgeny Prigozhin'],
    ['Viktor Janukowytsch', 'Viktor Yanukovych'],
    ['Julia Timoschenko', 'Yulia Tymoshenko'],
    ['Massud Peseschkian', 'Masoud Pezeshkian'],
    ['Abbas Araghtschi', 'Abbas Araghchi'],
    ['Ebrahim Raissi', 'Ebrahim Raisi'],
    ['Micheil Saakaschwili', 'Mikheil Saakashvili'],
    ['Muammar al-Gaddafi', 'Muammar Gaddafi'],
    ['Alexander Lukaschenko', 'Aleksandr Lukashenko'],
  ])('%s is %s', (a, b) => {
    expect(sameName(foldName(a), foldName(b))).toBe(true);
  });

  it.each([
    ['Kim Jong-un', 'Kim Jong-il'],
    ['Anna Berg', 'Anna Borg'],
    ['George Bush', 'George Bushnell'],
    ['Donald Trump', 'Donald Tusk'],
    ['Lin Jian', 'Lin Jia'],
    ['John Kerry', 'John Perry'],
    ['Mark Rutte', 'Mark Rutter'],
    ['Maria Schmidt', 'Maria Schmitt'],
  ])('%s is not %s', (a, b) => {
    expect(sameName(foldName(a), foldName(b))).toBe(false);
  });
});

describe('people', () => {
  const people = (language: string, ...sentences: string[]) => {
    const text = sentences.join('\n');
    const told = sentences.map((sentence) => {
      const start = text.indexOf(sentence);
      return takeApart({ start, end: start + sentence.length }, text, language, 0);
    });
    const all = collectPeople(told);
    return told.map((one) => findPeople(one, all).map(({ name }) => name));
  };

  it.each([
    ['Nordkoreas Außenministerin Choe Son-hui traf Sergej Lawrow.', ['Choe Son-hui', 'Sergej Lawrow']],
    ['Kommissionspräsidentin Ursula von der Leyen kam.', ['Ursula von der Leyen']],
    ['Das Weiße Haus und Herr Rutte schwiegen.', ['Rutte']],
    ['Der Besuch von Machthaber Kim Il-sung im Jahr 1949', ['Kim Il-sung']],
    ['Das Land stellt Millionen Euro im November bereit.', []],
    ['Die Polizei nahm am Dienstag Verdächtige fest.', []],
  ])('%s', (sentence, names) => {
    expect(people('de', sentence)[0]).toEqual(names);
  });

  it('leads later mentions back to the full name', () => {
    expect(
      people('de', 'US-Außenminister Antony Blinken kam an.', 'Dann sprach Blinken.', 'Herr Blinken ging.'),
    ).toEqual([['Antony Blinken'], ['Antony Blinken'], ['Antony Blinken']]);
  });

  it('knows English offices', () => {
    expect(people('en', 'Prime Minister Elena Marchetti met Mr. Holloway on Friday.')[0]).toEqual([
      'Elena Marchetti',
      'Holloway',
    ]);
  });
});

describe('countries, organisations, places', () => {
  const cast = (text: string, language = 'de') => {
    const told = takeApart({ start: 0, end: text.length }, text, language, 0);
    return castOf(told, [], findOrganisations(told, text, new Map()));
  };

  it.each([
    ['Nordkoreas Soldaten in Kursk', ['Nordkorea'], ['Kursk']],
    ['Washington verspricht Hilfe', ['USA'], []],
    ['ein Treffen in Washington', [], ['Washington']],
    ['die russischen Truppen und das Weisse Haus', ['Russland', 'Weißes Haus'], []],
    [
      'Vertreter des US-Verteidigungsministeriums und der Polizei',
      ['US-Verteidigungsministerium', 'Polizei'],
      [],
    ],
    ['Vertreter der Vereinten Nationen in der Schweiz', ['Vereinte Nationen', 'Schweiz'], ['Schweiz']],
  ])('%s', (text, participants, places) => {
    expect(cast(text)).toEqual({ participants, places });
  });

  it('English names', () => {
    expect(cast('South Korean troops and the U.S. Congress met in Seoul', 'en')).toEqual({
      participants: ['South Korea', 'United States', 'US Congress'],
      places: ['Seoul'],
    });
  });

  it.each([
    ['Unseeded Ukrainian Olena Volkov has won the title', ['Ukraine', 'Olena Volkov']],
    ['American Airlines Group said so', ['American Airlines Group']],
    ['The winner of the Lisbon Open said so', []],
    ['London said so', ['United Kingdom']],
  ])('%s', (text, participants) => {
    expect(cast(text, 'en').participants).toEqual(participants);
  });

  it('one identity in both languages', () => {
    expect(identityOf('Nordkorea')).toBe(identityOf('North Korea'));
    expect(identityOf('Moskau')).toBe(identityOf('Moscow'));
    expect(identityOf('Weißes Haus')).toBe(identityOf('White House'));
    expect(identityOf('Moskau')).not.toBe(identityOf('Russland'));
  });

  it('finds the longest name', () => {
    expect(
      findKnown(wordsOf('der UN-Sicherheitsrat der Vereinten Nationen'), 'de').map(({ name }) => name),
    ).toEqual(['UN-Sicherheitsrat', 'Vereinte Nationen']);
  });
});
