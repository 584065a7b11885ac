import { describe, expect, it } from 'vitest';
import { extract } from '../../../core/engine.ts';
import { ENGLISH, mentions, one } from './support.ts';

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

  it.each([
    ['Vier Schützenpanzer trafen am Montag in Kiew ein.', 'delivery'],
    ['Ein Bataillon traf am Montag in Litauen ein.', 'deployment'],
    ['Die Delegation traf am Montag in Wien ein.', 'summit'],
    ['Er versprach am Montag Soforthilfen von 100 Millionen Euro.', 'aid'],
  ])('of a general verb its object or subject decides: %s', (sentence, type) => {
    expect(one(sentence).type).toBe(type);
  });

  it.each([
    ['Norway sent two transport planes on Monday.', 'delivery'],
    ['About 2,500 marines arrived in Darwin on Monday.', 'deployment'],
    ['Foreign minister Anna Weiss arrived in Cairo on Monday.', 'summit'],
    ['A convoy with food reached the town on Monday, two days after both sides signed a ceasefire.', 'aid'],
    ['Chief Executive Laura Finch stepped down on Monday.', 'business'],
    ['Foreign minister Laura Finch stepped down on Monday.', 'politics'],
  ])('of a general verb its object or subject decides: %s', (sentence, type) => {
    expect(one(sentence, ENGLISH).type).toBe(type);
  });

  it('the head of a compound decides', () => {
    expect(one('Der Wahlkampf begann am 3. Mai 2021 mit einer Rede.').type).toBe('politics');
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

describe('what is no news', () => {
  it.each([
    'Take it out at 8 o’clock on Sunday and heat the oven.',
    'Start on Saturday evening: rub the lamb with the spices.',
    'It would ask who cleans the office on Thursday night.',
  ])('%s', (sentence) => {
    expect(mentions(sentence, ENGLISH)).toEqual([]);
  });

  it('of a review what it tells in the present', () => {
    const page = (kicker: string) =>
      `${kicker}\n\nThe Salt Road, a novel by Marta Ilves\n\nThe daughter falls in love on Friday. Ilves won the national prize for the novel in 2021.\n`;
    const starts = (kicker: string) =>
      extract(new TextEncoder().encode(page(kicker)), 'a.txt', ENGLISH).mentions.map(
        ({ when }) => when?.start,
      );
    expect(starts('Book review')).toEqual(['2021-01-01']);
    expect(starts('Books')).toHaveLength(2);
  });
});

describe('words that mean two things', () => {
  it.each([
    ['Ein Nachbeben hat am Montag die Stadt Malatya getroffen.', 'disaster'],
    ['Der Minister hat am Montag seinen Amtskollegen getroffen.', 'summit'],
    ['Für Dienstag rief die Gewerkschaft ihre Mitglieder zum Warnstreik auf.', 'labour'],
    ['Die Justiz hatte im März 2024 die Auslieferung des Beschuldigten abgelehnt.', 'court'],
  ])('%s', (sentence, type) => {
    expect(one(sentence).type).toBe(type);
  });
});
