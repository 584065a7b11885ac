import { Resvg } from '@resvg/resvg-js';
import { describe, expect, it } from 'vitest';
import { createMeasure, FONT_FILES } from '../../../core/export/font.ts';
import { composeImage } from '../../../core/export/image/compose.ts';
import { type ExportInput, type ExportOptions, exportEvents } from '../../../core/export/index.ts';
import type { Weight } from '../../../core/timeline/wrap.ts';
import { day, event, manyEvents } from '../timeline/events.ts';
import { HOSTILE, sample, withTitle } from './sample.ts';

const fonts = { font: { fontFiles: FONT_FILES, loadSystemFonts: false } };

async function svgOf(input: ExportInput = sample, more: Partial<ExportOptions> = {}) {
  const result = await exportEvents(input, { format: 'svg', ...more });
  return { ...result, svg: new TextDecoder().decode(result.bytes) };
}

/** All text that the document draws, one line per text element. */
const drawnText = (svg: string) =>
  [...svg.matchAll(/<text[^>]*>(.*?)<\/text>/gs)].map(([, inner]) => (inner ?? '').replace(/<[^>]*>/g, ''));

const attribute = (svg: string, name: string) =>
  Number(new RegExp(`<svg[^>]* ${name}="([\\d.]+)"`).exec(svg)?.[1]);

describe('svg', () => {
  it('is a document that another renderer reads, of the width asked for', async () => {
    const { svg, mime } = await svgOf(sample, { width: 900 });
    expect(mime).toBe('image/svg+xml');
    const { width, height } = new Resvg(svg, fonts);
    expect(width).toBe(900);
    expect(height).toBe(attribute(svg, 'height'));
  });

  it('writes text as text: heading, period, lanes, axis, dates, titles, legend, what is missing, credit', async () => {
    const { svg, shown, omitted } = await svgOf();
    const text = drawnText(svg).join('\n');
    expect([shown, omitted]).toEqual([2, 1]);
    for (const part of [
      'Warnstreik legt Häfen lahm',
      '1. März – 3. Juni 2024 · 2 Ereignisse aus 1 Artikel',
      'Arbeit',
      'April',
      'seit März Die Reeder verhandeln',
      '3. Juni Rund 4.000 Beschäftigte',
      'als Aussage wiedergegeben',
      'offenes Ende',
      'Nicht gezeigt: 1 ohne Datum',
      'Dateline',
    ]) {
      expect(text).toContain(part);
    }
  });

  it('has a title and a description for screen readers, and the whole title at every event', async () => {
    const { svg } = await svgOf();
    expect(svg).toContain('<title id="title">Warnstreik legt Häfen lahm</title>');
    expect(svg).toMatch(/<desc id="description">1\. März – 3\. Juni 2024 · 2 Ereignisse.*<\/desc>/);
    expect(svg).toContain(
      '<title>Montag, 3. Juni 2024: Rund 4.000 Beschäftigte haben die Arbeit niedergelegt</title>',
    );
  });

  it('speaks English and takes its lanes from participants when told', async () => {
    const { svg } = await svgOf(sample, { language: 'en', lanes: 'participant', title: 'Port strike' });
    const text = drawnText(svg).join('\n');
    for (const part of [
      'Port strike',
      '2 events from 1 article',
      'Gewerkschaft',
      'Labour',
      'Not shown: 1 undated',
    ])
      expect(text).toContain(part);
  });

  it('embeds its fonts and refers to nothing outside itself', async () => {
    const { svg } = await svgOf();
    expect(svg.match(/@font-face/g)).toHaveLength(2);
    const addresses = [...svg.matchAll(/(?:href|src|url)\s*[=(]\s*["']?([^"')]+)/g)].map(
      ([, address]) => address,
    );
    expect(addresses.filter((address) => !/^(data:font\/woff;|#)/.test(address ?? ''))).toEqual([]);
  });

  it('gives the same bytes for the same input', async () => {
    const [first, second] = [await svgOf(), await svgOf()];
    expect(first.svg).toBe(second.svg);
  });

  it.each(Object.entries(HOSTILE))('survives hostile text: %s', async (_, title) => {
    const { svg } = await svgOf(withTitle(title), { title });
    expect(new Resvg(svg, fonts).width).toBe(1600);
    for (const part of ['<script', '<img', '\u0000', '\u202E']) expect(svg).not.toContain(part);
  });

  it('says what it leaves out where one event lies far outside', async () => {
    const near = ['2024-10-30', '2024-10-31', '2024-10-31', '2024-11-01', '2024-11-01'];
    const events = ['1949-06-01', ...near].map((date, index) => event(`e${index}`, day(date)));
    const { svg, shown, omitted } = await svgOf({ events, articles: sample.articles });
    expect([shown, omitted]).toEqual([5, 1]);
    expect(drawnText(svg)).toContain('Nicht gezeigt: 1 vor dem 30. Okt. 2024');
  });

  it('draws a page that says so where no event has a date', async () => {
    const { svg, shown, omitted } = await svgOf({ ...sample, events: sample.events.slice(2) });
    expect([shown, omitted]).toEqual([0, 1]);
    expect(drawnText(svg)).toContain('Nicht gezeigt: 1 ohne Datum');
  });
});

describe('scripts that the font lacks', () => {
  const TITLE = 'Київ, Αθήνα, القاهرة, ירושלים, 北京';

  it('stand in an SVG as text, for the fonts of whoever opens it', async () => {
    const { bytes } = await exportEvents(withTitle(TITLE), { format: 'svg' });
    const svg = new TextDecoder().decode(bytes);
    expect(svg).toContain(TITLE);
    expect(svg).not.toContain('□');
    expect(svg).toContain('font-family="Inter, \'Helvetica Neue\', Arial, sans-serif"');
  });

  it('are named where the picture has to be drawn; Cyrillic and Greek are drawn', () => {
    const { drawings } = composeImage(withTitle(TITLE), { format: 'png', size: 'a4' });
    const drawn = JSON.stringify(drawings);
    expect(drawn).toContain('Київ, Αθήνα, □□□□□□□, □□□□□□□, □□');
    expect(drawn).toContain('(chinesisch, arabisch, hebräisch)');
  });
});

describe('png', () => {
  const dimensions = (png: Uint8Array) => {
    const view = new DataView(png.buffer, png.byteOffset);
    return [view.getUint32(16), view.getUint32(20)];
  };

  it.each([320, 1200, 1600])('is an image of %i pixels width, as high as the drawing', async (width) => {
    const png = await exportEvents(sample, { format: 'png', width });
    const { svg } = await svgOf(sample, { width });
    expect([...png.bytes.slice(1, 4)]).toEqual([...'PNG'].map((letter) => letter.charCodeAt(0)));
    expect(dimensions(png.bytes)).toEqual([width, attribute(svg, 'height')]);
    expect(png.mime).toBe('image/png');
  });

  it('gives the same bytes for the same input, and others for another theme', async () => {
    const png = async (theme: 'light' | 'dark') =>
      Buffer.from((await exportEvents(sample, { format: 'png', theme })).bytes).toString('base64');
    const light = await png('light');
    expect(await png('light')).toBe(light);
    expect(await png('dark')).not.toBe(light);
  });

  it('counts what found no room among 1,000 events', async () => {
    const { shown, omitted } = await exportEvents(
      { events: manyEvents(1000), articles: [] },
      { format: 'png' },
    );
    expect(shown).toBeGreaterThan(50);
    expect(shown + omitted).toBe(1000);
  });
});

describe('createMeasure', () => {
  const measure = createMeasure();

  it('leaves an em for every character that the font does not have', () => {
    expect(measure('東京', 14, 'regular')).toBe(28);
  });

  it.each<[string, Weight]>([
    ['Militärhilfepaket über 425 Millionen', 'regular'],
    ['Tarifverhandlungen AVATAR To Wa', 'semibold'],
    ['Київ, Владимир, Ελλάδα, Nguyễn', 'regular'],
  ])('measures %s (%s) as resvg draws it', (text, weight) => {
    // Stems at both ends stand for the side bearings, which belong to the width but not to the ink.
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="2000" height="200"><text y="100" font-family="Inter" font-weight="${weight === 'semibold' ? 600 : 400}" font-size="40">I${text}I</text></svg>`;
    const ink = new Resvg(svg, fonts).getBBox()?.width ?? 0;
    const stem = measure('I', 40, weight);
    expect(Math.abs(measure(`I${text}I`, 40, weight) - ink)).toBeLessThan(stem);
  });
});
