/** Texts that came to break a format: every format has to survive them, and its reader to see plain words. */
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { describe, expect, it } from 'vitest';
import { type ExportFormat, type ExportInput, exportEvents } from '../../../core/export/index.ts';
import { calendarOf, elementsOf, pageOf, pdfOf, rowsOf, textOf, timelineOf, wordOf } from './readers.ts';
import { sample } from './sample.ts';

/** What is written, and what a reader may see of it. */
const TEXTS: Record<string, [string, string]> = {
  markup: [
    '</text></title><script>alert(1)</script>&amp;"\'<b>',
    '</text></title><script>alert(1)</script>&amp;"\'<b>',
  ],
  'character data': [']]><!--x--><?x?>', ']]><!--x--><?x?>'],
  'line breaks': ['Eins\r\nzwei\nBEGIN:VEVENT\u2028drei', 'Eins zwei BEGIN:VEVENT drei'],
  separators: ['a;b,c\\d"e:f', 'a;b,c\\d"e:f'],
  'control characters': ['Eins\u0000zwei\u001b[31m\u0007drei\u009f', 'Eins zwei [31m drei'],
  'lone surrogates': ['Eins\ud800zwei\udc00', 'Eins zwei'],
  'turned direction': ['rechnung\u202Efdp.exe\u2066\u200F', 'rechnung fdp.exe'],
  'no characters': ['Eins\uFFFEzwei\uFFFF', 'Eins zwei'],
  'a very long word': ['x'.repeat(3000), 'x'.repeat(3000)],
  'a template': ['{title} $1 $& %s {{count}}', '{title} $1 $& %s {{count}}'],
  'names of objects': ['__proto__', '__proto__'],
};

/** The sample with the text wherever an article or a user may put it. */
function poisoned(text: string): ExportInput {
  const [strike, ...others] = sample.events;
  const [article] = sample.articles;
  if (!strike || !article) throw new Error('the sample has events and an article');
  const mentions = strike.mentions.map((mention) => ({
    ...mention,
    attribution: { text, start: 0, end: 1 },
  }));
  const editorial = {
    review: 'confirmed' as const,
    edited: [text],
    added: false,
    tags: [text],
    notes: [text],
  };
  const contradictions = strike.contradictions.map((contradiction) => ({
    ...contradiction,
    claims: contradiction.claims.map((claim) => ({ ...claim, value: text })),
  }));
  const event = {
    ...strike,
    ...{ title: text, type: text, participants: [text], places: [text], mentions, editorial, contradictions },
  };
  return { events: [event, ...others], articles: [{ ...article, title: text, path: text }] };
}

const squeezed = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, '');

const flat = (node: Nodes): Nodes[] => [node, ...('children' in node ? node.children.flatMap(flat) : [])];

/** How each format's reader finds the title of the first event; true where it is what it may be. */
const TITLES: Partial<Record<ExportFormat, (bytes: Uint8Array, title: string, raw: string) => unknown>> = {
  // Data are kept as they are: another workspace reads them.
  json: (bytes, _, raw) => expect(JSON.parse(textOf(bytes)).events[0].title).toBe(raw),
  csv: (bytes, title) => expect(rowsOf(bytes)[0]?.title).toBe(title),
  timelinejs: (bytes, title) => {
    const { headline } = timelineOf(bytes).events[0]?.text ?? { headline: '' };
    expect(pageOf(headline).body.textContent).toBe(title);
    expect(pageOf(headline).body.children).toHaveLength(0);
  },
  'timelinejs-csv': (bytes, title) =>
    expect(pageOf(rowsOf(bytes)[1]?.Headline ?? '').body.textContent).toBe(title),
  ics: (bytes, title) => expect(calendarOf(bytes).entries[0]?.summary).toBe(title),
  jsonld: (bytes, title) => expect(JSON.parse(textOf(bytes))['@graph'][0].name).toBe(title),
  timeml: (bytes) => expect(elementsOf(textOf(bytes))[0]?.name).toBe('TimeML'),
  md: (bytes, title) => {
    const nodes = flat(fromMarkdown(textOf(bytes)));
    const words = nodes.map((node) => ('value' in node ? node.value : '')).join('');
    expect(squeezed(words)).toContain(squeezed(title));
    expect(
      nodes.filter(({ type }) => ['html', 'link', 'emphasis', 'code', 'inlineCode'].includes(type)),
    ).toEqual([]);
  },
  html: (bytes, title) => {
    const page = pageOf(textOf(bytes));
    const titles = [...page.querySelectorAll('.entry .title')].map(({ textContent }) => textContent);
    expect(titles).toContain(title);
    expect(page.querySelectorAll('script')).toHaveLength(1);
  },
  docx: async (bytes, title) =>
    expect(squeezed((await wordOf(bytes)).body.textContent)).toContain(squeezed(title)),
  'briefing-pdf': async (bytes, title) => {
    const { text, info } = await pdfOf(bytes);
    expect(squeezed(text.replace(/\u200B/g, ''))).toContain(squeezed(title));
    expect(info).toMatchObject({ Title: title });
  },
};

describe.each(Object.entries(TITLES))('%s', (format, check) => {
  it.each(Object.entries(TEXTS))('survives %s', async (_, [raw, title]) => {
    const { bytes } = await exportEvents(poisoned(raw), {
      format: format as ExportFormat,
      image: format === 'html',
    });
    await check(bytes, title, raw);
  });
});

describe('formulas', () => {
  it.each([
    ...[
      '=1+1',
      '+1',
      '-1',
      '@SUM(A1)',
      '\t=1',
      '\r=1',
      '\uFF1D1+1',
      '=HYPERLINK("http://example.com";"klick")',
    ],
    ...['=cmd|"/c calc"!A1', '  =1'],
  ])('a spreadsheet takes no %j for one', async (formula) => {
    for (const [format, column] of [
      ['csv', 'title'],
      ['timelinejs-csv', 'Headline'],
    ] as const) {
      const { bytes } = await exportEvents(poisoned(formula), { format });
      const cells = rowsOf(bytes).flatMap((row) => Object.values(row));
      expect(rowsOf(bytes).map((row) => row[column]?.charAt(0))).toContain("'");
      expect(cells.filter((cell) => /^[=+@\t\r\uFF1D]|^-(?!\d+$)/.test(cell))).toEqual([]);
    }
  });
});
