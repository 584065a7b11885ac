import { describe, expect, it } from 'vitest';
import { MAX_STREAM } from '../../../../core/article/formats/pdf/inflation.ts';
import { MAX_PAGES } from '../../../../core/article/formats/pdf/pages.ts';
import { blocksOf, column, encode, fixture, pdfBomb, pdfOf, readOne } from './support.ts';

const read = async (...pages: Parameters<typeof pdfOf>[0]) => readOne(pdfOf(pages), 'a.pdf');

const LEFT = [
  'The council voted on Tuesday to build',
  'a new bridge over the river, which',
  'is to be opened in the year 2026.',
];
const RIGHT = [
  'Critics said on Monday that the costs',
  'had been reckoned far too low by the',
  'mayor and that they would protest.',
];

describe('reading order', () => {
  it('reads columns one after the other, and what spans them before and after', async () => {
    const article = await read([
      ...column(50, 60, ['A bridge for the whole of the town', 'by the river'], 24),
      ...column(50, 200, LEFT),
      ...column(310, 200, RIGHT),
      ...column(50, 300, [
        'The next meeting is on 4 May 2023, and everybody who wants to come to it is welcome there.',
      ]),
    ]);
    expect(blocksOf(article)).toEqual([
      'title: A bridge for the whole of the town by the river',
      `body: ${LEFT.join(' ')}`,
      `body: ${RIGHT.join(' ')}`,
      'body: The next meeting is on 4 May 2023, and everybody who wants to come to it is welcome there.',
    ]);
  });

  it('does not depend on the order in which the file draws its text', async () => {
    const page = [...column(50, 200, LEFT), ...column(310, 200, RIGHT)];
    const texts = await Promise.all([page, page.toReversed()].map(async (p) => (await read(p)).text));
    expect(texts[1]).toBe(texts[0]);
  });

  it('reads bullets and numbers with their text', async () => {
    const bullets = LEFT.flatMap((text, i) => [
      { x: 50, y: 100 + i * 30, text: `${i + 1}.` },
      { x: 70, y: 100 + i * 30, text },
    ]);
    expect(blocksOf(await read(bullets))).toEqual(
      LEFT.map((text, i) => expect.stringContaining(`${i + 1}. ${text}`)),
    );
  });

  it('reads a page of a real typesetter, with justified columns on two pages', async () => {
    const [article] = await fixture('two-columns.pdf');
    const blocks = article ? blocksOf(article) : [];
    expect(blocks.slice(0, 2)).toEqual([
      'title: Stadtrat beschließt den Bau der neuen Brücke über den Fluss',
      'body: Musterstadt, 3. Mai 2023. Von Anna Beispiel',
    ]);
    expect(blocks.flatMap((block) => /: (Absatz \d+|Streit.*)/.exec(block)?.[1] ?? [])).toEqual([
      ...['Absatz 0', 'Absatz 1', 'Absatz 2', 'Absatz 3', 'Absatz 4', 'Streit um die Kosten'],
      ...[
        'Absatz 5',
        'Absatz 6',
        'Absatz 7',
        'Absatz 8',
        'Absatz 9',
        'Absatz 10',
        'Absatz 11',
        'Absatz 12',
        'Absatz 13',
      ],
    ]);
    expect(article?.blocks.map(({ page }) => page)).toEqual([...Array(16).fill(1), 2]);
  });
});

describe('paragraphs', () => {
  it.each([
    [
      'an indent',
      [...column(50, 100, LEFT), ...column(62, 136, RIGHT.slice(0, 1)), ...column(50, 148, RIGHT.slice(1))],
    ],
    ['wide leading', [...column(50, 100, LEFT), ...column(50, 150, RIGHT)]],
    [
      'a short last line',
      [...column(50, 100, [...LEFT.slice(0, 2), 'is opened.']), ...column(50, 136, RIGHT)],
    ],
  ])('begin with %s', async (_sign, page) => {
    const blocks = blocksOf(await read(page));
    expect(blocks).toHaveLength(2);
    expect(blocks[1]).toBe(`body: ${RIGHT.join(' ')}`);
  });

  it.each([
    [
      'next column',
      [
        [
          ...column(50, 100, LEFT.slice(0, 2)),
          ...column(310, 100, ['is to be opened in the year 2026.', ...RIGHT]),
        ],
      ],
    ],
    ['next page', [column(50, 700, LEFT.slice(0, 2)), column(50, 60, ['is to be opened in the year 2026.'])]],
  ])('go on in the %s', async (_where, pages) => {
    const article = await read(...pages);
    expect(blocksOf(article)[0]).toContain('the river, which is to be opened in the year 2026.');
    expect(article.blocks[0]?.page).toBe(1);
  });

  it.each([
    ['divided words', ['Die Stadt baut eine neue Donau-', 'brücke bis zum Jahr 2026.'], 'Donaubrücke bis'],
    [
      'names with a hyphen',
      ['Der Landtag von Schleswig-', 'Holstein hat gestern getagt.'],
      'Schleswig-Holstein hat',
    ],
    ['suspended hyphens', ['Die Stadt regelt die Ein-', 'und Ausfuhr von Waren neu.'], 'Ein- und Ausfuhr'],
    [
      'words that have a hyphen elsewhere',
      ['A long-term plan is a long-', 'term plan, the mayor said.'],
      'is a long-term plan,',
    ],
    ['figures', ['The treaty of the years 1990-', '1994 is no longer in force.'], '1990-1994 is'],
  ])('join %s', async (_what, lines, joined) => {
    expect((await read(column(50, 100, lines))).text).toContain(joined);
  });
});

describe('what stands around the text', () => {
  it('sets running headers and page numbers apart and dates the article by its masthead', async () => {
    const page = (n: number) => [
      { x: 50, y: 40, text: 'Der Bote - Mittwoch, 3. Mai 2023' },
      ...column(50, 200, [`Auf Seite ${n} steht ein Satz, der sagt`, 'was am Dienstag im Rathaus geschah.']),
      { x: 290, y: 810, text: `Seite ${n}` },
    ];
    const article = await read(page(1), page(2), page(3));
    expect(article.published).toMatchObject({ value: '2023-05-03', provenance: 'dateline' });
    expect(article.blocks.filter(({ kind }) => kind === 'body').map(({ page }) => page)).toEqual([1, 2, 3]);
    expect(blocksOf(article).filter((block) => block.includes('Seite') && !block.includes('steht'))).toEqual([
      ...['navigation: Seite 1', 'navigation: Seite 2', 'navigation: Seite 3'],
    ]);
  });

  it('takes the date from the press dateline of the text, not from the properties of the file', async () => {
    const [article] = await fixture('two-columns.pdf');
    expect(article?.published).toMatchObject({ value: '2023-05-03', provenance: 'dateline' });
  });
});

describe('PDF files that are no article', () => {
  const broken = pdfOf([column(50, 100, LEFT)]);
  it.each([
    ['over-limit', 'too many pages', pdfOf(Array.from({ length: MAX_PAGES + 1 }, () => []))],
    [
      'over-limit',
      'too much on a page',
      pdfOf([Array.from({ length: 20_001 }, (_, i) => ({ x: i % 500, y: i % 800, text: 'x' }))]),
    ],
    ['over-limit', 'a bomb', pdfBomb(MAX_STREAM + 1, 1)],
    ['over-limit', 'a bomb within a bomb', pdfBomb(MAX_STREAM + 1, 2)],
    ['no-text', 'pictures of pages', pdfOf([[]])],
    ['damaged', 'no PDF', encode('<html>This is no PDF.</html>')],
    ['damaged', 'half a PDF', broken.slice(0, 200)],
  ])('%s: %s', async (code, _what, bytes) => {
    await expect(readOne(bytes, 'a.pdf')).rejects.toMatchObject({
      name: 'ReadError',
      code,
      message: expect.stringMatching(/^a\.pdf: [^\n]+\.$/),
    });
  });

  it('repairs a lost table of contents', async () => {
    const lost = new TextDecoder('latin1').decode(broken).replace(/startxref\n\d+/, 'startxref\n7');
    expect(blocksOf(await readOne(encode(lost), 'a.pdf'))).toEqual([`body: ${LEFT.join(' ')}`]);
  });

  it('survives a tree of pages that goes round in a circle', async () => {
    const text = new TextDecoder('latin1').decode(broken).replace('/Kids [4 0 R]', '/Kids [2 0 R]');
    await expect(readOne(encode(text), 'a.pdf')).rejects.toMatchObject({ name: 'ReadError' });
  });
});
