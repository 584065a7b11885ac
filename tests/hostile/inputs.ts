/** Everything hostile that is imported: the corpus, names, and what is too large to be kept as a file. */
import { readdirSync, readFileSync } from 'node:fs';
import { zipSync } from 'fflate';
import { z } from 'zod';
import { encode, packageOf, pdfBomb } from '../core/article/formats/support.ts';

export interface HostileFile {
  name: string;
  bytes: Uint8Array;
}

export const CORPUS = 'tests/fixtures/hostile';

const NEWS = 'Am 3. Mai 2020 traf Anna Beispiel in Berlin den Minister Karl Muster zu Gesprächen.';
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

export function corpus(): HostileFile[] {
  return readdirSync(CORPUS)
    .filter((name) => name !== 'names.json')
    .map((name) => ({ name, bytes: readFileSync(`${CORPUS}/${name}`) }));
}

/** The same few words under every name; another number in each, so that each is an article of its own. */
export function named(): HostileFile[] {
  // Not imported: bundlers refuse half a character in JSON.
  const names = z.array(z.string()).parse(JSON.parse(readFileSync(`${CORPUS}/names.json`, 'utf8')));
  return names.map((name, i) => ({ name, bytes: encode(`Meldung ${i}\n\n${NEWS}\n`) }));
}

/** How often, and what of. */
const HTML = (inner: string) => `<!doctype html><meta charset="utf-8"><title>Gipfel</title>${inner}`;

/** @param scale 1 for the sizes that nobody would wait for; less for a quick look */
export function generated(scale = 1): HostileFile[] {
  const many = (text: string, times: number) => text.repeat(Math.max(1, Math.round(times * scale)));
  const text: Record<string, string> = {
    'paragraphs.txt': many('a\n\n', 1_000_000),
    'lines.txt': many('a\n', 2_000_000),
    'word.txt': many('a', 2_000_000),
    'digits.txt': many('1', 500_000),
    'dates.txt': many('am 3. Mai 2020 ', 20_000),
    'numbers.txt': many('zweihundertdreiundzwanzig', 20_000),
    'periods.txt': many('1. ', 200_000),
    'names.txt': many('Anna Beispiel ', 20_000),
    'quotes.txt': `${NEWS} ${many('„', 100_000)}`,
    'brackets.md': many('[', 20_000),
    'stars.md': many('*a ', 20_000),
    'headings.md': many('# ', 50_000),
    'lists.md': Array.from({ length: Math.round(2000 * scale) }, (_, i) => `${' '.repeat(i % 500)}- a`).join(
      '\n',
    ),
    'nested.html': HTML(`${many('<div>', 50_000)}${NEWS}`),
    'tables.html': HTML(`${many('<table><tr><td>', 3000)}${NEWS}`),
    'attributes.html': HTML(`<p ${many('a=b ', 100_000)}>${NEWS}</p>`),
    'unclosed.html': HTML(many('<b><i><a>', 20_000)),
    'comment.html': HTML(`<p>${NEWS}</p><!--${many('-', 500_000)}`),
    'paragraphs.html': HTML(many('<p>a</p>', 300_000)),
    'nested.json': many('[', 200_000),
    'objects.json': many('{"a":', 100_000),
    'nested.xml': many('<a>', 200_000),
    'attributes.xml': `<rss ${Array.from({ length: Math.round(50_000 * scale) }, (_, i) => `a${i}="b"`).join(' ')}/>`,
    'header.eml': `Subject: ${many('=?utf-8?Q?=41?= ', 50_000)}\r\n\r\n${NEWS}`,
    'boundaries.eml': `Content-Type: multipart/mixed; boundary=b\r\n\r\n${many('--b\r\n\r\na\r\n', 50_000)}`,
    'messages.mbox': many('From a Sun May 3 10:00:00 2020\r\n\r\na\r\n\r\n', 20_000),
  };
  return [
    ...Object.entries(text).map(([name, content]) => ({ name, bytes: encode(content) })),
    { name: 'blanks.pdf', bytes: pdfBomb(Math.round(100_000_000 * scale), 2) },
    {
      name: 'blanks.docx',
      bytes: packageOf(`<w:document xmlns:w="${WORD}">${many(' ', 100_000_000)}</w:document>`),
    },
    { name: 'paragraphs.docx', bytes: docx(many('<w:p><w:r><w:t>a</w:t></w:r></w:p>', 200_000)) },
    { name: 'nested.docx', bytes: docx(many('<w:tbl><w:tr><w:tc>', 5000)) },
    {
      name: 'files.docx',
      bytes: zipSync(Object.fromEntries(range(6000 * scale).map((i) => [`${i}`, encode('')]))),
    },
  ];
}

const docx = (body: string) =>
  packageOf(`<w:document xmlns:w="${WORD}"><w:body>${body}</w:body></w:document>`);
const range = (length: number) => Array.from({ length: Math.round(length) }, (_, i) => i);
