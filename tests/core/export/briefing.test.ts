import { createHash } from 'node:crypto';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { describe, expect, it } from 'vitest';
import type { Editorial } from '../../../core/events/event.ts';
import {
  type ExportFormat,
  type ExportInput,
  type ExportOptions,
  exportEvents,
} from '../../../core/export/index.ts';
import { briefingPreview } from '../../../workspace/contract.ts';
import { day, event } from '../timeline/events.ts';
import { elementsOfPdf, exported, pageOf, pdfOf, textOf, wordOf } from './readers.ts';
import { HOSTILE, sample, withTitle } from './sample.ts';

/** Text as a reader sees it, with every run of white space as one space. */
const seen = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim();

/** The words of a briefing as somebody else's reader finds them. */
const READERS: Partial<Record<ExportFormat, (bytes: Uint8Array) => Promise<string> | string>> = {
  // A number that would begin a list has its full stop escaped.
  md: (bytes) => textOf(bytes).replace(/\\([.)])/g, '$1'),
  html: (bytes) => seen(pageOf(textOf(bytes)).body.textContent),
  docx: async (bytes) => seen((await wordOf(bytes)).body.textContent),
  'briefing-pdf': async (bytes) => seen((await pdfOf(bytes)).text),
};
const BRIEFINGS = Object.entries(READERS);

async function read(format: string, input: ExportInput = sample, more: Partial<ExportOptions> = {}) {
  const entry = BRIEFINGS.find(([name]) => name === format);
  if (!entry) throw new Error(`no briefing: ${format}`);
  const [, reader] = entry;
  const { bytes } = await exportEvents(input, { format: entry[0] as ExportFormat, image: false, ...more });
  return reader(bytes);
}

const QUOTE = 'Rund 4.000 Beschäftigte haben am Montag die Arbeit niedergelegt, teilte die Gewerkschaft mit.';

describe.each(BRIEFINGS.map(([format]) => format))('the briefing as %s', (format) => {
  it('is a chronology: title, summary, years, the undated last, then the sources', async () => {
    const text = await read(format);
    const order = [
      'Warnstreik legt Häfen lahm',
      '1. März – 3. Juni 2024 · 3 Ereignisse aus 1 Artikel · 1 ohne Datum',
      '2024',
      'seit März 2024',
      'Die Reeder verhandeln',
      'Montag, 3. Juni 2024',
      'Rund 4.000 Beschäftigte haben die Arbeit niedergelegt',
      'Ohne Datum',
      'Wann es weitergeht',
      'Die Reeder verhandeln seit März',
      QUOTE,
    ];
    let at = 0;
    for (const part of order) {
      const found = text.indexOf(part, at);
      expect(found, part).toBeGreaterThanOrEqual(at);
      at = found + 1;
    }
  });

  it('says who says so, how it is told, where sources disagree, and where it stands', async () => {
    const text = await read(format);
    expect(text).toContain('als Aussage wiedergegeben · Wer sagt es: Gewerkschaft · Ort: Hamburg');
    expect(text).toMatch(/Widersprüchliche Zahlen: 4\.000 ?\[\^?2\] ?\/ 3\.500 ?\[\^?2\]/);
    expect(text).toContain('Absatz 1');
    expect(text).toMatch(/Warnstreik legt Häfen lahm, Mo\., 3\. Juni 2024, 18:30 Uhr/);
  });

  it('quotes a paragraph once, however many events it tells of', async () => {
    const text = await read(format);
    expect(text.split(QUOTE)).toHaveLength(2);
    expect(text).toMatch(/Wann es weitergeht, ist offen ?\[\^?1\]/);
  });

  it('speaks English when told', async () => {
    const text = await read(format, sample, { language: 'en', title: 'Port strike' });
    for (const part of [
      'Port strike',
      'Monday, 3 June 2024',
      'Who says so: Gewerkschaft',
      'Undated',
      'paragraph 1',
    ])
      expect(text).toContain(part);
  });

  it('says what the user decided', async () => {
    const [strike] = sample.events;
    if (!strike) throw new Error('the sample has events');
    const editorial: Editorial = {
      ...{ review: 'confirmed', edited: ['when'], added: false, tags: ['Hafen'], notes: ['Rückruf'] },
    };
    const input = { ...sample, events: [{ ...strike, editorial }] };
    const text = await read(format, input);
    expect(text).toContain('bestätigt · von Hand korrigiert: Datum · Schlagwörter: Hafen');
    expect(text).toContain('Notiz: Rückruf');
  });

  it('has the events of the period, as the summary says', async () => {
    const text = await read(format, sample, { from: '2024-06-01', to: '2024-06-30' });
    expect(text).toContain('1.–30. Juni 2024 · 3 Ereignisse');
    const later = await read(format, sample, { from: '2024-07-01' });
    expect(later).not.toContain('Rund 4.000 Beschäftigte haben die');
  });

  it('leaves out the numbers and the sources when told', async () => {
    const text = await read(format, sample, { sources: false });
    expect(text).not.toMatch(/\[\^?\d+\]/);
    expect(text).not.toContain(QUOTE);
    expect(text).toContain('Widersprüchliche Zahlen: 4.000 / 3.500');
  });

  it('leaves out what has no date when told, and counts it', async () => {
    const text = await read(format, sample, { undated: false });
    expect(text).toContain('1. März – 3. Juni 2024 · 2 Ereignisse aus 1 Artikel');
    expect(text).not.toContain('Ohne Datum');
    const { shown, omitted } = await exported(format as ExportFormat, sample, { undated: false });
    expect([shown, omitted]).toEqual([2, 1]);
  });

  it('is previewed with the same words', async () => {
    const { bytes, mime } = await exported(format as ExportFormat, sample, { preview: true });
    expect(mime).toBe('application/json');
    const preview = briefingPreview.parse(JSON.parse(textOf(bytes)));
    const text = await read(format);
    for (const part of [preview.title, preview.summary, ...preview.sections.map(({ heading }) => heading)])
      expect(text).toContain(part);
    expect(preview.sections.flatMap(({ entries }) => entries)).toHaveLength(3);
    expect(preview.timeline).toContain('<svg');
    expect(preview.more).toBe(0);
  });

  it('gives the same bytes for the same input, with and without the timeline', async () => {
    for (const image of [true, false]) {
      const bytes = async () => (await exportEvents(sample, { format: format as ExportFormat, image })).bytes;
      expect(Buffer.compare(await bytes(), await bytes())).toBe(0);
    }
  });

  it('is written for no event and for events without a source', async () => {
    expect(await read(format, { events: [], articles: [] }, { language: 'en' })).toContain('0 events');
    const input = { events: [event('own', day('2024-06-03'))], articles: [] };
    expect(await read(format, input, { image: true })).toContain('Ereignis own');
  });
});

describe('md', () => {
  it('shows hostile text as it stands', async () => {
    expect(await read('md', withTitle(HOSTILE.markdown))).toContain(
      '\\# \\[Titel\\](http://example.com) \\*fett\\* \\`Code\\` \\<img src=x\\> \\| Tabelle',
    );
  });

  it.each(['1. Mai: Streik', '12) Runde', '- Strich', '+ Plus', '3.500 Menschen'])(
    'makes no list of a title such as %s',
    async (title) => {
      const [, , undated] = withTitle('x').events;
      const events = undated ? [{ ...undated, title }] : [];
      const { bytes } = await exported('md', { ...sample, events }, { image: false, from: '2024-06-01' });
      const tree = fromMarkdown(textOf(bytes));
      const lists = JSON.stringify(tree).match(/"type":"list"/g);
      expect(lists).toHaveLength(1);
      expect(JSON.stringify(tree)).toContain(title);
    },
  );

  it('has the timeline as an image at its end, and every footnote once', async () => {
    const text = textOf((await exported('md', sample)).bytes);
    expect(text).toContain('![Zeitleiste][timeline]');
    expect(text).toMatch(/\n\[timeline\]: data:image\/png;base64,iVBORw0KGgo[\w+/=]+\n$/);
    expect(text.match(/^\[\^\d+\]:/gm)).toEqual(['[^1]:', '[^2]:']);
  });
});

describe('html', () => {
  it('names its own style and script by their hashes, and allows nothing else', async () => {
    const page = pageOf(textOf((await exported('html', sample)).bytes));
    const policy = page.querySelector('meta[http-equiv]')?.getAttribute('content') ?? '';
    const hash = (name: string) =>
      `'sha256-${createHash('sha256')
        .update(page.querySelector(name)?.textContent ?? '')
        .digest('base64')}'`;
    expect(policy.split('; ')).toEqual([
      "default-src 'none'",
      `style-src ${hash('style')}`,
      `script-src ${hash('script')}`,
      "base-uri 'none'",
      "form-action 'none'",
    ]);
    expect(page.querySelectorAll('script, style, link, img, iframe, [style], [onclick]')).toHaveLength(2);
  });

  it('links every number to a paragraph, and every paragraph is linked', async () => {
    const page = pageOf(textOf((await exported('html', sample)).bytes));
    const links = new Set([...page.querySelectorAll('sup a')].map((link) => link.getAttribute('href')));
    expect([...links].sort()).toEqual([...page.querySelectorAll('.source')].map(({ id }) => `#${id}`).sort());
  });

  it('has no script without the timeline', async () => {
    const page = pageOf(textOf((await exported('html', sample, { image: false })).bytes));
    expect(page.querySelector('script, .timeline')).toBeNull();
    expect(page.querySelector('meta[http-equiv]')?.getAttribute('content')).toContain("script-src 'none'");
  });
});

describe('docx', () => {
  it('has headings, the timeline with a text for those who do not see it, and links to the paragraphs', async () => {
    const page = await wordOf((await exported('docx', sample)).bytes);
    expect([...page.querySelectorAll('h1')].map((heading) => seen(heading.textContent))).toEqual([
      ...['2024', 'Ohne Datum', 'Quellen'],
    ]);
    expect(page.querySelector('img')?.getAttribute('alt')).toMatch(/^Zeitleiste: .*3 Ereignisse/);
    const targets = [...page.querySelectorAll('a[href^="#"]')].map((link) =>
      link.getAttribute('href')?.slice(1),
    );
    expect(targets.length).toBeGreaterThan(3);
    for (const target of targets) expect(page.getElementById(String(target)), target).not.toBeNull();
  });
});

describe('briefing-pdf', () => {
  it('is tagged, named, and links its numbers to the paragraphs', async () => {
    const { destinations, links, info, marked } = await pdfOf((await exported('briefing-pdf', sample)).bytes);
    expect(marked).toBe(true);
    expect(info).toMatchObject({ Title: 'Warnstreik legt Häfen lahm', Language: 'de' });
    expect(destinations.sort()).toEqual(['source-1', 'source-2']);
    expect(new Set(links)).toEqual(new Set(destinations));
  });

  it('draws the timeline as vectors with its words as text', async () => {
    const { bytes } = await exported('briefing-pdf', sample);
    expect(Buffer.from(bytes).toString('latin1')).not.toContain('/Subtype /Image');
    const elements = await elementsOfPdf(bytes);
    const figure = elements.find(({ role }) => role === 'Figure');
    expect(figure?.text).toContain('Rund 4.000 Beschäftigte haben die Arbeit');
  });

  it('says which characters its font lacks', async () => {
    const { text } = await pdfOf((await exported('briefing-pdf', withTitle('Gipfel in 北京'))).bytes);
    expect(text).toContain('Gipfel in □□');
    expect(text).toContain('2 Zeichen fehlen der Schrift und stehen als □ (chinesisch)');
  });

  it('begins new pages where it must, and numbers them', async () => {
    const events = Array.from({ length: 60 }, (_, index) => event(`e${index}`, day('2024-06-03')));
    const { text, pages } = await pdfOf(
      (await exported('briefing-pdf', { events, articles: [] }, { image: false })).bytes,
    );
    expect(pages).toBeGreaterThan(2);
    expect(text).toContain(`${pages} / ${pages}`);
    for (const { title } of events) expect(text).toContain(title);
  });
});
