import { Fragment, useEffect, useRef, useState } from 'react';
import { Disclosure, DisclosurePanel, Heading, Button as PlainButton } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Mention, Output } from '../../workspace/contract.ts';
import { Chip } from '../design/Chip.tsx';
import { Icon } from '../design/Icon.tsx';
import { Skeleton } from '../design/Skeleton.tsx';
import { CallFailure } from '../errors/CallFailure.tsx';
import { currentMention } from '../inspector/current-mention.ts';
import { useSelectedEvent } from '../state/selected-event.ts';
import { toggleFilter, useView } from '../state/view.ts';
import { useCall } from '../state/workspace.tsx';
import { ArticleHead } from './ArticleHead.tsx';
import { BlockText } from './BlockText.tsx';
import { CURRENT_MARK } from './focus.ts';
import { kindOf, type Passage, passages } from './passages.ts';
import styles from './Reader.module.css';

type Article = Output<'articles.get'>;

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
  return <OpenArticle key={`${id} ${asking}`} article={data} mention={mention} />;
}

function OpenArticle({ article, mention }: { article: Article; mention: Mention | null }) {
  const { t } = useTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  const at = useView((view) => view.at);
  const only = useView((view) => view.filter.articles?.includes(article.id) ?? false);
  const place = mention?.start ?? at;

  useEffect(() => {
    const target =
      document.getElementById(CURRENT_MARK) ??
      (place !== null && scroller.current?.querySelector(`[data-start="${blockStart(article, place)}"]`));
    if (target) target.scrollIntoView({ block: 'center' });
  }, [article, place]);

  return (
    <section className={styles.reader} aria-label={t('reader.label')}>
      <div className={styles.bar}>
        <h2>{t('reader.label')}</h2>
        <Chip count={article.events} selected={only} onChange={() => toggleFilter('articles', article.id)}>
          <span>{t('reader.onlyThis')}</span>
        </Chip>
      </div>
      <div ref={scroller} className={styles.scroller}>
        <ArticleHead article={article} ask={mention === null} />
        <article className={styles.article} lang={article.language}>
          {passages(article.blocks).map((passage) => {
            const [first] = passage.blocks;
            return passage.boilerplate ? (
              <Boilerplate key={first?.start} article={article} passage={passage} mention={mention} at={at} />
            ) : (
              <Blocks key={first?.start} article={article} passage={passage} mention={mention} />
            );
          })}
        </article>
      </div>
    </section>
  );
}

/** Where the block that holds an offset begins. */
const blockStart = ({ blocks }: Article, offset: number) =>
  blocks.find(({ start, end }) => start <= offset && offset < end)?.start ?? -1;

interface PassageProps {
  article: Article;
  passage: Passage;
  mention: Mention | null;
}

function Blocks({ article, passage, mention }: PassageProps) {
  const { t } = useTranslation();
  return passage.blocks.map((block) => (
    <Fragment key={block.start}>
      {opensPage(article, block) && <p className={styles.page}>{t('reader.page', { number: block.page })}</p>}
      <BlockText article={article} block={block} mention={mention} />
    </Fragment>
  ));
}

/** Whether a block is the first of its page, in formats that have pages. */
function opensPage({ blocks }: Article, block: Article['blocks'][number]): boolean {
  return block.page !== undefined && blocks.find(({ page }) => page === block.page) === block;
}

/** What stood around the article on its page: grey, and folded unless something in it is looked for. */
function Boilerplate({ at, ...passage }: PassageProps & { at: number | null }) {
  const { t } = useTranslation();
  const { blocks } = passage.passage;
  const sought = at !== null && blocks.some(({ start, end }) => start <= at && at < end);
  const [open, setOpen] = useState(sought);
  return (
    <Disclosure className={styles.boilerplate ?? ''} isExpanded={open} onExpandedChange={setOpen}>
      <Heading level={3}>
        <PlainButton slot="trigger" className={styles.fold ?? ''}>
          <Icon name={open ? 'down' : 'right'} />
          {t(`reader.kinds.${kindOf(passage.passage)}`)}
          <span>{t('reader.boilerplate', { count: blocks.length })}</span>
        </PlainButton>
      </Heading>
      <DisclosurePanel>{open && <Blocks {...passage} />}</DisclosurePanel>
    </Disclosure>
  );
}
