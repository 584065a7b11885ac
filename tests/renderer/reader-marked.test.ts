import { expect, it } from 'vitest';
import { type Article, blockStart, chunks, markedBlocks } from '../../renderer/reader/marked.ts';

const blocks: Article['blocks'] = [
  { kind: 'title', start: 0, end: 10, page: 1 },
  { kind: 'body', start: 12, end: 40, page: 1 },
  { kind: 'body', start: 42, end: 60, page: 2 },
];
const mentions = [
  { id: 'a', event: 'x', start: 12, end: 20 },
  { id: 'b', event: 'y', start: 30, end: 50 },
  { id: 'c', event: 'z', start: 55, end: 60 },
];
const article: Article = {
  ...{ id: '1', name: 'a.txt', title: 'A', language: 'de', text: ' '.repeat(60), events: 3, undated: 0 },
  published: { value: null, provenance: null, start: null, end: null, text: null },
  ...{ updated: null, blocks, mentions, expressions: [] },
};

it('each block knows the sentences over it, also those that reach into the next', () => {
  const ids = [...markedBlocks(article).values()].map((marked) => marked.mentions.map(({ id }) => id));
  expect(ids).toEqual([[], ['a', 'b'], ['b', 'c']]);
});

it('the first block of a page opens it', () => {
  expect([...markedBlocks(article).values()].map(({ opensPage }) => opensPage)).toEqual([true, false, true]);
});

it('the block that holds an offset is found by where it begins', () => {
  expect([0, 15, 59, 11].map((offset) => blockStart(article, offset))).toEqual([0, 12, 42, -1]);
});

it('chunks hold all blocks in their order', () => {
  const many = Array.from({ length: 95 }, (_, i) => ({ kind: 'body' as const, start: i, end: i + 1 }));
  expect(chunks(many).flat()).toEqual(many);
  expect(Math.max(...chunks(many).map((chunk) => chunk.length))).toBe(40);
});
