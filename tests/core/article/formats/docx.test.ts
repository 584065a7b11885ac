import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { MAX_TAGS, MAX_XML } from '../../../../core/article/formats/docx.ts';
import { blocksOf, docxOf, encode, packageOf, readOne } from './support.ts';

const LEAD = 'Der Stadtrat hat am Dienstag den Bau der neuen Brücke beschlossen.';
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

describe('Word documents', () => {
  it('takes structure from the styles, whatever the language of Word', async () => {
    const article = await readOne(
      docxOf([
        ['Title', 'Stadtrat beschließt neue Brücke'],
        [null, 'Stand: 3. Mai 2023'],
        [null, LEAD],
        ['heading 2', 'Streit um die Kosten'],
        ['Quote', 'Das ist viel Geld für eine Brücke, sagte ein Anwohner am Montag.'],
        ['caption', 'Die alte Brücke im Jahr 1998'],
      ]),
      'bruecke.docx',
    );
    expect(blocksOf(article)).toEqual([
      'title: Stadtrat beschließt neue Brücke',
      'dateline: Stand: 3. Mai 2023',
      `body: ${LEAD}`,
      'heading: Streit um die Kosten',
      'quote: Das ist viel Geld für eine Brücke, sagte ein Anwohner am Montag.',
      'caption: Die alte Brücke im Jahr 1998',
    ]);
    expect(article).toMatchObject({
      title: 'Stadtrat beschließt neue Brücke',
      language: 'de',
      published: { value: '2023-05-03', provenance: 'dateline' },
    });
  });

  it('does not take the date of the file in its properties for that of the article', async () => {
    const core = encode(
      '<cp:coreProperties><dcterms:created>2020-01-01T00:00:00Z</dcterms:created></cp:coreProperties>',
    );
    const document = `<w:document xmlns:w="${WORD}"><w:body><w:p><w:r><w:t>${LEAD}</w:t></w:r></w:p></w:body></w:document>`;
    const article = await readOne(packageOf(document, { 'docProps/core.xml': core }), 'a.docx');
    expect(article.published).toEqual({ value: null, provenance: null, start: null, end: null });
  });

  it('leaves pictures packed, however large', async () => {
    const bytes = packageOf(
      `<w:document xmlns:w="${WORD}"><w:body><w:p><w:r><w:t>${LEAD}</w:t></w:r></w:p></w:body></w:document>`,
      { 'word/media/image1.png': new Uint8Array(2 * MAX_XML) },
    );
    expect(blocksOf(await readOne(bytes, 'a.docx'))).toEqual([`body: ${LEAD}`]);
  });
});

describe('hostile Word documents', () => {
  const entities = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>`;
  const nested = '<w:p>'.repeat(50_000) + '</w:p>'.repeat(50_000);

  it.each([
    ['over-limit', 'a bomb of text', packageOf('x'.repeat(MAX_XML + 1))],
    ['over-limit', 'a bomb of tags', packageOf('<w:p/>'.repeat(MAX_TAGS + 1))],
    [
      'over-limit',
      'many files',
      zipSync(Object.fromEntries(Array.from({ length: 5001 }, (_, i) => [`${i}`, new Uint8Array()]))),
    ],
    ['no-text', 'no text', docxOf([])],
    ['damaged', 'no package', encode('This is no zip file at all.')],
    ['damaged', 'a package of something else', zipSync({ mimetype: encode('application/epub+zip') })],
    [
      'damaged',
      'nesting without end',
      packageOf(`<w:document xmlns:w="${WORD}"><w:body>${nested}</w:body></w:document>`),
    ],
  ])('%s: %s', async (code, _what, bytes) => {
    await expect(readOne(bytes, 'a.docx')).rejects.toMatchObject({
      name: 'ReadError',
      code,
      message: expect.stringMatching(/^a\.docx: [^\n]+\.$/),
    });
  });

  it('unpacks no more than the directory of the package says', async () => {
    const bytes = docxOf([[null, LEAD.repeat(2000)]]);
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    for (let i = 0; i < bytes.length - 46; i++)
      if (view.getUint32(i, true) === 0x02014b50 && view.getUint32(i + 24, true) > 100_000)
        view.setUint32(i + 24, 300, true);
    await expect(readOne(bytes, 'a.docx')).rejects.toMatchObject({ code: 'damaged' });
  });

  it('resolves no entities, internal or external', async () => {
    const document = `${entities}<w:document xmlns:w="${WORD}"><w:body><w:p><w:r><w:t>${LEAD} &b;&c;</w:t></w:r></w:p></w:body></w:document>`;
    const text = await readOne(packageOf(document), 'a.docx').then(
      (article) => article.text,
      (error: Error) => error.message,
    );
    expect(text).not.toMatch(/aaaaaaaaaa|root:/);
  });
});
