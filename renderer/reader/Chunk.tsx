import { Fragment, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Mention } from '../../workspace/contract.ts';
import { BlockText } from './BlockText.tsx';
import type { Article, Block, Marked } from './marked.ts';
import styles from './Reader.module.css';

/** Rough measures of a line of text, by which the height of what is not laid out is told in advance. */
const LINE_CHARACTERS = 55;
const LINE_HEIGHT = 24;
const GAP = 12;

/** How near a chunk must come to be laid out, as `rootMargin`. */
const NEAR = '1200px';

interface Props {
  article: Article;
  blocks: Block[];
  marked: Map<number, Marked>;
  mention: Mention | null;
  /** Whether it is to be laid out wherever it is: something in it is shown. */
  sought: boolean;
}

/** A run of blocks, laid out once it comes near, and kept from then on, so that a selection in it is not lost. */
export function Chunk({ sought, ...text }: Props) {
  const placeholder = useRef<HTMLDivElement>(null);
  const [near, setNear] = useState(false);
  const shown = near || sought;

  useEffect(() => {
    const element = placeholder.current;
    if (!element || shown) return;
    const observer = new IntersectionObserver(
      (entries) => entries.some(({ isIntersecting }) => isIntersecting) && setNear(true),
      { root: element.closest(`.${styles.scroller}`), rootMargin: NEAR },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [shown]);

  if (!shown)
    return <div ref={placeholder} aria-hidden="true" style={{ height: estimatedHeight(text.blocks) }} />;
  return <Blocks {...text} />;
}

function Blocks({ article, blocks, marked, mention }: Omit<Props, 'sought'>) {
  const { t } = useTranslation();
  return blocks.map((block) => {
    const marks = marked.get(block.start);
    return (
      <Fragment key={block.start}>
        {marks?.opensPage && <p className={styles.page}>{t('reader.page', { number: block.page })}</p>}
        {marks && <BlockText article={article} block={block} marked={marks} mention={mention} />}
      </Fragment>
    );
  });
}

function estimatedHeight(blocks: Block[]): number {
  return blocks.reduce(
    (height, { start, end }) => height + Math.ceil((end - start) / LINE_CHARACTERS) * LINE_HEIGHT + GAP,
    0,
  );
}
