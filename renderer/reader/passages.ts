import type { BlockKind, Output } from '../../workspace/contract.ts';

type Block = Output<'articles.get'>['blocks'][number];

/** Blocks of the article itself; the rest stood around it on the page. */
const OWN: ReadonlySet<BlockKind> = new Set([
  'title',
  'kicker',
  'dateline',
  'byline',
  'body',
  'heading',
  'caption',
  'quote',
]);

/** Consecutive blocks that are shown together: those of the article, or a run of what stood around it. */
export interface Passage {
  boilerplate: boolean;
  blocks: Block[];
}

/** The article as passages, in the order of the text. */
export function passages(blocks: Block[]): Passage[] {
  const result: Passage[] = [];
  for (const block of blocks) {
    const boilerplate = !OWN.has(block.kind);
    const last = result.at(-1);
    if (last && last.boilerplate === boilerplate) last.blocks.push(block);
    else result.push({ boilerplate, blocks: [block] });
  }
  return result;
}

/** What a run of boilerplate is, where it is all of a kind. */
export function kindOf({
  blocks,
}: Passage): 'comment' | 'related' | 'advert' | 'navigation' | 'bio' | 'mixed' {
  const [kind, ...others] = new Set(blocks.map((block) => block.kind));
  switch (kind) {
    case 'comment':
    case 'related':
    case 'advert':
    case 'navigation':
    case 'bio':
      return others.length === 0 ? kind : 'mixed';
    default:
      return 'mixed';
  }
}
