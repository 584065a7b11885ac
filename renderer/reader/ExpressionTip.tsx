import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import { useDates } from '../i18n/dates.ts';
import { useLanguage } from '../i18n/language.ts';
import type { Article } from './marked.ts';
import styles from './Reader.module.css';

/** Id of what says what the expression in focus means. */
export const EXPRESSION_TIP = 'expression-tip';

interface Tip {
  expression: Article['expressions'][number];
  left: number;
  top: number;
}

interface Props {
  article: Article;
  children: ReactNode;
}

/** The text, with what a time expression in it means beside the one that is pointed at or has the focus. */
export function ExpressionTip({ article, children }: Props) {
  const language = useLanguage();
  const dates = useDates();
  const frame = useRef<HTMLDivElement>(null);
  const [tip, setTip] = useState<Tip | null>(null);

  const show = (target: EventTarget) => {
    if (!(target instanceof Element) || target.closest('[data-tip]')) return;
    const mark = target.closest('[data-expression]');
    const id = mark?.getAttribute('data-expression');
    const expression = article.expressions.find((each) => each.id === id);
    const outer = frame.current?.getBoundingClientRect();
    const box = mark?.getClientRects()[0];
    if (!expression || !outer || !box) return setTip(null);
    const left = Math.max(0, Math.min(box.left - outer.left, outer.width - WIDTH));
    setTip({ expression, left, top: box.bottom - outer.top });
  };
  const hide = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && tip) setTip(null);
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only watches what its text is pointed at with
    <div
      ref={frame}
      className={styles.tipped}
      onPointerOver={({ target }) => show(target)}
      onPointerLeave={() => setTip(null)}
      onFocus={({ target }) => show(target)}
      onKeyDown={hide}
    >
      {children}
      {tip && (
        <div
          id={EXPRESSION_TIP}
          className={styles.tip}
          role="tooltip"
          data-tip
          style={{ left: tip.left, top: tip.top, width: WIDTH }}
        >
          {tip.expression.interval && (
            <strong>{dates.interval(tip.expression.interval, tip.expression.granularity)}</strong>
          )}
          <span>{tip.expression.because[language]}</span>
        </div>
      )}
    </div>
  );
}

/** Of the tip, in pixels. */
const WIDTH = 260;
