import './vis.css';
import { type KeyboardEvent, useEffect, useEffectEvent, useId, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { NO_LANE, OTHER_LANE } from '../../workspace/contract.ts';
import { useWidth } from '../design/useWidth.ts';
import { CallFailure } from '../errors/CallFailure.tsx';
import { useDates } from '../i18n/dates.ts';
import { type Language, useLanguage } from '../i18n/language.ts';
import { focusMark } from '../reader/focus.ts';
import { pan, reveal, type Span, spanOf, zoom } from '../state/span.ts';
import { useTypeLabel } from '../state/type-labels.ts';
import { selectEvent, showSpan, useView } from '../state/view.ts';
import { type Adapter, createAdapter } from './adapter.ts';
import { type Direction, neighbour } from './keys.ts';
import { Legend } from './Legend.tsx';
import { clusterMark, eventMark, laneHead, type MarkWords } from './marks.ts';
import styles from './Timeline.module.css';
import { useFit } from './useFit.ts';
import { useWindow } from './useWindow.ts';

/** The events in their lanes, once there is a period to show. */
export function Timeline() {
  const { t } = useTranslation();
  const span = useView((view) => view.span);
  const language = useLanguage();
  if (span) return <Picture key={language} span={span} language={language} />;
  return (
    <div className={styles.timeline} role="status" aria-label={t('app.loading')}>
      <div className={styles.skeleton} />
    </div>
  );
}

/** One picture lives as long as the language does, because vis-timeline takes the language of its axis once. */
function Picture({ span, language }: { span: Span; language: Language }) {
  const { t } = useTranslation();
  const help = useId();
  const container = useRef<HTMLDivElement>(null);
  const adapter = useRef<Adapter>(null);
  const width = useWidth(container);
  const event = useView((view) => view.event);
  const { data, error, refetch } = useWindow(span, width);
  const marks = useMarks(data);
  const onKeyDown = useKeys(data);

  const pick = useEffectEvent((id: string) => {
    const cluster = data?.clusters.find((each) => each.id === id);
    if (cluster) showSpan(spanOf({ start: cluster.from, end: cluster.to }));
    else selectEvent(id);
  });
  const first = useEffectEvent(() => span);

  useEffect(() => {
    if (!container.current) return;
    const created = createAdapter(container.current, first(), language, {
      onSpan: showSpan,
      onPick: pick,
      onZoomAt: (day) => showSpan(zoom(first(), 0.5, day)),
    });
    adapter.current = created;
    return () => created.destroy();
  }, [language]);

  useEffect(() => {
    if (marks) adapter.current?.setMarks(marks.marks, marks.lanes);
  }, [marks]);
  useEffect(() => adapter.current?.show(span, !reducedMotion()), [span]);
  useEffect(() => {
    if (marks) adapter.current?.select(event);
  }, [event, marks]);

  return (
    <section className={styles.timeline} aria-label={t('timeline.label')}>
      <p id={help} className="hidden">
        {t('timeline.help')}
      </p>
      {/* The table below holds the same events for screen readers; here arrow keys walk through them. */}
      <div
        className={styles.keys}
        role="application"
        aria-label={t('timeline.label')}
        aria-describedby={help}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: an application takes keys
        tabIndex={0}
        onKeyDown={onKeyDown}
      >
        <div ref={container} className={`dateline-vis ${styles.surface}`} aria-hidden="true" />
      </div>
      <Legend />
      {error && <CallFailure error={error} retry={refetch} />}
      {data?.total === 0 && <p className={styles.empty}>{t('timeline.empty')}</p>}
    </section>
  );
}

type WindowData = ReturnType<typeof useWindow>['data'];

/** What the adapter is to draw. */
function useMarks(data: WindowData) {
  const { t } = useTranslation();
  const dates = useDates();
  const typeLabel = useTypeLabel();
  const lanes = useView((view) => view.lanes);
  return useMemo(() => {
    if (!data) return null;
    const words: MarkWords = {
      date: ({ when }) => dates.long(when),
      factuality: ({ factuality }) => t(`factuality.${factuality}`),
      disputed: t('timeline.legendDisputed'),
      sources: (count) => t('timeline.sources', { count }),
      cluster: ({ count, from, to }) =>
        t('timeline.cluster', { count, period: dates.span(spanOf({ start: from, end: to })) }),
    };
    const name = (id: string, label: string) => {
      if (lanes === 'type') return typeLabel(id);
      if (id === OTHER_LANE) return t('timeline.otherLane');
      return id === NO_LANE ? t('timeline.noLane') : label;
    };
    return {
      lanes: data.lanes.map(({ id, label, count }) =>
        laneHead(id, name(id, label), count, lanes === 'type' ? id : null),
      ),
      marks: [
        ...data.items.map((item) => eventMark(item, words)),
        ...data.clusters.map((cluster) => clusterMark(cluster, words)),
      ],
    };
  }, [data, t, dates, typeLabel, lanes]);
}

const ARROWS: Record<string, Direction> = {
  ArrowLeft: 'earlier',
  ArrowRight: 'later',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

/** How far Shift and an arrow key pan, as a share of the visible span. */
const PAN = 0.2;
/** One press on plus or minus. */
const ZOOM = 1.6;

function useKeys(data: WindowData) {
  const showAll = useFit();

  const walk = (direction: Direction) => {
    const { span, event } = useView.getState();
    if (!data || !span) return;
    const lanes = data.lanes.map(({ id }) => id);
    const next = data.items.find(({ id }) => id === neighbour(data.items, lanes, event, direction));
    if (!next) return;
    selectEvent(next.id);
    showSpan(reveal(span, spanOf(next.when)));
  };

  return (key: KeyboardEvent) => {
    const { span } = useView.getState();
    if (!span || key.ctrlKey || key.metaKey || key.altKey) return;
    const direction = ARROWS[key.key];
    if (direction && key.shiftKey && direction === 'earlier') showSpan(pan(span, -PAN));
    else if (direction && key.shiftKey && direction === 'later') showSpan(pan(span, PAN));
    else if (direction) walk(direction);
    else if (key.key === '+' || key.key === '=') showSpan(zoom(span, 1 / ZOOM));
    else if (key.key === '-') showSpan(zoom(span, ZOOM));
    else if (key.key === 'Home') showAll();
    else if (key.key === 'Enter') focusMark();
    else return;
    key.preventDefault();
  };
}

const reducedMotion = () => matchMedia('(prefers-reduced-motion: reduce)').matches;
