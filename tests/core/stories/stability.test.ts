import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readArticle } from '../../../core/article/read.ts';
import { extractFrom, merge } from '../../../core/extraction.ts';

const FOLDER = 'tests/fixtures/articles';
/** Every article twice, a day apart and a word longer, so that there is something to merge. */
const EXTRACTIONS = readdirSync(FOLDER)
  .filter((name) => /\.(?:txt|md)$/u.test(name))
  .flatMap((name) => {
    const text = readFileSync(`${FOLDER}/${name}`, 'utf8');
    return ['', '\n\nEnde.\n'].map((tail) =>
      extractFrom(readArticle(new TextEncoder().encode(text + tail), name)),
    );
  });

/** Park and Miller's generator: the same shuffles in every run. */
const randomFrom = (seed: number) => () => {
  seed = (seed * 48271) % 2147483647;
  return seed / 2147483647;
};
const shuffled = <T>(items: T[], random: () => number): T[] =>
  items
    .map((item) => ({ item, order: random() }))
    .sort((a, b) => a.order - b.order)
    .map(({ item }) => item);

describe('merging many articles', () => {
  const all = merge(EXTRACTIONS);

  it('finds events that several articles tell of', () => {
    const several = all.filter(({ mentions }) => new Set(mentions.map(({ article }) => article)).size > 1);
    expect(several.length).toBeGreaterThan(50);
  });

  it.each([1, 2, 3, 4, 5])('gives the same in any order (%i)', (seed) => {
    const order = shuffled(EXTRACTIONS, randomFrom(seed));
    const byId = (events: typeof all) => [...events].sort((a, b) => (a.id < b.id ? -1 : 1));
    expect(byId(merge(order))).toEqual(byId(all));
  });

  it.each([1, 2, 3, 4, 5])('leaves events alone that removed articles do not tell of (%i)', (seed) => {
    const kept = shuffled(EXTRACTIONS, randomFrom(seed)).slice(5);
    const ids = new Set(kept.map(({ article }) => article.id));
    const untouched = all.filter(({ mentions }) => mentions.every(({ article }) => ids.has(article)));
    const left = new Map(merge(kept).map((event) => [event.id, event]));
    expect(untouched.length).toBeGreaterThan(50);
    for (const { id, title, when, mentions } of untouched)
      expect(left.get(id)).toMatchObject({ title, when, mentions });
  });
});
