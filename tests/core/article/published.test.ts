import { describe, expect, it } from 'vitest';
import { readArticle } from '../../../core/article/read.ts';

const BODY =
  'Der Stadtrat hat am Montag den Haushalt für das kommende Jahr beschlossen, wie die Verwaltung mitteilte.';
const read = (text: string, path = 'a.txt') => readArticle(new TextEncoder().encode(text), path).published;
const page = (line: string) => read(`Rat beschließt den Haushalt\n\n${line}\n\n${BODY}\n\n${BODY}`);

describe('datelines', () => {
  it.each([
    ['Freitag, 01. November 2024 | 21:07 Uhr', '2024-11-01T21:07'],
    ['01.11.2024, 13:2801.11.2024, 13:27', '2024-11-01T13:28'],
    ['1. November 2024', '2024-11-01'],
    ['Stand: 5.3.2021, 9.30 Uhr', '2021-03-05T09:30'],
    ['Aktualisiert am 06.03.2021 | Veröffentlicht am 05.03.2021', '2021-03-05'],
    ['Updated March 6, 2021', '2021-03-06'],
    ['Published 5 March 2021 at 4:05 PM', '2021-03-05T16:05'],
    ['March 5th, 2021 12:10 a.m.', '2021-03-05T00:10'],
    ['Von Anna Berg, 29. Februar 2020', '2020-02-29'],
    ['Wien, 12. Jänner 2019', '2019-01-12'],
    ['2021-03-05T18:22', '2021-03-05T18:22'],
    ['Sonntag 15 May 2022 18.05 BST', '2022-05-15T18:05'],
    ['November 1, 20241:28 PM GMT+1Updated 5 hours ago', '2024-11-01T13:28'],
    ['13/11/2024 10:20', '2024-11-13T10:20'],
    ['dpa/AFP, 1.11.2024', '2024-11-01'],
    ['Online seit heute, 1. November 2024, 18:00 Uhr', '2024-11-01T18:00'],
    ['17:20, 2 Jun 2023', '2023-06-02T17:20'],
    ['9:15 pm BST, Friday, 2 June 2023', '2023-06-02T21:15'],
    ['09:15 Uhr, Freitag, 2. Juni 2023', '2023-06-02T09:15'],
    ['Aktualisiert am 1. November 2024, 13:28 Uhr Quelle: DIE ZEIT, dpa, kj', '2024-11-01T13:28'],
  ])('%s', (line, value) => {
    expect(page(line)).toMatchObject({ value, provenance: 'dateline' });
  });

  it.each([
    'Das Rathaus wurde nach dem Brand vom 3. Mai 1987 neu errichtet',
    '31. Februar 2021',
    'Foto vom 24. Februar 2022',
    '1/11/2024',
    'Freitag, 1. November',
    'Stadtrat Nordhagen',
  ])('no dateline: %s', (line) => {
    expect(page(line).value).toBeNull();
  });

  it('points to the words it was read from', () => {
    const text = `Rat beschließt den Haushalt\n\nMontag, 3. Mai 2021\n\n${BODY}`;
    const { start, end } = read(text);
    expect(text.slice(start ?? 0, end ?? 0)).toBe('3. Mai 2021');
  });

  it('reads an agency dateline at the beginning of the text', () => {
    expect(read(`BERLIN, 3. Mai 2021 (dpa) – ${BODY}`)).toMatchObject({
      value: '2021-05-03',
      provenance: 'dateline',
    });
    expect(read(`BERLIN (dpa) – ${BODY} Das war zuletzt am 3. Mai 1987 so.`).value).toBeNull();
  });

  it('never takes the time of a comment', () => {
    const comments = '2 Kommentare\n\nHans\n03.05.2021 14:21\nDas war ja klar.\nMelden';
    expect(read(`Rat beschließt den Haushalt\n\n${BODY}\n\n${comments}`).value).toBeNull();
  });
});

describe('published and updated', () => {
  const both = (line: string) => {
    const article = readArticle(
      new TextEncoder().encode(`Rat beschließt den Haushalt\n\n${line}\n\n${BODY}\n\n${BODY}`),
      'a.txt',
    );
    return [article.published.value, article.updated?.value ?? null];
  };

  it.each([
    ['Veröffentlicht am 05.03.2021 | Aktualisiert am 06.03.2021', '2021-03-05', '2021-03-06'],
    ['Aktualisiert am 06.03.2021 | Veröffentlicht am 05.03.2021', '2021-03-05', '2021-03-06'],
    ['Published 5 March 2021, 9:00 · Updated 7 March 2021, 10:30', '2021-03-05T09:00', '2021-03-07T10:30'],
    ['05.03.2021, 09:00 Uhr, 06.03.2021, 10:15 Uhr (aktualisiert)', '2021-03-05T09:00', '2021-03-06T10:15'],
    ['05.03.2021', '2021-03-05', null],
  ])('%s', (line, published, updated) => {
    expect(both(line)).toEqual([published, updated]);
  });

  it.each([
    ['01.11.2024, 13:2801.11.2024, 13:27', '2024-11-01T13:28', null],
    ['01.11.2024, 13:2703.11.2024, 09:15', '2024-11-01T13:27', '2024-11-03T09:15'],
    ['03.11.2024, 09:1501.11.2024, 13:27', '2024-11-01T13:27', '2024-11-03T09:15'],
    ['01.11.202403.11.2024', '2024-11-01', '2024-11-03'],
    ['2024-11-012024-11-03', '2024-11-01', '2024-11-03'],
    ['1. November 20243. November 2024', '2024-11-01', '2024-11-03'],
  ])('run together without a word: %s', (line, published, updated) => {
    expect(both(line)).toEqual([published, updated]);
  });

  it('says of a date that is all there is that it is the one of a change', () => {
    expect(both('Zuletzt aktualisiert: 6. März 2021, 10:15 Uhr')).toEqual([
      '2021-03-06T10:15',
      '2021-03-06T10:15',
    ]);
  });

  it('keeps where each of them stands', () => {
    const line = 'Veröffentlicht am 05.03.2021 | Aktualisiert am 06.03.2021';
    const text = `Rat beschließt den Haushalt\n\n${line}\n\n${BODY}`;
    const { published, updated } = readArticle(new TextEncoder().encode(text), 'a.txt');
    expect(text.slice(published.start ?? 0, published.end ?? 0)).toBe('05.03.2021');
    expect(text.slice(updated?.start ?? 0, updated?.end ?? 0)).toBe('06.03.2021');
    expect([published.provenance, updated?.provenance]).toEqual(['dateline', 'dateline']);
  });
});

describe('addresses and file names', () => {
  it.each([
    ['https://example.org/2021/05/03/haushalt.html', '2021-05-03'],
    ['https://example.org/lokales/2021-05-03-haushalt', '2021-05-03'],
    ['https://example.org/20210503/haushalt', '2021-05-03'],
    ['https://example.org/20210503-haushalt.html', '2021-05-03'],
    ['https://example.org/haushalt-123456789.html', null],
    // A number of the article that could be a day.
    ['https://example.org/haushalt-19110203.html', null],
    ['https://example.org/haushalt-20110203.html', null],
    ['https://example.org/artikel/20750503/haushalt.html', null],
    ['https://example.org/2021/05/03/haushalt-20190412.html', '2021-05-03'],
    ['https://example.org/2021/15/03/haushalt.html', null],
  ])('Quelle: %s', (address, value) => {
    expect(read(`Rat beschließt den Haushalt\n\n${BODY}\n\nQuelle: ${address}`).value).toBe(value);
  });

  it('trusts digits inside an id only when the text speaks of that day', () => {
    const source = 'Quelle: https://example.org/haushalt-185210503154310964.htm';
    const told = BODY.replace('am Montag', 'am 3. Mai');
    expect(read(`Rat beschließt den Haushalt\n\n${told}\n\n${source}`)).toMatchObject({
      value: '2021-05-03',
      provenance: 'url',
    });
    expect(read(`Rat beschließt den Haushalt\n\n${BODY}\n\n${source}`).value).toBeNull();
  });

  it.each([
    ['2021-05-03 Haushalt.txt', '2021-05-03'],
    ['archiv/20210503_haushalt.txt', '2021-05-03'],
    ['haushalt_03.05.2021.txt', '2021-05-03'],
    ['000_72370bbfb6a044e5.txt', null],
    ['teil-20211503.txt', null],
    ['haushalt-20210503.txt', '2021-05-03'],
    ['dok-19110203-b.txt', null],
    ['20750503.txt', null],
    ['scan_20210503123456.txt', null],
  ])('%s', (path, value) => {
    expect(read(BODY, path).value).toBe(value);
  });

  it('believes eight digits anywhere in an address when the text speaks of that day', () => {
    const source = 'Quelle: https://example.org/haushalt-20210503.html';
    const told = BODY.replace('am Montag', 'am 3. Mai');
    expect(read(`Rat beschließt den Haushalt\n\n${told}\n\n${source}`).value).toBe('2021-05-03');
  });

  it('a dateline counts before the file name', () => {
    expect(read(`Rat beschließt\n\n4. Mai 2021\n\n${BODY}`, '2021-05-03.txt').value).toBe('2021-05-04');
  });

  it('front matter counts first', () => {
    const published = read(`---\ntitle: Haushalt\ndate: 2021-05-03\n---\n\n4. Mai 2021\n\n${BODY}`, 'a.md');
    expect(published).toMatchObject({ value: '2021-05-03', provenance: 'meta' });
  });
});
