import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Article, NARRATIVE } from '../../../core/article/article.ts';
import { MAX_BYTES } from '../../../core/article/decode.ts';
import { readArticle } from '../../../core/article/read.ts';
import { ReadError } from '../../../core/article/read-error.ts';

const encode = (text: string) => new TextEncoder().encode(text);
const seed = (name: string) => readArticle(readFileSync(`seeds/${name}`), `seeds/${name}`);
const narrative = ({ text, blocks }: Article) =>
  blocks.filter(({ kind }) => NARRATIVE.has(kind)).map(({ start, end }) => text.slice(start, end));

describe('files that are no article', () => {
  it.each([
    ['empty', 'a.txt', encode('')],
    ['empty', 'spaces.txt', encode(' \n\t\n')],
    ['empty', 'bom.txt', encode('\uFEFF\n')],
    ['binary', 'b.txt', new Uint8Array([72, 105, 0, 33])],
    ['binary', 'png.txt', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d])],
    ['binary', 'c.md', encode('\u0001\u0002\u0003abc\u0004')],
    // "München" in the encoding of DOS, and in UTF-8 and Windows-1252 in one file.
    ['encoding', 'dos.txt', new Uint8Array([77, 0x81, 110, 99, 104, 101, 110])],
    ['encoding', 'mixed.txt', new Uint8Array([77, 0xc3, 0xbc, 110, 32, 77, 0xfc, 110])],
    ['too-large', 'big.txt', new Uint8Array(MAX_BYTES + 1).fill(97)],
    ['unsupported', 'a.xlsx', encode('Text')],
    ['unsupported', 'noending', encode('Text')],
  ] as const)('%s: %s', (code, path, bytes) => {
    const read = () => readArticle(bytes, path);
    expect(read).toThrow(ReadError);
    expect(read).toThrow(expect.objectContaining({ code, path }));
    expect(read).toThrow(new RegExp(`^${path.replace('.', '\\.')}: [^\\n]+\\.$`));
  });

  it('takes a file of exactly the largest size', () => {
    expect(readArticle(new Uint8Array(MAX_BYTES).fill(97), 'full.txt').text).toHaveLength(MAX_BYTES);
  });
});

describe('text and offsets', () => {
  it('keeps the text as it stands, with byte order mark, Windows line ends and astral characters', () => {
    const text =
      '\uFEFFÜberschrift des Tages 😀\r\n\r\nDer Stadtrat tagte am Montag im Rathaus der Stadt.\r\n';
    const article = readArticle(encode(text), 'a.txt');
    expect(article.text).toBe(text);
    expect(article.blocks.map(({ start, end }) => text.slice(start, end))).toEqual([
      'Überschrift des Tages 😀',
      'Der Stadtrat tagte am Montag im Rathaus der Stadt.',
    ]);
  });

  it('gives the same id for the same bytes and another for others', () => {
    const id = (text: string, path: string) => readArticle(encode(text), path).id;
    expect(id('Ein Text.', 'a.txt')).toBe(id('Ein Text.', 'b.txt'));
    expect(id('Ein Text.', 'a.txt')).not.toBe(id('Ein Text!', 'a.txt'));
    expect(id('Ein Text.', 'a.txt')).toMatch(/^[0-9a-f]{16}$/);
  });

  it('joins the lines of a wrapped file to paragraphs', () => {
    const wrapped = [
      'The council of the small town met on Monday evening to vote on the',
      'new budget, which had been the subject of a bitter quarrel between',
      'the mayor and the opposition for several weeks before it was at',
      'last approved.',
      '',
      'A second paragraph follows here and it is also wrapped at a fixed',
      'width.',
    ].join('\n');
    const { blocks } = readArticle(encode(wrapped), 'wrapped.txt');
    expect(blocks).toHaveLength(2);
  });

  it('takes language and date from the user before its own finding', () => {
    const article = readArticle(
      encode('1. Mai 2020\n\nEin Satz, der lang genug für einen Absatz ist.'),
      'a.txt',
      {
        published: '2021-02-03',
        language: 'en',
      },
    );
    expect(article.language).toBe('en');
    expect(article.published).toEqual({ value: '2021-02-03', provenance: 'user', start: null, end: null });
  });
});

describe('the sample articles', () => {
  it.each([
    ['000_72370bbfb6a044e5.txt', '2024-11-01T21:07', 'dateline', 'USA sagen Ukraine weitere Militärhilfe zu'],
    [
      '001_bd5fafa3504607c0.txt',
      '2024-11-01T13:28',
      'dateline',
      'Nordkorea verspricht Russland Hilfe bis zum Sieg',
    ],
    [
      '002_082411c07413a728.txt',
      null,
      null,
      'Washington verspricht „entschlossene“ Reaktion auf nordkoreanisches Engagement in der Ukraine',
    ],
    ['003_a97e2478b2c279f0.txt', '2024-11-01', 'url', null],
    [
      '004_f35cf44dca2f7aeb.txt',
      null,
      null,
      'Nordkorea schickt militärische Ausrüstung an Russland, behaupten die USA',
    ],
  ])('%s: date, provenance, title', (name, value, provenance, title) => {
    const article = seed(name);
    expect(article.language).toBe('de');
    expect(article.published).toMatchObject({ value, provenance });
    expect(article.title).toBe(title);
  });

  it.each([
    [
      '000_72370bbfb6a044e5.txt',
      'Die USA stellen der Ukraine',
      'einen nuklearen Vergeltungsschlag zu führen.',
    ],
    ['001_bd5fafa3504607c0.txt', 'Vor dem Hintergrund der Entsendung', 'an Russland. (dab/sda/dpa)'],
    ['002_082411c07413a728.txt', 'US-Außenminister Antony Blinken versprach', 'am Ende des Treffens.'],
    ['003_a97e2478b2c279f0.txt', 'Nordkorea erklärte, es habe', 'der Zusammenarbeit nicht“, sagte Lin.'],
    ['004_f35cf44dca2f7aeb.txt', 'US-Beamte haben Nordkorea', 'der Ukraine zu finden.'],
  ])('%s: the text runs from its first to its last sentence', (name, first, last) => {
    const article = seed(name);
    const body = article.blocks.filter(({ kind }) => kind === 'body');
    const text = article.text.slice(body[0]?.start, body.at(-1)?.end);
    expect(text.startsWith(first)).toBe(true);
    expect(text.endsWith(last)).toBe(true);
  });

  it.each([
    ['000_72370bbfb6a044e5.txt', ['1 Monat 3 Tage', 'Doolin', 'Verluste einer Woche']],
    ['001_bd5fafa3504607c0.txt', ['registriert April 2024', 'support@', 'Palianytsia', '15 CHF']],
    ['002_082411c07413a728.txt', ['PREV', 'Quincy Jones', 'Vollbildmodus']],
    ['003_a97e2478b2c279f0.txt', ['Anzeige_2', 'thanhnien', 'darunter drei Generäle', 'Tomahawk']],
    ['004_f35cf44dca2f7aeb.txt', ['Stuttgarterin', 'Siehe auch', 'Ähnliche Artikel']],
  ])('%s: what belongs to the page alone tells of nothing', (name, boilerplate) => {
    const told = narrative(seed(name)).join('\n');
    for (const words of boilerplate) expect(told).not.toContain(words);
  });

  it('knows an English caption in a German article', () => {
    const { text, blocks } = seed('001_bd5fafa3504607c0.txt');
    const caption = blocks.find(({ start }) => text.startsWith('North Korean Foreign Minister', start));
    expect(caption).toMatchObject({ kind: 'caption', language: 'en' });
  });
});

describe('layouts', () => {
  const kinds = (text: string, path = 'a.txt') =>
    readArticle(encode(text), path).blocks.map(({ kind }) => kind);
  const BODY =
    'Der Stadtrat hat am Montag den Haushalt für das kommende Jahr beschlossen, wie die Stadt mitteilte.';

  it('comment counts above the text open no comment section', () => {
    expect(kinds(`Haushalt beschlossen\n\n3 Kommentare\n\n${BODY}\n\n${BODY}`)).toEqual([
      'title',
      'comment',
      'body',
      'body',
    ]);
  });

  it('a comment section without a heading shows by its buttons', () => {
    const page = `Haushalt beschlossen\n\n${BODY}\n\nHans99\nvor 3 Stunden\nDas war ja klar, die machen doch immer so weiter.\nAntworten\nMelden`;
    expect(kinds(page).slice(2)).toEqual(['comment', 'comment', 'comment', 'comment', 'comment']);
  });

  it('a timestamp alone makes no comment section: live blogs have them', () => {
    expect(kinds(`Liveblog zum Haushalt\n\n${BODY}\n\nvor 3 Stunden\n\n${BODY}`)).toEqual([
      'title',
      'body',
      'navigation',
      'body',
    ]);
  });

  it('an agency signature ends the text', () => {
    expect(kinds(`Haushalt beschlossen\n\n${BODY}\n\n${BODY}\n\n${BODY} (dpa)\n\n${BODY}`).at(-1)).toBe(
      'navigation',
    );
  });

  it('Markdown: headings, quotes, lists', () => {
    const page = `# Haushalt beschlossen\n\n${BODY}\n\n## Folgen\n\n> „Das ist ein guter Tag für die Stadt“, sagte sie.\n\n- ${BODY}\n\n![Rathaus](bild.jpg)`;
    expect(kinds(page, 'a.md')).toEqual(['title', 'body', 'heading', 'quote', 'body', 'caption']);
  });
});

describe('hostile input takes no more than its share of time', () => {
  const SIZE = 200_000;
  it.each([
    ['dots', '.', 'txt'],
    ['spaces', ' ', 'txt'],
    ['headings', 'Überschrift ohne Punkt\n', 'txt'],
    ['comment headings', 'Kommentare\n', 'txt'],
    ['addresses', 'https://example.org/185210503154310964 ', 'txt'],
    ['agencies', '(dpa/', 'txt'],
    ['one endless word', 'Montag', 'txt'],
    ['brackets', '[', 'md'],
    ['emphasis', '*a', 'md'],
    ['nested quotes', '> ', 'md'],
    ['nested lists', '- ', 'md'],
  ])('%s', (_, unit, ending) => {
    const text = `Kopf der Seite\n\n${unit.repeat(SIZE / unit.length)}`;
    const begin = performance.now();
    const article = readArticle(encode(text), `a.${ending}`, { language: 'de' });
    expect(article.text).toBe(text);
    expect(performance.now() - begin).toBeLessThan(5000);
  });
});
