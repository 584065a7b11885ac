import { describe, expect, it } from 'vitest';
import { type Box, isBox, NOTHING, placeBoxes } from '../../renderer/timeline/placement.ts';

const OPEN = new Set<string>();

const point = (id: string, day: number, label = 150, lane = 'a'): Box => ({
  ...{ id, lane, label },
  from: day,
  to: day + 1,
  form: 'point',
});

describe('placeBoxes', () => {
  it('puts labels that would overlap into rows of their own', () => {
    const boxes = [point('one', 0), point('two', 2), point('three', 30)];
    const { places, rows } = placeBoxes(boxes, 10, OPEN);
    expect(boxes.map(({ id }) => places.get(id)?.row)).toEqual([0, 1, 0]);
    expect(rows.get('a')).toBe(2);
  });

  it('tells how far a label may reach: to the next mark of its row, or without end', () => {
    const { places } = placeBoxes([point('one', 0, 1000), point('two', 40, 100)], 10, OPEN);
    expect(places.get('one')).toMatchObject({ row: 0, next: places.get('two')?.left });
    expect(places.get('two')?.next).toBe(Infinity);
  });

  it('keeps every mark in its row while others come and go', () => {
    const first = placeBoxes([point('one', 0), point('two', 2), point('three', 4)], 10, OPEN);
    const next = placeBoxes([point('new', 1), point('two', 2), point('three', 4)], 10, OPEN, first);
    for (const id of ['two', 'three']) expect(next.places.get(id)?.row, id).toBe(first.places.get(id)?.row);
    expect(next.places.get('new')?.row).toBe(0);
  });

  it('does not take rows away from a lane that had them', () => {
    const first = placeBoxes([point('one', 0), point('two', 2)], 10, OPEN);
    expect(placeBoxes([point('one', 0)], 10, OPEN, first).rows.get('a')).toBe(2);
    expect(placeBoxes([point('one', 0)], 10, OPEN, NOTHING).rows.get('a')).toBe(1);
  });

  it('moves a mark that kept its row only where another has come into its way', () => {
    const far = placeBoxes([point('one', 0), point('two', 30)], 10, OPEN);
    const near = placeBoxes([point('one', 0), point('two', 30)], 1, OPEN, far);
    expect(near.places.get('one')?.row).toBe(0);
    expect(near.places.get('two')?.row).toBe(1);
  });

  it('gives all clusters of a lane the same row', () => {
    const cluster = (id: string, from: number): Box => ({
      ...{ id, lane: 'a', label: 60 },
      from,
      to: from + 30,
      form: 'cluster',
    });
    const { places } = placeBoxes([cluster('one', 0), cluster('two', 30), point('three', 40)], 5, OPEN);
    expect(['one', 'two', 'three'].map((id) => places.get(id)?.row)).toEqual([0, 0, 1]);
  });

  it('draws a collapsed lane in one row', () => {
    const { places, rows } = placeBoxes([point('one', 0), point('two', 1)], 10, new Set(['a']));
    expect([places.get('one')?.row, places.get('two')?.row, rows.get('a')]).toEqual([0, 0, 1]);
  });
});

describe('isBox', () => {
  it.each([
    ['a day that is narrow', 'point', 1, 20, false],
    ['a day that is wide', 'point', 1, 100, true],
    ['a minute, however wide a day is', 'point', 1 / 1440, 5000, false],
    ['a bar', 'bar', 7, 1, true],
  ] as const)('%s', (_, form, days, pixelsPerDay, expected) => {
    expect(isBox({ form, from: 0, to: days }, pixelsPerDay)).toBe(expected);
  });
});
