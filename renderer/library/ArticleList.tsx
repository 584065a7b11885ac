import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useEffectEvent, useRef } from 'react';
import type { ArticleRow } from '../../workspace/contract.ts';
import { useView } from '../state/view.ts';
import { ArticleItem } from './ArticleItem.tsx';
import styles from './Library.module.css';

/** Height of an item before it is measured, in pixels. */
const ESTIMATE = 80;

/** The articles; only those in sight are laid out. */
export function ArticleList({ articles }: { articles: ArticleRow[] }) {
  const scroller = useRef<HTMLDivElement>(null);
  const selected = useView((view) => view.article);
  const virtual = useVirtualizer({
    count: articles.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ESTIMATE,
    getItemKey: (index) => articles[index]?.id ?? index,
    overscan: 6,
  });

  const reveal = useEffectEvent((id: string) => {
    const index = articles.findIndex((article) => article.id === id);
    if (index >= 0) virtual.scrollToIndex(index, { align: 'auto' });
  });
  useEffect(() => {
    if (selected) reveal(selected);
  }, [selected]);

  return (
    <div ref={scroller} className={styles.scroller}>
      <ul style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ key, index, start }) => {
          const article = articles[index];
          return (
            article && (
              <li
                key={key}
                ref={virtual.measureElement}
                data-index={index}
                className={styles.item}
                style={{ translate: `0 ${start}px` }}
                aria-setsize={articles.length}
                aria-posinset={index + 1}
              >
                <ArticleItem article={article} selected={article.id === selected} />
              </li>
            )
          );
        })}
      </ul>
    </div>
  );
}
