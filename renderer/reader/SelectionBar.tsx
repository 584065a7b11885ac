import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../design/Button.tsx';
import { Icon } from '../design/Icon.tsx';
import { addEvent } from '../edit/adding.ts';
import type { Article } from './marked.ts';
import styles from './SelectionBar.module.css';
import { articleText, passageOf, selectedRange, type TextRange } from './selection.ts';

interface Selected extends TextRange {
  /** Pixels from the edges of the text. */
  left: number;
  top: number;
}

/** Of the bar, in pixels: it stays within the text. */
const WIDTH = 210;

/** What can be done with words that are selected in the article. */
export function SelectionBar({ article }: { article: Article }) {
  const { t } = useTranslation();
  const [selected, setSelected] = useState<Selected | null>(null);

  useEffect(() => {
    const onChange = () => setSelected(placed());
    document.addEventListener('selectionchange', onChange);
    return () => document.removeEventListener('selectionchange', onChange);
  }, []);

  if (!selected) return null;
  const { left, top } = selected;
  return (
    <div className={styles.bar} style={{ left, top, width: WIDTH }}>
      <Button
        look="primary"
        // Taking the focus would take the selection away.
        preventFocusOnPress
        onPress={() => addEvent(passageOf(article, selected))}
      >
        <Icon name="plus" />
        {t('edit.add.selection')}
      </Button>
    </div>
  );
}

function placed(): Selected | null {
  const range = selectedRange();
  const boxes = range && getSelection()?.getRangeAt(0).getClientRects();
  const last = boxes?.[boxes.length - 1];
  const outer = articleText()?.getBoundingClientRect();
  if (!range || !last || !outer) return null;
  const left = Math.max(0, Math.min(last.left - outer.left, outer.width - WIDTH));
  return { ...range, left, top: last.bottom - outer.top + 6 };
}
