import './vis.css';
import { useEffect, useEffectEvent, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useWidth } from '../design/useWidth.ts';
import { CallFailure } from '../errors/CallFailure.tsx';
import { useDates } from '../i18n/dates.ts';
import { type Language, useLanguage } from '../i18n/language.ts';
import { type Span, spanOf, zoom } from '../state/span.ts';
import { glideTo, selectEvent, showSpan, useView } from '../state/view.ts';
import { useCall } from '../state/workspace.tsx';
import { type Adapter, createAdapter } from './adapter.ts';
import { Legend } from './Legend.tsx';
import styles from './Timeline.module.css';
import { useKeys } from './useKeys.ts';
import { useMarks } from './useMarks.ts';
import { useReveal } from './useReveal.ts';
import { useSidewaysWheel } from './useSidewaysWheel.ts';
import { useWindow } from './useWindow.ts';

/** The events in their lanes, once there is a period to show. */
export function Timeline() {
  const { t } = useTranslation();
  const span = useView((view) => view.span);
  const language = useLanguage();
  const info = useCall('workspace.info', {}).data;
  if (span) return <Picture key={language} span={span} language={language} />;
  return (
    <div className={styles.timeline}>
      {info?.period === null ? (
        <p className={styles.empty}>{t('timeline.noneDated')}</p>
      ) : (
        <div className={styles.skeleton} role="status" aria-label={t('app.loading')} />
      )}
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
  const gliding = useView((view) => view.gliding);
  const { data, error } = useWindow(span, width);
  const marks = useMarks(data);
  const dates = useDates();
  const selected = data?.items.find(({ id }) => id === event);
  const onKeyDown = useKeys(data);

  const pick = useEffectEvent((id: string) => {
    const cluster = data?.clusters.find((each) => each.id === id);
    if (cluster) glideTo(spanOf({ start: cluster.from, end: cluster.to }));
    else selectEvent(id);
  });
  const currentSpan = useEffectEvent(() => span);

  useEffect(() => {
    if (!container.current) return;
    const created = createAdapter(container.current, currentSpan(), language, {
      onSpan: showSpan,
      onPick: pick,
      onZoomAt: (day) => glideTo(zoom(currentSpan(), 0.5, day)),
    });
    adapter.current = created;
    return () => created.destroy();
  }, [language]);

  useSidewaysWheel(container);
  useReveal();

  useEffect(() => {
    if (marks) adapter.current?.setMarks(marks.marks, marks.lanes);
  }, [marks]);
  useEffect(() => adapter.current?.show(span, gliding && !reducedMotion()), [span, gliding]);
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
      <p className="hidden" aria-live="polite">
        {selected && `${selected.title}, ${dates.long(selected.when)}`}
      </p>
      {error && <CallFailure error={error} />}
      {data?.total === 0 && <p className={styles.empty}>{t('timeline.empty')}</p>}
    </section>
  );
}

const reducedMotion = () => matchMedia('(prefers-reduced-motion: reduce)').matches;
