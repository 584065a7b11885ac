/**
 * Made-up pages in the layouts of newsrooms, with what every part of them is: in text files each line behind its kind
 * (`body: …`), in pages each element with the attribute `data-kind`, which Dateline does not read.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { describe, expect, it } from 'vitest';
import { encode, readOne } from './formats/support.ts';

const FOLDER = 'tests/fixtures/layouts/';

type Part = [kind: string, text: string];

const LINE = /^([a-z]+): (.*)$/;

/** A text file's parts, and the file as it would be without the kinds. */
function annotatedText(source: string): { parts: Part[]; page: string } {
  const lines = source.split('\n').map((line) => LINE.exec(line) ?? ['', '', line]);
  return {
    parts: lines.flatMap(([, kind = '', text = '']): Part[] => (kind === '' ? [] : [[kind, text]])),
    page: lines.map(([, , text]) => text).join('\n'),
  };
}

function annotatedPage(page: string): { parts: Part[]; page: string } {
  return { parts: partsOf(parse(page)), page };
}

function partsOf(node: DefaultTreeAdapterTypes.Node): Part[] {
  const kind = 'attrs' in node ? node.attrs.find(({ name }) => name === 'data-kind')?.value : undefined;
  if (kind) return [[kind, textOf(node).replace(/\s+/g, ' ').trim()]];
  return 'childNodes' in node ? node.childNodes.flatMap(partsOf) : [];
}

function textOf(node: DefaultTreeAdapterTypes.Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

const EXPECTED: Record<string, [title: string, published: string | null, updated: string | null]> = {
  'bbc.txt': ['Bristol bridge closed after lorry crash', '2023-11-07', '2023-11-08'],
  'magazin-de.txt': ['Früherer Reeder zu vier Jahren Haft verurteilt', '2022-11-22T16:31', null],
  'sender-de.txt': [
    'Erdbeben in Nepal: Zahl der Toten steigt auf 157',
    '2023-11-05T08:14',
    '2023-11-05T08:14',
  ],
  'times-en.txt': ['How a Small Bank Brought Down a Mayor', '2023-09-14', null],
  'wire-ap.txt': ['Storm kills 4 as it moves across the Gulf Coast', '2023-05-03T15:14', '2023-05-03T15:14'],
  'wire-reuters.txt': [
    'Peru miners end two-week blockade after talks with government',
    '2023-05-03T14:05',
    null,
  ],
  'agency.txt': ['Zwei Tote bei Brand in Lagerhalle', null, null],
  'bio-at-top.txt': ['Port strike enters third week as talks stall', '2022-10-14', null],
  'blog.txt': ['Warum die Bahn am Freitag wieder zu spät war', '2024-01-19', null],
  'corrections.txt': ['Ferry operator fined over safety breaches', '2024-03-09', null],
  'divs-only.html': ['Gericht stoppt Abriss der alten Mühle', '2022-08-30T14:10', '2022-08-31T09:00'],
  'forum.txt': ['Gemeinderat lehnt Windpark ab', '2024-02-07T19:12', null],
  'gallery.txt': ['Bilder vom Hochwasser im Ahrtal', '2021-07-16T18:30', null],
  'interview.txt': ['„Der Wald von morgen wird anders aussehen“', '2022-08-03', null],
  'liveblog.html': ['Unwetter im Südwesten: Newsblog', '2024-06-01T06:30', '2024-06-02T21:12'],
  'liveblog.txt': [
    'Liveblog zum Streik im Nahverkehr: Busse stehen still',
    '2023-03-14T17:42',
    '2023-03-14T17:42',
  ],
  'newsletter.txt': ['Guten Morgen aus dem Rathaus', '2023-05-12', null],
  'paywall.txt': ['Autozulieferer streicht 600 Stellen in Thüringen', '2023-09-21T05:00', null],
  'press-release.txt': ['Klinikum eröffnet neue Notaufnahme', '2024-06-05', null],
  'regional-en.txt': ['Man jailed for 14 years over Harrow post office raids', null, null],
  'related-between.txt': ['Court overturns ban on river swimming', '2023-07-04T10:15', '2023-07-04T10:15'],
  'tabloid-en.html': ['Rail workers call off strike after pay deal', '2023-06-02T17:20', null],
  'wordpress.html': ['Bürgerbus startet im März', '2023-02-20T08:15', null],
};

describe.each(readdirSync(FOLDER))('%s', (name) => {
  const source = readFileSync(FOLDER + name, 'utf8');
  const { parts, page } = name.endsWith('.txt') ? annotatedText(source) : annotatedPage(source);

  it('every part is what it is', async () => {
    const { text, blocks } = await readOne(encode(page), name);
    const found = blocks.map(({ kind, start, end }): Part => [kind, text.slice(start, end)]);
    expect(found).toEqual(parts);
  });

  it('title and dates', async () => {
    const { title, published, updated } = await readOne(encode(page), name);
    expect([title, published.value, updated?.value ?? null]).toEqual(EXPECTED[name]);
  });
});
