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

describe('addresses and file names', () => {
  it.each([
    ['https://example.org/2021/05/03/haushalt.html', '2021-05-03'],
    ['https://example.org/lokales/2021-05-03-haushalt', '2021-05-03'],
    ['https://example.org/20210503/haushalt', '2021-05-03'],
    ['https://example.org/haushalt-123456789.html', null],
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
  ])('%s', (path, value) => {
    expect(read(BODY, path).value).toBe(value);
  });

  it('a dateline counts before the file name', () => {
    expect(read(`Rat beschließt\n\n4. Mai 2021\n\n${BODY}`, '2021-05-03.txt').value).toBe('2021-05-04');
  });

  it('front matter counts first', () => {
    const published = read(`---\ntitle: Haushalt\ndate: 2021-05-03\n---\n\n4. Mai 2021\n\n${BODY}`, 'a.md');
    expect(published).toMatchObject({ value: '2021-05-03', provenance: 'meta' });
  });
});
