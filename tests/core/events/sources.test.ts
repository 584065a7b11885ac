import { describe, expect, it } from 'vitest';
import { ENGLISH, mentions, one } from './support.ts';

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
    ['Die Lieferung traf am Freitag ein, hieß es aus Regierungskreisen.', 'Regierungskreisen'],
    ['Die Lieferung traf am Freitag ein, heißt es in einer Mitteilung der Armee.', 'Mitteilung der Armee'],
    ['Nach ukrainischen Angaben wurden am Freitag Panzer geliefert.', 'ukrainischen Angaben'],
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
    ['Weitere Panzer könnten noch im November geliefert werden.', 'planned'],
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
    ['The money could arrive in December.', 'planned'],
    ['A second battalion may follow in December.', 'planned'],
    ['The company denied the takeover on Monday.', 'denied'],
    ['He denied that he had bribed the inspectors in May 2019.', 'denied'],
    ['The Senate rejected the bill on Monday.', 'asserted'],
  ])('%s', (sentence, factuality) => {
    expect(one(sentence, ENGLISH).factuality).toBe(factuality);
  });
});

describe('who it is that says so', () => {
  it.each([
    ['Their owner, Victor Lamb, said on Thursday that the talks with the union had failed.', 'Victor Lamb'],
    ['The bank will cut rates on 6 December, according to economists polled by Bloomberg.', 'economists'],
  ])('%s', (sentence, source) => {
    expect(one(sentence, ENGLISH).attribution?.text).toBe(source);
  });

  it.each([
    'Noch in der vergangenen Woche hatte das Kammergericht die Auslieferung für zulässig erklärt.',
    'Der Präsident war im vergangenen Oktober im Amt bestätigt worden.',
  ])('no time or place: %s', (sentence) => {
    expect(one(sentence).attribution?.text ?? '').not.toMatch(/Woche|Amt/);
  });

  it('what somebody said would be is planned', () => {
    expect(
      one('Vantor said on Friday it would buy the snack maker for $7 billion.', ENGLISH).factuality,
    ).toBe('planned');
  });
});
