import { describe, expect, it } from 'vitest';
import { extract } from '../../../core/engine.ts';
import { type Extraction, merge } from '../../../core/extraction.ts';

const article = (name: string, published: string, ...paragraphs: string[]): Extraction =>
  extract(new TextEncoder().encode(`Nachricht ${name}\n\n${paragraphs.join('\n\n')}\n`), `${name}.txt`, {
    published,
    language: 'de',
  });

const A = article('a', '2024-11-02', 'Außenminister Jan Kolb traf Ministerin Eva Lind am Freitag in Wien.');
const B = article('b', '2024-11-03', 'In Wien traf Eva Lind am 1. November den Außenminister Jan Kolb.');
const C = article('c', '2024-11-03', 'Außenminister Jan Kolb traf Ministerin Eva Lind am Samstag in Graz.');
const titles = (extractions: Extraction[]) => merge(extractions).map(({ mentions }) => mentions.length);

describe('the same event', () => {
  it('in two articles is one event with both sources', () => {
    const events = merge([A, B]);
    expect(events).toHaveLength(1);
    expect(events[0]?.mentions.map(({ article: id }) => id).sort()).toEqual(
      [A.article.id, B.article.id].sort(),
    );
  });

  it('on another day is another', () => {
    expect(titles([A, C])).toEqual([1, 1]);
  });

  it('of another type is another', () => {
    const signed = article(
      'd',
      '2024-11-02',
      'Jan Kolb und Eva Lind unterzeichneten am Freitag ein Abkommen in Wien.',
    );
    expect(titles([A, signed])).toEqual([1, 1]);
  });

  it('needs more than countries in common', () => {
    const first = article('e', '2024-11-02', 'Russland griff die Ukraine am Freitag mit vielen Drohnen an.');
    const second = article(
      'f',
      '2024-11-02',
      'Am Freitag zerstörte ein Angriff in der Ukraine ein russisches Lager in Kursk.',
    );
    expect(titles([first, second])).toEqual([1, 1]);
  });

  it('told without a date joins the dated one when people and place agree', () => {
    const undated = article(
      'g',
      '2024-11-01',
      'Außenminister Jan Kolb kam in Wien zu einem Treffen mit Ministerin Eva Lind zusammen.',
    );
    const events = merge([A, undated]);
    expect(events).toHaveLength(1);
    expect(events[0]?.when?.start).toBe('2024-11-01');
  });

  it('told without a date long after stays apart', () => {
    const late = article(
      'h',
      '2024-12-24',
      'Außenminister Jan Kolb kam in Wien zu einem Treffen mit Ministerin Eva Lind zusammen.',
    );
    expect(
      merge([A, late])
        .map(({ when }) => when?.start ?? null)
        .sort(),
    ).toEqual(['2024-11-01', null]);
  });

  it('under other spellings is the same', () => {
    const spelled = article(
      'i',
      '2024-11-02',
      'Außenminister Sergej Lawrow traf Andrii Sybiha am Freitag in Wien.',
    );
    const other = article(
      'j',
      '2024-11-02',
      'Am Freitag traf in Wien Andriï Sybiga den Minister Sergei Lavrov.',
    );
    const [event, ...rest] = merge([spelled, other]);
    expect(rest).toEqual([]);
    expect(event?.participants).toHaveLength(2);
  });
});

describe('order and stability', () => {
  const all = [A, B, C];
  const orders = [
    [A, B, C],
    [C, B, A],
    [B, C, A],
  ];

  it.each(orders)('the order of the articles does not matter', (...order) => {
    expect(merge(order)).toEqual(merge(all));
  });

  it('ids stay when an article is added or removed', () => {
    const ids = (extractions: Extraction[]) => merge(extractions).map(({ id }) => id);
    expect(ids([...all])).toEqual(expect.arrayContaining(ids([C])));
    expect(new Set(ids(all)).size).toBe(2);
  });
});

describe('contradictions', () => {
  const count = (name: string, number: string) =>
    article(
      name,
      '2024-11-02',
      `Bei dem Erdbeben am Freitag in Wien starben ${number} Menschen, wie Jan Kolb sagte.`,
    );

  it('amounts stand side by side', () => {
    const [event] = merge([count('k', '12'), count('l', '30')]);
    expect(event?.contradictions).toMatchObject([{ kind: 'amount' }]);
    expect(event?.contradictions[0]?.claims.map(({ value }) => value).sort()).toEqual([
      '12 Menschen',
      '30 Menschen',
    ]);
  });

  it('rounded amounts agree', () => {
    const [event] = merge([count('m', '1.000'), count('n', 'rund 1.010')]);
    expect(event?.contradictions).toEqual([]);
  });

  it('what one asserts and another denies', () => {
    const told = article('o', '2024-11-02', 'Jan Kolb verkaufte am Freitag in Wien die Firma an Eva Lind.');
    const denied = article(
      'p',
      '2024-11-02',
      'Jan Kolb hat den Verkauf der Firma in Wien an Eva Lind vom Freitag bestritten.',
    );
    const [event] = merge([told, denied]);
    expect(event?.contradictions.map(({ kind }) => kind)).toContain('factuality');
  });
});

it('nothing gives nothing', () => {
  expect(merge([])).toEqual([]);
});
