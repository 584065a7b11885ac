import { lengthOf, type Span } from '../state/span.ts';

/** How far a sheet reaches beyond the picture on either side, in widths of the picture; see --sheet-width in vis.css. */
const BEYOND = 1;

/** What must be left of that, so that nothing ends within the picture. */
const MARGIN = 0.05;

/** Up to here a sheet is stretched or pressed before it is laid out anew: while it moves fast, and at all. */
const STRETCH = { soon: 1.25, most: 2 };

/** A sheet that moves is laid out this often at most, in milliseconds, unless it must. */
const SOON = 120;

/** What a sheet shows whose middle is the visible span. */
export const sheetOf = ({ from, to }: Span): Span => ({
  from: from - BEYOND * (to - from),
  to: to + BEYOND * (to - from),
});

/**
 * The parts of vis-timeline that show time. They are three pictures wide, with the visible one in the middle, and a
 * gesture only moves and stretches them, which browsers do without laying out or painting anything.
 */
export interface Sheet {
  /** Width of the picture in pixels. */
  width(): number;
  /** The picture on the screen. */
  area(): DOMRect;
  /** Puts the point that marks are measured from at so many pixels from the beginning of the sheet. */
  anchor(x: number): void;
  /**
   * Shows a span on a sheet that is laid out for another.
   * @param age of the layout, in milliseconds
   * @returns whether it can be seen there well enough; if not, nothing was moved
   */
  move(laid: Span, shown: Span, age: number): boolean;
  /** Writes the name of the year or month that the picture begins in at its edge, where its own place is out of sight. */
  nameBeginning(): void;
}

/** The sheet of a vis-timeline that has been made in `container`. */
export function createSheet(container: HTMLElement): Sheet {
  const part = (name: string) => container.querySelector<HTMLElement>(`.vis-panel.${name}`);
  const side = part('vis-left');
  const parts = ['vis-center', 'vis-bottom', 'vis-background.vis-vertical'].flatMap(
    (name) => part(name) ?? [],
  );
  const marks = container.querySelector<HTMLElement>('.vis-foreground');
  const axis = container.querySelector<HTMLElement>('.vis-time-axis.vis-foreground');
  const beginning = document.createElement('div');
  beginning.className = 'axis-beginning';
  container.append(beginning);
  let moved = '';
  let anchored = 0;

  const width = () => container.clientWidth - (side?.clientWidth ?? 0);
  return {
    width,
    area() {
      const { right, top, height } = container.getBoundingClientRect();
      const { clientHeight } = parts[0] ?? container;
      return new DOMRect(right - width(), top, width(), Math.min(height, clientHeight));
    },
    anchor(x) {
      if (x === anchored || !marks) return;
      marks.style.transform = `translateX(${x.toFixed(2)}px)`;
      anchored = x;
    },
    move(laid, shown, age) {
      const length = lengthOf(shown);
      const stretch = lengthOf(laid) / length;
      const most = age > SOON ? STRETCH.soon : STRETCH.most;
      if (stretch > most || stretch < 1 / most) return false;
      const whole = sheetOf(laid);
      const margin = MARGIN * length;
      if (shown.from - margin < whole.from || shown.to + margin > whole.to) return false;
      const x = ((whole.from - shown.from) / length) * width();
      const transform = `translateX(${x.toFixed(2)}px) scaleX(${stretch.toFixed(6)})`;
      if (transform !== moved) for (const { style } of parts) style.transform = transform;
      moved = transform;
      return true;
    },
    nameBeginning() {
      const edge = width() * BEYOND;
      const labels = [...(axis?.querySelectorAll<HTMLElement>('.vis-text.vis-major:not(.vis-measure)') ?? [])]
        .map((label) => ({ label, x: leftOf(label) }))
        .sort((a, b) => a.x - b.x);
      const passed = labels.findLast(({ x }) => x <= edge);
      const next = labels.find(({ x }) => x > edge);
      const text = passed?.label.textContent ?? '';
      if (beginning.textContent !== text) beginning.textContent = text;
      beginning.hidden = text === '' || (next !== undefined && next.x - edge < beginning.clientWidth);
    },
  };
}

/** Where vis-timeline has put a label of its axis, in pixels from the beginning of the sheet. */
const leftOf = ({ style }: HTMLElement): number =>
  Number(/translate\((-?[\d.]+)px/.exec(style.transform)?.[1] ?? 0);
