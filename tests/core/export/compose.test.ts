import { describe, expect, it } from 'vitest';
import { FACTUALITIES } from '../../../core/events/event.ts';
import { composeImage } from '../../../core/export/image/compose.ts';
import { PRESETS, sheetOf } from '../../../core/export/image/sheet.ts';
import type { ExportInput, ExportOptions } from '../../../core/export/index.ts';
import { THEMES } from '../../../core/timeline/palette.ts';
import { day, event, manyEvents } from '../timeline/events.ts';
import { outside, overlaps, textBoxes } from './drawing.ts';
import { sample, withTitle } from './sample.ts';

const many = (count: number): ExportInput => ({ events: manyEvents(count), articles: [] });

const compose = (input: ExportInput, options: Partial<ExportOptions>) =>
  composeImage(input, { format: 'png', language: 'de', ...options });

/** The parts of German words that titles are broken after. */
const pieces = (text: string) => text.split(/[\s\-–—/]+/).filter((piece) => piece !== '');

const TITLE = 'Vom Hochwasserschutzmaßnahmenpaket bis zur Donaudampfschifffahrtsgesellschaft';

/** Words that no line of a label can be broken in. */
const LONGEST = [
  'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz',
  'Grundstücksverkehrsgenehmigungszuständigkeitsübertragungsverordnung',
  'Verkehrsinfrastrukturfinanzierungsgesellschaft',
  'Bundespräsidentenstichwahlwiederholungsverschiebung',
];

/** The events with one of the longest words in the midst of their titles. */
const withLongest = ({ events, articles }: ExportInput): ExportInput => ({
  articles,
  events: events.map((one, index) => {
    const [first = '', ...rest] = one.title.slice(0, 40).split(' ');
    return { ...one, title: [first, LONGEST[index % LONGEST.length], ...rest].join(' ') };
  }),
});

function checkTexts(input: ExportInput, options: Partial<ExportOptions>): void {
  const words = new Set(input.events.flatMap(({ title }) => pieces(title)));
  const { drawings, shown, omitted } = compose(input, { title: TITLE, subtitle: TITLE, ...options });
  expect(shown.length + omitted).toBe(input.events.length);
  expect(shown.length).toBeGreaterThan(0);
  for (const drawing of drawings) {
    const boxes = textBoxes(drawing);
    expect(overlaps(boxes)).toEqual([]);
    expect(outside(boxes, drawing)).toEqual([]);
    const labels = boxes.filter(({ role, isDate, isNote }) => role === 'event' && !isDate && !isNote);
    for (const piece of labels.flatMap(({ text }) => pieces(text)))
      expect(piece === '…' || words.has(piece), piece).toBe(true);
  }
}

describe.each([10, 100, 1000])('%i events', (count) => {
  const input = many(count);

  describe('no two texts overlap, none leaves the page, no word is cut', () => {
    it.each([
      ...PRESETS.flatMap((size) => [{ size }, { size, language: 'en' }]),
      { size: '320x320' },
      { size: '400x1600' },
      { size: '3000x500' },
      { width: 480 },
      { width: 1600 },
      { size: 'a4', lanes: 'none' },
      { size: '1200x675', lanes: 'place' },
    ] as Partial<ExportOptions>[])('%o', (options) => checkTexts(input, options));

    it.each([...PRESETS.map((size) => ({ size })), { width: 480 }] as Partial<ExportOptions>[])(
      '%o with the longest words',
      (options) => checkTexts(withLongest(input), options),
    );
  });

  it('go on as many pages as they need, each event once', () => {
    const { drawings, shown, omitted } = compose(input, { size: 'a4', pages: 'several' });
    expect(omitted).toBe(0);
    expect(shown.map(({ id }) => id).sort()).toEqual(input.events.map(({ id }) => id).sort());
    for (const drawing of drawings) {
      const boxes = textBoxes(drawing);
      expect(overlaps(boxes)).toEqual([]);
      expect(outside(boxes, drawing)).toEqual([]);
    }
    if (drawings.length > 1)
      expect(
        textBoxes(drawings[1] ?? missing())
          .map(({ text }) => text)
          .join(' '),
      ).toContain(`Blatt 2 von ${drawings.length}`);
  });
});

function missing(): never {
  throw new Error('there is no such page');
}

describe('an image', () => {
  const text = (input: ExportInput, options: Partial<ExportOptions>) =>
    textBoxes(compose(input, options).drawings[0] ?? missing())
      .map(({ text }) => text.replaceAll('\u00A0', ' '))
      .join('\n');

  it('has larger type the fewer events there are', () => {
    const width = (count: number) => compose(many(count), { size: 'a3' }).drawings[0]?.width ?? 0;
    expect(width(3)).toBeLessThan(width(12));
    expect(width(12)).toBeLessThan(width(400));
  });

  it('says how many events have no room, and leaves out the least salient', () => {
    const strong = event('strong', day('2024-05-05'), {
      participants: ['A', 'B', 'C'],
      type: 'aid',
      title: 'Der Gipfel',
    });
    const input = { events: [...manyEvents(300), strong], articles: [] };
    const { shown, omitted } = compose(input, { size: '1200x675' });
    expect(shown.map(({ id }) => id)).toContain('strong');
    expect(text(input, { size: '1200x675' })).toContain(`${omitted} aus Platzmangel`);
  });

  it('goes closer to what it has room for, and counts what lies beyond', () => {
    const autumn = manyEvents(20).map((one) => ({ ...one, factuality: 'denied' as const }));
    const news = Array.from({ length: 24 }, (_, index) =>
      event(`news${index}`, day(index % 2 ? '2024-05-05' : '2024-05-06'), {
        participants: ['A', 'B', 'C'],
        type: 'aid',
        title: `Der ${index}. Bericht über das neue Hilfspaket und was es kostet`,
      }),
    );
    const input = { events: [...autumn, ...news], articles: [] };
    const written = text(input, { size: '1200x675' });
    expect(written).toMatch(/5\.–6\. Mai 2024 · \d+ Ereignisse/);
    expect(written).toMatch(/\d+ vor dem 5\. Mai 2024, \d+ nach dem 6\. Mai 2024/);
    const { shown, omitted } = compose(input, { size: '1200x675' });
    expect(shown.length + omitted).toBe(44);
    // A period that somebody told stays.
    const told = { size: '1200x675', from: '2023-01-02', to: '2024-12-30' };
    expect(text(input, told)).toContain('2. Januar 2023 – 30. Dezember 2024');
    // Where everything has room, everything is shown.
    expect(compose(input, { width: 1600 })).toMatchObject({ noRoom: 0 });
  });

  it('leads from numbers behind the titles to its sources', () => {
    const written = text(sample, { size: 'a4' });
    expect(written).toContain('Quellen: 1 Warnstreik legt Häfen lahm (Mo., 3. Juni 2024, 18:30 Uhr)');
    const { drawings, sources } = compose(sample, { size: 'a4' });
    const notes = drawings[0]?.groups.flatMap(({ shapes }) =>
      shapes.flatMap((shape) => (shape.kind === 'text' ? shape.pieces.filter(({ isNote }) => isNote) : [])),
    );
    expect(notes?.map(({ text }) => text)).toEqual(['1', '1']);
    expect(sources.all).toHaveLength(1);
    expect(text(sample, { size: 'a4', sources: false })).not.toContain('Quellen');
  });

  it('names a source without a title by its file, never by the folders it lies in', () => {
    const articles = sample.articles.map((article) => ({
      ...article,
      title: null,
      path: '/home/anna/geheim/streik.txt',
    }));
    const written = text({ ...sample, articles }, { size: 'a4' });
    expect(written).toContain('1 streik.txt');
    expect(written).not.toContain('anna');
  });

  it('carries title, subtitle, period, lanes and credit as told', () => {
    const written = text(sample, {
      size: '1920x1080',
      title: 'Häfen',
      subtitle: 'Eine Woche',
      credit: 'Die Redaktion',
      lanes: 'participant',
    });
    for (const part of ['Häfen', 'Eine Woche', '1. März – 3. Juni 2024', 'Gewerkschaft', 'Die Redaktion'])
      expect(written).toContain(part);
  });

  it.each([
    ['東京 und 北京', 'chinesisch'],
    ['Kyiv 🚀 gestartet', 'Emoji'],
    ['القاهرة', 'arabisch'],
  ])('says which characters it cannot draw: %s', (title, script) => {
    const written = text(withTitle(title), { size: 'a4' });
    expect(written).toContain('□');
    expect(written).toContain(`(${script})`);
    expect(written).toMatch(/Schrift und steh(t|en) als □/);
  });

  it('says nothing of the kind where the font has all characters', () => {
    expect(text(withTitle('Київ, Ελλάδα, Nguyễn, „Zürich“ – 5 €'), { size: 'a4' })).not.toContain('□');
  });

  it('tells factuality without colour: no two look alike', () => {
    const looks = FACTUALITIES.map((factuality) => {
      const input = { events: [event('e', day('2024-05-05'), { factuality })], articles: [] };
      const { drawings } = compose(input, { theme: 'mono' });
      const mark = drawings[0]?.groups.find(({ role }) => role === 'event');
      return JSON.stringify(mark?.shapes.filter(({ kind }) => kind === 'path'));
    });
    expect(new Set(looks).size).toBe(FACTUALITIES.length);
  });

  it.each(PRESETS)('puts everything in the same place in every theme: %s', (size) => {
    const [light, ...others] = THEMES.map((theme) =>
      compose(many(100), { size, theme }).drawings.map(textBoxes),
    );
    for (const other of others) expect(other).toEqual(light);
  });

  it('is grey in print: no colour but equal parts of red, green and blue', () => {
    const { drawings } = compose(many(60), { size: 'a4', theme: 'mono' });
    const colours = JSON.stringify(drawings).match(/#[0-9a-f]{6}/g) ?? [];
    expect(colours.length).toBeGreaterThan(0);
    expect(
      colours.filter((hex) => hex.slice(1, 3) !== hex.slice(3, 5) || hex.slice(3, 5) !== hex.slice(5)),
    ).toEqual([]);
  });

  it('shows a day told by its hours from midnight to midnight', () => {
    const at = (time: string) => ({
      ...day('2024-05-05'),
      ...{ start: `2024-05-05T${time}`, end: `2024-05-05T${time}`, granularity: 'minute' as const },
    });
    const events = [event('a', at('09:15')), event('b', at('17:30'))];
    const written = text({ events, articles: [] }, { size: 'a4' });
    expect(written).toContain('5. Mai, 09:15 Uhr');
    expect(written).toMatch(/^5\. Mai 2024$/m);
    expect(written).not.toMatch(/^[46]\. Mai/m);
  });

  it('names no articles where there are none', () => {
    const input = { events: [event('a', day('2024-05-05'))], articles: [] };
    expect(text(input, { size: 'a4' })).toMatch(/· 1 Ereignis$/m);
  });

  it('shows hours only where a time of day is known', () => {
    const events = [event('a', day('2024-05-05')), event('b', day('2024-05-06'))];
    expect(text({ events, articles: [] }, { size: 'a4' })).not.toMatch(/\d\d:00/);
    const timed = {
      ...day('2024-05-05'),
      start: '2024-05-05T09:00',
      end: '2024-05-05T09:00',
      granularity: 'minute',
    } as const;
    expect(text({ events: [event('c', timed), ...events], articles: [] }, { size: 'a4' })).toMatch(/\d\d:00/);
  });
});

describe('sheetOf', () => {
  it.each([
    ['a4', { width: 297, height: 210, unit: 'mm', dpi: 300 }],
    ['a3', { width: 420, height: 297, unit: 'mm', dpi: 300 }],
    ['1080x1080', { width: 1080, height: 1080, unit: 'px', dpi: null }],
    ['640x480', { width: 640, height: 480, unit: 'px', dpi: null }],
  ])('knows %s', (size, expected) => {
    expect(sheetOf(size)).toMatchObject(expected);
  });

  it.each(['', 'a5', '100x100', '9000x400', '800', '800x', '1e3x900', 'constructor'])(
    'refuses %j',
    (size) => {
      expect(sheetOf(size)).toBeNull();
    },
  );
});
