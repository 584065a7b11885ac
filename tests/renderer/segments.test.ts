import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Range, segments } from '../../renderer/reader/segments.ts';

it('cuts a paragraph at a sentence and at an expression within it', () => {
  expect(
    segments(
      { start: 0, end: 20 },
      { sentence: [{ start: 5, end: 15 }], expression: [{ start: 8, end: 10 }] },
    ),
  ).toEqual([
    { start: 0, end: 5, over: {} },
    { start: 5, end: 8, over: { sentence: 0 } },
    { start: 8, end: 10, over: { sentence: 0, expression: 0 } },
    { start: 10, end: 15, over: { sentence: 0 } },
    { start: 15, end: 20, over: {} },
  ]);
});

it('lets the later of two ranges of a kind win where they overlap', () => {
  const cut = segments(
    { start: 0, end: 6 },
    {
      mark: [
        { start: 0, end: 4 },
        { start: 2, end: 6 },
      ],
    },
  );
  expect(cut.map(({ over }) => over.mark)).toEqual([0, 1, 1]);
});

it('joins without gaps whatever ranges come in', () => {
  const range = fc
    .tuple(fc.integer({ min: -20, max: 120 }), fc.integer({ min: 0, max: 60 }))
    .map(([start, length]): Range => ({ start, end: start + length }));
  fc.assert(
    fc.property(fc.array(range), fc.array(range), (a, b) => {
      const cut = segments({ start: 0, end: 100 }, { a, b });
      expect(cut[0]?.start).toBe(0);
      expect(cut.at(-1)?.end).toBe(100);
      for (const [index, { start, end }] of cut.entries()) {
        expect(end).toBeGreaterThan(start);
        if (index > 0) expect(start).toBe(cut[index - 1]?.end);
      }
    }),
  );
});
