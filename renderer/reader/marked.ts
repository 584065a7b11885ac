import type { Output } from '../../workspace/contract.ts';
import type { Range } from './segments.ts';

export type Article = Output<'articles.get'>;
export type Block = Article['blocks'][number];

/** What is marked in a block. */
export interface Marked {
  mentions: Article['mentions'];
  expressions: Article['expressions'];
  /** Whether the block is the first of its page, in formats that have pages. */
  opensPage: boolean;
}

/** What is marked in each block, by where it begins; one pass, as an article may have a hundred thousand of them. */
export function markedBlocks({ blocks, mentions, expressions }: Article): Map<number, Marked> {
  const mentionsIn = inOrder(mentions);
  const expressionsIn = inOrder(expressions);
  let page: number | undefined;
  return new Map(
    blocks
      .toSorted((a, b) => a.start - b.start)
      .map((block) => {
        const opensPage = block.page !== undefined && block.page !== page;
        page = block.page;
        return [
          block.start,
          { mentions: mentionsIn(block), expressions: expressionsIn(block), opensPage },
        ] as const;
      }),
  );
}

/** Tells which of the ranges lie over a block; to be asked block by block, in order. */
function inOrder<Item extends Range>(ranges: Item[]): (block: Range) => Item[] {
  const sorted = ranges.toSorted((a, b) => a.start - b.start);
  let first = 0;
  return ({ start, end }) => {
    while (first < sorted.length && (sorted[first]?.end ?? start) <= start) first++;
    const over: Item[] = [];
    for (let at = first; at < sorted.length; at++) {
      const range = sorted[at];
      if (!range || range.start >= end) break;
      if (range.end > start) over.push(range);
    }
    return over;
  };
}

/** Blocks laid out at once. */
const CHUNK = 40;

/** The blocks in runs that are laid out when they come near. */
export function chunks(blocks: Block[]): Block[][] {
  return Array.from({ length: Math.ceil(blocks.length / CHUNK) }, (_, index) =>
    blocks.slice(index * CHUNK, (index + 1) * CHUNK),
  );
}

/** Where the block that holds an offset begins; -1 where none does. */
export const blockStart = ({ blocks }: Article, offset: number) =>
  blocks.find(({ start, end }) => start <= offset && offset < end)?.start ?? -1;
