import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Mention } from '../../workspace/contract.ts';
import { openMention, selectEvent, useView } from '../state/view.ts';
import { EXPRESSION_TIP } from './ExpressionTip.tsx';
import { CURRENT_MARK } from './focus.ts';
import type { Article, Block, Marked } from './marked.ts';
import styles from './Reader.module.css';
import { type Range, segments } from './segments.ts';

type MarkedSentence = Article['mentions'][number];

interface Props {
  article: Article;
  block: Block;
  marked: Marked;
  /** The source that is open, where it is in this article. */
  mention: Mention | null;
}

/** A paragraph with its sentences and time expressions marked; a click on a marked sentence selects its event. */
export function BlockText({ article, block, marked, mention }: Props) {
  const sentences = segments(block, { sentence: marked.mentions });
  return (
    <p className={`${styles.block} ${styles[block.kind]}`} data-start={block.start} lang={block.language}>
      {sentences.map(({ start, end, over }) => {
        const words = (
          <Words key={start} article={article} range={{ start, end }} marked={marked} mention={mention} />
        );
        if (over.sentence === undefined) return words;
        const told = marked.mentions.filter((each) => each.start <= start && end <= each.end);
        return (
          <Sentence key={start} article={article.id} told={told} current={mention} start={start}>
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
  told: MarkedSentence[];
  current: Mention | null;
  /** Where this part of the sentence begins. */
  start: number;
  children: ReactNode;
}

/** A sentence that tells of events. Where it tells of several, clicking it again leads on to the next. */
function Sentence({ article, told, current, start, children }: SentenceProps) {
  const { t } = useTranslation();
  const at = told.findIndex(({ id }) => id === current?.id);
  const next = told[(at + 1) % told.length];
  if (!next) return children;
  const isCurrent = at >= 0;
  return (
    // An anchor, not a button: only it wraps over lines like the text it is.
    <a
      id={isCurrent && told[at]?.start === start ? CURRENT_MARK : undefined}
      href={`#${next.id}`}
      className={`${styles.sentence} ${isCurrent ? styles.current : ''}`}
      aria-current={isCurrent || undefined}
      title={t('reader.select')}
      // Dragging selects text, as everywhere else in the article.
      draggable={false}
      onClick={(event) => {
        event.preventDefault();
        if (!getSelection()?.isCollapsed) return;
        if (next.event !== useView.getState().event) selectEvent(next.event);
        openMention(next.id, article);
      }}
    >
      {children}
    </a>
  );
}

interface WordsProps {
  article: Article;
  range: Range;
  marked: Marked;
  mention: Mention | null;
}

/** Words with the time expressions among them marked: all of them lightly, those that date the event strongly. */
function Words({ article, range, marked, mention }: WordsProps) {
  const { start, end } = article.published;
  const cut = segments(range, {
    expression: marked.expressions,
    dating: mention?.expression ? [mention.expression] : [],
    leansOn: mention?.leansOn ? [mention.leansOn] : [],
    published: start !== null && end !== null ? [{ start, end }] : [],
  });
  return cut.map(({ start, end, over }) => {
    const text = article.text.slice(start, end);
    const expression = over.expression === undefined ? undefined : marked.expressions[over.expression];
    const isDating = over.dating !== undefined || over.leansOn !== undefined;
    if (!isDating && !expression && over.published === undefined)
      return (
        <span key={start} data-offset={start}>
          {text}
        </span>
      );
    const Mark = isDating ? 'mark' : 'span';
    return (
      <Mark
        key={start}
        data-offset={start}
        className={isDating ? styles.dating : styles.expression}
        // ExpressionTip.tsx says what it means.
        data-expression={expression?.id}
        tabIndex={expression ? -1 : undefined}
        aria-describedby={expression ? EXPRESSION_TIP : undefined}
      >
        {text}
      </Mark>
    );
  });
}
