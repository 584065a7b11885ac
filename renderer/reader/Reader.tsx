import { useEffect, useMemo, useRef, useState } from 'react';
import { Disclosure, DisclosurePanel, Heading, Button as PlainButton } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { EventDetail, Mention } from '../../workspace/contract.ts';
import { Icon } from '../design/Icon.tsx';
import { Skeleton } from '../design/Skeleton.tsx';
import { CallFailure } from '../errors/CallFailure.tsx';
import { currentMention } from '../inspector/current-mention.ts';
import { useSelectedEvent } from '../state/selected-event.ts';
import { useView } from '../state/view.ts';
import { useCall } from '../state/workspace.tsx';
import { ArticleHead } from './ArticleHead.tsx';
import { Chunk } from './Chunk.tsx';
import { ExpressionTip } from './ExpressionTip.tsx';
import { CURRENT_MARK } from './focus.ts';
import { type Article, blockStart, chunks, type Marked, markedBlocks } from './marked.ts';
import { kindOf, type Passage, passages } from './passages.ts';
import styles from './Reader.module.css';
import { ReaderBar } from './ReaderBar.tsx';
import { useReading } from './reading.ts';
import { SelectionBar } from './SelectionBar.tsx';
import { ARTICLE_TEXT } from './selection.ts';

interface OpenProps {
  article: Article;
  /** The source of the selected event that is open; null for an article opened from the library. */
  mention: Mention | null;
  event: EventDetail | null;
}

/** The article of the selected event's source, or the one opened from the library, with its sentences marked. */
export function Reader() {
  const event = useView((view) => view.event);
  const mentionId = useView((view) => view.mention);
  const openId = useView((view) => view.article);
  const asking = useView((view) => view.asking);
  const detail = useSelectedEvent().data;
  const mention = event && detail?.id === event ? currentMention(detail, mentionId) : null;
  const id = mention?.article ?? (event ? null : openId);
  const { data, error } = useCall('articles.get', id ? { id } : null);

  if (!id) return null;
  if (error) return <CallFailure error={error} />;
  if (data?.id !== id)
    return (
      <section className={styles.reader}>
        <Skeleton lines={9} />
      </section>
    );
  return (
    <OpenArticle
      key={`${id} ${asking}`}
      article={data}
      mention={mention}
      event={mention ? (detail ?? null) : null}
    />
  );
}

function OpenArticle({ article, mention, event }: OpenProps) {
  const { t } = useTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  const at = useView((view) => view.at);
  const marked = useMemo(() => markedBlocks(article), [article]);
  const place = mention?.start ?? at;
  const sought = place === null ? -1 : blockStart(article, place);

  useEffect(() => {
    useReading.setState({ article, mention, event });
    return () => useReading.setState({ article: null, mention: null, event: null });
  }, [article, mention, event]);

  const mentionId = mention?.id;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another event in the same sentence is looked for as well
  useEffect(() => {
    const target =
      document.getElementById(CURRENT_MARK) ?? scroller.current?.querySelector(`[data-start="${sought}"]`);
    target?.scrollIntoView({ block: 'center' });
  }, [article, sought, mentionId]);

  return (
    <section className={styles.reader} aria-label={t('reader.label')}>
      <ReaderBar />
      <div ref={scroller} className={styles.scroller}>
        <ArticleHead article={article} ask={mention === null} />
        <ExpressionTip article={article}>
          <article id={ARTICLE_TEXT} className={styles.article} lang={article.language}>
            {passages(article.blocks).map((passage) => {
              const [first] = passage.blocks;
              const shown = { article, passage, marked, mention, sought };
              return passage.boilerplate ? (
                <Boilerplate key={first?.start} {...shown} />
              ) : (
                <Chunks key={first?.start} {...shown} />
              );
            })}
          </article>
          <SelectionBar article={article} />
        </ExpressionTip>
      </div>
    </section>
  );
}

interface PassageProps {
  article: Article;
  passage: Passage;
  marked: Map<number, Marked>;
  mention: Mention | null;
  /** Where the block begins that is to be shown; -1 for none. */
  sought: number;
}

function Chunks({ passage, sought, ...text }: PassageProps) {
  return chunks(passage.blocks).map((blocks) => (
    <Chunk
      key={blocks[0]?.start}
      {...text}
      blocks={blocks}
      sought={blocks.some(({ start }) => start === sought)}
    />
  ));
}

/** What stood around the article on its page: grey, and folded unless something in it is looked for. */
function Boilerplate(props: PassageProps) {
  const { t } = useTranslation();
  const { blocks } = props.passage;
  const holds = blocks.some(({ start }) => start === props.sought);
  const [unfolded, setUnfolded] = useState<boolean | null>(null);
  const open = unfolded ?? holds;
  const kind = t(`reader.kinds.${kindOf(props.passage)}`);
  return (
    <Disclosure className={styles.boilerplate ?? ''} isExpanded={open} onExpandedChange={setUnfolded}>
      <Heading level={3}>
        <PlainButton slot="trigger" className={styles.fold ?? ''}>
          <Icon name={open ? 'down' : 'right'} />
          {t(open ? 'reader.unfolded' : 'reader.folded', { count: blocks.length, kind })}
        </PlainButton>
      </Heading>
      <DisclosurePanel>{open && <Chunks {...props} />}</DisclosurePanel>
    </Disclosure>
  );
}
