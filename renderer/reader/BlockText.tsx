import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Mention, Output } from '../../workspace/contract.ts';
import { openMention, selectEvent, useView } from '../state/view.ts';
import { CURRENT_MARK } from './focus.ts';
import styles from './Reader.module.css';
import { type Range, segments } from './segments.ts';

type Article = Output<'articles.get'>;
type MarkedSentence = Article['mentions'][number];

interface Props {
  article: Article;
  block: Article['blocks'][number];
  /** The source that is open, where it is in this article. */
  mention: Mention | null;
}

/** A paragraph with its sentences and time expressions marked; a click on a marked sentence selects its event. */
export function BlockText({ article, block, mention }: Props) {
  const sentences = segments(block, { sentence: article.mentions });
  return (
    <p className={`${styles.block} ${styles[block.kind]}`} data-start={block.start} lang={block.language}>
      {sentences.map(({ start, end, over }) => {
        const words = <Words key={start} article={article} range={{ start, end }} mention={mention} />;
        if (over.sentence === undefined) return words;
        const marked = article.mentions.filter((each) => each.start <= start && end <= each.end);
        return (
          <Sentence key={start} article={article.id} marked={marked} current={mention} start={start}>
            {words}
          </Sentence>
        );
      })}
    </p>
  );
}

interface SentenceProps {
  article: string;
  /** The mentions that this sentence makes. */
  marked: MarkedSentence[];
  current: Mention | null;
  /** Where this part of the sentence begins. */
  start: number;
  children: ReactNode;
}

/** A sentence that tells of events. Where it tells of several, clicking it again leads on to the next. */
function Sentence({ article, marked, current, start, children }: SentenceProps) {
  const { t } = useTranslation();
  const at = marked.findIndex(({ id }) => id === current?.id);
  const next = marked[(at + 1) % marked.length];
  if (!next) return children;
  const isCurrent = at >= 0;
  return (
    // An anchor, not a button: only it wraps over lines like the text it is.
    <a
      id={isCurrent && marked[at]?.start === start ? CURRENT_MARK : undefined}
      href={`#${next.id}`}
      className={`${styles.sentence} ${isCurrent ? styles.current : ''}`}
      aria-current={isCurrent || undefined}
      title={t('reader.select')}
      onClick={(event) => {
        event.preventDefault();
        if (next.event !== useView.getState().event) selectEvent(next.event);
        openMention(next.id, article);
      }}
    >
      {children}
    </a>
  );
}

/** Words with the time expressions among them marked: all of them lightly, those that date the event strongly. */
function Words({ article, range, mention }: { article: Article; range: Range; mention: Mention | null }) {
  const { start, end } = article.published;
  const cut = segments(range, {
    expression: article.expressions,
    dating: mention?.expression ? [mention.expression] : [],
    leansOn: mention?.leansOn ? [mention.leansOn] : [],
    published: start !== null && end !== null ? [{ start, end }] : [],
  });
  return cut.map(({ start, end, over }) => {
    const text = article.text.slice(start, end);
    if (over.dating !== undefined || over.leansOn !== undefined)
      return (
        <mark key={start} className={styles.dating}>
          {text}
        </mark>
      );
    if (over.published !== undefined || over.expression !== undefined)
      return (
        <span key={start} className={styles.expression}>
          {text}
        </span>
      );
    return <span key={start}>{text}</span>;
  });
}
