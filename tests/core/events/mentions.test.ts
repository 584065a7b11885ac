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
    ['A sale of the unit could be announced as early as December.', []],
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

describe('what an article is about', () => {
  const strike = (sentence: string) =>
    mentions(
      `Die Lokführer streikten am Montag. Der Warnstreik legte den Verkehr lahm. Die Gewerkschaft rief zum Streik auf.\n\n${sentence}`,
    ).at(-1)?.type;

  it('sorts what its words leave open', () => {
    expect(
      strike('Am Dienstag standen wieder alle Züge in den Depots, wie Fahrgäste klagend feststellten.'),
    ).toBe('labour');
  });

  it('does not change what they tell', () => {
    expect(strike('Am Dienstag verurteilte das Gericht einen Mann zu drei Jahren Haft.')).toBe('court');
  });
});

describe('sentences without a date', () => {
  it('the news an article opens with takes the day of who told of it', () => {
    const found = mentions(
      'Der Hersteller Brevia ruft 48.000 Sitze zurück. Das teilte das Unternehmen am Mittwoch in Ulm mit.',
    );
    expect(found.map(({ type, when }) => [type, when?.start, when?.certainty])).toEqual([
      ['business', '2024-10-30', 'inferred'],
      ['business', '2024-10-30', 'exact'],
    ]);
    expect(found[1]?.title).toBe(found[0]?.title);
  });

  it('a denial is an event with one name in it', () => {
    const filler = 'Der Himmel über der Stadt war grau und die Straßen waren leer.';
    const sentence = 'Vorstandschef Karl Brenner wies die Vorwürfe zurück.';
    expect(mentions(`${filler}\n\n${filler}\n\n${sentence}`).map(({ factuality }) => factuality)).toEqual([
      'denied',
    ]);
  });
});

describe('organisations', () => {
  it.each([
    [
      'Der Konzern Siemens Energy übernahm am Freitag die Feinkost Brandt GmbH.',
      ['Siemens Energy', 'Feinkost Brandt GmbH'],
    ],
    [
      'Der VfB Stuttgart besiegte am Freitag den Drittligisten Arminia Bielefeld.',
      ['VfB Stuttgart', 'Arminia Bielefeld'],
    ],
    ['Das Amtsgericht Köln verurteilte am Freitag den Händler Zalanda.', ['Amtsgericht Köln', 'Zalanda']],
    ['Die Gewerkschaft EVG rief am Freitag zum Streik auf.', ['EVG']],
    ['Der Konzern strich am Freitag Stellen und schloss Werke.', []],
  ])('%s', (sentence, names) => {
    expect(one(sentence).participants).toEqual(names);
  });

  it.each([
    ['Banco Caldera has bought rival Lidmore Bank, it said on Friday.', ['Banco Caldera', 'Lidmore Bank']],
    ['Clinic operator HealthBridge sold its hospitals on Friday.', ['HealthBridge']],
    ['Arsenal beat Real Madrid on Friday.', ['Real Madrid']],
    ['Parents marched through the town on Friday.', []],
  ])('%s', (sentence, names) => {
    expect(one(sentence, ENGLISH).participants).toEqual(names);
  });

  it('are found again by their short names', () => {
    const found = mentions(
      'Norvane Semiconductor Inc. sold a plant on Friday. On Monday, Norvane bought another.',
      ENGLISH,
    );
    expect(found.map(({ participants }) => participants)).toEqual([
      ['Norvane Semiconductor Inc'],
      ['Norvane Semiconductor Inc'],
    ]);
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
    ['Am Freitag wurde ein Mann festgenommen, wie die Polizei im Rathaus mitteilte.', 'Polizei'],
    ['Am Freitag wurde ein Mann festgenommen, berichtete der „Spiegel“.', 'Spiegel'],
    ['Die Bundeswehr stellte am Freitag 120 Soldaten bereit.', undefined],
    ['Das Gericht gab am Freitag dem Kläger recht.', undefined],
    ['Nach Angaben eines Sprechers wurde am Freitag gestreikt.', 'Sprecher'],
  ])('%s', (sentence, attribution) => {
    expect(one(sentence).attribution?.text).toBe(attribution);
  });

  it.each([
    ['Police said two men robbed the bank on Friday.', 'Police'],
    ['The ship sank on Friday, according to the coast guard.', 'coast guard'],
    ['CalMac, the operator of the ferries, said crews walked out on Friday.', 'CalMac'],
    [
      'The firm will close its plant, two people familiar with the matter said on Friday.',
      'two people familiar with the matter',
    ],
    ['The bank was robbed on Friday, French judicial officials said.', 'French judicial officials'],
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
