import { describe, expect, it } from 'vitest';
import { createMeasure } from '../../../core/export/font.ts';
import { type LayoutInput, layout } from '../../../core/timeline/layout.ts';
import { FONT } from '../../../core/timeline/metrics.ts';
import { layoutPages } from '../../../core/timeline/pages.ts';
import type { Mark, Rect, Scene } from '../../../core/timeline/scene.ts';
import { spread } from '../../../core/timeline/spread.ts';
import { day, event, manyEvents } from './events.ts';

const measure = createMeasure();

const input = (more: Partial<LayoutInput>): LayoutInput => ({
  events: [],
  from: '2023-01-01',
  to: '2024-12-31',
  lanes: 'type',
  articles: new Map(),
  language: 'de',
  width: 1520,
  maxHeight: 2000,
  measure,
  ...more,
});

const overlaps = (a: Rect, b: Rect) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

const boxes = ({ box, label }: Mark) => [box, label];

/** Pairs of marks of different events of which a box or a label lies over one of the other. */
function collisions({ marks }: Scene): [string, string][] {
  return marks.flatMap((mark, index) =>
    marks
      .slice(index + 1)
      .filter((other) => boxes(mark).some((a) => boxes(other).some((b) => overlaps(a, b))))
      .map((other): [string, string] => [mark.event, other.event]),
  );
}

const isWithin = (rect: Rect, { width, height }: Scene) =>
  rect.x >= 0 && rect.y >= 0 && rect.x + rect.width <= width + 0.01 && rect.y + rect.height <= height + 0.01;

describe('layout', () => {
  it.each([
    [10, 1520],
    [100, 1520],
    [1000, 1520],
    [100, 448],
    [100, 288],
    [300, 7900],
  ])('draws %i events in %i pixels without overlaps and within the picture', (count, width) => {
    const events = manyEvents(count);
    const scene = layout(input({ events, width }));
    expect(scene.marks.length).toBeGreaterThan(0);
    expect(collisions(scene)).toEqual([]);
    expect(scene.marks.flatMap(boxes).filter((box) => !isWithin(box, scene))).toEqual([]);
    expect([...scene.marks.map((mark) => mark.event), ...scene.omitted].sort()).toEqual(
      events.map(({ id }) => id).sort(),
    );
  });

  it('keeps every line of a label within the label, as measured in the font that is drawn', () => {
    const scene = layout(input({ events: manyEvents(100) }));
    for (const { label } of scene.marks) {
      expect(label.lines.length).toBeLessThanOrEqual(3);
      for (const { x, text } of label.lines) {
        expect(x).toBeGreaterThanOrEqual(label.x - 0.01);
        expect(x + measure(text, FONT.label, 'regular')).toBeLessThanOrEqual(label.x + label.width + 0.01);
      }
    }
  });

  it('shortens no title of usual length where the picture is wide enough', () => {
    const scene = layout(input({ events: manyEvents(30) }));
    expect(scene.marks.flatMap(({ label }) => label.lines).filter(({ text }) => text.endsWith('…'))).toEqual(
      [],
    );
  });

  it('leaves out the least salient events when the height is limited', () => {
    const strong = event('strong', day('2024-05-05'), {
      type: 'aid',
      participants: ['A', 'B', 'C'],
      amounts: [{ value: 1, unit: 'USD', text: '1 Dollar', start: 0, end: 8, qualifier: null }],
    });
    const weak = Array.from({ length: 40 }, (_, index) => event(`weak${index}`, day('2024-05-05')));
    const scene = layout(input({ events: [...weak, strong], maxHeight: 200 }));
    expect(scene.height).toBeLessThanOrEqual(200);
    expect(scene.marks.map((mark) => mark.event)).toContain('strong');
    expect(scene.omitted.length).toBe(41 - scene.marks.length);
  });

  it('shows every word of a label as it stands in the title, whole', () => {
    const compound = 'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz';
    const titles = [compound, `${compound} ${compound.toLowerCase()}`, `Streit um das ${compound} in Köln`];
    const events = titles.map((title, index) => event(`e${index}`, day(`2024-0${index + 2}-01`), { title }));
    for (const width of [300, 700, 1520]) {
      const { marks, omitted } = layout(input({ events, width }));
      expect(marks.length + omitted.length).toBe(titles.length);
      for (const { event: id, label } of marks) {
        const words = label.lines.flatMap(({ text }) => text.split(/\s+/)).filter((word) => word !== '');
        const title = events.find((each) => each.id === id)?.title.split(' ') ?? [];
        expect(words.filter((word) => word !== '…' && !title.includes(word))).toEqual([]);
      }
    }
  });

  it('keeps the numbers of notes within the label, behind its last word', () => {
    const events = manyEvents(60);
    const notes = new Map(events.map(({ id }, index) => [id, `${index}, ${index + 7}`]));
    const scene = layout(input({ events, notes }));
    expect(collisions(scene)).toEqual([]);
    for (const { event: id, label } of scene.marks) {
      const [note, last] = [label.note, label.lines.at(-1)];
      if (note === null || last === undefined) throw new Error(`no note at ${id}`);
      expect(note.text).toBe(notes.get(id));
      expect(note.x).toBeGreaterThanOrEqual(last.x + measure(last.text, FONT.label, 'regular'));
      expect(note.x + measure(note.text, FONT.note, 'regular')).toBeLessThanOrEqual(
        label.x + label.width + 0.01,
      );
    }
  });

  it('gives the same scene for the same events in any order', () => {
    const events = manyEvents(80);
    expect(layout(input({ events: events.toReversed() }))).toEqual(layout(input({ events })));
  });
});

describe('pages', () => {
  it.each([10, 100, 600])(
    'of %i events show each once, in order of time, each page within its height',
    (count) => {
      const events = manyEvents(count);
      const pages = layoutPages(input({ events, maxHeight: 700 }));
      expect(pages.flatMap((page) => page.events.map(({ id }) => id)).sort()).toEqual(
        events.map(({ id }) => id).sort(),
      );
      for (const [index, { scene, period }] of pages.entries()) {
        expect(scene.height).toBeLessThanOrEqual(700);
        expect(collisions(scene)).toEqual([]);
        expect(period.from <= period.to).toBe(true);
        const next = pages[index + 1];
        if (next) expect(period.from <= next.period.from).toBe(true);
      }
      expect(pages[0]?.period.from).toBe('2023-01-01');
      expect(pages.at(-1)?.period.to).toBe('2024-12-31');
    },
  );

  it('are several for one day with more events than a page holds', () => {
    const events = Array.from({ length: 60 }, (_, index) => event(`e${index}`, day('2024-05-05')));
    const pages = layoutPages(input({ events, from: '2024-05-05', to: '2024-05-05', maxHeight: 500 }));
    expect(pages.length).toBeGreaterThan(1);
    expect(pages.flatMap(({ scene }) => scene.marks)).toHaveLength(60);
  });
});

describe('spread', () => {
  it('takes up the height without overlaps, up to a bound', () => {
    const scene = layout(input({ events: manyEvents(30) }));
    const taller = spread(scene, scene.height * 1.2);
    expect(taller.height).toBeCloseTo(scene.height * 1.2);
    expect(collisions(taller)).toEqual([]);
    expect(taller.marks.flatMap(boxes).filter((box) => !isWithin(box, taller))).toEqual([]);
    expect(spread(scene, scene.height * 9).height).toBeLessThan(scene.height * 2.5);
    expect(spread(scene, scene.height / 2)).toBe(scene);
  });
});

describe('forms', () => {
  const period = { from: '2024-01-01', to: '2024-12-31' };
  const markOf = (when: Parameters<typeof event>[1], more: Partial<LayoutInput> = {}) => {
    const scene = layout(input({ events: [event('e', when)], lanes: 'none', ...period, ...more }));
    const mark = scene.marks[0];
    if (mark === undefined) throw new Error('the event was not drawn');
    return { ...mark, pixelsPerDay: scene.plot.width / 366, plot: scene.plot };
  };

  it('draws a day as a point in the middle of the day', () => {
    const { form, box, pixelsPerDay } = markOf(day('2024-07-01'));
    expect(form).toBe('point');
    expect(box.x + box.width / 2).toBeCloseTo(182.5 * pixelsPerDay);
  });

  it.each([
    ['week', '2024-10-21', '2024-10-27', 7],
    ['month', '2024-06-01', '2024-06-30', 30],
    ['season', '2024-03-01', '2024-05-31', 92],
    ['year', '2024-01-01', '2024-12-31', 366],
  ] as const)(
    'draws a %s as a bar of its true length with soft edges, never as a point',
    (granularity, start, end, days) => {
      const { form, box, fades, pixelsPerDay } = markOf({
        start,
        end,
        granularity,
        certainty: 'exact',
        open: null,
      });
      expect(form).toBe('bar');
      expect(box.width).toBeCloseTo(days * pixelsPerDay);
      expect(fades).toEqual({ start: true, end: true });
    },
  );

  it('draws an exact range with hard edges', () => {
    const { form, fades, box, pixelsPerDay } = markOf({ ...day('2024-09-07'), end: '2024-10-01' });
    expect(form).toBe('bar');
    expect(box.width).toBeCloseTo(25 * pixelsPerDay);
    expect(fades).toEqual({ start: false, end: false });
  });

  it('fades the open end only', () => {
    expect(markOf({ ...day('2024-02-24'), end: '2024-11-01', open: 'end' }).fades).toEqual({
      start: false,
      end: true,
    });
  });

  it('gives an open end room to fade, however little of the stretch is known', () => {
    const { form, box } = markOf({ ...day('2024-02-24'), open: 'end' });
    expect(form).toBe('bar');
    expect(box.width).toBeCloseTo(40);
    const until = markOf({ ...day('2024-02-24'), open: 'start' });
    expect(until.box.width).toBeCloseTo(40);
    expect(until.box.x + until.box.width).toBeCloseTo(until.plot.x + 55 * until.pixelsPerDay);
  });

  it('cuts a bar at the edge of the picture, without fading there', () => {
    const { box, fades, plot } = markOf({ ...day('2022-02-24'), end: '2024-03-01', open: 'end' });
    expect(box.x).toBe(plot.x);
    expect(fades).toEqual({ start: false, end: true });
  });

  it('keeps a month visible where a month is less than a pixel', () => {
    const { form, box } = markOf(
      { start: '1949-03-01', end: '1949-03-31', granularity: 'month', certainty: 'exact', open: null },
      { from: '0900-01-01', to: '2024-12-31' },
    );
    expect(form).toBe('bar');
    expect(box.width).toBeGreaterThanOrEqual(6);
  });

  it('marks an approximate day as uncertain', () => {
    expect(markOf({ ...day('2024-07-01'), certainty: 'approximate' }).uncertain).toBe(true);
    expect(markOf(day('2024-07-01')).uncertain).toBe(false);
  });
});
