import { lengthOf, type Span } from '../state/span.ts';

/** How far a sheet reaches beyond the picture on either side, in widths of the picture; see .sheet in drawing.css. */
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

/** What a sheet is laid out for. */
export interface Layout {
  /** The span that was visible. */
  shown: Span;
  /** The span whose marks are on the sheet. */
  drawn: Span;
}

/**
 * What shows time: the lanes and the axis. Each lies on a sheet three pictures wide, with the visible one in the middle,
 * and a gesture only moves and stretches them, which browsers do without laying out or painting anything.
 */
export interface Sheet {
  /** What scrolls up and down. */
  lanes: HTMLElement;
  /** For the lanes' heads, with their rows on the sheet. */
  list: HTMLElement;
  rows: HTMLElement;
  /** For what lies behind the rows. */
  grid: HTMLElement;
  backdrops: HTMLElement;
  axis: HTMLElement;
  ticks: HTMLElement;
  /** Width of the picture in pixels. */
  width(): number;
  /** The picture on the screen. */
  area(): DOMRect;
  /** Puts the point from which everything on the sheets is placed so many pixels from their left edges. */
  anchor(x: number): void;
  /**
   * Shows a span on a sheet that is laid out for another.
   * @param age of the layout, in milliseconds
   * @returns whether it can be seen there well enough; if not, nothing was moved
   */
  move(layout: Layout, shown: Span, age: number): boolean;
  destroy(): void;
}

/** The sheet in `container`. @param resized called when the picture has got another width */
export function createSheet(container: HTMLElement, resized: () => void): Sheet {
  const lanes = within(container, 'lanes');
  const list = within(lanes, 'lane-list');
  const time = within(list, 'time');
  const axis = within(container, 'axis');
  const sheets = [within(time, 'sheet'), within(axis, 'sheet')];
  const [ground, ticks] = sheets.map((sheet) => within(sheet, 'ground'));
  if (!ground || !ticks) throw new Error('There are two sheets.');
  let { width } = time.getBoundingClientRect();
  let anchored = 0;
  let transform = '';

  const observer = new ResizeObserver(([entry]) => {
    const now = entry?.contentRect.width ?? width;
    if (now === width) return;
    width = now;
    resized();
  });
  observer.observe(time);

  return {
    ...{ lanes, list, axis, ticks },
    grid: within(ground, 'grid'),
    backdrops: within(ground, 'backdrops'),
    rows: within(ground, 'lane-rows'),
    width: () => width,
    area() {
      const { left, right } = time.getBoundingClientRect();
      const { top, height } = lanes.getBoundingClientRect();
      return new DOMRect(left, top, right - left, height);
    },
    anchor(x) {
      if (x === anchored) return;
      anchored = x;
      for (const { style } of [ground, ticks]) style.left = `${x}px`;
    },
    move({ shown: laid, drawn }, shown, age) {
      const length = lengthOf(shown);
      const stretch = lengthOf(laid) / length;
      const most = age > SOON ? STRETCH.soon : STRETCH.most;
      if (stretch > most || stretch < 1 / most) return false;
      const margin = MARGIN * length;
      if (shown.from - margin < drawn.from || shown.to + margin > drawn.to) return false;
      const x = ((sheetOf(laid).from - shown.from) / length) * width;
      const next = `translateX(${x.toFixed(2)}px) scaleX(${stretch.toFixed(6)})`;
      if (next !== transform) for (const { style } of sheets) style.transform = next;
      transform = next;
      return true;
    },
    destroy() {
      observer.disconnect();
      container.replaceChildren();
    },
  };
}

function within(parent: HTMLElement, className: string): HTMLElement {
  const made = document.createElement('div');
  made.className = className;
  parent.append(made);
  return made;
}
