import { expect, it } from 'vitest';
import { kindOf, passages } from '../../renderer/reader/passages.ts';
import type { BlockKind } from '../../workspace/contract.ts';

const blocks = (...kinds: BlockKind[]) =>
  kinds.map((kind, index) => ({ kind, start: index, end: index + 1 }));

it('gathers what stood around the article, and keeps the order', () => {
  const found = passages(blocks('title', 'navigation', 'body', 'body', 'comment', 'comment'));
  expect(found.map(({ boilerplate, blocks }) => [boilerplate, blocks.length])).toEqual([
    [false, 1],
    [true, 1],
    [false, 2],
    [true, 2],
  ]);
});

it.each<[BlockKind[], string]>([
  [['comment', 'comment'], 'comment'],
  [['bio'], 'bio'],
  [['advert', 'related'], 'mixed'],
])('names a run of %j %s', (kinds, name) => {
  const [passage] = passages(blocks(...kinds));
  expect(passage && kindOf(passage)).toBe(name);
});
