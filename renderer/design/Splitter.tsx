import { type KeyboardEvent, useRef, useState } from 'react';
import { useMove } from 'react-aria';
import { type Sizes, setSize } from '../state/sizes.ts';
import styles from './Splitter.module.css';

/** One press on an arrow key, in pixels. */
const STEP = 24;

interface Props {
  part: keyof Sizes;
  /** What it moves, for screen readers. */
  label: string;
  /** The edge of the part that it stands on. */
  edge: 'top' | 'left' | 'right';
  /** The least and most pixels the part may take. */
  min: number;
  max: () => number;
}

/** The movable edge of a part of the window: dragged, moved with arrow keys, set back with a double click or Enter. */
export function Splitter({ part, label, edge, min, max }: Props) {
  const element = useRef<HTMLHRElement>(null);
  const start = useRef(0);
  const moved = useRef(0);
  const [share, setShare] = useState(50);
  const vertical = edge !== 'top';

  const current = () => {
    const box = element.current?.parentElement?.getBoundingClientRect();
    return (vertical ? box?.width : box?.height) ?? min;
  };
  const resize = (size: number) => {
    const most = Math.max(min, max());
    const within = Math.round(Math.min(most, Math.max(min, size)));
    setShare(Math.round(((within - min) / Math.max(1, most - min)) * 100));
    setSize(part, within);
  };
  const { moveProps } = useMove({
    onMoveStart() {
      start.current = current();
      moved.current = 0;
    },
    onMove({ deltaX, deltaY, pointerType }) {
      const delta = vertical ? deltaX : deltaY;
      moved.current += (pointerType === 'keyboard' ? STEP : 1) * (edge === 'right' ? delta : -delta);
      resize(start.current + moved.current);
    },
  });
  const onKeyDown = (event: KeyboardEvent<HTMLHRElement>) => {
    if (event.key === 'Home') resize(min);
    else if (event.key === 'End') resize(max());
    else if (event.key === 'Enter') setSize(part, null);
    else return moveProps.onKeyDown?.(event);
    event.preventDefault();
  };
  return (
    <hr
      {...moveProps}
      ref={element}
      className={`${styles.splitter} ${styles[edge]}`}
      tabIndex={0}
      aria-label={label}
      aria-orientation={vertical ? 'vertical' : 'horizontal'}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={share}
      onKeyDown={onKeyDown}
      onDoubleClick={() => setSize(part, null)}
    />
  );
}
