import './drawing.css';
import './forms.css';
import { useEffect, useEffectEvent, useId, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { CallFailure } from '../errors/CallFailure.tsx';
import { useDates } from '../i18n/dates.ts';
import type { Language } from '../i18n/language.ts';
import { useArrangement } from '../state/arrangement.ts';
import { toggleChosen } from '../state/chosen.ts';
import type { Span } from '../state/span.ts';
import { glideTo, selectEvent, showSpan, useView } from '../state/view.ts';
import { ClusterList } from './ClusterList.tsx';
import { createDrawing, type Drawing } from './drawing.ts';
import { addGestures } from './gestures.ts';
import { LaneHead } from './LaneHead.tsx';
import { Legend } from './Legend.tsx';
import { reducedMotion } from './motion.ts';
import { NoneHere } from './NoneHere.tsx';
import styles from './Timeline.module.css';
import { TimelineSkeleton } from './Timeline.tsx';
import { useKeys } from './useKeys.ts';
import { useLanes } from './useLanes.ts';
import { usePicture } from './usePicture.ts';
import { useReveal } from './useReveal.ts';
import { useSize } from './useSize.ts';
import { useCounts, useWindow } from './useWindow.ts';

/** The timeline itself: the drawing, what hands and keys do with it, and what lies above it. */
export function Picture({ language }: { language: Language }) {
  const { t } = useTranslation();
  const help = useId();
  const frame = useRef<HTMLElement>(null);
  const keys = useRef<HTMLDivElement>(null);
  const container = useRef<HTMLDivElement>(null);
  const [drawing, setDrawing] = useState<Drawing | null>(null);
  const event = useView((view) => view.event);
  const by = useView((view) => view.lanes);
  const collapsed = useArrangement((state) => state.collapsed[by]);
  const { data, error, isPlaceholderData } = useWindow(useSize(frame));
  const counts = useCounts().data;
  const lanes = useLanes(data, counts);
  const picture = usePicture(data, lanes, isPlaceholderData);
  const [active, setActive] = useState<string | null>(null);
  const [open, setOpen] = useState<string | null>(null);
  const anchor = useRef<Element | null>(null);
  const shown = lanes.map(({ id }) => id);

  const pick = useEffectEvent((id: string | null, gather: boolean) => {
    if (id === null) return;
    setActive(id);
    if (data?.clusters.some((cluster) => cluster.id === id)) openCluster(id);
    else if (gather) toggleChosen(id, event);
    else selectEvent(id);
  });
  const openCluster = (id: string) => {
    anchor.current = drawing?.element(id) ?? null;
    if (anchor.current) setOpen(id);
  };
  const onKeyDown = useKeys({ data, lanes: shown, active, setActive, openCluster });

  useEffect(() => {
    const element = container.current;
    const { span } = useView.getState();
    if (!element || !keys.current || !span) return;
    const created = createDrawing(element, keys.current, span, language);
    setDrawing(created);
    const follow = followHand(created);
    const removeGestures = addGestures(element, created.area, {
      span: () => follow.span() ?? span,
      move: follow.move,
      glide: glideTo,
      scroll: created.scroll,
      pick,
    });
    const unsubscribe = useView.subscribe(({ span, gliding }, before) => {
      if (span && span !== before.span) created.show(span, gliding && !reducedMotion());
    });
    return () => {
      unsubscribe();
      removeGestures();
      created.destroy();
    };
  }, [language]);

  useReveal();
  useEffect(() => {
    if (drawing && picture) drawing.setPicture(picture);
  }, [drawing, picture]);

  useEffect(() => setActive(event), [event]);
  useEffect(() => {
    if (!drawing || !picture) return;
    drawing.point(event, active);
    if (active) drawing.reveal(active);
  }, [drawing, picture, event, active]);

  const cluster = open === null ? undefined : data?.clusters.find(({ id }) => id === open);
  return (
    <section ref={frame} className={styles.timeline} aria-label={t('timeline.label')}>
      <p id={help} className="hidden">
        {t('timeline.help')}
      </p>
      {/* The table below holds the same events for screen readers; here arrow keys walk through them. */}
      <div
        id="timeline"
        ref={keys}
        className={styles.keys}
        role="application"
        aria-label={t('timeline.label')}
        aria-describedby={help}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: an application takes keys
        tabIndex={0}
        onKeyDown={onKeyDown}
      >
        <div ref={container} className={`dateline-timeline ${styles.surface}`} />
      </div>
      {drawing &&
        lanes.map((lane) =>
          createPortal(
            <LaneHead lane={lane} shown={shown} collapsed={collapsed?.includes(lane.id) ?? false} />,
            drawing.head(lane.id),
            lane.id,
          ),
        )}
      {!picture && !error && (
        <div className={styles.cover}>
          <TimelineSkeleton />
        </div>
      )}
      <Legend />
      <Said active={active} data={data} />
      {error && <CallFailure error={error} />}
      {counts?.total === 0 && <NoneHere counts={counts} />}
      {cluster && (
        <ClusterList
          cluster={cluster}
          anchor={anchor}
          lane={lanes.find(({ id }) => id === cluster.lane)?.label ?? ''}
          onClose={() => setOpen(null)}
        />
      )}
    </section>
  );
}

/** Moves the picture at once, and tells the rest of the window once a frame. */
function followHand(drawing: Drawing) {
  let pending: Span | null = null;
  const tell = () => {
    if (pending) showSpan(pending);
    pending = null;
  };
  return {
    span: () => pending ?? useView.getState().span,
    move(span: Span) {
      if (!pending) requestAnimationFrame(tell);
      pending = span;
      drawing.show(span, false);
    },
  };
}

/** What the keyboard stands on, for screen readers. */
function Said({ active, data }: { active: string | null; data: ReturnType<typeof useWindow>['data'] }) {
  const { t } = useTranslation();
  const dates = useDates();
  const item = data?.items.find(({ id }) => id === active);
  const cluster = data?.clusters.find(({ id }) => id === active);
  return (
    <p className="hidden" aria-live="polite">
      {item && `${item.title}, ${dates.long(item.when)}`}
      {cluster && t('timeline.clusterHere', { count: cluster.count })}
    </p>
  );
}
