import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { dateline1 } from '../../../core/export/dateline1.ts';
import { type ExportInput, type ExportOptions, exportEvents } from '../../../core/export/index.ts';
import { HOSTILE, sample, withTitle } from './sample.ts';

const decode = (bytes: Uint8Array) =>
  new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);

async function textOf(
  format: 'json' | 'csv',
  input: ExportInput = sample,
  more: Partial<ExportOptions> = {},
) {
  return decode((await exportEvents(input, { format, ...more })).bytes);
}

const json = async (input?: ExportInput, more?: Partial<ExportOptions>) =>
  dateline1.parse(JSON.parse(await textOf('json', input, more)));

const rows = async (input?: ExportInput): Promise<Record<string, string>[]> =>
  parse(await textOf('csv', input), { columns: true, bom: true });

describe('json', () => {
  it('writes dateline/1 with everything a source link needs', async () => {
    const { articles, events } = await json();
    const text = sample.articles[0]?.text ?? '';
    const [strike, talks, undated] = events;
    const first = strike?.mentions[0];
    expect(articles[0]?.published).toMatchObject({ value: '2024-06-03T18:30', provenance: 'dateline' });
    expect(text.slice(articles[0]?.published.start ?? 0, articles[0]?.published.end ?? 0)).toBe(
      'Montag, 3. Juni 2024 | 18:30 Uhr',
    );
    expect(text.slice(first?.start, first?.end)).toMatch(/^Rund 4\.000 .* mit\.$/);
    expect(first?.expression).toEqual({
      start: text.indexOf('am Montag'),
      end: text.indexOf('am Montag') + 9,
      text: 'am Montag',
      type: 'DATE',
      value: '2024-06-03',
      anchor: { kind: 'publication' },
      because: 'Der Artikel ist vom Montag.',
    });
    expect(first?.attribution?.text).toBe('Gewerkschaft');
    expect(strike?.amounts).toEqual([
      { value: 4000, unit: 'worker', text: '4.000 Beschäftigte', qualifier: 'about' },
    ]);
    expect(talks?.when).toMatchObject({ granularity: 'month', open: 'end' });
    expect(undated?.when).toBeNull();
  });

  it('tells when an article was last changed, where that is known', async () => {
    const [first] = sample.articles;
    if (!first) throw new Error('no article');
    const updated = { value: '2024-06-04T07:05', provenance: 'dateline', start: 10, end: 20 } as const;
    const { articles } = await json({ ...sample, articles: [{ ...first, updated }] });
    expect(articles[0]?.updated).toEqual(updated);
    expect((await json()).articles[0]).not.toHaveProperty('updated');
  });

  it('explains dates in English for articles in other languages', async () => {
    const articles = sample.articles.map((article) => ({ ...article, language: 'fr' }));
    const { events } = await json({ ...sample, articles });
    expect(events[0]?.mentions[0]?.expression?.because).toBe('The article is of Monday.');
  });

  it('carries hostile text unchanged', async () => {
    expect((await json(withTitle(HOSTILE.markup))).events[0]?.title).toBe(HOSTILE.markup);
  });
});

describe('csv', () => {
  it('writes one row per event, with dates, names and quoted sources', async () => {
    const [strike, talks, undated] = await rows();
    expect(strike).toEqual({
      date: '2024-06-03',
      end: '2024-06-03',
      open: '',
      granularity: 'day',
      certainty: 'exact',
      type: 'labour',
      title: 'Rund 4.000 Beschäftigte haben die Arbeit niedergelegt',
      participants: 'Gewerkschaft; Reeder',
      places: 'Hamburg',
      amounts: '4.000 Beschäftigte',
      attribution: 'Gewerkschaft',
      factuality: 'reported',
      contradictions: 'amount: 4.000 / 3.500',
      sources: 'artikel/streik.txt',
      quote:
        'Rund 4.000 Beschäftigte haben am Montag die Arbeit niedergelegt, teilte die Gewerkschaft mit.; ' +
        'In Hamburg ruhte der Betrieb.',
      review: '',
      edited: '',
      tags: '',
      notes: '',
    });
    expect(talks).toMatchObject({ date: '2024-03-01', open: 'end', granularity: 'month' });
    expect(undated).toMatchObject({ date: '', end: '', certainty: '' });
  });

  it('begins with a byte order mark and ends its lines as RFC 4180 wants', async () => {
    const text = await textOf('csv');
    expect(text.startsWith('\uFEFFdate,end,')).toBe(true);
    expect(text.endsWith('\r\n')).toBe(true);
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', HOSTILE.formula])(
    'defuses the formula %j',
    async (formula) => {
      const [row] = await rows(withTitle(formula));
      expect(row?.title).toBe(`'${formula.trim()}`);
    },
  );

  it('separates its cells by semicolons when told', async () => {
    const { bytes } = await exportEvents(sample, { format: 'csv', separator: ';' });
    const [strike] = parse(decode(bytes), { columns: true, bom: true, delimiter: ';' });
    expect(strike).toMatchObject({ date: '2024-06-03', participants: 'Gewerkschaft; Reeder' });
  });

  it('keeps hostile text in its cell', async () => {
    const parsed = await rows(withTitle(HOSTILE.controls));
    expect(parsed).toHaveLength(3);
    expect(parsed[0]?.title).toBe('Eins zwei [31m drei rückwärts vier fünf');
  });
});

describe('period', () => {
  it.each([
    [{ from: '2024-06-03' }, ['strike', 'talks', 'undated']],
    [{ to: '2024-06-02' }, ['talks', 'undated']],
    [{ from: '2024-03-01', to: '2024-03-01' }, ['talks', 'undated']],
    [{ from: '2025-01-01' }, ['undated']],
    [{ to: '2024-02-29' }, ['undated']],
  ])('%j keeps what touches it and what has no date', async (period, ids) => {
    expect((await json(sample, period)).events.map(({ id }) => id)).toEqual(ids);
  });
});
