import { describe, expect, it } from 'vitest';
import type { ReadOptions } from '../../../core/article/read.ts';
import { extract } from '../../../core/engine.ts';

/** The mentions of one sentence in an article published on Friday, 1 November 2024. */
const mentions = (sentence: string, options: ReadOptions = { published: '2024-11-01', language: 'de' }) =>
  extract(new TextEncoder().encode(`Eine Überschrift\n\n${sentence}\n`), 'a.txt', options).mentions;
const one = (sentence: string, options?: ReadOptions) => {
  const found = mentions(sentence, options);
  expect(found).toHaveLength(1);
  const [mention] = found;
  if (!mention) throw new Error('no mention');
  return mention;
};
const ENGLISH: ReadOptions = { published: '2024-11-01', language: 'en' };

describe('types', () => {
  it.each([
    ['Die Außenminister trafen sich am Montag in Wien.', 'summit'],
    ['Das Gipfeltreffen fand am 3. Mai 2021 in Genf statt.', 'summit'],
    ['Der Bundestag billigte am 3. Mai 2021 ein Militärhilfspaket in Höhe von 60 Millionen Euro.', 'aid'],
    ['Die Truppenentsendung begann im Mai 2021.', 'deployment'],
    ['Im Mai 2021 lieferte das Land hundert Panzer an den Nachbarn.', 'delivery'],
    ['Bei dem Raketenangriff am 3. Mai 2021 starben drei Menschen.', 'attack'],
    ['Am 3. Mai 2021 unterzeichneten beide Länder das Handelsabkommen.', 'agreement'],
    ['Sie wurde im Mai 2021 zur Präsidentin gewählt.', 'politics'],
    ['Das Gericht verurteilte ihn am 3. Mai 2021 zu drei Jahren Haft.', 'court'],
    ['Unbekannte brachen am 3. Mai 2021 in das Juweliergeschäft ein.', 'crime'],
    ['Das Erdbeben erschütterte die Region am 3. Mai 2021.', 'disaster'],
    ['Die Lokführer streikten am 3. Mai 2021 ganztägig.', 'labour'],
    ['Der Konzern meldete am 3. Mai 2021 Insolvenz an.', 'business'],
    ['Die Mannschaft gewann am 3. Mai 2021 das Endspiel.', 'sport'],
    ['Er forderte am 3. Mai 2021 mehr Geld für die Schulen.', 'statement'],
    ['Der Maler starb 1931 in Graz.', 'other'],
  ])('%s', (sentence, type) => {
    expect(one(sentence).type).toBe(type);
  });

  it.each([
    ['The two presidents met in Geneva on 3 May 2021.', 'summit'],
    ['Congress approved a military aid package in May 2021.', 'aid'],
    ['The army deployed 3,000 soldiers in May 2021.', 'deployment'],
    ['The weapons were delivered on 3 May 2021.', 'delivery'],
    ['A drone strike hit the port on 3 May 2021.', 'attack'],
    ['Both sides signed the treaty on 3 May 2021.', 'agreement'],
    ['She was elected president in May 2021.', 'politics'],
    ['The jury found him guilty on 3 May 2021.', 'court'],
    ['Two men robbed the bank on 3 May 2021, police said.', 'crime'],
    ['The earthquake struck the region on 3 May 2021.', 'disaster'],
    ['Nurses walked out on 3 May 2021 over pay.', 'labour'],
    ['The carmaker recalled 3,000 vehicles in May 2021.', 'business'],
    ['The team won the cup final on 3 May 2021.', 'sport'],
    ['The minister warned on 3 May 2021 of further cuts.', 'statement'],
  ])('%s', (sentence, type) => {
    expect(one(sentence, ENGLISH).type).toBe(type);
  });

  it('reports of an event have the type of the event', () => {
    expect(
      one('Der Minister erklärte am 31. Oktober, das Nachbarland habe 1.000 Raketen geliefert.').type,
    ).toBe('delivery');
  });

  it('what only would happen is no event: the saying is the news', () => {
    expect(one('Der Präsident sagte am Montag, ein Vertrag könnte ihn zum Rücktritt zwingen.').type).toBe(
      'statement',
    );
  });

  it('the head of a compound decides', () => {
    expect(one('Der Wahlkampf begann am 3. Mai 2021 mit einer Rede.').type).toBe('politics');
  });
});

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

describe('dates from the context', () => {
  const LEAD =
    'Nordkoreas Außenministerin traf den russischen Präsidenten Wladimir Putin in Moskau zu Gesprächen.';

  it('the lead takes the day of the sentence beside it, and says so', () => {
    const found = mentions(`Das Treffen begann am Freitag mit einer Rede. ${LEAD}`);
    expect(found.map(({ when }) => [when?.start, when?.certainty])).toEqual([
      ['2024-11-01', 'exact'],
      ['2024-11-01', 'inferred'],
    ]);
  });

  it('further down nothing is inferred', () => {
    const filler = 'Der Himmel über der Stadt war grau und die Straßen waren leer.';
    const found = mentions(`${filler}\n\n${filler}\n\n${filler}\n\nDas Treffen begann am Freitag. ${LEAD}`);
    expect(found.at(-1)?.when).toBeNull();
  });
});

describe('who says so', () => {
  it.each([
    [
      'Das Paket habe einen Umfang von 425 Millionen Dollar, teilte das US-Verteidigungsministerium am Freitag mit.',
      'US-Verteidigungsministerium',
    ],
    ['Nach Angaben des Pentagons wurden am 3. Mai 2021 Panzer geliefert.', 'Pentagon'],
    ['Nach Angaben des Verbandes wurden am 3. Mai 2021 Panzer geliefert.', 'Verband'],
    ['Nach Angaben des Ausschusses wurden am 3. Mai 2021 Panzer geliefert.', 'Ausschuss'],
    ['Laut Reuters trafen sich die Minister am Freitag.', 'Reuters'],
    [
      'Das Land habe am Freitag 1.000 Container geliefert, sagte John Kirby, Sprecher des Rates.',
      'John Kirby',
    ],
    ['Am Freitag seien Panzer geliefert worden, so Lawrow.', 'Lawrow'],
    [
      'Südkoreas Verteidigungsminister Kim Yong-hyun erklärte am Freitag, es seien Raketen geliefert worden.',
      'Südkoreas Verteidigungsminister Kim Yong-hyun',
    ],
    [
      'Erst am Vortag hatte das Weiße Haus von bis zu 8.000 Soldaten gesprochen, die dort stationiert seien.',
      'Weiße Haus',
    ],
    ['Die Lieferung traf am Freitag ein.', undefined],
  ])('%s', (sentence, attribution) => {
    expect(one(sentence).attribution?.text).toBe(attribution);
  });

  it.each([
    ['Police said two men robbed the bank on Friday.', 'Police'],
    ['The ship sank on Friday, according to the coast guard.', 'coast guard'],
    [
      'Rebels attacked the town on Friday, Defence Minister Ana Ruiz told reporters.',
      'Defence Minister Ana Ruiz',
    ],
  ])('%s', (sentence, attribution) => {
    expect(one(sentence, ENGLISH).attribution?.text).toBe(attribution);
  });

  it('a pronoun stands for the source named before', () => {
    const found = mentions(
      'Das sagte Minister Jan Kolb am Freitag bei einem Treffen. Er sagte, am 3. Mai 2021 seien Panzer geliefert worden.',
    );
    expect(found.at(-1)?.attribution?.text).toBe('Minister Jan Kolb');
  });
});

describe('factuality', () => {
  it.each([
    ['Die Minister trafen sich am Montag in Wien.', 'asserted'],
    ['Die Minister hätten sich am Montag in Wien getroffen, sagte er.', 'reported'],
    ['Das Land habe am Montag Panzer geliefert.', 'reported'],
    ['Die Panzer seien am Montag geliefert worden.', 'reported'],
    ['Der Präsident wird am 20. Januar vereidigt.', 'planned'],
    ['Das Paket soll in den nächsten Tagen geliefert werden.', 'planned'],
    ['Das Land hat die Lieferung am Montag bestritten.', 'denied'],
    ['Der Kreml hat die Lieferung vom Montag nicht bestritten.', 'asserted'],
    ['Vorstandschef Karl Brenner wies zurück, dass das Werk 2027 geschlossen werde.', 'denied'],
    ['Der Senat wies den Antrag der Bürgerinitiative am Montag zurück.', 'asserted'],
  ])('%s', (sentence, factuality) => {
    expect(one(sentence).factuality).toBe(factuality);
  });

  it.each([
    ['The ministers met in Vienna on Monday.', 'asserted'],
    ['The ministers met in Vienna on Monday, officials said.', 'reported'],
    ['The president will be sworn in on 20 January.', 'planned'],
    ['The company denied the takeover on Monday.', 'denied'],
    ['He denied that he had bribed the inspectors in May 2019.', 'denied'],
    ['The Senate rejected the bill on Monday.', 'asserted'],
  ])('%s', (sentence, factuality) => {
    expect(one(sentence, ENGLISH).factuality).toBe(factuality);
  });
});

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
      'Der Stürmer Tom Daly (Rovers) schoss am Montag im Finale gegen den TSV Harburg das Tor zum 31:29, das den Pokal brachte.',
      'Tom Daly schoss im Finale gegen den TSV Harburg das Tor zum 31:29, das den Pokal brachte',
    ],
  ])('%s', (sentence, title) => {
    expect(one(sentence).title).toBe(title);
  });

  it('never exceed 90 characters nor end in the middle of a phrase', () => {
    const long = `Die Minister trafen sich am Montag ${'in der alten Halle der großen Stadt mit vielen Gästen '.repeat(6)}.`;
    const { title } = one(long);
    expect(title.length).toBeLessThanOrEqual(90);
    expect(title).toMatch(/[^\s]…$/);
    expect(title).not.toMatch(/ (?:der|in|mit|vielen)…$/);
  });
});

it('boilerplate tells of nothing', () => {
  const page = `Rat tagt\n\nDer Rat hat am Montag getagt und viele Punkte besprochen.\n\nLesen Sie auch: So lief das Treffen am 3. Mai 2021\n\n2 Kommentare\n\nHans\nvor 3 Stunden\nDas Treffen am 4. Mai 2021 war viel besser als alles davor.\nAntworten`;
  const { mentions: found } = extract(new TextEncoder().encode(page), 'a.txt', { published: '2024-11-01' });
  expect(found.map(({ when }) => when?.start)).toEqual(['2024-10-28']);
});

it('in a language without a lexicon what happened on a day has no type but its date', () => {
  const french = 'Le président a inauguré le nouveau musée de la ville le 3 mai 2021 devant la foule.';
  expect(one(french, { published: '2024-11-01', language: 'fr' })).toMatchObject({
    type: 'other',
    when: { start: '2021-05-03' },
  });
});
