import { describe, expect, it } from 'vitest';
import { readArticle } from '../../../core/article/read.ts';
import { encode, encodeIn, encodeUtf16, readOne } from './formats/support.ts';

const SHORT = [
  'Öl',
  'München',
  'Straße',
  'Café geöffnet',
  'Geht´s noch, Müller?',
  '2½ Liter Öl, ¼ Pfund Käse',
  '§ 12 gilt ab 20 °C für Gäste',
  'Citroën in Ærø',
];
/** With characters that Windows-1252 and ISO-8859-15 have at different places. */
const DIFFERENT = [
  'Das kostet 5 €',
  'Škoda',
  'Der Minister traf Žižek und Beneš',
  'ŽIŽKOV UND ŠKODA',
  'Œuvre, cœur',
  'Die Straße nach Žilina wurde für 300 € ausgebaut, sagte Müller.',
];
const WINDOWS = ['„Wir zahlen“', '„Das macht Spaß“, sagte er.', 'Er kam – spät – aus Köln …', 'It’s a café'];

const read = (bytes: Uint8Array) => readArticle(bytes, 'a.txt', { language: 'de' }).text;

describe('encodings that nobody names', () => {
  it.each([...SHORT, ...DIFFERENT, ...WINDOWS])('%s in Windows-1252', (text) => {
    expect(read(encodeIn('windows-1252', text))).toBe(text);
  });

  // ISO-8859-15 has letters in the place of accents and fractions.
  it.each([...SHORT.filter((text) => !/[½¼´]/.test(text)), ...DIFFERENT])('%s in ISO-8859-15', (text) => {
    expect(read(encodeIn('iso-8859-15', text))).toBe(text);
  });

  it.each([...SHORT, ...DIFFERENT, ...WINDOWS])('%s in UTF-8 and UTF-16, with and without a mark', (text) => {
    for (const marked of [text, `\uFEFF${text}`]) {
      expect(read(encode(marked))).toBe(marked);
      expect(read(encodeUtf16(marked, 'le'))).toBe(marked);
      expect(read(encodeUtf16(marked, 'be'))).toBe(marked);
    }
  });

  it('a long English text with one accent is not broken UTF-8', () => {
    const text = `${'The council met on Monday and voted on the budget. '.repeat(100)}At the café they agreed.`;
    expect(read(encodeIn('windows-1252', text))).toBe(text);
  });

  it('UTF-8 with a character that was cut keeps all the others', () => {
    const text = 'Der Bürgermeister ließ die Brücke am Freitag schließen. '.repeat(30);
    expect(read(encode(`${text}ü`).slice(0, -1))).toBe(`${text}\uFFFD`);
  });

  it.each(['macintosh', 'ibm866'] as const)('%s is refused rather than read wrongly', (encoding) => {
    const text = {
      macintosh: 'Der Bürgermeister ließ die Brücke für Fußgänger schließen.',
      ibm866: 'Президент встретился в пятницу с министром обороны страны.',
    }[encoding];
    expect(() => read(encodeIn(encoding, text))).toThrow(expect.objectContaining({ code: 'encoding' }));
  });
});

describe('offsets', () => {
  it('are offsets into the text as it stands, Windows line ends included', () => {
    const text =
      'Überschrift über die Brücke\r\n\r\nDer Stadtrat tagte am Montag für 5 € im Rathaus der Stadt.\r\n';
    for (const bytes of [encodeIn('windows-1252', text), encodeUtf16(text, 'le'), encodeUtf16(text, 'be')]) {
      const article = readArticle(bytes, 'a.txt');
      expect(article.text).toBe(text);
      expect(article.blocks.map(({ start, end }) => text.slice(start, end))).toEqual([
        'Überschrift über die Brücke',
        'Der Stadtrat tagte am Montag für 5 € im Rathaus der Stadt.',
      ]);
    }
  });
});

describe('other formats', () => {
  const BODY = 'Die Brücke nach Žilina kostet 5 Millionen € und wird am Freitag eröffnet, sagte Müller.';

  it.each(['windows-1252', 'iso-8859-15'] as const)('JSON, Markdown and mail in %s', async (encoding) => {
    const files: [string, string][] = [
      ['a.json', JSON.stringify({ title: 'Brücke', body: BODY })],
      ['a.md', `# Brücke\n\n${BODY}\n`],
      ['a.eml', `From: presse@example.org\r\nSubject: Bridge\r\n\r\n${BODY}\r\n`],
      ['b.eml', `Subject: Bridge\r\nContent-Type: text/plain; charset=${encoding}\r\n\r\n${BODY}\r\n`],
    ];
    for (const [path, content] of files)
      expect((await readOne(encodeIn(encoding, content), path)).text).toContain(BODY);
  });
});
