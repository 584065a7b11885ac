import { describe, expect, it } from 'vitest';
import { extract } from '../../../core/engine.ts';
import { mentions } from './support.ts';

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

describe('dates of the text around', () => {
  const text = (...paragraphs: string[]) =>
    extract(new TextEncoder().encode(paragraphs.join('\n\n')), 'a.txt', { language: 'de' }).mentions;

  it('“damals” goes on with the date before', () => {
    const found = mentions('1939 erlebte die Region ein Beben. Damals starben in Erzincan 33.000 Menschen.');
    expect(found.map(({ when }) => [when?.start, when?.certainty])).toEqual([
      ['1939-01-01', 'exact'],
      ['1939-01-01', 'inferred'],
    ]);
  });

  it('what a press release opens with happened on the day of its dateline', () => {
    const [opening] = text(
      'Arzneimittel zurückgerufen: eine Charge betroffen',
      'Mannheim, 22. Mai 2024 – Die Solvatis Pharma AG ruft vorsorglich eine Charge des Mittels zurück.',
    );
    expect(opening).toMatchObject({ when: { start: '2024-05-22', certainty: 'inferred' } });
  });

  it('the entries of a live blog tell of their day, also past midnight', () => {
    const found = text(
      'Erdbeben in der Türkei: die Entwicklungen im Liveticker',
      'Aktualisiert am 07.02.2023, 14:36 Uhr',
      'Retter suchen weiter nach Überlebenden des schweren Bebens.',
      '14:20 Uhr: Erdogan verhängt Ausnahmezustand',
      'Der Präsident hat für zehn Provinzen den Ausnahmezustand verhängt.',
      '00:15 Uhr: Nachbeben',
      'Ein Nachbeben hat die Stadt Malatya getroffen.',
      '23:40 Uhr: USA schicken Rettungsteams',
      'Die USA haben zwei Rettungsteams in die Türkei entsandt.',
    );
    expect(found.map(({ when }) => when?.start)).toEqual(['2023-02-07', '2023-02-07', '2023-02-06']);
  });

  it('the lines of a chronicle are events, without their date in the title', () => {
    const found = text(
      'Möbelbauer Hennig schließt sein Werk in Rietberg',
      'Der Küchenhersteller Hennig macht sein Werk dicht.',
      'Chronik',
      '1968: Gründung durch Karl Hennig in einer Scheune',
      '2008: Verkauf an einen Finanzinvestor',
    );
    expect(found.map(({ when, title }) => [when?.start, title])).toEqual([
      ['1968-01-01', 'Gründung durch Karl Hennig in einer Scheune'],
      ['2008-01-01', 'Verkauf an einen Finanzinvestor'],
    ]);
  });
});
