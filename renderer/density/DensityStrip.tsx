import { type KeyboardEvent, type PointerEvent, useLayoutEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useWidth } from '../design/useWidth.ts';
import { useDates } from '../i18n/dates.ts';
import { lengthOf, MIN_LENGTH, pan, type Span } from '../state/span.ts';
import { useSteadySpan } from '../state/useSteadySpan.ts';
import { glideTo, showSpan, useView } from '../state/view.ts';
import { useCall } from '../state/workspace.tsx';
import styles from './DensityStrip.module.css';
import { type StripScale, stripScale } from './strip-scale.ts';
import { stripTicks } from './ticks.ts';

/** As many as the contract gives, finer than a pixel: folding makes room for them where something happens. */
const BUCKETS = 2000;

/** Height of the bars, and their least width, in pixels. */
const HEIGHT = 36;
const LEAST_BAR = 1.5;

/** The least width of the handle, in pixels, so that it can be held. */
const LEAST_HANDLE = 24;

/** How many events the whole period holds, where; with the visible part as a handle that can be moved and resized. */
export function DensityStrip() {
  const { t } = useTranslation();
  const dates = useDates();
  const strip = useRef<HTMLDivElement>(null);
  const width = useWidth(strip);
  const filter = useView((view) => view.filter);
  const { data } = useCall('timeline.density', { buckets: BUCKETS, filter });
  const scale = useMemo(() => (data ? stripScale(data) : null), [data]);
  const path = useMemo(() => (scale ? bars(scale, width) : ''), [scale, width]);
  const ticks = useMemo(() => (scale && width > 0 ? stripTicks(scale, width) : []), [scale, width]);

  const jump = (event: PointerEvent) => {
    const { span } = useView.getState();
    if (!scale || !span || event.target !== event.currentTarget) return;
    const { left } = event.currentTarget.getBoundingClientRect();
    const middle = scale.day((event.clientX - left) / width);
    glideTo({ from: middle - lengthOf(span) / 2, to: middle + lengthOf(span) / 2 });
  };

  return (
    <section className={styles.density} aria-label={t('density.label')}>
      <div ref={strip} className={styles.strip} onPointerDown={jump}>
        <svg className={styles.bars} width={width} height={HEIGHT} aria-hidden="true">
          <path d={path} />
          {scale?.stretches.map(
            ({ left, right, folded }) =>
              folded && (
                <line
                  key={left}
                  x1={left * width + 2}
                  x2={right * width - 2}
                  y1={HEIGHT - 0.5}
                  y2={HEIGHT - 0.5}
                  className={styles.fold}
                />
              ),
          )}
        </svg>
        {scale && width > 0 && <Handle scale={scale} width={width} />}
      </div>
      <div className={styles.axis} aria-hidden="true">
        {ticks.map(({ x, day, unit }) => (
          <span key={day} style={{ left: `${x * 100}%` }}>
            {dates.beginning(day, unit)}
          </span>
        ))}
      </div>
    </section>
  );
}

type Part = 'window' | 'start' | 'end';
const PARTS: Part[] = ['window', 'start', 'end'];

interface HandleProps {
  scale: StripScale;
  width: number;
}

/** The visible part; alone, as it changes while the picture moves. */
function Handle({ scale, width }: HandleProps) {
  const span = useSteadySpan();
  return span && <Parts scale={scale} width={width} span={span} />;
}

/** Its middle moves it, its edges resize it. Positions follow every frame of a movement, without React; words do not. */
function Parts({ scale, span, width }: HandleProps & { span: Span }) {
  const { t } = useTranslation();
  const dates = useDates();
  const grip = useRef<{ x: number; span: Span } | null>(null);
  const elements = useRef(new Map<Part, HTMLElement>());

  useLayoutEffect(() => {
    let wide = -1;
    const place = (shown: Span) => {
      const { left, right } = handleEdges(scale, shown, width);
      for (const [part, { style }] of elements.current)
        style.transform = `translateX(${(part === 'end' ? right : left).toFixed(1)}px)`;
      const middle = elements.current.get('window');
      // A width that is written is laid out and painted: most movements leave it as it is.
      if (!middle || Math.abs(right - left - wide) < 0.5) return;
      wide = right - left;
      middle.style.width = `${wide}px`;
    };
    const { span } = useView.getState();
    if (span) place(span);
    return useView.subscribe(({ span }, before) => {
      if (span && span !== before.span) place(span);
    });
  }, [scale, width]);

  const take = (event: PointerEvent) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    grip.current = { x: event.clientX, span: useView.getState().span ?? span };
  };
  const drag = (part: Part) => (event: PointerEvent) => {
    if (!grip.current) return;
    const by = (event.clientX - grip.current.x) / width;
    showSpan(moved(part, grip.current.span, (day) => scale.day(scale.x(day) + by)));
  };
  const release = () => {
    grip.current = null;
  };
  const onKeyDown = (part: Part) => (event: KeyboardEvent) => {
    const direction = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1 }[event.key];
    if (!direction) return;
    event.preventDefault();
    const shown = useView.getState().span ?? span;
    const share = (event.shiftKey ? 0.5 : 0.1) * direction;
    glideTo(
      part === 'window' ? pan(shown, share) : moved(part, shown, (day) => day + share * lengthOf(shown)),
    );
  };

  const values: Record<Part, number> = { window: (span.from + span.to) / 2, start: span.from, end: span.to };
  return PARTS.map((part) => (
    <div
      key={part}
      ref={(element) => {
        if (element) elements.current.set(part, element);
        return () => {
          elements.current.delete(part);
        };
      }}
      className={`${styles.handle} ${styles[part]}`}
      role="slider"
      tabIndex={0}
      aria-label={t(`density.${part}`)}
      aria-orientation="horizontal"
      aria-valuemin={Math.round(scale.day(0))}
      aria-valuemax={Math.round(scale.day(1))}
      aria-valuenow={Math.round(values[part])}
      aria-valuetext={part === 'window' ? dates.span(span) : dates.day(values[part])}
      onPointerDown={take}
      onPointerMove={drag(part)}
      onPointerUp={release}
      onPointerCancel={release}
      onKeyDown={onKeyDown(part)}
    />
  ));
}

/** A span of which one part has been moved; the edges do not pass each other. */
function moved(part: Part, { from, to }: Span, move: (day: number) => number): Span {
  if (part === 'start') return { from: Math.min(move(from), to - MIN_LENGTH), to };
  if (part === 'end') return { from, to: Math.max(move(to), from + MIN_LENGTH) };
  const middle = (from + to) / 2;
  const by = move(middle) - middle;
  return { from: from + by, to: to + by };
}

/** Edges of the handle in pixels, within the strip and far enough apart. */
function handleEdges(scale: StripScale, span: Span, width: number): { left: number; right: number } {
  const within = (x: number) => Math.min(width, Math.max(0, x * width));
  const left = within(scale.x(span.from));
  const right = within(scale.x(span.to));
  const missing = Math.max(0, LEAST_HANDLE - (right - left));
  const start = Math.min(width - LEAST_HANDLE, Math.max(0, left - missing / 2));
  return { left: missing > 0 ? start : left, right: missing > 0 ? start + LEAST_HANDLE : right };
}

/** One bar per stretch that has events, as an SVG path; heights by the square root, so that one event is still seen. */
function bars({ stretches }: StripScale, width: number): string {
  const most = Math.sqrt(Math.max(1, ...stretches.map(({ count }) => count)));
  return stretches
    .filter(({ count }) => count > 0)
    .map(({ left, right, count }) => {
      const height = Math.max(2, (Math.sqrt(count) / most) * HEIGHT);
      const wide = Math.max(LEAST_BAR, (right - left) * width - 1);
      return `M${(left * width).toFixed(1)} ${HEIGHT}v${-height.toFixed(1)}h${wide.toFixed(1)}v${height.toFixed(1)}z`;
    })
    .join('');
}
