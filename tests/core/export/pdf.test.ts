/** PDFs as somebody else's reader sees them. */
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import { type ExportInput, type ExportOptions, exportEvents } from '../../../core/export/index.ts';
import { manyEvents } from '../timeline/events.ts';
import { HOSTILE, sample, withTitle } from './sample.ts';

const pdfOf = (input: ExportInput = sample, more: Partial<ExportOptions> = {}) =>
  exportEvents(input, { format: 'pdf', ...more });

async function read<Result>(
  bytes: Uint8Array,
  use: (pdf: PDFDocumentProxy) => Promise<Result>,
): Promise<Result> {
  // pdf.js takes the bytes away, hence the copy.
  const task = getDocument({ data: bytes.slice(), useSystemFonts: false });
  try {
    return await use(await task.promise);
  } finally {
    await task.destroy();
  }
}

async function textOf(pdf: PDFDocumentProxy, page: number): Promise<string> {
  const { items } = await (await pdf.getPage(page)).getTextContent();
  const words = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : ''));
  return words.join('').replace(/\s+/g, ' ');
}

interface Node {
  role: string;
  children: (Node | { type: string })[];
  alt?: string;
  lang?: string;
}

/** Roles of the structure tree with how often each occurs, and the alternative texts. */
async function structure(pdf: PDFDocumentProxy, page: number) {
  const roles = new Map<string, number>();
  const alts: string[] = [];
  const visit = (node: Node | { type: string }) => {
    if (!('role' in node)) return;
    roles.set(node.role, (roles.get(node.role) ?? 0) + 1);
    if (node.alt) alts.push(node.alt);
    for (const child of node.children) visit(child);
  };
  visit((await (await pdf.getPage(page)).getStructTree()) as Node);
  return { roles, alts };
}

/** pdf.js gives a map where its types promise an object. */
const entriesOf = (info: unknown): Record<string, unknown> =>
  info instanceof Map ? Object.fromEntries(info) : {};

describe('pdf', () => {
  it('is A4 landscape unless told otherwise, with title and language', async () => {
    const { bytes, mime, extension } = await pdfOf(sample, { title: 'Streik & <Hafen>' });
    expect([mime, extension]).toEqual(['application/pdf', 'pdf']);
    await read(bytes, async (pdf) => {
      const [, , width = 0, height = 0] = (await pdf.getPage(1)).view;
      expect([Math.round(width), Math.round(height)]).toEqual([842, 595]);
      const { info, metadata } = await pdf.getMetadata();
      expect(info).toMatchObject({ Title: 'Streik & <Hafen>', Language: 'de' });
      expect(metadata?.get('dc:title')).toBe('Streik & <Hafen>');
      expect(info).not.toHaveProperty('CreationDate');
      expect(entriesOf(await pdf.getMarkInfo()).Marked).toBe(true);
    });
  });

  it('has the texts as text, and the sources with their sentences on the following page', async () => {
    await read((await pdfOf()).bytes, async (pdf) => {
      expect(pdf.numPages).toBe(2);
      const picture = await textOf(pdf, 1);
      for (const part of [
        'Warnstreik legt Häfen lahm',
        '3. Juni',
        'seit März',
        'Nicht gezeigt: 1 ohne Datum',
      ])
        expect(picture).toContain(part);
      const sources = await textOf(pdf, 2);
      for (const part of [
        'Quellen',
        'Warnstreik legt Häfen lahm',
        'streik.txt',
        '„Die Reeder verhandeln seit März.“',
        'Absatz',
      ])
        expect(sources).toContain(part);
      expect(sources).not.toContain('artikel/');
    });
  });

  it('is tagged: headings, lists of events, what marks mean in words', async () => {
    await read((await pdfOf()).bytes, async (pdf) => {
      const { roles, alts } = await structure(pdf, 1);
      expect(roles.get('H1')).toBe(1);
      expect(roles.get('H2')).toBe(1);
      expect(roles.get('LI')).toBe(2);
      expect(roles.get('Link')).toBe(2);
      expect(alts).toContain('Arbeit, als Aussage wiedergegeben');
      expect(alts).toContain('Arbeit, als Tatsache gemeldet, offenes Ende');
      expect((await structure(pdf, 2)).roles.get('BlockQuote')).toBe(3);
    });
  });

  it('leads from every number to its source', async () => {
    await read((await pdfOf()).bytes, async (pdf) => {
      const links = (await (await pdf.getPage(1)).getAnnotations()).filter(
        ({ subtype }) => subtype === 'Link',
      );
      expect(links.map(({ dest }) => dest)).toEqual(['source-1', 'source-1']);
      const [page] = (await pdf.getDestination('source-1')) ?? [];
      expect(await pdf.getPageIndex(page)).toBe(1);
    });
  });

  it('shows all of 300 events on several pages when told, and says so', async () => {
    const input = { events: manyEvents(300), articles: [] };
    const { bytes, shown, omitted } = await pdfOf(input, { pages: 'several', language: 'de' });
    expect([shown, omitted]).toEqual([300, 0]);
    await read(bytes, async (pdf) => {
      expect(pdf.numPages).toBeGreaterThan(2);
      let items = 0;
      for (let page = 1; page <= pdf.numPages; page++) {
        expect(await textOf(pdf, page)).toContain(`Blatt ${page} von ${pdf.numPages}`);
        items += (await structure(pdf, page)).roles.get('LI') ?? 0;
      }
      expect(items).toBe(300);
    });
  });

  it('gives the same bytes for the same input', async () => {
    const [first, second] = [await pdfOf(), await pdfOf()];
    expect(Buffer.from(first.bytes).equals(second.bytes)).toBe(true);
  });

  it.each(Object.entries(HOSTILE))('survives hostile text: %s', async (_, title) => {
    await read((await pdfOf(withTitle(title), { title })).bytes, async (pdf) => {
      expect(await textOf(pdf, 1)).toContain('Juni');
    });
  });

  it('draws a page that says so where no event has a date', async () => {
    const { bytes, shown } = await pdfOf({ ...sample, events: sample.events.slice(2) });
    expect(shown).toBe(0);
    await read(bytes, async (pdf) => expect(await textOf(pdf, 1)).toContain('Nicht gezeigt: 1 ohne Datum'));
  });
});
